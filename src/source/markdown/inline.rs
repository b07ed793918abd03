//! Spans: text, what opens and closes in it, and what of it is markup and not shown.

use super::attributes::Attributes;
use super::marker::{Marker, Meaning};
use super::walker::{Paragraph, Walker};
use super::{Common, CowStr, Element, Event, Kind, Tag, TagEnd};
use pulldown_cmark::LinkType;
use std::ops::Range;

/// How many open spans of ours a closing bracket is compared with.
const LOOK_BACK: usize = 16;

/// A span of ours that is open.
#[derive(Debug, Clone)]
pub(super) struct Inline {
    pub(super) closes: Event<'static>,
    /// How many of Markdown's spans were open around it.
    pub(super) depth: usize,
    pub(super) until: Until,
}

/// Where a span ends; in any case with what it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Until {
    Line,
    Block,
    /// At the bracket at `close`; an attribute list reaches from there to `tail`.
    Bracket {
        close: usize,
        tail: usize,
    },
}

impl<'a, S: FnMut(Event<'a>, Range<usize>)> Walker<'a, S> {
    pub(super) fn text_event(&mut self, text: CowStr<'a>, range: Range<usize>) {
        let Some((text, range)) = self.visible(text, range) else { return };
        if self.line_start && self.line_marker(&range) {
            let rest = self.visible(text, range);
            return rest.map_or((), |(text, range)| self.text_event(text, range));
        }
        if text.len() == 1 {
            let taken = match text.as_bytes()[0] {
                b'[' => self.open_bracket(range.start, range.start),
                b']' => self.close_bracket(range.start),
                b'*' => self.stars(&range),
                _ => false,
            };
            if taken {
                return;
            }
        }
        if self.paragraph == Paragraph::Held && !self.in_title() {
            let shown = text.trim_start_matches([' ', '\t']);
            if shown.is_empty() {
                return;
            }
            let hidden = text.len() - shown.len();
            if hidden > 0 {
                let text = tail(text, hidden);
                return self.show_text(text, range);
            }
        }
        self.show_text(text, range);
    }

    fn show_text(&mut self, text: CowStr<'a>, range: Range<usize>) {
        self.ready();
        if let Some(at) = self.late_close(&text) {
            let before = text[..at].trim_end().to_owned();
            self.emit(Event::Common(Common::Text(before.into())), range.clone());
            self.close_last(range.end);
            let behind = tail(text, at + 2);
            return self.emit(Event::Common(Common::Text(behind)), range);
        }
        self.emit(Event::Common(Common::Text(text)), range);
    }

    pub(super) fn leaf(&mut self, event: Common<'a>, range: Range<usize>) {
        if self.is_skipped(&range) {
            return;
        }
        self.ready();
        if let Common::TaskListMarker(done) = event {
            let close = Event::Close(Kind::Task);
            self.inlines.push(Inline { closes: close, depth: self.depth, until: Until::Block });
            return self.emit(Event::Open(Element::Task { done }), range);
        }
        self.emit(Event::Common(event), range);
    }

    pub(super) fn open_span(&mut self, event: Common<'a>, range: Range<usize>) {
        if self.is_skipped(&range) {
            return;
        }
        let (link_type, target, title, kind) = match event {
            Common::Start(Tag::Link { link_type, dest_url, title, .. }) => {
                (link_type, dest_url, title, Kind::Link)
            }
            Common::Start(Tag::Image { link_type, dest_url, title, .. }) => {
                (link_type, dest_url, title, Kind::Image)
            }
            _ => {
                self.ready();
                self.depth += 1;
                return self.emit(Event::Common(event), range);
            }
        };
        let (attributes, length) = Attributes::parse(&self.text[range.end..]).unwrap_or_default();
        if length > 0 {
            self.skips.push(range.end..range.end + length);
        }
        if self.line_start && self.is_video(range.start) {
            self.break_paragraph(range.start);
            self.skips.push(range.clone());
            return self.emit(Event::Video(target), range);
        }
        self.ready();
        self.depth += 1;
        let target = match link_type {
            LinkType::Email => format!("mailto:{target}").into(),
            _ => target,
        };
        let start = range.start;
        if kind == Kind::Image {
            return self.emit(Event::Open(Element::Image { target, title, attributes }), range);
        }
        self.emit(Event::Open(Element::Link { target, title, attributes }), range);
        self.open_bracket(start, start + 1);
    }

    pub(super) fn close_span(&mut self, event: Common<'a>, range: Range<usize>) {
        if self.is_skipped(&range) {
            return;
        }
        self.close_inlines(self.depth, range.end);
        self.depth = self.depth.saturating_sub(1);
        let event = match event {
            Common::End(TagEnd::Link) => Event::Close(Kind::Link),
            Common::End(TagEnd::Image) => Event::Close(Kind::Image),
            other => Event::Common(other),
        };
        self.emit(event, range);
    }

    pub(super) fn line_break(&mut self, event: Common<'a>, range: Range<usize>) {
        let title = self.in_title();
        while self
            .inlines
            .last()
            .is_some_and(|inline| inline.until == Until::Line && inline.depth == self.depth)
        {
            self.close_last(range.start);
        }
        if self.depth > 0 || !self.inlines.is_empty() {
            // A task's label may run over several lines; a title that cannot end here goes on.
            return self.emit(Event::Common(event), range);
        }
        self.line_start = self.takes_lines;
        if !title && self.paragraph != Paragraph::Held {
            self.held_break = Some((event, range));
        }
    }

    /// Closes our spans that stand inside `depth` or more of Markdown's.
    pub(super) fn close_inlines(&mut self, depth: usize, at: usize) {
        while self.inlines.last().is_some_and(|inline| inline.depth >= depth) {
            self.close_last(at);
        }
    }

    pub(super) fn close_last(&mut self, at: usize) {
        if let Some(inline) = self.inlines.pop() {
            self.emit(inline.closes, at..at);
        }
    }

    /// Opens what was held back, before something visible.
    pub(super) fn ready(&mut self) {
        self.line_start = false;
        if let Some((event, range)) = self.held_break.take() {
            self.emit(Event::Common(event), range);
        }
        if self.paragraph == Paragraph::Held && !self.in_title() {
            self.paragraph = Paragraph::Open;
            self.emit(Event::Common(Common::Start(Tag::Paragraph)), 0..0);
        }
    }

    fn in_title(&self) -> bool {
        matches!(self.inlines.first(), Some(Inline { closes: Event::Close(kind), .. })
            if *kind == Kind::AccordionTitle)
    }

    /// Opens a span whose marker begins at `at`, hiding it from `from` on.
    fn open_bracket(&mut self, at: usize, from: usize) -> bool {
        let text = self.text;
        if text.as_bytes().get(at + 1) != Some(&b'!') || self.is_escaped(at) {
            return false;
        }
        let Some(marker) = Marker::parse(&text[at..]) else { return false };
        let close = at + marker.close;
        let mut tail = close + 1;
        let (element, kind) = match marker.meaning {
            Meaning::NoTranslate => (Element::NoTranslate, Kind::NoTranslate),
            Meaning::UiControl => (Element::UiControl, Kind::UiControl),
            Meaning::Badge => {
                let list = Attributes::parse(&text[tail..]);
                let (attributes, length) = list.unwrap_or_default();
                tail += length;
                (Element::Badge(attributes), Kind::Badge)
            }
            _ => return false,
        };
        self.ready();
        self.emit(Event::Open(element), at..tail);
        self.skips.push(from..at + marker.argument_start);
        let until = Until::Bracket { close, tail };
        self.inlines.push(Inline { closes: Event::Close(kind), depth: self.depth, until });
        true
    }

    /// Closes the span that ends with the bracket at `at`, and what is open in it.
    fn close_bracket(&mut self, at: usize) -> bool {
        let inner = self.inlines.iter().rev().take(LOOK_BACK);
        let ours = inner.take_while(|inline| inline.depth == self.depth).enumerate();
        let found = ours.filter_map(|(count, inline)| match inline.until {
            Until::Bracket { close, tail } if close == at => Some((count, tail)),
            _ => None,
        });
        let Some((count, tail)) = found.last() else { return false };
        for _ in 0..=count {
            self.close_last(at);
        }
        self.skips.push(at + 1..tail);
        true
    }

    /// Whether a backslash stands before `at` that is not itself escaped.
    pub(super) fn is_escaped(&self, at: usize) -> bool {
        let before = self.text.as_bytes()[..at].iter().rev();
        before.take(64).take_while(|b| **b == b'\\').count() % 2 == 1
    }

    fn is_skipped(&mut self, range: &Range<usize>) -> bool {
        while self.skips.last().is_some_and(|skip| skip.end <= range.start) {
            self.skips.pop();
        }
        self.skips.last().is_some_and(|skip| skip.start <= range.start && range.end <= skip.end)
    }

    /// What is left of a text when markup in it is left out: all, its tail, or nothing.
    fn visible(
        &mut self,
        text: CowStr<'a>,
        range: Range<usize>,
    ) -> Option<(CowStr<'a>, Range<usize>)> {
        if self.is_skipped(&range) {
            return None;
        }
        match self.skips.last() {
            Some(skip)
                if skip.start <= range.start && self.text.get(range.clone()) == Some(&*text) =>
            {
                let end = skip.end;
                Some((tail(text, end - range.start), end..range.end))
            }
            _ => Some((text, range)),
        }
    }
}

fn tail(text: CowStr<'_>, from: usize) -> CowStr<'_> {
    match text {
        CowStr::Borrowed(text) => CowStr::Borrowed(&text[from..]),
        text => text[from..].to_owned().into(),
    }
}
