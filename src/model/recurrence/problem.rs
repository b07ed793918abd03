//! What is wrong with a recurrence as written.

/// A fault in one key of a recurrence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The key it is at, spelt as in [`Written`](super::Written). A key that is missing is told
    /// at the key that needs it; only `every` may be told without being there.
    pub field: &'static str,
    /// Which one of the key's list, counted from 0.
    pub item: Option<usize>,
    /// What is wrong: lower case, no full stop, the user's words in backticks.
    pub message: String,
    /// The way out, in the imperative.
    pub help: Option<String>,
}

/// A fault before it is known which key it is in.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) message: String,
    pub(super) help: String,
}

impl Fault {
    pub(super) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }

    pub(super) fn at(self, field: &'static str) -> Problem {
        Problem { field, item: None, message: self.message, help: Some(self.help) }
    }

    pub(super) fn at_item(self, field: &'static str, item: usize) -> Problem {
        Problem { item: Some(item), ..self.at(field) }
    }
}
