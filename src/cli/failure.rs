use super::output::OutputError;
use crate::source::disk::LoadError;

/// Why a verb could not do its work, and what to do about it.
#[derive(Debug)]
pub(super) struct Failure {
    /// What is wrong: lower case, no full stop.
    pub(super) message: String,
    /// The way out, in the imperative.
    pub(super) help: String,
}

impl Failure {
    pub(super) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}

impl From<LoadError> for Failure {
    fn from(error: LoadError) -> Self {
        Self::new(error.to_string(), error.help())
    }
}

impl From<OutputError> for Failure {
    fn from(error: OutputError) -> Self {
        Self::new(error.to_string(), error.help())
    }
}
