//! Headings, their anchors and their links to themselves.

use super::anchor::{chosen, slug};
use super::escape::attribute;
use super::writer::Writer;
use crate::source::facts::Heading;
use crate::source::markdown::CowStr;
use crate::source::span::Span;
use std::fmt::Write;
use std::ops::Range;

/// A heading whose text is being written.
pub(super) struct OpenHeading {
    level: u8,
    id: Option<String>,
    classes: String,
    span: Span,
    /// Where its text begins in the HTML, and its first slot.
    start: usize,
    slot: usize,
    /// Parts of the HTML that a table of contents cannot hold: links and footnote marks.
    cuts: Vec<Range<usize>>,
}

impl Writer<'_, '_> {
    pub(super) fn open_heading(
        &mut self,
        level: u8,
        id: Option<&str>,
        classes: &[CowStr<'_>],
        range: Range<usize>,
    ) {
        let first = self.options.heading_shift.min(5) + 1;
        let names: Vec<&str> = classes.iter().map(AsRef::as_ref).collect();
        self.capture();
        self.heading = Some(OpenHeading {
            level: (level + first - 1).min(6),
            id: id.map(chosen),
            classes: names.join(" "),
            span: self.body.span(range),
            start: self.draft.html.len(),
            slot: self.draft.slots.len(),
            cuts: Vec::new(),
        });
    }

    /// Notes that the HTML from `from` on is not for a table of contents.
    pub(super) fn cut(&mut self, from: usize) {
        let end = self.draft.html.len();
        if let Some(heading) = &mut self.heading {
            heading.cuts.push(from..end);
        }
    }

    pub(super) fn close_heading(&mut self) {
        let Some(heading) = self.heading.take() else { return };
        self.captures = false;
        let inside = self.draft.html.split_off(heading.start);
        let text = self.plain.trim().to_owned();
        let anchor = match &heading.id {
            Some(id) => self.id(id),
            None => self.id(&slug(&text)),
        };
        self.open_tag(&heading, &anchor);
        let moved = self.draft.html.len() - heading.start;
        for slot in &mut self.draft.slots[heading.slot..] {
            slot.at += moved;
        }
        self.push(&inside);
        self.self_link(&anchor, &text);
        let _ = writeln!(self.draft.html, "</h{}>", heading.level);
        if heading.level == 1 && self.draft.facts.title.is_none() && !text.is_empty() {
            self.draft.facts.title = Some(text.clone());
        }
        self.draft.facts.headings.push(Heading {
            level: heading.level,
            text,
            html: without(&inside, heading.start, &heading.cuts),
            anchor,
            span: heading.span,
        });
    }

    fn open_tag(&mut self, heading: &OpenHeading, anchor: &str) {
        let _ = write!(self.draft.html, "<h{}", heading.level);
        attribute(&mut self.draft.html, "id", anchor);
        if !heading.classes.is_empty() {
            attribute(&mut self.draft.html, "class", &heading.classes);
        }
        self.push(">");
    }

    fn self_link(&mut self, anchor: &str, text: &str) {
        self.push(" <a class=\"anchor\"");
        attribute(&mut self.draft.html, "href", &format!("#{anchor}"));
        let mut label = self.word("link-to-section");
        if !text.is_empty() {
            label.push_str(": ");
            label.push_str(text);
        }
        attribute(&mut self.draft.html, "aria-label", &label);
        self.push("><span aria-hidden=\"true\">#</span></a>");
    }
}

/// `html`, which begins at `start`, without `cuts`.
fn without(html: &str, start: usize, cuts: &[Range<usize>]) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut done = 0;
    for cut in cuts {
        kept.push_str(&html[done..cut.start - start]);
        done = cut.end - start;
    }
    kept.push_str(&html[done..]);
    kept.trim().to_owned()
}
