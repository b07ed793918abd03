//! The writer: a stack of what is open, closed into nodes from the inside out.

use super::super::node::{Element, Node, Nodes};
use super::open::{Frame, Open};
use super::{Ground, Shows, typography};
use crate::source::facts::ViewCall;
use crate::source::markdown::{Common, Event};
use std::collections::BTreeMap;

pub(super) struct Writer<'a, 's> {
    pub(super) ground: &'a Ground<'a>,
    pub(super) shows: &'s mut dyn Shows,
    pub(super) stack: Vec<Frame>,
    /// How many headings there were, which says whose id the next one has.
    pub(super) headings: usize,
    /// The level of the last heading: none is more than one below it.
    pub(super) last: u8,
    /// The notes of the text by their labels.
    pub(super) notes: BTreeMap<String, Nodes>,
    /// The labels that were marked, in order.
    pub(super) marked: Vec<String>,
}

impl<'a, 's> Writer<'a, 's> {
    pub(super) fn new(
        ground: &'a Ground<'a>,
        shows: &'s mut dyn Shows,
        notes: BTreeMap<String, Nodes>,
    ) -> Self {
        let last = ground.level.saturating_sub(1);
        let stack = vec![Frame::new(Open::Root)];
        Self { ground, shows, stack, headings: 0, last, notes, marked: Vec::new() }
    }

    pub(super) fn finish(mut self) -> Nodes {
        // What opens always closes, so that only the root is left.
        let mut nodes = std::mem::take(&mut self.top().c);
        nodes.extend(self.unmarked());
        nodes
    }

    pub(super) fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Common(event) => self.common(event),
            Event::Open(element) => self.open_element(&element),
            Event::Close(kind) => self.close_element(kind),
            Event::Video(target) => self.video(&target),
            Event::View(view) => {
                let args = view.args.iter();
                let args = args.map(|(key, value)| (key.map(str::to_owned), (*value).to_owned()));
                let span = crate::source::span::Span::new(crate::source::span::FileId(0), 0..0);
                let call = ViewCall { name: view.name.to_owned(), args: args.collect(), span };
                let nodes = self.shows.view(&call);
                self.top().c.extend(nodes);
            }
            Event::Problem(_) => {}
        }
    }

    fn common(&mut self, event: Common<'_>) {
        match event {
            Common::Text(text) => self.text(&text),
            Common::Code(text) | Common::InlineMath(text) | Common::DisplayMath(text) => {
                self.push(Element::Code { s: text.into_string() });
            }
            Common::Start(tag) => self.start(tag),
            Common::End(tag) => self.end(tag),
            Common::SoftBreak => self.text(" "),
            Common::HardBreak => self.push(Element::Break),
            Common::Rule => self.push(Element::Rule),
            Common::Html(html) => match &mut self.top().open {
                Open::Raw(text) => text.push_str(&html),
                _ => self.raw(&html),
            },
            Common::InlineHtml(html) => self.raw(&html),
            Common::FootnoteReference(label) => self.footnote_mark(&label),
            Common::TaskListMarker(_) => {}
        }
    }

    /// Adds words to those before.
    pub(super) fn text(&mut self, text: &str) {
        let in_control = self.stack.iter().any(|frame| matches!(frame.open, Open::Ui));
        let lang = self.ground.strings.lang();
        let frame = self.top();
        if let Open::Code(_, code) = &mut frame.open {
            return code.push_str(text);
        }
        let text = typography::set(text, lang);
        let text = if in_control { text.replace('>', "›") } else { text };
        match frame.c.last_mut() {
            Some(Node::Text(before)) => before.push_str(&text),
            _ => frame.c.push(Node::Text(text)),
        }
    }

    pub(super) fn push(&mut self, element: Element) {
        self.top().c.push(element.into());
    }

    pub(super) fn open(&mut self, open: Open) {
        self.stack.push(Frame::new(open));
    }

    /// The innermost frame. The root is never closed, so that there always is one.
    pub(super) fn top(&mut self) -> &mut Frame {
        self.stack.last_mut().expect("the root stays open")
    }

    /// Closes the innermost frame.
    pub(super) fn pop(&mut self) -> Frame {
        if self.stack.len() > 1 {
            self.stack.pop().expect("there are two at least")
        } else {
            Frame { open: Open::Group, c: std::mem::take(&mut self.top().c) }
        }
    }
}
