//! Texts of the model without their markup.

/// `text` as it is read, near enough for finding and for excerpts: the targets of links and the
/// marks of emphasis and code go.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['[', ']', '*', '`', '\n']) {
        out.push_str(&rest[..at]);
        let target = rest[at..].strip_prefix("](").and_then(|target| target.split_once(')'));
        rest = match target {
            Some((_, after)) => after,
            None => {
                if rest[at..].starts_with('\n') {
                    out.push(' ');
                }
                &rest[at + 1..]
            }
        };
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn targets_and_marks_go_and_words_stay() {
        let text = "Ask [the *strategist*](role:strategist) for `x`,\nthen [wait] and (rest)";
        assert_eq!(plain(text), "Ask the strategist for x, then wait and (rest)");
        assert_eq!(plain("[open](never"), "open(never");
    }
}
