//! End-to-end tests as text files: a new file is a new test.
//!
//! A case is a project, a command and what comes of it, in sections:
//!
//! ```text
//! What the case shows, in a sentence.
//! --- content/index.md
//! # Home
//! === operandi check
//! === exit 0
//! no findings
//! ```
//!
//! A file's section may end in ` (escaped)`: then `\xNN` stands for a byte, `\r` and `\\` for
//! themselves. `=== operandi …` runs the command; below `=== exit N` stands what it said, first on
//! standard output, then on standard error behind lines that begin with `! `. `BLESS=1` writes what
//! really comes out into the file.

use crate::cli::{Project, Run};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// The day that cases take for today.
const TODAY: &str = "2026-11-22";

struct Case {
    /// Everything above the first command, as written.
    head: String,
    files: Vec<(String, Vec<u8>)>,
    commands: Vec<String>,
}

impl Case {
    fn parse(text: &str) -> Self {
        let at = text.find("\n=== ").map_or(text.len(), |at| at + 1);
        let (head, commands) = text.split_at(at);
        let mut files: Vec<(String, Vec<u8>)> = Vec::new();
        let mut is_escaped = false;
        for line in head.split_inclusive('\n') {
            if let Some(path) = line.strip_prefix("--- ") {
                let path = path.trim();
                is_escaped = path.ends_with(" (escaped)");
                let path = path.trim_end_matches(" (escaped)");
                files.push((path.to_owned(), Vec::new()));
            } else if let Some((_, bytes)) = files.last_mut() {
                if is_escaped { unescape(line, bytes) } else { bytes.extend(line.as_bytes()) }
            }
        }
        let commands = commands.lines().filter_map(|line| line.strip_prefix("=== operandi "));
        Self { head: head.to_owned(), files, commands: commands.map(str::to_owned).collect() }
    }

    /// The case as it should read: its project and commands, and what really came of them.
    fn run(&self) -> String {
        let files: Vec<_> =
            self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
        let project = Project::with(&files);
        let place = project.path("").display().to_string();
        let mut text = self.head.clone();
        for command in &self.commands {
            let mut args: Vec<&str> = command.split_whitespace().collect();
            args.extend(["--clock", TODAY]);
            let Run { code, out, err } = project.run(&args);
            let _ = writeln!(text, "=== operandi {command}\n=== exit {}", code.unwrap_or(-1));
            text.push_str(&out.replace(&place, "PROJECT/"));
            for line in err.replace(&place, "PROJECT/").lines().map(settled) {
                let _ = writeln!(text, "{}", format!("! {line}").trim_end());
            }
        }
        text
    }
}

/// A line without what changes from run to run.
fn settled(line: &str) -> String {
    match line.rsplit_once(" in ") {
        Some((before, time)) if line.starts_with("Built ") => {
            let rest = time.split_once(": ").map_or("", |(_, rest)| rest);
            format!("{before} in TIME: {rest}")
        }
        _ => line.to_owned(),
    }
}

fn unescape(line: &str, bytes: &mut Vec<u8>) {
    let mut rest = line;
    while let Some((before, behind)) = rest.split_once('\\') {
        bytes.extend(before.as_bytes());
        let (byte, length) = match behind.as_bytes() {
            [b'x', ..] => (u8::from_str_radix(&behind[1..3], 16).unwrap(), 3),
            [b'r', ..] => (b'\r', 1),
            [b'\\', ..] => (b'\\', 1),
            other => panic!("no such escape: {other:?}"),
        };
        bytes.push(byte);
        rest = &behind[length..];
    }
    bytes.extend(rest.as_bytes());
}

#[test]
#[expect(clippy::disallowed_methods, reason = "cases are read, and written when blessed")]
fn every_case_comes_out_as_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let files = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|extension| extension == "txt")).collect();
    files.sort();
    assert!(files.len() >= 10, "the cases are gone from {}", folder.display());
    let mut failed = Vec::new();
    for path in files {
        let text = std::fs::read_to_string(&path).unwrap();
        let case = Case::parse(&text);
        assert!(!case.commands.is_empty(), "{} runs nothing", path.display());
        let real = case.run();
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &real).unwrap();
        } else if real != text {
            failed.push(format!("{}\n--- came out as:\n{real}", path.display()));
        }
    }
    assert!(failed.is_empty(), "run with BLESS=1 if this is right:\n{}", failed.join("\n"));
}
