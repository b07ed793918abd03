//! `SUMMARY.md`, in mdBook's form: which pages there are, and in what order.

use super::document::{Document, Origin};
use super::links::decode;
use crate::finding::{Finding, code};
use crate::model::read::Offers;
use crate::source::page_path;
use crate::source::span::{FileId, Span};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

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
///
/// As mdBook reads it: headings begin parts, links in lists are chapters, and links on lines of
/// their own are chapters before and behind them. Prose, comments and code say nothing.
///
/// In the summary of an edition, `guide.fr.md` is `guide.md`, which it translates.
pub fn read(
    file: FileId,
    text: &str,
    documents: &[Document<'_>],
    edition: Option<&str>,
) -> (Summary, Vec<Finding>) {
    let by_path: HashMap<&str, usize> =
        documents.iter().enumerate().map(|(at, document)| (document.path, at)).collect();
    let mut summary = Summary::default();
    let mut findings = Vec::new();
    let offers = Offers::default();
    let paths: BTreeSet<&str> = by_path.keys().copied().collect();
    for entry in entries(text) {
        let (depth, title, target, range) = match entry {
            Entry::Part(title) => {
                summary.lines.push(Line::Part(title));
                continue;
            }
            Entry::Chapter { depth, title, target, range } => (depth, title, target, range),
        };
        let decoded = decode(&target);
        let path = decoded.trim_start_matches("./");
        let original = || page_path::original(path, edition?);
        let document = by_path.get(path).or_else(|| by_path.get(original()?.as_str())).copied();
        if document.is_none() && !path.is_empty() {
            let at = text[range.clone()].find(&*target).map(|at| range.start + at);
            let place = at.map_or(range, |at| at..at + target.len());
            let message = format!("the summary names `{path}`, which is not there");
            let finding = Finding::new(code::BROKEN_LINK, Span::new(file, place), message);
            let near = offers.near(path, "page", || paths.iter().copied());
            findings.push(finding.help(near.map_or_else(
                || "write the page, or remove the line".to_owned(),
                |near| format!("did you mean `{near}`?"),
            )));
        }
        summary.lines.push(Line::Chapter { depth, title, document });
    }
    (summary, findings)
}

enum Entry {
    Part(String),
    Chapter { depth: usize, title: String, target: String, range: Range<usize> },
}

/// Headings but the first, which is the summary's own title, and chapters.
fn entries(text: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    let (mut lists, mut words, mut titled) = (0_usize, String::new(), false);
    let mut link: Option<(String, Range<usize>)> = None;
    for (event, range) in Parser::new(text).into_offset_iter() {
        match event {
            Event::Start(Tag::List(_)) => lists += 1,
            Event::End(TagEnd::List(_)) => lists -= 1,
            Event::Start(Tag::Heading { .. }) => words.clear(),
            Event::End(TagEnd::Heading(HeadingLevel::H1)) => {
                let first = !std::mem::replace(&mut titled, true);
                if !first {
                    entries.push(Entry::Part(words.trim().to_owned()));
                }
            }
            Event::Start(Tag::Link { dest_url, .. }) if lists > 0 || stands_alone(text, &range) => {
                words.clear();
                link = Some((dest_url.into_string(), range));
            }
            Event::End(TagEnd::Link) => {
                if let Some((target, range)) = link.take() {
                    let title = words.trim().to_owned();
                    let depth = lists.saturating_sub(1);
                    entries.push(Entry::Chapter { depth, title, target, range });
                }
            }
            Event::Text(word) | Event::Code(word) => words.push_str(&word),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    entries
}

/// Whether nothing else stands on the lines of a link.
fn stands_alone(text: &str, link: &Range<usize>) -> bool {
    let before = text[..link.start].rsplit('\n').next().unwrap_or_default();
    let behind = text[link.end..].split('\n').next().unwrap_or_default();
    before.trim().is_empty() && behind.trim().is_empty()
}

impl Summary {
    /// Calls chapters by the titles of their pages, where these are translated.
    pub(super) fn rename(&mut self, documents: &[Document<'_>]) {
        for line in &mut self.lines {
            if let Line::Chapter { title, document: Some(at), .. } = line
                && matches!(documents[*at].words, Origin::Translated(_))
            {
                *title = documents[*at].title();
            }
        }
    }

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
