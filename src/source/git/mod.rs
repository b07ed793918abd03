//! Sources from a git repository: of a commit, or of what is staged for the next one.
//!
//! Git is asked by its command, which reads every kind of repository (partial, SHA-256, reftable,
//! linked working trees). Only contents are read; nothing is checked out, and nothing is written
//! but what a partial clone fetches. The shape is that of [`disk`](super::disk), so that a version
//! compiles as a folder does.

mod blobs;
pub(crate) mod command;
mod entry;
mod error;
mod past;
mod project;
mod repository;
#[cfg(test)]
pub(in crate::source) mod scratch;
#[cfg(test)]
mod tests;

pub use self::error::GitError;
pub use self::past::Steps;
pub use self::repository::{Commit, Repository};

use crate::finding::Finding;
use crate::source::Sources;
use std::path::PathBuf;

/// Which files of a repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Version {
    /// Those of a commit.
    Commit(Commit),
    /// Those that are staged for the next commit.
    Index {
        /// The index to read instead of the usual one, as a hook's `GIT_INDEX_FILE` names it: with
        /// `git commit -a` and `git commit FILE` git makes another one for the commit. One that
        /// lies outside this repository's own folder leaked from another one and is not read.
        file: Option<PathBuf>,
    },
}

/// The project of one version.
#[derive(Debug, Clone, Default)]
pub struct Project {
    /// Its sources, as [`disk::load`](super::disk::load) would read them.
    pub sources: Sources,
    /// What cannot be read as text.
    pub findings: Vec<Finding>,
    /// What git holds, but not as a file: by path below the project's folder.
    pub aside: Vec<Aside>,
}

/// A path that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Below the project's folder.
    pub path: String,
    /// What stands there.
    pub what: What,
}

/// What git holds in place of a file. None of these is followed: it leads to where git does not
/// know what was there at the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The name of another file.
    SymbolicLink,
    /// The number of a commit in another repository.
    Submodule,
    /// The number of a file that Git LFS keeps elsewhere.
    LfsPointer,
}

impl What {
    /// In words, with the article.
    pub fn words(self) -> &'static str {
        match self {
            Self::SymbolicLink => "a symbolic link",
            Self::Submodule => "a submodule",
            Self::LfsPointer => "a pointer of Git LFS",
        }
    }
}

impl Repository {
    /// The project of `version` in this folder; `None` where that version holds none here, neither
    /// `book.toml` nor the content folder.
    ///
    /// # Errors
    /// When git refuses, or when what it holds is no project that can be read.
    pub fn project(&self, version: &Version) -> Result<Option<Project>, GitError> {
        project::read(self, version)
    }
}
