//! `SUMMARY.md`, in mdBook's form: which pages there are, and in what order.

use super::document::Document;
use crate::finding::{Finding, code};
use crate::source::span::{FileId, Span};
use std::collections::HashMap;

/// The name of the file.
pub const FILE: &str = "SUMMARY.md";

/// What a summary says.
#[derive(Debug, Default)]
pub struct Summary {
    /// Its lines, in order.
    pub lines: Vec<Line>,
}

/// One line of a summary.
#[derive(Debug, PartialEq, Eq)]
pub enum Line {
    /// A heading above chapters.
    Part(String),
    /// A chapter.
    Chapter {
        /// 0 for chapters that no other holds.
        depth: usize,
        /// Its title.
        title: String,
        /// Which document it is; none for a draft without a link.
        document: Option<usize>,
    },
}

/// Reads `text`, the summary in file `file`, and tells links to pages that are not there.
pub fn read(file: FileId, text: &str, documents: &[Document<'_>]) -> (Summary, Vec<Finding>) {
    let by_path: HashMap<&str, usize> =
        documents.iter().enumerate().map(|(at, document)| (document.path, at)).collect();
    let mut summary = Summary::default();
    let mut findings = Vec::new();
    let mut offset = 0;
    // Indents of the open lists, so that two and four blanks both mean one level.
    let mut indents: Vec<usize> = Vec::new();
    let mut titled = false;
    for line in text.split_inclusive('\n') {
        let start = offset;
        offset += line.len();
        let content = line.trim();
        if let Some(title) = content.strip_prefix("# ") {
            // The first heading is the summary's own title.
            if std::mem::replace(&mut titled, true) {
                summary.lines.push(Line::Part(title.trim().to_owned()));
            }
            continue;
        }
        let bullet = content.starts_with(['-', '*', '+']);
        let Some((title, target)) = link(content) else { continue };
        let indent = line.len() - line.trim_start().len();
        indents.retain(|open| *open < indent);
        let depth = if bullet { indents.len() } else { 0 };
        if bullet {
            indents.push(indent);
        }
        let path = target.trim_start_matches("./");
        let document = by_path.get(path).copied();
        if document.is_none() && !path.is_empty() {
            let at = start + line.find(target).unwrap_or(0);
            let near = crate::model::read::did_you_mean(
                path,
                by_path.keys().copied().collect::<std::collections::BTreeSet<_>>(),
            );
            findings.push(
                Finding::new(
                    code::INVALID_INCLUDE,
                    Span::new(file, at..at + target.len()),
                    format!("the summary names `{path}`, which is not there"),
                )
                .help(near.map_or_else(
                    || "write the page, or remove the line".to_owned(),
                    |near| format!("did you mean `{near}`?"),
                )),
            );
        }
        summary.lines.push(Line::Chapter { depth, title: title.to_owned(), document });
    }
    (summary, findings)
}

/// Title and target of the link in a line: `- [Title](path.md)`.
fn link(line: &str) -> Option<(&str, &str)> {
    let (_, rest) = line.split_once('[')?;
    let (title, rest) = rest.split_once("](")?;
    let (target, _) = rest.split_once(')')?;
    Some((title.trim(), target.trim()))
}

impl Summary {
    /// The documents it names, in order.
    pub fn order(&self) -> Vec<usize> {
        let mut seen = std::collections::HashSet::new();
        let documents = self.lines.iter().filter_map(|line| match line {
            Line::Chapter { document, .. } => *document,
            Line::Part(_) => None,
        });
        documents.filter(|at| seen.insert(*at)).collect()
    }
}
