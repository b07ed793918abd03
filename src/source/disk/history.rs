//! How often files were changed and when last, from git where the project lies in a repository.
//!
//! Git is asked by its command, which reads every kind of repository. Where there is no git, no
//! repository or only a shallow clone, whose history ends too early, nothing is known.

use crate::source::git::command::ask;
use crate::source::{History, Revision, Sources};
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::path::Path;

/// What begins the entry of a commit.
const COMMIT: &str = "\u{2}";

/// Most paths that git is given; a command line holds so many on every system. Where there are
/// more, git tells of all files below the folder.
const MOST_PATHS: usize = 500;

/// How git is asked for commits, whatever its configuration says. Without `--full-history` it
/// leaves branches out when, and only when, it is given paths.
const LOG: [&str; 13] = [
    "-c",
    "log.showSignature=false",
    "-c",
    "log.showRoot=true",
    "-c",
    "log.follow=false",
    "log",
    "-z",
    "--full-history",
    "--relative",
    "--no-renames",
    "--format=%x02%ct",
    "--name-only",
];

/// What was known of a project's history the last time, which only a commit changes.
#[derive(Debug, Default)]
pub struct Past {
    commit: Option<Vec<u8>>,
    files: BTreeSet<String>,
    history: History,
}

impl Past {
    /// The history of `sources`, read from `root`, as far as it is told.
    pub fn of(&mut self, root: &Path, sources: &Sources) -> History {
        let files: BTreeSet<String> = telling(sources).map(str::to_owned).collect();
        let commit = if files.is_empty() { None } else { last_commit(root) };
        if (&commit, &files) != (&self.commit, &self.files) {
            let history = match &commit {
                Some(_) => log_of(root, &files.iter().map(String::as_str).collect()),
                None => History::default(),
            };
            *self = Self { commit, files, history };
        }
        self.history.clone()
    }
}

/// The paths of the files whose past is told: of those that may define meetings, and of all where
/// the site's address may be known.
pub(super) fn telling(sources: &Sources) -> impl Iterator<Item = &str> {
    let book = sources.find(crate::config::FILE);
    let all = book.is_some_and(|(_, book)| book.text.contains("site-url"));
    let files = sources.iter().map(|(_, file)| file);
    let files = files.filter(move |file| all || file.text.contains("meeting"));
    files.map(|file| file.path.as_str())
}

/// The history of `files`, whose paths begin at `dir`; only what was committed counts.
pub(super) fn of<'a>(dir: &Path, files: impl IntoIterator<Item = &'a str>) -> History {
    let files: BTreeSet<&str> = files.into_iter().collect();
    if files.is_empty() || last_commit(dir).is_none() {
        return History::default();
    }
    log_of(dir, &files)
}

/// The commit that `dir` stands at, in a repository whose history is whole.
fn last_commit(dir: &Path) -> Option<Vec<u8>> {
    let told = ask(dir, ["rev-parse", "--is-shallow-repository", "HEAD"]).ok()?;
    Some(told.strip_prefix(b"false\n")?.to_owned())
}

fn log_of(dir: &Path, files: &BTreeSet<&str>) -> History {
    let mut log = LOG.to_vec();
    if files.len() <= MOST_PATHS {
        log.push("--");
        log.extend(files);
    }
    ask(dir, &log).map(|told| read(&told, files)).unwrap_or_default()
}

/// Reads what [`LOG`] gives: entries that end in a zero byte, of a commit or of a file that it
/// changed, the first of these after a line break. The latest commit comes first. Paths that are
/// not UTF-8 are no files of ours.
fn read(log: &[u8], files: &BTreeSet<&str>) -> History {
    let mut history = History::default();
    let mut at = None;
    let mut first = false;
    for entry in log.split(|byte| *byte == 0) {
        let Ok(entry) = std::str::from_utf8(entry) else {
            first = false;
            continue;
        };
        if let Some(seconds) = entry.strip_prefix(COMMIT) {
            at = seconds.parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
            first = true;
            continue;
        }
        let path = if first { entry.strip_prefix('\n').unwrap_or(entry) } else { entry };
        first = false;
        let Some(modified) = at.filter(|_| files.contains(path)) else { continue };
        let latest = || Revision { sequence: 0, modified };
        let known = history.entry(path.to_owned());
        known.and_modify(|revision| revision.sequence += 1).or_insert_with(latest);
    }
    history
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceFile;
    use crate::source::git::command;

    fn commit(dir: &Path, at: &str) {
        let run = |args: &[&str]| {
            let mut git = command::git(dir);
            let git = git.args(args).env("GIT_COMMITTER_DATE", at);
            let git = git.env("GIT_AUTHOR_DATE", at).env("GIT_CONFIG_GLOBAL", "/dev/null");
            assert!(git.output().expect("git is there").status.success(), "{args:?}");
        };
        run(&["init", "-q"]);
        run(&["add", "."]);
        run(&["-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-qm", "x"]);
    }

    fn write(dir: &Path, name: &str, text: &str) {
        let path = dir.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder around")).expect("a folder");
        let mut file = std::fs::File::create(path).expect("a file");
        std::io::Write::write_all(&mut file, text.as_bytes()).expect("written");
    }

    #[test]
    fn commits_are_counted_and_the_last_one_dates() {
        let root = tempfile::tempdir().expect("a folder");
        let dir = root.path().join("model");
        assert_eq!(of(root.path(), ["content/x.toml"]), History::default(), "no repository");
        write(&dir, "content/réunions.toml", "a");
        commit(root.path(), "2026-01-02T03:04:05Z");
        write(&dir, "content/réunions.toml", "b");
        commit(root.path(), "2026-02-03T04:05:06Z");
        let known = of(&dir, ["content/réunions.toml", "content/gone.toml"]);
        let revision = known.get("content/réunions.toml").expect("it was committed");
        assert_eq!(revision.sequence, 1);
        assert_eq!(revision.modified.to_string(), "2026-02-03T04:05:06Z");
        assert_eq!(known.len(), 1);
    }

    // Windows has no such names.
    #[cfg(unix)]
    #[test]
    fn names_of_any_letters_are_known_whatever_git_is_told_to_show() {
        let root = tempfile::tempdir().expect("a folder");
        let dir = root.path();
        let names = ["a\"b.toml", "a.toml", "line\nbreak.toml", "\nfirst.toml"];
        for name in names {
            write(dir, name, "a");
        }
        commit(dir, "2026-01-02T03:04:05Z");
        let config = ["config", "log.showRoot", "false"];
        assert!(ask(dir, config).is_ok(), "the repository is configured");
        let known = of(dir, names);
        assert_eq!(known.len(), names.len(), "{known:?}");
        assert!(known.values().all(|revision| revision.sequence == 0), "{known:?}");
    }

    #[test]
    fn what_is_known_is_known_until_the_next_commit() {
        let root = tempfile::tempdir().expect("a folder");
        let dir = root.path();
        let file = |path: &str| SourceFile { path: path.into(), text: "[meeting.a]".into() };
        let sources = Sources::new(vec![file("a.toml"), file("b.toml")]);
        let mut past = Past::default();
        assert_eq!(past.of(dir, &sources), History::default(), "no repository");
        write(dir, "a.toml", "a");
        commit(dir, "2026-01-02T03:04:05Z");
        assert_eq!(past.of(dir, &sources).len(), 1);
        write(dir, "a.toml", "b");
        write(dir, "b.toml", "b");
        assert_eq!(past.of(dir, &sources), past.history, "not committed yet");
        commit(dir, "2026-02-03T04:05:06Z");
        let known = past.of(dir, &sources);
        assert_eq!(known, of(dir, ["a.toml", "b.toml"]));
        assert_eq!(known.get("a.toml").map(|revision| revision.sequence), Some(1));
        assert_eq!(
            past.of(dir, &Sources::new(vec![file("b.toml")])).len(),
            1,
            "others are asked for"
        );
    }

    #[test]
    fn many_files_are_known_as_few_are() {
        let root = tempfile::tempdir().expect("a folder");
        let dir = root.path().join("model");
        write(&dir, "a.toml", "a");
        write(&dir, "other.toml", "a");
        commit(root.path(), "2026-01-02T03:04:05Z");
        write(&dir, "a.toml", "b");
        commit(root.path(), "2026-02-03T04:05:06Z");
        let names: Vec<String> = (0..=MOST_PATHS).map(|at| format!("{at}.toml")).collect();
        let many = of(&dir, names.iter().map(String::as_str).chain(["a.toml"]));
        assert_eq!(many.len(), 1, "{many:?}");
        assert_eq!(many, of(&dir, ["a.toml"]));
        assert_eq!(many.get("a.toml").map(|revision| revision.sequence), Some(1));
    }
}
