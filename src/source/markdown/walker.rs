//! The walk itself: what is open, and what each block does to it.

use super::containers::{Block, Quote};
use super::inline::Inline;
use super::marker::{Marker, Meaning};
use super::{Common, Element, Event, Kind, Problem, Tag, TagEnd};
use std::ops::Range;

/// A paragraph opens with its first visible character, so that one which holds nothing but
/// markers leaves no trace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paragraph {
    None,
    Held,
    Open,
}

pub(super) struct Walker<'a, S> {
    pub(super) text: &'a str,
    sink: S,
    /// Blocks that are open, ours and, as boundaries, Markdown's own containers.
    pub(super) blocks: Vec<Block>,
    /// How many of `blocks` are ours.
    pub(super) ours: usize,
    pub(super) quotes: Vec<Quote>,
    /// A quote whose first block decides what it is.
    held_quote: Option<Range<usize>>,
    pub(super) paragraph: Paragraph,
    /// A line break that is told only if text follows it.
    pub(super) held_break: Option<(Common<'a>, Range<usize>)>,
    /// Whether the next span is the first of its line, outside any other span.
    pub(super) line_start: bool,
    /// Whether lines of the present block may hold markers: not those of headings and terms.
    pub(super) takes_lines: bool,
    /// Spans of ours that are open, innermost last.
    pub(super) inlines: Vec<Inline>,
    /// How many of Markdown's own spans are open.
    pub(super) depth: usize,
    /// Ranges of markup that is understood and not shown; the last one comes first in the text.
    pub(super) skips: Vec<Range<usize>>,
    /// Inside a block of code or HTML.
    verbatim: bool,
}

impl<'a, S: FnMut(Event<'a>, Range<usize>)> Walker<'a, S> {
    pub(super) fn new(text: &'a str, sink: S) -> Self {
        Self {
            text,
            sink,
            blocks: Vec::new(),
            ours: 0,
            quotes: Vec::new(),
            held_quote: None,
            paragraph: Paragraph::None,
            held_break: None,
            line_start: false,
            takes_lines: false,
            inlines: Vec::new(),
            depth: 0,
            skips: Vec::new(),
            verbatim: false,
        }
    }

    pub(super) fn emit(&mut self, event: Event<'a>, range: Range<usize>) {
        (self.sink)(event, range);
    }

    pub(super) fn problem(&mut self, problem: Problem<'a>, range: Range<usize>) {
        self.emit(Event::Problem(problem), range);
    }

    /// Takes one event of the parser.
    pub(super) fn step(&mut self, event: Common<'a>, range: Range<usize>) {
        if self.verbatim {
            self.verbatim = !matches!(event, Common::End(TagEnd::CodeBlock | TagEnd::HtmlBlock));
            return self.emit(Event::Common(event), range);
        }
        match event {
            Common::Text(text) => self.text_event(text, range),
            Common::SoftBreak | Common::HardBreak => self.line_break(event, range),
            Common::Start(
                Tag::Emphasis
                | Tag::Strong
                | Tag::Strikethrough
                | Tag::Superscript
                | Tag::Subscript
                | Tag::Link { .. }
                | Tag::Image { .. },
            ) => self.open_span(event, range),
            Common::End(
                TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Strikethrough
                | TagEnd::Superscript
                | TagEnd::Subscript
                | TagEnd::Link
                | TagEnd::Image,
            ) => self.close_span(event, range),
            Common::Code(_)
            | Common::InlineHtml(_)
            | Common::FootnoteReference(_)
            | Common::TaskListMarker(_)
            | Common::InlineMath(_)
            | Common::DisplayMath(_) => self.leaf(event, range),
            Common::Start(_) | Common::End(_) | Common::Html(_) | Common::Rule => {
                self.block(event, range);
            }
        }
    }

    /// Closes whatever is open at the end of the text.
    pub(super) fn finish(&mut self) {
        let end = self.text.len();
        self.close_inlines(0, end);
        self.close_ours(end);
    }

    fn block(&mut self, event: Common<'a>, range: Range<usize>) {
        self.close_inlines(0, range.start);
        self.held_break = None;
        self.takes_lines = matches!(
            event,
            Common::Start(Tag::Paragraph | Tag::Item | Tag::DefinitionListDefinition)
        );
        self.line_start = self.takes_lines;
        if let Some(quote) = self.held_quote.take() {
            self.open_quote(quote, matches!(event, Common::Start(Tag::Paragraph)), range.start);
        }
        match event {
            Common::Start(Tag::BlockQuote(_)) => self.held_quote = Some(range),
            Common::End(TagEnd::BlockQuote(_)) => self.close_quote(&event, range),
            Common::Start(Tag::Paragraph) => self.paragraph = Paragraph::Held,
            Common::End(TagEnd::Paragraph) => {
                self.break_paragraph(range.end);
                self.paragraph = Paragraph::None;
            }
            Common::Start(
                Tag::List(_)
                | Tag::Item
                | Tag::FootnoteDefinition(_)
                | Tag::DefinitionList
                | Tag::DefinitionListDefinition,
            ) => {
                self.blocks.push(Block::Boundary);
                self.emit(Event::Common(event), range);
            }
            Common::End(
                TagEnd::List(_)
                | TagEnd::Item
                | TagEnd::FootnoteDefinition
                | TagEnd::DefinitionList
                | TagEnd::DefinitionListDefinition,
            ) => {
                self.close_container(range.end);
                self.emit(Event::Common(event), range.clone());
                self.close_lagging(range.end);
            }
            Common::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) => {
                self.verbatim = true;
                self.emit(Event::Common(event), range);
            }
            _ => self.emit(Event::Common(event), range),
        }
    }

    /// Decides what a quote is by its first block, which begins at `at`.
    fn open_quote(&mut self, quote: Range<usize>, paragraph: bool, at: usize) {
        let text = self.text;
        let marker = if paragraph { Marker::parse(&text[at..]) } else { None };
        let marker = marker
            .filter(|marker| marker.meaning == Meaning::Video || !marker.is_link(&text[at..]));
        match marker.map(|marker| (marker.meaning, marker)) {
            Some((Meaning::Callout(callout), marker)) if marker.argument.is_empty() => {
                self.skips.push(at..at + marker.close + 1);
                self.quotes.push(Quote::Callout);
                self.blocks.push(Block::Boundary);
                return self.emit(Event::Open(Element::Callout(callout)), quote);
            }
            Some((
                Meaning::Video
                | Meaning::Tabs
                | Meaning::Tab
                | Meaning::EndTabs
                | Meaning::Shadebox
                | Meaning::EndShadebox,
                _,
            )) => return self.quotes.push(Quote::Transparent),
            Some((Meaning::Unknown, marker)) => {
                let range = at..at + marker.close + 1;
                self.problem(Problem::UnknownCallout(marker.name), range);
            }
            _ => {}
        }
        self.quotes.push(Quote::Plain);
        self.blocks.push(Block::Boundary);
        self.emit(Event::Common(Common::Start(Tag::BlockQuote(None))), quote);
    }

    fn close_quote(&mut self, event: &Common<'a>, range: Range<usize>) {
        let end = range.end;
        match self.quotes.pop() {
            Some(Quote::Callout) => {
                self.close_container(end);
                self.emit(Event::Close(Kind::Callout), range);
            }
            Some(Quote::Plain) => {
                self.close_container(end);
                self.emit(Event::Common(event.clone()), range);
            }
            Some(Quote::Transparent) | None => return,
        }
        self.close_lagging(end);
    }

    /// Ends what was shown of a paragraph; what follows of it begins a new one.
    pub(super) fn break_paragraph(&mut self, at: usize) {
        self.held_break = None;
        if self.paragraph == Paragraph::Open {
            self.paragraph = Paragraph::Held;
            self.emit(Event::Common(Common::End(TagEnd::Paragraph)), at..at);
        }
    }
}
