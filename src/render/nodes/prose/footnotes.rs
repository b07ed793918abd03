//! Footnotes: the notes are gathered in a walk of their own, since a mark may come before its note.

use super::super::node::{Element, Node, Nodes};
use super::open::Open;
use super::writer::Writer;
use super::{Ground, Nothing};
use crate::source::markdown::walk;
use std::collections::BTreeMap;

/// The notes of `text`, by their labels; a note within a note is a mark alone.
pub(super) fn of(text: &str, ground: &Ground<'_>) -> BTreeMap<String, Nodes> {
    if !text.contains("[^") {
        return BTreeMap::new();
    }
    let mut nothing = Nothing;
    let mut writer = Writer::new(ground, &mut nothing, BTreeMap::new());
    walk(text, |event, _| writer.event(event));
    writer.notes
}

impl Writer<'_, '_> {
    /// The mark of a note. There is none in a heading, which the
    /// contents repeat, nor in a link or another note.
    pub(super) fn footnote_mark(&mut self, label: &str) {
        let inside = |frame: &super::open::Frame| {
            matches!(frame.open, Open::Heading(_) | Open::Note(_) | Open::Link(_))
        };
        let Some(c) = self.notes.get(label).cloned() else { return };
        if self.stack.iter().any(inside) {
            return;
        }
        let again = self.marked.iter().any(|marked| marked == label);
        if !again {
            self.marked.push(label.to_owned());
        }
        let number = self.marked.iter().position(|marked| marked == label).unwrap_or(0) + 1;
        let id = format!("{}fn-{number}", self.ground.prefix);
        let c = if again { Nodes::new() } else { c };
        self.push(Element::Note { id, again, c });
    }

    /// Notes that nothing refers to come last, so that no text is lost.
    pub(super) fn unmarked(&mut self) -> Nodes {
        let left = self.notes.iter().filter(|(label, _)| !self.marked.contains(label));
        left.flat_map(|(_, c)| c.iter().cloned()).collect::<Vec<Node>>()
    }
}
