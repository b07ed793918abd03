//! What the command says and leaves on disk.

mod build;
mod check;
mod diff;
mod diff_odd;
mod export;
mod git;
mod help;
mod past;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(feature = "publish")]
mod publish;
mod scaffold;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A project in a folder of its own.
pub(crate) struct Project {
    temp: tempfile::TempDir,
}

impl Project {
    pub(crate) fn with(files: &[(&str, &[u8])]) -> Self {
        let project = Self { temp: tempfile::tempdir().unwrap() };
        for (path, bytes) in files {
            project.put(path, bytes);
        }
        project
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.temp.path().join(path)
    }

    #[expect(clippy::disallowed_methods, reason = "tests make their own sources")]
    pub(crate) fn put(&self, path: &str, bytes: &[u8]) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    #[expect(clippy::disallowed_methods, reason = "tests look at what was written")]
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// The files below `folder`, by their paths below the project.
    pub(crate) fn files(&self, folder: &str) -> Vec<String> {
        let mut files = Vec::new();
        for entry in fs::read_dir(self.path(folder)).unwrap() {
            let entry = entry.unwrap();
            let path = format!("{folder}/{}", entry.file_name().to_str().unwrap());
            if entry.file_type().unwrap().is_dir() {
                files.extend(self.files(&path));
            } else {
                files.push(path);
            }
        }
        files
    }

    pub(crate) fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).unwrap();
    }

    #[cfg(feature = "pdf")]
    #[expect(clippy::disallowed_methods, reason = "tests look at what was written")]
    fn bytes(&self, path: &str) -> Vec<u8> {
        fs::read(self.path(path)).unwrap()
    }

    pub(crate) fn run(&self, args: &[&str]) -> Run {
        Run::of(self.command(args).output().unwrap())
    }

    pub(crate) fn command(&self, args: &[&str]) -> Command {
        command(self.temp.path(), args)
    }
}

fn command(dir: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_operandi"));
    command.current_dir(dir).args(args);
    for variable in ["SOURCE_DATE_EPOCH", "NO_COLOR", "CLICOLOR_FORCE", "CLICOLOR"] {
        command.env_remove(variable);
    }
    // The tests run in pipelines too.
    for variable in ["CI", "GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME"] {
        command.env_remove(variable);
    }
    for variable in ["CI_MERGE_REQUEST_DIFF_BASE_SHA", "CI_MERGE_REQUEST_TARGET_BRANCH_SHA"] {
        command.env_remove(variable);
    }
    command
}

/// What became of a command.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}
