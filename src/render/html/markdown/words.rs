//! The few words of our own in a body, for a language to replace.

/// The English of every key.
const ENGLISH: &[(&str, &str)] = &[
    ("callout-note", "Note"),
    ("callout-tip", "Tip"),
    ("callout-important", "Important"),
    ("callout-caution", "Caution"),
    ("callout-warning", "Warning"),
    ("callout-admin", "For administrators"),
    ("callout-availability", "Availability"),
    ("callout-prerequisites", "Prerequisites"),
    ("callout-info", "Information"),
    ("callout-error", "Error"),
    ("callout-success", "Success"),
    ("callout-morelikethis", "See also"),
    ("video", "Watch the video"),
    ("table", "Table"),
    ("link-to-section", "Link to this section"),
    ("footnotes", "Footnotes"),
    ("footnote", "Footnote"),
    ("footnote-back", "Back to the text, footnote"),
];

/// Every key that a body asks for, with its English word.
pub fn english() -> impl Iterator<Item = (&'static str, &'static str)> {
    ENGLISH.iter().copied()
}

/// The English word for `key`, or the key itself, which is a hole that its reader will report.
pub fn english_word(key: &str) -> &str {
    ENGLISH.iter().find(|(known, _)| *known == key).map_or(key, |(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::markdown::Callout;

    #[test]
    fn every_callout_has_a_word() {
        for callout in Callout::all() {
            let key = format!("callout-{}", callout.name());
            assert_ne!(english_word(&key), key);
        }
    }
}
