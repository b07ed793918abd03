//! How often files were changed and when last, from git where the project lies in a repository.
//!
//! Git is asked by its command, which reads every kind of repository. Where there is no git, no
//! repository or only a shallow clone, whose history ends too early, nothing is known.

use crate::source::{History, Revision};
use jiff::Timestamp;
use std::path::Path;
use std::process::{Command, Stdio};

/// Variables by which git would look elsewhere than in the folder that we name.
const ELSEWHERE: [&str; 7] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_COMMON_DIR",
    "GIT_NAMESPACE",
    "GIT_PREFIX",
];

/// What begins the line of a commit: no path holds it.
const COMMIT: char = '\u{2}';

/// The history of `files`, whose paths begin at `dir`; only what was committed counts.
pub(super) fn of<'a>(dir: &Path, files: impl IntoIterator<Item = &'a str>) -> History {
    let files: Vec<&str> = files.into_iter().collect();
    let shallow = || git(dir, &["rev-parse", "--is-shallow-repository"]);
    if files.is_empty() || shallow().is_none_or(|answer| answer.trim() != "false") {
        return History::default();
    }
    let mut log = vec![
        "-c",
        "core.quotePath=off",
        "-c",
        "log.showSignature=false",
        "log",
        "--relative",
        "--no-renames",
        "--format=%x02%ct",
        "--name-only",
        "--",
    ];
    log.extend(files);
    git(dir, &log).map(|told| read(&told)).unwrap_or_default()
}

fn git(dir: &Path, args: &[&str]) -> Option<String> {
    let mut git = Command::new("git");
    for name in ELSEWHERE {
        git.env_remove(name);
    }
    let git = git.arg("-C").arg(dir).arg("--literal-pathspecs").args(args);
    let git = git.env("GIT_OPTIONAL_LOCKS", "0").stdin(Stdio::null()).stderr(Stdio::null());
    let output = git.output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}

/// The latest commit comes first.
fn read(log: &str) -> History {
    let mut history = History::default();
    let mut at = None;
    for line in log.lines().filter(|line| !line.is_empty()) {
        if let Some(seconds) = line.strip_prefix(COMMIT) {
            at = seconds.parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
        } else if let Some(modified) = at {
            let first = || Revision { sequence: 0, modified };
            let known = history.entry(line.to_owned());
            known.and_modify(|revision| revision.sequence += 1).or_insert_with(first);
        }
    }
    history
}

#[cfg(test)]
mod tests {
    use super::*;

    fn commit(dir: &Path, at: &str) {
        let run = |args: &[&str]| {
            let mut git = Command::new("git");
            for name in ELSEWHERE {
                git.env_remove(name);
            }
            let git = git.arg("-C").arg(dir).args(args).env("GIT_COMMITTER_DATE", at);
            let git = git.env("GIT_AUTHOR_DATE", at).env("GIT_CONFIG_GLOBAL", "/dev/null");
            assert!(git.output().expect("git is there").status.success(), "{args:?}");
        };
        run(&["init", "-q"]);
        run(&["add", "."]);
        run(&["-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-qm", "x"]);
    }

    #[test]
    fn commits_are_counted_and_the_last_one_dates() {
        let root = tempfile::tempdir().expect("a folder");
        let dir = root.path().join("model");
        let write = |text: &str| {
            std::fs::create_dir_all(dir.join("content")).expect("a folder");
            let path = dir.join("content/réunions.toml");
            std::io::Write::write_all(
                &mut std::fs::File::create(path).expect("a file"),
                text.as_bytes(),
            )
            .expect("written");
        };
        assert_eq!(of(root.path(), ["content/x.toml"]), History::default(), "no repository");
        write("a");
        commit(root.path(), "2026-01-02T03:04:05Z");
        write("b");
        commit(root.path(), "2026-02-03T04:05:06Z");
        let known = of(&dir, ["content/réunions.toml", "content/gone.toml"]);
        let revision = known.get("content/réunions.toml").expect("it was committed");
        assert_eq!(revision.sequence, 1);
        assert_eq!(revision.modified.to_string(), "2026-02-03T04:05:06Z");
        assert_eq!(known.len(), 1);
    }
}
