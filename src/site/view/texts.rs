//! Texts of the model as views hold them: Markdown that templates turn into HTML.

use crate::model::read::{Prose, Text};

/// A long text.
pub fn prose(prose: Option<&Prose>) -> Option<String> {
    prose.map(|prose| prose.0.value.clone())
}

/// A text of one line.
pub fn line(text: Option<&Text>) -> Option<String> {
    text.map(|text| text.value.clone())
}

/// Several of them.
pub fn lines(texts: &[Text]) -> Vec<String> {
    texts.iter().map(|text| text.value.clone()).collect()
}
