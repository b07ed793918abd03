//! CommonMark's tags, and a few more.

use super::escape::attribute;
use super::writer::Writer;
use crate::source::markdown::{Tag, TagEnd};
use std::fmt::Write;
use std::ops::Range;

impl Writer<'_, '_> {
    pub(super) fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => {
                if self.nesting == 0 && self.draft.facts.lead.is_none() {
                    self.capture();
                }
                self.push("<p>");
            }
            Tag::Heading { level, id, classes, .. } => {
                self.open_heading(level as u8, id.as_deref(), &classes, range);
            }
            Tag::BlockQuote(_) => self.open_block("<blockquote>\n"),
            Tag::CodeBlock(kind) => self.open_code(&kind),
            Tag::HtmlBlock | Tag::MetadataBlock(_) => self.raw.block.clear(),
            Tag::List(None) => self.open_block("<ul>\n"),
            Tag::List(Some(1)) => self.open_block("<ol>\n"),
            Tag::List(Some(first)) => {
                self.nesting += 1;
                let _ = writeln!(self.draft.html, "<ol start=\"{first}\">");
            }
            Tag::Item => self.push("<li>"),
            Tag::FootnoteDefinition(label) => self.open_footnote(&label),
            Tag::DefinitionList => self.open_block("<dl>\n"),
            Tag::DefinitionListTitle => self.push("<dt>"),
            Tag::DefinitionListDefinition => self.push("<dd>"),
            Tag::Table(alignments) => self.open_table(alignments),
            Tag::TableHead => self.open_head(),
            Tag::TableRow => self.open_row(),
            Tag::TableCell => self.open_cell(),
            Tag::Emphasis => self.push("<em>"),
            Tag::Strong => self.push("<strong>"),
            Tag::Strikethrough => self.push("<del>"),
            Tag::Superscript => self.push("<sup>"),
            Tag::Subscript => self.push("<sub>"),
            Tag::Link { .. } | Tag::Image { .. } => {}
        }
    }

    pub(super) fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Paragraph => {
                self.push("</p>\n");
                self.end_lead();
            }
            TagEnd::Heading(_) => self.close_heading(),
            TagEnd::BlockQuote(_) => self.close_block("</blockquote>\n"),
            TagEnd::CodeBlock => self.close_code(),
            TagEnd::HtmlBlock => self.html_block(range),
            TagEnd::List(true) => self.close_block("</ol>\n"),
            TagEnd::List(false) => self.close_block("</ul>\n"),
            TagEnd::Item => self.push("</li>\n"),
            TagEnd::FootnoteDefinition => self.close_footnote(),
            TagEnd::DefinitionList => self.close_block("</dl>\n"),
            TagEnd::DefinitionListTitle => self.push("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.push("</dd>\n"),
            TagEnd::Table => self.close_table(),
            TagEnd::TableHead => self.push("</tr></thead>\n<tbody>\n"),
            TagEnd::TableRow => self.push("</tr>\n"),
            TagEnd::TableCell => self.close_cell(),
            TagEnd::Emphasis => self.push("</em>"),
            TagEnd::Strong => self.push("</strong>"),
            TagEnd::Strikethrough => self.push("</del>"),
            TagEnd::Superscript => self.push("</sup>"),
            TagEnd::Subscript => self.push("</sub>"),
            TagEnd::Link | TagEnd::Image | TagEnd::MetadataBlock(_) => {}
        }
    }

    pub(super) fn open_block(&mut self, html: &str) {
        self.nesting += 1;
        self.push(html);
    }

    pub(super) fn close_block(&mut self, html: &str) {
        self.nesting = self.nesting.saturating_sub(1);
        self.push(html);
    }

    /// Begins to collect plain text.
    pub(super) fn capture(&mut self) {
        self.plain.clear();
        self.captures = true;
    }

    /// A paragraph of an image alone says nothing and is no lead.
    fn end_lead(&mut self) {
        if self.captures {
            self.captures = false;
            let text = self.plain.trim();
            if !text.is_empty() {
                self.draft.facts.lead = Some(text.to_owned());
            }
        }
    }

    pub(super) fn code_span(&mut self, text: &str) {
        self.plain_text(text);
        self.push("<code>");
        self.escaped(text);
        self.push("</code>");
    }

    /// Writes ` class="…"` of what remains of the names, if anything does.
    pub(super) fn classes<'c>(&mut self, names: impl IntoIterator<Item = &'c str>) {
        let names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
        if !names.is_empty() {
            attribute(&mut self.draft.html, "class", &names.join(" "));
        }
    }
}
