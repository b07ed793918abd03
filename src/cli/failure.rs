use super::output::OutputError;
use crate::check::{Refused, Which};
use crate::model::read::did_you_mean;
use crate::source::disk::LoadError;
use crate::source::git::GitError;

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

impl From<GitError> for Failure {
    fn from(error: GitError) -> Self {
        let near = match &error {
            // What was not fetched is unknown under every name.
            GitError::UnknownRevision { name, known, is_shallow: false } => {
                let there = || known.iter().map(String::as_str);
                let is_remote = |known: &&str| {
                    known.strip_suffix(&**name).is_some_and(|remote| remote.ends_with('/'))
                };
                there().find(is_remote).or_else(|| did_you_mean(name, there()))
            }
            _ => None,
        };
        let help = match near {
            Some(near) => format!("did you mean `{near}`?"),
            None => error.help(),
        };
        Self::new(error.to_string(), help)
    }
}

impl From<OutputError> for Failure {
    fn from(error: OutputError) -> Self {
        Self::new(error.to_string(), error.help())
    }
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Unknown(word) => Self::new(
                format!("there is no finding or family `{word}`"),
                match Which::near(&word) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "`operandi explain` lists every finding and family".to_owned(),
                },
            ),
            Refused::Fault(word) => Self::new(
                format!("`{word}` names faults, which cannot be ignored"),
                "mend what the fault tells; what cannot be compiled is no matter of taste",
            ),
        }
    }
}
