//! Pages in Confluence's storage format: functions from nodes to well-formed XML.
//!
//! Confluence does not nest macros that have a body, and its newer editor holds no table and no panel
//! within a cell, an item or a panel. So `Place` goes along: what may not stand there is written
//! plainly.

mod blocks;
mod escape;
mod inline;
mod lists;
mod matrix;
mod tables;
#[cfg(test)]
mod tests;

use super::{Addresses, Page, Wiki};
use crate::render::nodes::node::{Element, each};
use std::cell::{Cell, RefCell};

/// What is written with.
struct Writer<'a> {
    wiki: &'a Wiki,
    page: &'a Page,
    to: Addresses<'a>,
    /// The notes so far: what stands for each, and what it says.
    notes: RefCell<Vec<(String, String)>>,
    /// How many tasks there are so far.
    tasks: Cell<usize>,
}

/// Where something stands, which decides what it may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// On the page.
    Page,
    /// On the page, and takes its whole width.
    Wide,
    /// In a macro that opens.
    Expand,
    /// In a panel, an item of a list, a quotation or a cell.
    Within,
}

impl Place {
    /// Whether a macro with a body may stand here.
    fn takes_macros(self) -> bool {
        matches!(self, Self::Page | Self::Wide)
    }

    /// Whether a table may stand here.
    fn takes_tables(self) -> bool {
        self != Self::Within
    }
}

/// `page` of `wiki` in storage format. What the addresses say goes into links as it is, but for
/// letters that have a meaning in XML.
pub fn page(wiki: &Wiki, page: &Page, to: Addresses<'_>) -> String {
    let (notes, tasks) = (RefCell::default(), Cell::new(0));
    let writer = Writer { wiki, page, to, notes, tasks };
    let mut out = String::new();
    if sections(page) > 2 {
        out.push_str(&escape::put("toc", &[("maxLevel", "3")], ""));
    }
    out.push_str(&writer.blocks(&page.body, Place::Page));
    out.push_str(&writer.said_in_notes());
    out.push_str(&writer.source());
    out
}

/// How many headings of the second level there are.
fn sections(page: &Page) -> usize {
    let mut n = 0;
    each(&page.body, &mut |element| {
        n += usize::from(matches!(element, Element::H { level: 2, .. }));
    });
    n
}

impl Writer<'_> {
    /// That the page is generated, and where it is written.
    fn source(&self) -> String {
        let Some(source) = &self.page.source else { return String::new() };
        let path = format!("<code>{}</code>", escape::text(&source.path));
        let path = match &source.href {
            Some(to) => format!("<a href=\"{}\">{path}</a>", escape::text(to)),
            None => path,
        };
        let words = escape::text(self.wiki.words.get("wiki-generated"));
        format!("<hr /><p><em>{}</em></p>", words.replace("{source}", &path))
    }

    /// The notes of the page, which Confluence does not know, as a list.
    fn said_in_notes(&self) -> String {
        let notes = self.notes.borrow();
        if notes.is_empty() {
            return String::new();
        }
        let lines = notes.iter().map(|(mark, said)| format!("<p><sup>{mark}</sup> {said}</p>"));
        format!("<hr />{}", lines.collect::<String>())
    }
}
