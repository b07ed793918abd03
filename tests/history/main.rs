//! The reference model's own history, replayed: every commit that touched it is compared with the
//! one before and back, as a reviewer at the time would have seen it. Some of these comments are
//! kept in `told/`, by the subjects of their commits, since numbers change where history is written
//! anew; `BLESS=1` writes them, for somebody to read.
//!
//! Needs this repository's history, which an archive and a shallow clone lack: `.ci/run` runs
//! `cargo test --release --test history`.

#![expect(clippy::unwrap_used, reason = "a test that cannot prepare its files has failed")]
#![expect(clippy::disallowed_methods, reason = "tests make and read their own files")]

use operandi::report::review::COMMENT_BYTES;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The day that all comparisons take for today.
const TODAY: &str = "2026-11-22";

/// The fewest commits that a whole history has: those of November 2026.
const FEWEST: usize = 19;

/// The subjects of the commits whose comments are kept.
const KEPT: [&str; 5] = [
    "Define the reference model in English",
    "Translate the reference model into French",
    "Show load shares, single holders, lead times and hand-offs; add OP116 and OP408",
    "Show what changes for whom from stage to stage",
    "Give the reference model's lawyer a desk in Réunion",
];

struct Commit {
    id: String,
    subject: String,
}

/// The commits that touched the model, the oldest first.
fn commits() -> Vec<Commit> {
    let format = "--format=%H %s";
    let log = ["log", "--reverse", "--no-merges", format, "--", "content", "book.toml"];
    let output = Command::new("git").args(log).output().unwrap();
    assert!(output.status.success(), "this needs the repository: git clone, no archive");
    let log = String::from_utf8(output.stdout).unwrap();
    let commit = |line: &str| {
        let (id, subject) = line.split_once(' ').unwrap();
        Commit { id: id.to_owned(), subject: subject.to_owned() }
    };
    let commits: Vec<Commit> = log.lines().map(commit).collect();
    assert!(commits.len() >= FEWEST, "this needs all of the history: git fetch --unshallow");
    commits
}

/// The comment on what changed from `base` to `head`, in English.
fn comment([base, head]: [&str; 2]) -> String {
    let arguments = ["--clock", TODAY, "--fail-on", "never", "-o", "markdown"];
    let mut command = Command::new(env!("CARGO_BIN_EXE_operandi"));
    let output = command.arg("diff").args([base, head]).args(arguments).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    let is_partial = told.contains("could be compared, since it has faults");
    let expected = if is_partial { 2 } else { 0 };
    assert_eq!(output.status.code(), Some(expected), "{base} to {head}: {told}");
    String::from_utf8(output.stdout).unwrap()
}

/// What holds for every comment.
fn judge(comment: &str, about: &str) {
    assert!(comment.len() <= COMMENT_BYTES, "{about}: {} bytes", comment.len());
    for tag in ["details", "sub", "summary"] {
        let count = |mark: &str| comment.matches(&format!("<{mark}{tag}>")).count();
        assert_eq!(count(""), count("/"), "{about}: {tag}\n{comment}");
    }
    assert!(comment.matches("```").count().is_multiple_of(2), "{about}\n{comment}");
    // Words that nobody has written show as their keys.
    for key in ["delta-", "diff-"] {
        assert!(!comment.contains(key), "{about}: {key}\n{comment}");
    }
}

#[test]
fn every_step_of_the_model_can_be_told() {
    for Commit { id, subject } in commits() {
        let before = format!("{id}~1");
        judge(&comment([&before, &id]), &subject);
        judge(&comment([&id, &before]), &format!("{subject}, back"));
        let same = comment([&id, &id]);
        assert!(same.is_empty() || same.contains("cannot be compiled as a whole"), "{same}");
        judge(&same, &subject);
    }
}

#[test]
fn some_comments_are_kept_and_were_read() {
    let commits = commits();
    let folder = Path::new("tests/history/told");
    let mut failed = Vec::new();
    for subject in KEPT {
        let Some(commit) = commits.iter().find(|commit| commit.subject == subject) else {
            panic!("the history has no commit `{subject}`");
        };
        let told = comment([&format!("{}~1", commit.id), &commit.id]);
        let told = nameless(&told, &commit.id);
        let path = folder.join(format!("{}.md", name_of(subject)));
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &told).unwrap();
        } else if fs::read_to_string(&path).unwrap_or_default() != told {
            failed.push(format!("{}\n--- came out as:\n{told}", path.display()));
        }
    }
    assert!(failed.is_empty(), "run with BLESS=1 if this is right:\n{}", failed.join("\n"));
}

/// `comment` without the numbers of commits.
fn nameless(comment: &str, id: &str) -> String {
    let text =
        comment.replace(&format!("{id}~1"), "before").replace(&format!("{id}\\~1"), "before");
    let text = text.replace(&id[..7], "after");
    // What is named otherwise than by its number has the number behind.
    let mut out = String::new();
    for piece in text.split_inclusive("before") {
        let rest = piece.strip_prefix(" (").and_then(|piece| piece.split_once(')'));
        out.push_str(rest.map_or(piece, |(_, rest)| rest));
    }
    out
}

fn name_of(subject: &str) -> String {
    let kept = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' };
    let words: String = subject.chars().map(kept).collect();
    words.split_whitespace().take(7).collect::<Vec<_>>().join("-")
}
