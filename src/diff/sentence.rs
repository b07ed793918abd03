//! A change as a sentence, in the words of a language: the one place that says it, for the terminal,
//! comments, reports and pages alike.

use super::change::Change;
use crate::render::html::engine::Strings;

/// A part of a sentence. Whoever shows it escapes its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Words of the interface.
    Words(String),
    /// The name of a thing.
    Name(String),
    /// A value that was.
    Before(String),
    /// A value that is.
    After(String),
}

impl Part {
    /// Its text.
    pub fn text(&self) -> &str {
        let (Self::Words(text) | Self::Name(text) | Self::Before(text) | Self::After(text)) = self;
        text
    }
}

/// What changed, as a sentence without a full stop.
pub fn of(change: &Change, words: &Strings) -> Vec<Part> {
    let _ = words;
    vec![Part::Name(change.subject.name.clone())]
}

/// The sentence as plain text.
pub fn plain(change: &Change, words: &Strings) -> String {
    of(change, words).iter().map(Part::text).collect()
}
