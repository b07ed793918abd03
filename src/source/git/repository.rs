//! A repository, and the commits that people name.

use super::GitError;
use super::command::{Refusal, ask};
use std::path::{Path, PathBuf};

/// A git repository, seen from a folder in it.
#[derive(Debug, Clone)]
pub struct Repository {
    pub(super) dir: PathBuf,
    is_shallow: bool,
}

/// A commit that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Its number in full, SHA-1 or SHA-256 in hexadecimal.
    pub id: String,
    /// As it was asked for: `main`, `v1.2`, `HEAD~3`.
    pub name: String,
}

/// The most names that an unknown revision is compared with.
const MOST_NAMES: &str = "--count=2000";

impl Repository {
    /// The repository that the folder `dir` lies in, be it a linked worktree, a sub-folder or a
    /// bare repository.
    ///
    /// # Errors
    /// When there is none, when git is not installed, or when git does not trust the folder's
    /// owner.
    pub fn of(dir: &Path) -> Result<Self, GitError> {
        let told = ask(dir, ["rev-parse", "--is-shallow-repository"]);
        let told = told.map_err(|refusal| none(dir, refusal))?;
        Ok(Self { dir: dir.to_owned(), is_shallow: told.trim_ascii() == b"true" })
    }

    /// The commit that `name` stands for, in any of git's ways to name one.
    ///
    /// # Errors
    /// When there is no such commit.
    pub fn commit(&self, name: &str) -> Result<Commit, GitError> {
        let id = self.resolve(name)?;
        id.map(|id| Commit { id, name: name.to_owned() }).ok_or_else(|| self.unknown(name))
    }

    /// The first of `names` that there is, if any.
    ///
    /// # Errors
    /// When git refuses for another reason.
    pub fn first_of(&self, names: &[String]) -> Result<Option<Commit>, GitError> {
        for name in names {
            if let Some(id) = self.resolve(name)? {
                return Ok(Some(Commit { id, name: name.clone() }));
            }
        }
        Ok(None)
    }

    /// The last commit that both have before them.
    ///
    /// # Errors
    /// When there is none, or none that was fetched.
    pub fn merge_base(&self, base: &Commit, head: &Commit) -> Result<Commit, GitError> {
        match ask(&self.dir, ["merge-base", &base.id, &head.id]) {
            Ok(told) => {
                let told = String::from_utf8_lossy(&told);
                // Where there are several, git gives the best first.
                let id = told.lines().next().unwrap_or_default().to_owned();
                Ok(Commit { id, name: base.name.clone() })
            }
            Err(Refusal::Failed { code: Some(1), .. }) => Err(GitError::NoMergeBase {
                base: base.name.clone(),
                head: head.name.clone(),
                is_shallow: self.is_shallow,
            }),
            Err(refusal) => Err(GitError::refused("compare the histories", refusal)),
        }
    }

    /// The branch that a change here is meant for, as far as the repository says so: what its
    /// origin calls its head, else `main` or `master`, there or here.
    ///
    /// # Errors
    /// When git refuses.
    pub fn trunk(&self) -> Result<Option<Commit>, GitError> {
        let told =
            ask(&self.dir, ["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"]);
        let told = told.ok().and_then(|told| String::from_utf8(told).ok());
        let usual = ["origin/main", "origin/master", "main", "master"].map(str::to_owned);
        let names: Vec<String> =
            told.map(|told| told.trim().to_owned()).into_iter().chain(usual).collect();
        self.first_of(&names)
    }

    /// Whether only the latest commits were fetched.
    pub fn is_shallow(&self) -> bool {
        self.is_shallow
    }

    /// Whether `file` lies in this repository's own folder, or in that of this working tree.
    pub(super) fn owns(&self, file: &Path) -> bool {
        let Ok(told) = ask(&self.dir, ["rev-parse", "--absolute-git-dir"]) else { return false };
        let own = String::from_utf8_lossy(&told).trim_end_matches('\n').to_owned();
        let around = |file: &Path| file.parent()?.canonicalize().ok();
        let own = Path::new(&own).canonicalize();
        own.is_ok_and(|own| around(file).is_some_and(|folder| folder.starts_with(own)))
    }

    /// The number of the commit that `name` stands for, if it does.
    fn resolve(&self, name: &str) -> Result<Option<String>, GitError> {
        // What begins so is an option to git, and no name of a branch or tag.
        if name.is_empty() || name.starts_with('-') {
            return Ok(None);
        }
        match ask(&self.dir, ["rev-parse", "--verify", "--quiet", &format!("{name}^{{commit}}")]) {
            Ok(told) => Ok(Some(String::from_utf8_lossy(&told).trim().to_owned())),
            Err(Refusal::Failed { .. }) => Ok(None),
            Err(refusal) => Err(GitError::refused("find the commit", refusal)),
        }
    }

    fn unknown(&self, name: &str) -> GitError {
        let list = ["for-each-ref", MOST_NAMES, "--format=%(refname:short)"];
        let told =
            ask(&self.dir, list.into_iter().chain(["refs/heads", "refs/tags", "refs/remotes"]));
        let told = told.unwrap_or_default();
        let known: Vec<String> =
            String::from_utf8_lossy(&told).lines().map(str::to_owned).collect();
        if known.is_empty() && name.starts_with("HEAD") && !self.is_shallow {
            return GitError::NoCommit;
        }
        GitError::UnknownRevision { name: name.to_owned(), known, is_shallow: self.is_shallow }
    }
}

/// Why `dir` lies in no repository that may be read.
fn none(dir: &Path, refusal: Refusal) -> GitError {
    match refusal {
        Refusal::Failed { told, .. } if told.contains("dubious ownership") => {
            let remedy = told.lines().map(str::trim).find(|line| line.starts_with("git config"));
            let usual = "git config --global --add safe.directory '*'";
            GitError::NotTrusted { remedy: remedy.unwrap_or(usual).to_owned() }
        }
        Refusal::Failed { told, .. } if told.contains("not a git repository") => {
            GitError::NoRepository { dir: dir.to_owned() }
        }
        refusal => GitError::refused("open the repository", refusal),
    }
}
