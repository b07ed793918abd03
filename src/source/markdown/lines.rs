//! What may only stand at the start of a line: accordions, views, the markers of quotes.

use super::containers::Quote;
use super::inline::{Inline, Until};
use super::marker::Marker;
use super::view::{View, lookalike};
use super::walker::Walker;
use super::{Element, Event, Kind, Problem};
use std::ops::Range;

impl<'a, S: FnMut(Event<'a>, Range<usize>)> Walker<'a, S> {
    /// Obeys what may only stand at the start of a line. `false`: it is text.
    pub(super) fn line_marker(&mut self, range: &Range<usize>) -> bool {
        let rest = &self.text[range.start..];
        let first = rest.as_bytes().first();
        if !matches!(first, Some(b'+' | b'{' | b'[')) || self.is_escaped(range.start) {
            return false;
        }
        if rest.starts_with("+++") {
            return self.accordion_marker(range.start);
        }
        if rest.starts_with('{') {
            return self.view_marker(range.start);
        }
        if self.quotes.last() != Some(&Quote::Transparent) {
            return false;
        }
        let Some(marker) = Marker::parse(rest).filter(|marker| !marker.is_link(rest)) else {
            return false;
        };
        let place = range.start..range.start + marker.close + 1;
        let obeyed = self.block_marker(&marker, place.clone());
        if obeyed {
            self.skips.push(place);
        }
        obeyed
    }

    fn accordion_marker(&mut self, at: usize) -> bool {
        let line = line_at(self.text, at);
        let title = line[3..].trim_start();
        if title.starts_with('+') {
            return false;
        }
        let place = at..at + line.len() - title.len();
        let obeyed = if title.is_empty() {
            self.end_accordion(at)
        } else {
            self.open_accordion(at..at + line.len())
        };
        if obeyed {
            self.skips.push(place);
        }
        if obeyed && !title.is_empty() {
            self.line_start = false;
            self.emit(Event::Open(Element::AccordionTitle), at..at + line.len());
            let closes = Event::Close(Kind::AccordionTitle);
            self.inlines.push(Inline { closes, depth: self.depth, until: Until::Line });
        }
        obeyed
    }

    fn view_marker(&mut self, at: usize) -> bool {
        let line = line_at(self.text, at);
        let place = at..at + line.len();
        match View::parse(line) {
            Some(Ok(view)) => {
                self.break_paragraph(at);
                self.skips.push(place.clone());
                self.emit(Event::View(view), place);
                true
            }
            Some(Err(_)) => {
                self.problem(Problem::MalformedView, place);
                false
            }
            None => {
                if lookalike(line).is_some() {
                    self.problem(Problem::LooksLikeView(line), place);
                }
                false
            }
        }
    }

    pub(super) fn is_video(&self, at: usize) -> bool {
        let head = self.text.as_bytes().get(at..at + 9);
        head.is_some_and(|head| head.eq_ignore_ascii_case(b"[!VIDEO]("))
    }
}

/// The line from `at` on, without what ends it.
fn line_at(text: &str, at: usize) -> &str {
    let rest = &text[at..];
    rest[..rest.find('\n').unwrap_or(rest.len())].trim_end()
}
