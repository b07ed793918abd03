//! Which files a version holds.

use super::command::{answer, git};
use super::{GitError, Repository, Version};

/// What git keeps under a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    File,
    SymbolicLink,
    Submodule,
}

/// One path of a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) mode: Mode,
    /// The number of its content.
    pub(super) id: String,
    /// Path below the project's folder, with forward slashes; `None` where it is not UTF-8.
    pub(super) path: Option<String>,
}

/// All paths of `version` below the project's folder, by name.
pub(super) fn list(repository: &Repository, version: &Version) -> Result<Vec<Entry>, GitError> {
    let mut git = git(&repository.dir);
    match version {
        // In a sub-folder git tells of that one alone, and names what is in it from there.
        Version::Commit(commit) => git.args(["ls-tree", "-r", "-z", &commit.id]),
        Version::Index { file } => {
            if let Some(file) = file.as_ref().filter(|file| repository.owns(file)) {
                git.env("GIT_INDEX_FILE", file);
            }
            git.args(["ls-files", "--stage", "-z"])
        }
    };
    let told = answer(&mut git).map_err(|refusal| GitError::refused("list the files", refusal))?;
    let mut entries = Vec::new();
    for line in told.split(|byte| *byte == 0).filter(|line| !line.is_empty()) {
        entries.extend(read(line, version)?);
    }
    Ok(entries)
}

/// Reads `MODE TYPE ID<tab>PATH` of a commit, `MODE ID STAGE<tab>PATH` of the index.
fn read(line: &[u8], version: &Version) -> Result<Option<Entry>, GitError> {
    let Some(tab) = line.iter().position(|byte| *byte == b'\t') else { return Ok(None) };
    let (what, path) = (String::from_utf8_lossy(&line[..tab]), &line[tab + 1..]);
    let mut words = what.split(' ');
    let (Some(mode), Some(second), Some(third)) = (words.next(), words.next(), words.next()) else {
        return Ok(None);
    };
    let path = String::from_utf8(path.to_vec()).ok();
    let id = match version {
        Version::Commit(_) => third,
        Version::Index { .. } if third == "0" => second,
        Version::Index { .. } => {
            return Err(GitError::Unmerged { path: path.unwrap_or_else(|| "a file".to_owned()) });
        }
    };
    let mode = match mode {
        "120000" => Mode::SymbolicLink,
        "160000" => Mode::Submodule,
        _ => Mode::File,
    };
    Ok(Some(Entry { mode, id: id.to_owned(), path }))
}
