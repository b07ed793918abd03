//! Attribute lists: `{#id .class key=value key="value"}` behind links, images and badges.

/// How far a list may reach, in bytes. What is longer is prose, and a bound keeps a page of open
/// braces linear.
const REACH: usize = 1000;

/// What an attribute list says, in its order; unknown keys are kept for the writer to drop.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attributes<'a> {
    /// The last `#id`.
    pub id: Option<&'a str>,
    /// Every `.class`.
    pub classes: Vec<&'a str>,
    pairs: Vec<(&'a str, &'a str)>,
}

impl<'a> Attributes<'a> {
    /// The value of `key`; the last one counts.
    pub fn get(&self, key: &str) -> Option<&'a str> {
        self.pairs.iter().rev().find(|(name, _)| name.eq_ignore_ascii_case(key)).map(|pair| pair.1)
    }

    /// Reads the list that `text` begins with, and its length in bytes. Braces around anything
    /// else are prose.
    pub(super) fn parse(text: &'a str) -> Option<(Self, usize)> {
        let inside = text.strip_prefix('{')?;
        let mut list = Self::default();
        let mut rest = inside.strip_prefix(':').unwrap_or(inside);
        let mut count = 0;
        loop {
            rest = rest.trim_start_matches([' ', '\t']);
            if let Some(behind) = rest.strip_prefix('}') {
                return (count > 0).then(|| (list, text.len() - behind.len()));
            }
            if inside.len() - rest.len() > REACH {
                return None;
            }
            rest = list.item(rest)?;
            count += 1;
        }
    }

    /// Reads one item and returns what follows it.
    fn item(&mut self, text: &'a str) -> Option<&'a str> {
        if let Some(name) = text.strip_prefix('#') {
            let (id, rest) = word(name)?;
            self.id = Some(id);
            return Some(rest);
        }
        if let Some(name) = text.strip_prefix('.') {
            let (class, rest) = word(name)?;
            self.classes.push(class);
            return Some(rest);
        }
        let (key, rest) = word(text)?;
        let rest = rest.strip_prefix('=')?;
        let (value, rest) = quoted(rest).or_else(|| word(rest))?;
        self.pairs.push((key, value));
        Some(rest)
    }
}

/// A value in quotes on one line, straight or as a word processor bends them.
pub(super) fn quoted(text: &str) -> Option<(&str, &str)> {
    const QUOTES: [(char, char); 3] = [('"', '"'), ('\'', '\''), ('“', '”')];
    let (open, close) = QUOTES.into_iter().find(|pair| text.starts_with(pair.0))?;
    let rest = &text[open.len_utf8()..];
    let stop = rest.char_indices().take(REACH).find(|(_, c)| *c == close || *c == '\n')?;
    (stop.1 == close).then(|| (&rest[..stop.0], &rest[stop.0 + close.len_utf8()..]))
}

/// A run of characters that need no quotes.
fn word(text: &str) -> Option<(&str, &str)> {
    let end = text
        .char_indices()
        .take(REACH)
        .find(|(_, c)| c.is_whitespace() || matches!(c, '}' | '=' | '"' | '\'' | '{' | '<' | '>'))?
        .0;
    (end > 0).then(|| text.split_at(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_ids_classes_and_pairs() {
        let text = r#"{#a .b .c width="50%" target=_blank alt='x y' Zoomable="yes"} tail"#;
        let (list, length) = Attributes::parse(text).unwrap();
        assert_eq!(&text[length..], " tail");
        assert_eq!((list.id, list.classes.as_slice()), (Some("a"), ["b", "c"].as_slice()));
        assert_eq!(list.get("width"), Some("50%"));
        assert_eq!(list.get("target"), Some("_blank"));
        assert_eq!(list.get("alt"), Some("x y"));
        assert_eq!(list.get("zoomable"), Some("yes"));
        assert_eq!(list.get("style"), None);
    }

    #[test]
    fn leaves_prose_in_braces_alone() {
        for text in ["{}", "{ }", "{see below}", "{a=}", "{a=\"b}", "{a=b", "a=b}", "{a=b c}"] {
            assert_eq!(Attributes::parse(text), None, "{text}");
        }
    }

    #[test]
    fn does_not_look_further_than_its_reach() {
        let long = format!("{{a=\"{}\"}}", "x".repeat(2 * REACH));
        assert_eq!(Attributes::parse(&long), None);
        let many = format!("{{{}}}", "a=b ".repeat(REACH));
        assert_eq!(Attributes::parse(&many), None);
    }
}
