//! Ten pull requests on the reference model: a new file is a new test. `BLESS=1` writes what comes
//! out, for somebody to read as its reviewer would.

use super::script::play;
use crate::cli::{Project, Run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The day that all of them take for today.
const TODAY: &str = "2026-11-22";

/// Where the script ends and the comment begins.
const COMMENT: &str = "\n=== comment, exit ";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Runs git in `project`, as nobody in particular and without this machine's configuration.
pub(super) fn git(project: &Project, args: &[&str]) {
    let mut git = Command::new("git");
    git.current_dir(project.path("")).args(args);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("GIT_")) {
        git.env_remove(name);
    }
    git.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    for role in ["AUTHOR", "COMMITTER"] {
        git.env(format!("GIT_{role}_NAME"), "A. Uthor");
        git.env(format!("GIT_{role}_EMAIL"), "author@example.com");
        git.env(format!("GIT_{role}_DATE"), "2026-11-01T09:00:00Z");
    }
    let output = git.output().unwrap();
    assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// The reference model in a repository of its own, committed on `main`.
pub(super) fn reference() -> Project {
    let project = Project::with(&[]);
    copy(root(), &project, "content");
    #[expect(clippy::disallowed_methods, reason = "the reference model is what is reviewed")]
    project.put("book.toml", &fs::read(root().join("book.toml")).unwrap());
    git(&project, &["init", "--quiet", "--initial-branch=main"]);
    git(&project, &["add", "--all"]);
    git(&project, &["commit", "--quiet", "--message", "The model"]);
    project
}

#[expect(clippy::disallowed_methods, reason = "the reference model is what is reviewed")]
fn copy(root: &Path, project: &Project, folder: &str) {
    for entry in fs::read_dir(root.join(folder)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{folder}/{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            copy(root, project, &path);
        } else {
            project.put(&path, &fs::read(entry.path()).unwrap());
        }
    }
}

/// Plays `script` on a branch, and returns what its reviewer is told.
fn review(script: &str) -> Run {
    let project = reference();
    git(&project, &["switch", "--quiet", "--create", "request"]);
    play(script, &project);
    git(&project, &["add", "--all"]);
    git(&project, &["commit", "--quiet", "--message", "A request"]);
    project.run(&["diff", "main...request", "--output", "markdown", "--clock", TODAY])
}

/// `text` without short hashes of commits behind names: they change with the reference model.
fn without_hashes(text: &str) -> String {
    let mut pieces = text.split(" (");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (inside, behind) = piece.split_once(')').unwrap_or((piece, ""));
        let is_hash = inside.len() >= 7 && inside.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_hash {
            out += behind;
        } else {
            out.push_str(" (");
            out += piece;
        }
    }
    out
}

#[test]
#[expect(clippy::disallowed_methods, reason = "scripts are read, and written when blessed")]
fn each_request_is_told_as_its_file_says() {
    let folder = root().join("tests/review/requests");
    let mut files: Vec<PathBuf> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 10, "the requests are gone from {}", folder.display());
    let mut failed = Vec::new();
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        let script = text.split_once(COMMENT).map_or(&*text, |(script, _)| script).trim_end();
        let Run { code, out, err } = review(script);
        let err = err.lines().map(|line| format!("! {line}").trim_end().to_owned() + "\n");
        let told = without_hashes(&(out + &err.collect::<String>()));
        let real = format!("{script}\n{COMMENT}{}\n{told}", code.unwrap_or(-1));
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &real).unwrap();
        } else if real != text {
            failed.push(format!("{}\n--- came out as:\n{real}", path.display()));
        }
    }
    assert!(failed.is_empty(), "run with BLESS=1 if this is right:\n{}", failed.join("\n"));
}
