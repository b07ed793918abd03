//! Fitting a text into a number of bytes: what weighs least goes first, and what went is said.

use super::outline::Topic;
use std::cmp::Reverse;

/// A text that can be shortened.
pub(super) struct Shortened<'a> {
    /// What stands above all else, and alone where nothing else has room.
    pub(super) head: String,
    /// The parts, in order.
    pub(super) parts: Vec<Part>,
    /// What stands below.
    pub(super) foot: String,
    /// Says that so many items of a part were left out.
    pub(super) more: &'a dyn Fn(usize) -> String,
    /// Says which parts were left out as a whole: their titles, and how many items each had.
    pub(super) gone: &'a Gone<'a>,
}

/// Says which parts were left out.
pub(super) type Gone<'a> = dyn Fn(&[(&str, usize)]) -> String + 'a;

/// A part of the text: it can lose items, but never its end.
pub(super) struct Part {
    /// What weighs less goes first.
    pub(super) topic: Topic,
    /// What it is called when nothing of it is left.
    pub(super) title: String,
    /// What begins it: a heading, the opening of a fold.
    pub(super) open: String,
    /// Its items, the most important first; each stands alone.
    pub(super) items: Vec<Item>,
    /// What ends it.
    pub(super) close: String,
}

/// One item, with and without its details.
pub(super) struct Item {
    /// What is shown first of all.
    pub(super) text: String,
    /// What is shown behind it where there is room.
    pub(super) detail: String,
    /// How many facts it tells.
    pub(super) count: usize,
}

/// How much of a part is shown.
#[derive(Debug, Clone, Copy)]
struct Shown {
    items: usize,
    details: bool,
}

impl Shortened<'_> {
    /// The text in at most `most` bytes; empty where not even its head has room.
    pub(super) fn within(&self, most: usize) -> String {
        let all = |part: &Part| Shown { items: part.items.len(), details: true };
        let mut shown: Vec<Shown> = self.parts.iter().map(all).collect();
        let mut total = self.size(&shown);
        for at in self.lightest() {
            if total > most {
                shown[at].details = false;
                total = self.size(&shown);
            }
        }
        for at in self.lightest() {
            if total > most {
                let others = total - self.parts[at].size(shown[at], self.more);
                shown[at].items = self.parts[at].most(most.saturating_sub(others), self.more);
                total = self.size(&shown);
            }
        }
        if total <= most {
            return self.write(&shown);
        }
        if self.head.len() <= most { self.head.clone() } else { String::new() }
    }

    /// The parts by weight, the lightest first; of equal ones the last first.
    fn lightest(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.parts.len()).collect();
        order.sort_by_key(|at| (self.parts[*at].topic, Reverse(*at)));
        order
    }

    fn size(&self, shown: &[Shown]) -> usize {
        let parts = self.parts.iter().zip(shown).map(|(part, shown)| part.size(*shown, self.more));
        self.head.len() + parts.sum::<usize>() + self.missing(shown).len() + self.foot.len()
    }

    fn write(&self, shown: &[Shown]) -> String {
        let mut out = self.head.clone();
        for (part, shown) in self.parts.iter().zip(shown) {
            part.write(*shown, self.more, &mut out);
        }
        out + &self.missing(shown) + &self.foot
    }

    /// The sentence on parts of which nothing is left, those of one title together.
    fn missing(&self, shown: &[Shown]) -> String {
        let mut titles: Vec<(&str, usize)> = Vec::new();
        for (part, _) in self.parts.iter().zip(shown).filter(|(_, shown)| shown.items == 0) {
            match titles.iter_mut().find(|(title, _)| *title == part.title) {
                Some((_, count)) => *count += part.facts(0),
                None => titles.push((&part.title, part.facts(0))),
            }
        }
        if titles.is_empty() { String::new() } else { (self.gone)(&titles) }
    }
}

impl Part {
    /// How many facts the items tell from the one at `from` on.
    fn facts(&self, from: usize) -> usize {
        self.items[from..].iter().map(|item| item.count).sum()
    }

    /// How many items, without details, go into `room` bytes, with the frame and with what is said
    /// of the rest.
    fn most(&self, room: usize, more: &dyn Fn(usize) -> String) -> usize {
        let frame = self.open.len() + self.close.len();
        let mut size = frame;
        let mut most = 0;
        let mut left = self.facts(0);
        for (at, item) in self.items.iter().enumerate() {
            size += item.text.len();
            if size > room {
                break;
            }
            left -= item.count;
            let rest = if left == 0 { 0 } else { more(left).len() };
            if size + rest <= room {
                most = at + 1;
            }
        }
        most
    }

    fn size(&self, shown: Shown, more: &dyn Fn(usize) -> String) -> usize {
        let mut text = 0;
        self.each(shown, more, &mut |piece| text += piece.len());
        text
    }

    fn write(&self, shown: Shown, more: &dyn Fn(usize) -> String, out: &mut String) {
        self.each(shown, more, &mut |piece| out.push_str(piece));
    }

    fn each(&self, shown: Shown, more: &dyn Fn(usize) -> String, take: &mut dyn FnMut(&str)) {
        if shown.items == 0 {
            return;
        }
        take(&self.open);
        for item in &self.items[..shown.items] {
            take(&item.text);
            take(if shown.details { &item.detail } else { "" });
        }
        let left = self.facts(shown.items);
        if left > 0 {
            take(&more(left));
        }
        take(&self.close);
    }
}
