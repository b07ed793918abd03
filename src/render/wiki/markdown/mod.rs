//! Pages as Markdown of GitHub and GitLab: functions from nodes to text.
//!
//! Whatever an author writes is text in it. Where a mark could be misread beside what stands around
//! it, the HTML that both forges let through stands in its place.

mod blocks;
mod escape;
mod inline;
mod matrix;
mod tables;

pub use self::escape::{href, text as escaped};

use super::{Addresses, Page, Wiki};
use std::cell::RefCell;

/// Whose Markdown it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// GitHub's wikis: contents and titles are shown by the wiki.
    GitHub,
    /// GitLab's wikis.
    GitLab,
    /// Any renderer of GitHub's Markdown: the title stands in the text.
    Plain,
}

/// What is written with.
struct Writer<'a> {
    dialect: Dialect,
    wiki: &'a Wiki,
    page: &'a Page,
    to: Addresses<'a>,
    /// The notes so far, each as a line.
    notes: RefCell<Vec<(String, String)>>,
}

/// `page` of `wiki` as Markdown.
pub fn page(wiki: &Wiki, page: &Page, dialect: Dialect, to: Addresses<'_>) -> String {
    let writer = Writer { dialect, wiki, page, to, notes: RefCell::default() };
    let mut parts = Vec::new();
    if dialect == Dialect::Plain {
        parts.push(format!("# {}", escaped(&page.title)));
    }
    if dialect == Dialect::GitLab && blocks::sections(&page.body) > 2 {
        parts.push("[[_TOC_]]".to_owned());
    }
    parts.extend(writer.blocks(&page.body));
    parts.extend(writer.notes());
    parts.extend(writer.source());
    let mut out = parts.join("\n\n");
    out.push('\n');
    out
}

impl Writer<'_> {
    /// That the page is generated, and where it is written.
    fn source(&self) -> Option<String> {
        let source = self.page.source.as_ref()?;
        let path = escape::code(&source.path);
        let path = match &source.href {
            Some(to) => format!("[{path}]({})", escape::href(to)),
            None => path,
        };
        let words = escaped(self.wiki.words.get("wiki-generated"));
        Some(format!("---\n\n<sub>{}</sub>", words.replace("{source}", &path)))
    }

    /// The notes of the page, which wikis do not know, as a list.
    fn notes(&self) -> Option<String> {
        let notes = self.notes.borrow();
        let lines: Vec<String> =
            notes.iter().map(|(number, note)| format!("{number}. {note}")).collect();
        (!lines.is_empty()).then(|| format!("---\n\n{}", lines.join("\n")))
    }
}
