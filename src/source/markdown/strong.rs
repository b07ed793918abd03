//! Strong text that is opened and never closed, as pasted pages have it.

use super::inline::{Inline, Until};
use super::walker::Walker;
use super::{Common, Event, Problem, Tag, TagEnd};
use std::ops::Range;

impl<'a, S: FnMut(Event<'a>, Range<usize>)> Walker<'a, S> {
    /// Mends `**` that Markdown left as text: it opens what ends with the line, or ends it.
    pub(super) fn stars(&mut self, range: &Range<usize>) -> bool {
        let bytes = self.text.as_bytes();
        let run = bytes[range.start..].iter().take(4).take_while(|b| **b == b'*').count();
        if !matches!(run, 2 | 3) || self.is_escaped(range.start) {
            return false;
        }
        let place = range.start..range.start + run;
        if self.is_mending() {
            self.skips.push(place);
            self.close_last(range.start);
            return true;
        }
        let before = self.text[..range.start].chars().next_back();
        let behind = self.text[place.end..].chars().next();
        let may_open = before.is_none_or(|c| c.is_whitespace() || "([{\"'“‘«—–|>".contains(c))
            && behind.is_some_and(|c| c.is_alphanumeric() || "([\"'“‘«`¿¡".contains(c));
        if !may_open {
            return false;
        }
        self.ready();
        self.problem(Problem::UnclosedStrong, place.clone());
        self.skips.push(place.clone());
        self.emit(Event::Common(Common::Start(Tag::Strong)), place);
        let closes = Event::Common(Common::End(TagEnd::Strong));
        self.inlines.push(Inline { closes, depth: self.depth, until: Until::Line });
        true
    }

    fn is_mending(&self) -> bool {
        self.inlines.last().is_some_and(|inline| {
            inline.depth == self.depth
                && matches!(inline.closes, Event::Common(Common::End(TagEnd::Strong)))
        })
    }

    /// Where `**` with a blank before it, which Markdown does not take for an end, ends what was
    /// mended.
    pub(super) fn late_close(&self, text: &str) -> Option<usize> {
        if self.is_mending() { text.find("**") } else { None }
    }
}
