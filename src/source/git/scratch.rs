//! Repositories for tests, each in a folder of its own.
#![expect(clippy::disallowed_methods, reason = "the tests make the files that are then read")]

use super::Repository;
use super::command::git;
use std::fs;
use std::path::{Path, PathBuf};

pub(in crate::source) struct Scratch {
    temp: tempfile::TempDir,
    dir: PathBuf,
}

impl Scratch {
    /// An empty repository, made with these words to `git init`.
    pub(in crate::source) fn new(options: &[&str]) -> Self {
        let temp = tempfile::tempdir().expect("a folder");
        let dir = temp.path().join("repository");
        fs::create_dir(&dir).expect("a folder");
        let scratch = Self { temp, dir };
        scratch.git(&[&["init", "--quiet", "--initial-branch=main"], options].concat());
        scratch
    }

    /// A repository with one commit of `files`.
    pub(in crate::source) fn with(files: &[(&str, &str)]) -> Self {
        let scratch = Self::new(&[]);
        scratch.put(files);
        scratch.commit("first");
        scratch
    }

    pub(in crate::source) fn dir(&self) -> &Path {
        &self.dir
    }

    /// A path beside the repository.
    pub(in crate::source) fn beside(&self, name: &str) -> PathBuf {
        self.temp.path().join(name)
    }

    pub(in crate::source) fn put(&self, files: &[(&str, &str)]) {
        for (name, text) in files {
            let path = self.dir.join(name);
            fs::create_dir_all(path.parent().expect("a folder around")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
    }

    /// Commits everything.
    pub(in crate::source) fn commit(&self, message: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", message]);
    }

    pub(in crate::source) fn git(&self, args: &[&str]) -> String {
        run(&self.dir, args)
    }

    pub(in crate::source) fn repository(&self) -> Repository {
        Repository::of(&self.dir).expect("a repository")
    }
}

/// What git prints in `dir`, whatever the machine's own settings are.
pub(in crate::source) fn run(dir: &Path, args: &[&str]) -> String {
    let mut git = git(dir);
    for (name, value) in
        [("NAME", "A"), ("EMAIL", "a@example.com"), ("DATE", "2026-01-02T03:04:05Z")]
    {
        git.env(format!("GIT_AUTHOR_{name}"), value).env(format!("GIT_COMMITTER_{name}"), value);
    }
    git.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    let output = git.args(["-c", "protocol.file.allow=always"]).args(args).output().expect("git");
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text").trim_end().to_owned()
}
