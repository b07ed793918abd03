//! Filling the gaps in a translated sentence.

/// Replaces each `{name}` of the template by its value, in one pass: braces inside a value stay
/// as they are, and a gap without a value stays visible.
///
/// ```
/// use operandi::render::figure::words::fill;
/// assert_eq!(fill("{min}–{max} people", &[("min", "5"), ("max", "10")]), "5–10 people");
/// ```
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let gap = after.split_once('}').and_then(|(name, tail)| {
            values.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value, tail))
        });
        if let Some((value, tail)) = gap {
            text.push_str(value);
            rest = tail;
        } else {
            text.push('{');
            rest = after;
        }
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn values_are_never_templates() {
        assert_eq!(fill("{a} and {b}", &[("a", "{b}"), ("b", "x")]), "{b} and x");
        assert_eq!(fill("{unknown} {a", &[("a", "1")]), "{unknown} {a");
    }
}
