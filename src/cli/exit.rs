use std::process::ExitCode;

/// What the caller is told, the same for every verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Done, nothing to look at.
    Clean = 0,
    /// Done, and there is something to look at: findings at error level, or at warning level with
    /// `--deny warnings`.
    Findings = 1,
    /// Could not be done: usage, faults in the sources, a folder that cannot be read or written.
    Failed = 2,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
