//! The writer: what is being written, and which room writes each event.

use super::anchor::Ids;
use super::code::Code;
use super::draft::{Draft, Fill, Slot};
use super::escape::escape;
use super::footnote::Footnotes;
use super::heading::OpenHeading;
use super::link::OpenImage;
use super::raw::Raw;
use super::table::OpenTable;
use super::{Options, RawHtml};
use crate::source::mapped::Mapped;
use crate::source::markdown::{Common, CowStr, Event};
use std::ops::Range;

/// Most problems of one body that are told: beyond, it is no page that somebody writes.
const MOST_PROBLEMS: usize = 50;

pub(super) struct Writer<'a, 't> {
    pub(super) body: &'a Mapped<'t>,
    pub(super) options: &'a Options<'a>,
    pub(super) draft: Draft,
    pub(super) ids: Ids,
    /// How many blocks the present place stands in.
    pub(super) nesting: usize,
    /// The plain text of the heading or first paragraph in hand.
    pub(super) plain: String,
    pub(super) captures: bool,
    pub(super) heading: Option<OpenHeading>,
    /// Set within `[!UICONTROL …]`, where `>` stands between the parts of a path.
    pub(super) in_control: usize,
    /// The links that are open, and whether each is written: HTML lets none stand in another.
    pub(super) links: Vec<bool>,
    /// The badges that are open, and whether each is a link.
    pub(super) badges: Vec<bool>,
    pub(super) image: Option<OpenImage>,
    pub(super) table: OpenTable,
    pub(super) code: Option<Code>,
    pub(super) footnotes: Footnotes,
    pub(super) raw: Raw,
}

impl<'a, 't> Writer<'a, 't> {
    pub(super) fn new(body: &'a Mapped<'t>, options: &'a Options<'a>) -> Self {
        let draft = Draft {
            html: String::with_capacity(body.text.len() + body.text.len() / 2),
            ..Draft::default()
        };
        Self {
            body,
            options,
            draft,
            ids: Ids::default(),
            nesting: 0,
            plain: String::new(),
            captures: false,
            heading: None,
            in_control: 0,
            links: Vec::new(),
            badges: Vec::new(),
            image: None,
            table: OpenTable::default(),
            code: None,
            footnotes: Footnotes::default(),
            raw: Raw::default(),
        }
    }

    pub(super) fn finish(mut self) -> Draft {
        self.write_footnotes();
        self.draft.facts.anchors = self.ids.into_vec();
        self.draft
    }

    pub(super) fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.image.is_some() && self.in_image(&event) {
            return;
        }
        if self.raw_is_open() {
            self.raw_break(&event);
        }
        match event {
            Event::Common(event) => self.common(event, range),
            Event::Open(element) => {
                self.raw_enter();
                self.open(element, range);
            }
            Event::Close(kind) => {
                self.raw_leave();
                self.close(kind);
            }
            Event::Video(target) => self.video(&target, range),
            Event::View(view) => self.view(&view, range),
            Event::Problem(_) if self.draft.findings.len() >= MOST_PROBLEMS => {}
            Event::Problem(problem) => {
                let span = self.body.span(range);
                self.draft.findings.extend(super::problem::finding(problem, span));
            }
        }
    }

    fn common(&mut self, event: Common<'_>, range: Range<usize>) {
        match event {
            Common::Text(text) => self.text(&text),
            Common::Code(text) | Common::InlineMath(text) | Common::DisplayMath(text) => {
                self.code_span(&text);
            }
            Common::Start(tag) => {
                self.raw_enter();
                self.start(tag, range);
            }
            Common::End(tag) => {
                self.raw_leave();
                self.end(tag, range);
            }
            Common::SoftBreak => {
                self.push("\n");
                self.plain_text(" ");
            }
            Common::HardBreak => {
                self.push("<br>\n");
                self.plain_text(" ");
            }
            Common::Rule => self.push("<hr>\n"),
            Common::Html(html) => self.raw.block.push_str(&html),
            Common::InlineHtml(html) => self.inline_html(&html, range),
            Common::FootnoteReference(label) => self.footnote_reference(&label),
            Common::TaskListMarker(_) => {}
        }
    }

    fn text(&mut self, text: &CowStr<'_>) {
        if let Some(code) = &mut self.code {
            return code.text.push_str(text);
        }
        self.plain_text(text);
        if self.in_control > 0 && text.contains('>') {
            return escape(&mut self.draft.html, &text.replace('>', "›"));
        }
        escape(&mut self.draft.html, text);
    }

    pub(super) fn push(&mut self, html: &str) {
        self.draft.html.push_str(html);
    }

    pub(super) fn escaped(&mut self, text: &str) {
        escape(&mut self.draft.html, text);
    }

    /// Adds to the plain text of what is being captured, if anything is.
    pub(super) fn plain_text(&mut self, text: &str) {
        if self.captures {
            self.plain.push_str(text);
        }
    }

    /// Our own word for `key`.
    pub(super) fn word(&self, key: &str) -> String {
        (self.options.words)(key)
    }

    /// An id that nothing else on the page has.
    pub(super) fn id(&mut self, wanted: &str) -> String {
        match self.options.id_prefix {
            "" => self.ids.unique(wanted),
            prefix => self.ids.unique(&format!("{prefix}{wanted}")),
        }
    }

    pub(super) fn slot(&mut self, fill: Fill) {
        self.draft.slots.push(Slot { at: self.draft.html.len(), fill });
    }

    pub(super) fn sanitises(&self) -> bool {
        self.options.raw_html == RawHtml::Sanitise
    }
}
