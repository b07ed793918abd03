//! A repository of our own in a scratch folder, in which a commit is made.

use super::access::Access;
use crate::publish::driver::{Fault, Trouble};
use crate::source::git::command::{Refusal, answer, git};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// What is there of a wiki, and what is to be.
#[derive(Debug)]
pub(super) struct Clone {
    scratch: TempDir,
    access: Access,
    /// The branch, in full.
    branch: String,
    /// The commit that was there; none in a new wiki.
    head: Option<String>,
    /// The blobs of that commit, by path: mode and id.
    tree: BTreeMap<String, (String, String)>,
    /// What changes: the blob, or none where the file goes.
    changes: BTreeMap<String, Option<String>>,
}

/// The usual name of a wiki's branch where there is none yet.
const USUAL: &str = "master";

impl Clone {
    /// Fetches the latest commit of `branch`, or of what the repository calls its head.
    pub(super) fn fetch(access: &Access, branch: Option<&str>) -> Result<Self, Fault> {
        let scratch =
            tempfile::Builder::new().prefix("operandi-wiki-").tempdir().map_err(|error| {
                Fault::whole(
                    format!("cannot make a folder for a copy of the wiki: {}", error.kind()),
                    "make room where temporary files are kept",
                )
            })?;
        let mut clone = Self {
            scratch,
            access: access.clone(),
            branch: String::new(),
            head: None,
            tree: BTreeMap::new(),
            changes: BTreeMap::new(),
        };
        clone.ask("make a copy of the wiki", ["init", "--quiet", "--bare", "."])?;
        clone.branch = match branch {
            Some(branch) => format!("refs/heads/{branch}"),
            None => clone.usual_branch()?,
        };
        let told = clone.ask("read the wiki", ["ls-remote", "--", access.url(), &clone.branch])?;
        if told.iter().all(u8::is_ascii_whitespace) {
            return Ok(clone);
        }
        let spec = format!("+{}:refs/heads/wiki", clone.branch);
        clone.ask(
            "fetch the wiki",
            ["fetch", "--quiet", "--no-tags", "--depth=1", "--", access.url(), &spec],
        )?;
        let head = clone.ask("read the wiki", ["rev-parse", "refs/heads/wiki"])?;
        clone.head = Some(String::from_utf8_lossy(&head).trim().to_owned());
        clone.tree = clone.list()?;
        Ok(clone)
    }

    /// The branch that the repository calls its head.
    fn usual_branch(&self) -> Result<String, Fault> {
        let told =
            self.ask("reach the wiki", ["ls-remote", "--symref", "--", self.access.url(), "HEAD"])?;
        let told = String::from_utf8_lossy(&told);
        let line = told.lines().find_map(|line| line.strip_prefix("ref: "));
        let branch = line.and_then(|line| line.split_whitespace().next());
        Ok(branch.map_or_else(|| format!("refs/heads/{USUAL}"), str::to_owned))
    }

    fn list(&self) -> Result<BTreeMap<String, (String, String)>, Fault> {
        let told = self.ask("read the wiki", ["ls-tree", "-r", "-z", "refs/heads/wiki"])?;
        let entries = told.split(|byte| *byte == 0).filter_map(|entry| {
            let entry = std::str::from_utf8(entry).ok()?;
            let (head, path) = entry.split_once('\t')?;
            let mut head = head.split(' ');
            let (mode, _, id) = (head.next()?, head.next()?, head.next()?);
            Some((path.to_owned(), (mode.to_owned(), id.to_owned())))
        });
        Ok(entries.collect())
    }

    /// The paths of all files, as they will be, with their blobs.
    pub(super) fn blob(&self, path: &str) -> Option<&str> {
        match self.changes.get(path) {
            Some(change) => change.as_deref(),
            None => self.tree.get(path).map(|(_, id)| id.as_str()),
        }
    }

    /// All paths that were there.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.tree.keys().map(String::as_str)
    }

    /// Whether this run has changed the file at `path`.
    pub(super) fn is_changed(&self, path: &str) -> bool {
        self.changes.get(path).is_some_and(Option::is_some)
    }

    /// The content of a blob.
    pub(super) fn content(&self, blob: &str) -> Result<Vec<u8>, Fault> {
        self.ask("read the wiki", ["cat-file", "blob", blob])
    }

    /// Puts `content` at `path` of the next commit, and gives its blob.
    pub(super) fn put(&mut self, path: &str, content: &[u8]) -> Result<String, Fault> {
        let id = self.feed(&["hash-object", "-w", "--stdin"], content)?;
        let id = String::from_utf8_lossy(&id).trim().to_owned();
        self.changes.insert(path.to_owned(), Some(id.clone()));
        Ok(id)
    }

    /// Leaves the file at `path` out of the next commit, unless this run put something there.
    pub(super) fn drop(&mut self, path: &str) {
        if !self.is_changed(path) {
            self.changes.insert(path.to_owned(), None);
        }
    }

    /// Makes a commit of all changes and pushes it, if anything is different. Gives its id.
    pub(super) fn push(
        &mut self,
        message: &str,
        author: &[String; 2],
    ) -> Result<Option<String>, Fault> {
        let index = self.scratch.path().join("publish.index");
        let with_index = |mut git: Command| {
            git.env("GIT_INDEX_FILE", &index);
            git
        };
        if self.head.is_some() {
            run("make a commit", with_index(self.git(["read-tree", "refs/heads/wiki"])))?;
        }
        let mut lines: Vec<u8> = Vec::new();
        for (path, blob) in &self.changes {
            let zero = "0".repeat(40);
            let line = match blob {
                Some(id) => {
                    // What was a link or another repository becomes a file.
                    let mode = self.tree.get(path).map(|(mode, _)| mode.as_str());
                    let mode = mode.filter(|mode| mode.starts_with("100")).unwrap_or("100644");
                    format!("{mode} {id} 0\t{path}\0")
                }
                None => format!("0 {zero} 0\t{path}\0"),
            };
            lines.extend_from_slice(line.as_bytes());
        }
        self.fed(
            "make a commit",
            with_index(self.git(["update-index", "-z", "--index-info"])),
            &lines,
        )?;
        let tree = run("make a commit", with_index(self.git(["write-tree"])))?;
        let tree = String::from_utf8_lossy(&tree).trim().to_owned();
        if self.head.is_some() {
            let before = self.ask("make a commit", ["rev-parse", "refs/heads/wiki^{tree}"])?;
            if String::from_utf8_lossy(&before).trim() == tree {
                return Ok(None);
            }
        }
        let mut commit = self.git(["commit-tree", &tree]);
        commit.args(self.head.iter().flat_map(|head| ["-p", head]));
        for role in ["AUTHOR", "COMMITTER"] {
            commit.env(format!("GIT_{role}_NAME"), &author[0]);
            commit.env(format!("GIT_{role}_EMAIL"), &author[1]);
        }
        let commit = self.fed("make a commit", commit, message.as_bytes())?;
        let commit = String::from_utf8_lossy(&commit).trim().to_owned();
        let spec = format!("{commit}:{}", self.branch);
        let mut push = self.git(["push", "--quiet", "--", self.access.url(), &spec]);
        match answer(&mut push) {
            Ok(_) => Ok(Some(commit)),
            Err(Refusal::Failed { told, .. }) if lost(&told) => {
                Err(Fault::Lost("somebody else wrote to the wiki meanwhile".to_owned()))
            }
            Err(refusal) => {
                // Whether it came through is looked up before anybody tries again.
                let there =
                    self.ask("read the wiki", ["ls-remote", "--", self.access.url(), &self.branch]);
                let came = there.is_ok_and(|told| told.starts_with(commit.as_bytes()));
                if came { Ok(Some(commit)) } else { Err(refused("write to the wiki", &refusal)) }
            }
        }
    }

    /// Tries whether something could be pushed, and pushes nothing: git asks the other side with
    /// all it needs to know but the objects.
    pub(super) fn try_push(&mut self) -> Result<(), Fault> {
        let spec = match &self.head {
            Some(head) => format!("{head}:refs/heads/operandi-doctor"),
            // There is nothing that could be pushed to a new wiki yet.
            None => return Ok(()),
        };
        let url = self.access.url().to_owned();
        self.ask("write to the wiki", ["push", "--quiet", "--dry-run", "--", &url, &spec])?;
        Ok(())
    }

    fn git<I: IntoIterator<Item: AsRef<OsStr>>>(&self, args: I) -> Command {
        let mut git = git(self.scratch.path());
        self.access.open(&mut git);
        git.args(args);
        git
    }

    fn ask<I: IntoIterator<Item: AsRef<OsStr>>>(
        &self,
        doing: &str,
        args: I,
    ) -> Result<Vec<u8>, Fault> {
        run(doing, self.git(args))
    }

    fn feed(&self, args: &[&str], input: &[u8]) -> Result<Vec<u8>, Fault> {
        self.fed("make a commit", self.git(args), input)
    }

    /// What `git` prints that reads `input`.
    fn fed(&self, doing: &str, mut git: Command, input: &[u8]) -> Result<Vec<u8>, Fault> {
        let path = self.scratch.path().join("input");
        let file = std::fs::File::create_new(&path).and_then(|mut file| {
            file.write_all(input)?;
            std::fs::File::open(&path)
        });
        let file = file.map_err(|error| {
            Fault::whole(
                format!("cannot {doing}: {}", error.kind()),
                "make room for temporary files",
            )
        })?;
        git.stdin(Stdio::from(file));
        let told = run(doing, git);
        // It lies in a folder that goes as a whole; that it is gone is fine.
        let _ = std::fs::remove_file(PathBuf::from(&path));
        told
    }
}

/// What `git` prints.
fn run(doing: &str, mut git: Command) -> Result<Vec<u8>, Fault> {
    answer(&mut git).map_err(|refusal| refused(doing, &refusal))
}

/// Whether a push came too late: the branch was elsewhere, or somebody else was just moving it.
fn lost(told: &str) -> bool {
    let moving = ["cannot lock ref", "failed to update ref", "incorrect old value"];
    told.contains("! [rejected]")
        || (told.contains("[remote rejected]") && moving.iter().any(|word| told.contains(word)))
}

/// Why git did not do it, without what it says of addresses that may hold secrets.
fn refused(doing: &str, refusal: &Refusal) -> Fault {
    let trouble = match refusal {
        Refusal::NotInstalled => Trouble {
            message: format!("cannot {doing}: there is no git"),
            help: "install git".to_owned(),
        },
        Refusal::Failed { told, .. } => {
            let mut lines = told.lines().map(str::trim).filter(|line| !line.is_empty());
            let why = lines.clone().find_map(|line| line.strip_prefix("fatal: "));
            let why = why.or_else(|| lines.next_back()).unwrap_or("git gave no reason");
            Trouble { message: format!("cannot {doing}: {why}"), help: help(told) }
        }
    };
    Fault::Whole(trouble)
}

fn help(told: &str) -> String {
    let has = |words: &[&str]| words.iter().any(|word| told.contains(word));
    let help = if has(&[
        "could not read Username",
        "Authentication failed",
        "Permission denied",
        "403",
        "401",
    ]) {
        "give a token that may write to the wiki, in the environment"
    } else if has(&["not found", "does not appear to be a git repository", "does not exist"]) {
        "look at `url`; a new wiki on GitHub needs its first page made by hand"
    } else if has(&["Could not resolve host", "Failed to connect", "timed out"]) {
        "look at the address, the network and `HTTPS_PROXY`"
    } else {
        "`operandi publish doctor` tries one thing after the other"
    };
    help.to_owned()
}
