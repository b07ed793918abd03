//! Markdown as nodes: the walk over a body's events that the site makes too, with other words at
//! its end.
//!
//! What a page hides behind a control is laid open: tabs follow each other, accordions are open, a
//! video is its title and its address.

mod blocks;
mod footnotes;
mod open;
mod spans;
mod typography;
mod writer;

#[cfg(test)]
mod tests;

use super::node::{Element, Node, Nodes};
use crate::render::html::engine::Strings;
use crate::render::html::markdown::RawHtml;
use crate::site::Links;
use crate::source::facts::ViewCall;
use crate::source::markdown::walk;

/// Where a text stands, and what stands ready for it.
pub(in crate::render) struct Ground<'a> {
    /// Where links lead.
    pub(in crate::render) links: &'a Links,
    /// The folder of the text's file, below the content folder; nothing for the model's texts.
    pub(in crate::render) folder: &'a str,
    /// Its page on the site, for links within it.
    pub(in crate::render) route: Option<&'a str>,
    /// The level of its first headings.
    pub(in crate::render) level: u8,
    /// The ids of its headings in their order; those of the model's texts have none.
    pub(in crate::render) anchors: Vec<&'a str>,
    /// Stands before the ids of its footnotes.
    pub(in crate::render) prefix: String,
    pub(in crate::render) raw_html: RawHtml,
    pub(in crate::render) strings: &'a Strings,
}

/// What a text shows that is no text.
pub(in crate::render) trait Shows {
    /// The file of the image at that path below the content folder, if it can be set.
    fn image(&mut self, path: &str) -> Option<String>;
    /// A live view of the model.
    fn view(&mut self, call: &ViewCall) -> Nodes;
}

/// Shows nothing: for the model's texts, which hold neither.
pub(in crate::render) struct Nothing;

impl Shows for Nothing {
    fn image(&mut self, _: &str) -> Option<String> {
        None
    }

    fn view(&mut self, _: &ViewCall) -> Nodes {
        Nodes::new()
    }
}

/// `text` as blocks.
pub(in crate::render) fn blocks(text: &str, ground: &Ground<'_>, shows: &mut dyn Shows) -> Nodes {
    let notes = footnotes::of(text, ground);
    let mut writer = writer::Writer::new(ground, shows, notes);
    walk(text, |event, _| writer.event(event));
    writer.finish()
}

/// `text` as spans: its one paragraph, or its blocks where there are several.
pub(in crate::render) fn spans(text: &str, ground: &Ground<'_>) -> Nodes {
    // Most texts are plain words.
    if !text.contains(['*', '_', '[', '`', '<', '&', '>', '\\', '~', '"', '!', '#', '|', '\n', '+'])
        && !text.starts_with(['-', '=', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0', ' ', ':'])
    {
        return vec![Node::Text(typography::set(text, ground.strings.lang()))];
    }
    let mut blocks = blocks(text, ground, &mut Nothing);
    match blocks.as_mut_slice() {
        [Node::Is(only)] => match &mut **only {
            Element::P { c } => std::mem::take(c),
            _ => blocks,
        },
        _ => blocks,
    }
}
