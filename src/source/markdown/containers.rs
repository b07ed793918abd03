//! Blocks that Markdown does not know: tabs, shaded boxes, accordions. They begin and end with
//! lines of text, so that they must be kept in step with the containers they stand in.

use super::marker::{Marker, Meaning};
use super::walker::Walker;
use super::{Element, Event, Kind, Problem};
use std::ops::Range;

/// How many of our blocks may stand in each other; beyond, their markers are ordinary text. It
/// bounds every search for what is open.
const NESTING: usize = 64;

/// A block that is open.
#[derive(Debug, Clone)]
pub(super) enum Block {
    /// A list, an item, a quote …: what stands inside ends with it.
    Boundary,
    /// One of ours, opened at `range`.
    Ours { kind: Kind, range: Range<usize>, state: State },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Open,
    /// Its end was met inside something else (a list that `+++` follows without a blank line): it
    /// closes as soon as that has ended.
    Lagging,
}

/// What became of a block quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quote {
    Plain,
    Callout,
    /// Only the carrier of a marker: its content belongs to what stands around it.
    Transparent,
}

impl<'a, S: FnMut(Event<'a>, Range<usize>)> Walker<'a, S> {
    /// Obeys a marker of a transparent quote at the start of a line. `false`: it is text.
    pub(super) fn block_marker(&mut self, marker: &Marker<'a>, range: Range<usize>) -> bool {
        if self.ours >= NESTING
            && !matches!(marker.meaning, Meaning::EndTabs | Meaning::EndShadebox)
        {
            return false;
        }
        self.break_paragraph(range.start);
        let title = marker.argument.trim_matches(['"', '“', '”']);
        match marker.meaning {
            Meaning::Tabs => self.open_ours(Kind::Tabs, Element::Tabs, range),
            Meaning::Shadebox => {
                self.open_ours(Kind::Shadebox, Element::Shadebox(title), range);
            }
            Meaning::EndTabs => self.end_ours(Kind::Tabs, range),
            Meaning::EndShadebox => self.end_ours(Kind::Shadebox, range),
            Meaning::Tab => {
                if let Some(tabs) = self.find_ours(Kind::Tabs) {
                    let above = self.blocks[tabs + 1..].first();
                    if matches!(above, Some(Block::Ours { kind: Kind::Tab, .. })) {
                        self.close_down_to(tabs + 1, range.start);
                    }
                } else {
                    self.open_ours(Kind::Tabs, Element::Tabs, range.clone());
                }
                self.open_ours(Kind::Tab, Element::Tab(title), range);
            }
            _ => return false,
        }
        true
    }

    /// Opens an accordion, unless too much is open already.
    pub(super) fn open_accordion(&mut self, range: Range<usize>) -> bool {
        if self.ours >= NESTING {
            return false;
        }
        self.break_paragraph(range.start);
        self.open_ours(Kind::Accordion, Element::Accordion, range);
        true
    }

    /// Obeys a line of `+++`. `false`: no accordion is open, the line is text.
    pub(super) fn end_accordion(&mut self, at: usize) -> bool {
        if let Some(index) = self.find_ours(Kind::Accordion) {
            self.break_paragraph(at);
            self.close_down_to(index, at);
            return true;
        }
        let lagging =
            self.blocks.iter_mut().rev().take(4 * NESTING).find_map(|block| match block {
                Block::Ours { kind: Kind::Accordion, state, .. } if *state == State::Open => {
                    Some(state)
                }
                _ => None,
            });
        let Some(state) = lagging else { return false };
        *state = State::Lagging;
        self.break_paragraph(at);
        true
    }

    fn open_ours(&mut self, kind: Kind, element: Element<'a>, range: Range<usize>) {
        self.ours += 1;
        self.blocks.push(Block::Ours { kind, range: range.clone(), state: State::Open });
        self.emit(Event::Open(element), range);
    }

    fn end_ours(&mut self, kind: Kind, range: Range<usize>) {
        match self.find_ours(kind) {
            Some(index) => self.close_down_to(index, range.start),
            None => self.problem(Problem::NotOpen(kind), range),
        }
    }

    /// The innermost open block of `kind` in the container that we are in.
    fn find_ours(&self, kind: Kind) -> Option<usize> {
        let inner = self.blocks.iter().enumerate().rev();
        inner
            .take_while(|(_, block)| matches!(block, Block::Ours { .. }))
            .find(|(_, block)| matches!(block, Block::Ours { kind: open, .. } if *open == kind))
            .map(|(index, _)| index)
    }

    /// Closes the block at `index`, which its author ended, and what was left open in it.
    fn close_down_to(&mut self, index: usize, at: usize) {
        while self.blocks.len() > index + 1 {
            self.close_top(at);
        }
        if let Some(Block::Ours { state, .. }) = self.blocks.last_mut() {
            *state = State::Lagging;
        }
        self.close_top(at);
    }

    /// Closes our innermost block. A tab ends with the next or with its group, so that only other
    /// kinds can lack an end.
    fn close_top(&mut self, at: usize) {
        if let Some(Block::Ours { kind, range, state }) = self.blocks.pop() {
            self.ours -= 1;
            if state == State::Open && kind != Kind::Tab {
                self.problem(Problem::Unclosed(kind), range);
            }
            self.emit(Event::Close(kind), at..at);
        }
    }

    /// Closes our blocks up to the nearest boundary.
    pub(super) fn close_ours(&mut self, at: usize) {
        while matches!(self.blocks.last(), Some(Block::Ours { .. })) {
            self.close_top(at);
        }
    }

    /// Leaves the container that we are in.
    pub(super) fn close_container(&mut self, at: usize) {
        self.close_ours(at);
        self.blocks.pop();
    }

    /// Closes what waited for the end of a container.
    pub(super) fn close_lagging(&mut self, at: usize) {
        while matches!(self.blocks.last(), Some(Block::Ours { state: State::Lagging, .. })) {
            self.close_top(at);
        }
    }
}
