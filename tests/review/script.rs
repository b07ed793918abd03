//! A pull request as a script of edits to the reference model:
//!
//! ```text
//! What it is about, in a sentence.
//!
//! --- content/roles.toml                 the file
//! --- content/a.toml => content/b.toml   the file, under a new name
//! --- everywhere below content           all files
//! @ id = "qa"                            looks for what follows behind this line
//! - an old line
//! + a new line
//! s old new                              replaces a word wherever it is
//! x [[table]] | id = "qa"                removes the table that begins so, up to the next like it
//! ```
//!
//! What is not found fails: a script that does nothing tests nothing.

use crate::cli::Project;

/// Plays `script` on the files of `project`.
pub(super) fn play(script: &str, project: &Project) {
    let (_, edits) = script.split_once("\n--- ").expect("a script edits something");
    for part in edits.split("\n--- ") {
        let (header, edits) = part.split_once('\n').unwrap_or((part, ""));
        if header == "everywhere below content" {
            for path in project.files("content") {
                project.put(&path, replaced(edits, &project.read(&path)).as_bytes());
            }
            continue;
        }
        let (path, new) = header.split_once(" => ").unwrap_or((header, header));
        let text = edited(&project.read(path), edits);
        if new != path {
            project.remove(path);
        }
        project.put(new, text.as_bytes());
    }
}

/// `text` with every word of the lines `s old new` replaced.
fn replaced(edits: &str, text: &str) -> String {
    edits.lines().filter_map(|line| line.strip_prefix("s ")).fold(text.to_owned(), |text, edit| {
        let (old, new) = edit.split_once(' ').expect("an old word and a new one");
        text.replace(old, new)
    })
}

fn edited(text: &str, edits: &str) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let mut from = 0;
    let mut edits = edits.lines().peekable();
    while let Some(edit) = edits.next() {
        if let Some(anchor) = edit.strip_prefix("@ ") {
            from = find(&lines, from, |line| line.contains(anchor), anchor) + 1;
        } else if let Some(table) = edit.strip_prefix("x ") {
            remove(&mut lines, from, table);
        } else if let Some(old) = edit.strip_prefix("- ") {
            let mut old = vec![old];
            while let Some(more) = edits.peek().and_then(|edit| edit.strip_prefix("- ")) {
                old.push(more);
                edits.next();
            }
            let mut new = Vec::new();
            while let Some(more) = edits.peek().and_then(|edit| edit.strip_prefix("+ ")) {
                new.push(more.trim_end().to_owned());
                edits.next();
            }
            from = exchange(&mut lines, from, &old, new);
        } else {
            assert!(edit.is_empty(), "no edit: {edit}");
        }
    }
    lines.join("\n") + "\n"
}

fn find(lines: &[String], from: usize, is_it: impl Fn(&str) -> bool, what: &str) -> usize {
    let at = lines[from..].iter().position(|line| is_it(line));
    from + at.unwrap_or_else(|| panic!("there is no `{what}`"))
}

/// Puts `new` where `old` stands, whose last line may go on; returns where `new` ends.
fn exchange(lines: &mut Vec<String>, from: usize, old: &[&str], mut new: Vec<String>) -> usize {
    let at = (from..lines.len())
        .find(|at| {
            let here = lines[*at..].iter().take(old.len());
            here.len() == old.len() && here.zip(old).all(|(line, old)| line.starts_with(old))
        })
        .unwrap_or_else(|| panic!("there is no `{}`", old.join("\n")));
    let last = at + old.len() - 1;
    let rest = lines[last][old[old.len() - 1].len()..].to_owned();
    if let Some(end) = new.last_mut() {
        end.push_str(&rest);
    }
    let count = new.len();
    lines.splice(at..=last, new);
    at + count
}

/// Removes the array table with this header and first line.
fn remove(lines: &mut Vec<String>, from: usize, table: &str) {
    let (header, first) = table.split_once(" | ").expect("a header and a first line");
    let is_header = |line: &str| line == header;
    let mut at = find(lines, from, is_header, table);
    while lines[at + 1] != first {
        at = find(lines, at + 1, is_header, table);
    }
    let behind = lines[at + 1..].iter().position(|line| is_header(line));
    let end = behind.map_or(lines.len(), |behind| at + 1 + behind);
    lines.drain(at..end);
}
