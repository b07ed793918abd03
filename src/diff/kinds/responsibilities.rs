//! The letters of one step.
//!
//! Who answers is one fact, however many cells it takes to write. What else somebody has a part in
//! is one fact a party.

use crate::diff::change::Form;
use crate::diff::codes as c;
use crate::diff::record::About;
use crate::diff::side::Side;
use crate::diff::tell::{Spans, Telling};
use crate::diff::value::{Named, Value};
use crate::model::raci::{Cell, Raci};
use crate::source::span::Span;
use std::collections::BTreeSet;

/// The letters of one side, by what they mean in its scheme.
struct Letters<'a> {
    raci: &'a Raci,
    answering: Option<char>,
    doing: Option<char>,
    order: Vec<char>,
}

impl<'a> Letters<'a> {
    fn of(side: &Side<'_>, raci: &'a Raci) -> Self {
        let scheme = side.model.scheme();
        Self {
            raci,
            answering: scheme.and_then(|scheme| scheme.answering()).map(|(letter, _)| letter),
            doing: scheme.and_then(|scheme| scheme.doing()).map(|(letter, _)| letter),
            order: scheme
                .map(|scheme| scheme.letters.0.keys().copied().collect())
                .unwrap_or_default(),
        }
    }

    /// Who answers, by id.
    fn answer(&self) -> BTreeSet<&'a str> {
        let answering = self.answering.into_iter();
        answering.flat_map(|letter| self.raci.holders(letter)).map(|(id, _)| id).collect()
    }

    /// What a party holds beside.
    fn beside(&self, party: &str) -> String {
        let cell = self.raci.cells.get(party);
        let letters = cell.into_iter().flat_map(|cell| &cell.letters).copied();
        in_order(letters.filter(|letter| Some(*letter) != self.answering), &self.order)
    }

    fn place(&self, party: &str) -> Option<Span> {
        self.raci.cells.get(party).map(|cell: &Cell| cell.key).or(self.raci.span)
    }
}

/// Letters as one text, in the order of their scheme.
pub(in crate::diff) fn in_order(letters: impl Iterator<Item = char>, scheme: &[char]) -> String {
    let mut letters: Vec<char> = letters.collect();
    let at = |letter: &char| scheme.iter().position(|known| known == letter).unwrap_or(usize::MAX);
    letters.sort_by_key(|letter| (at(letter), *letter));
    letters.dedup();
    letters.into_iter().collect()
}

/// Tells who answers now, and what else has changed for whom.
pub(super) fn compare(telling: &mut Telling<'_>, step: &About, [before, after]: [&Raci; 2]) {
    let about = About { touches: Vec::new(), ..step.clone() };
    let (old, new) = (Letters::of(telling.base, before), Letters::of(telling.head, after));
    let (left, right) = (old.answer(), new.answer());
    if left != right {
        let code = match (left.is_empty(), right.is_empty()) {
            (true, _) => &c::ACCOUNTABLE_ADDED,
            (_, true) => &c::ACCOUNTABLE_REMOVED,
            _ => &c::ACCOUNTABLE_MOVED,
        };
        let place = |letters: &Letters<'_>, who: &BTreeSet<&str>| {
            who.first().and_then(|id| letters.place(id)).or(letters.raci.span)
        };
        let spans = [place(&old, &left), place(&new, &right)];
        let values = |side: &Side<'_>, who: &BTreeSet<&str>| {
            who.iter().map(|id| Value::Thing(side.party(id))).collect::<Vec<_>>()
        };
        let values = (values(telling.base, &left), values(telling.head, &right));
        let draft = about.draft(code, "raci", Form::Set, spans);
        telling.tell(draft.values(values.0, values.1));
    }
    let moved = !left.is_empty() && !right.is_empty();
    let with_it = if moved { carried(&old, &new, &left, &right) } else { BTreeSet::new() };
    let parties: BTreeSet<&str> =
        before.cells.keys().chain(after.cells.keys()).map(String::as_str).collect();
    for party in parties.into_iter().filter(|party| !with_it.contains(party)) {
        let (was, is) = (old.beside(party), new.beside(party));
        if was != is {
            let spans = [old.place(party), new.place(party)];
            letters(telling, &about, party, [was, is], spans);
        }
    }
}

/// Those between whom who answers has moved and whose other letters are no further fact: the one
/// hands over all that it held, or was asked and told before it answered, or is so from now on.
fn carried<'a>(
    old: &Letters<'_>,
    new: &Letters<'_>,
    left: &BTreeSet<&'a str>,
    right: &BTreeSet<&'a str>,
) -> BTreeSet<&'a str> {
    let does = |letters: &str, scheme: &Letters<'_>| {
        scheme.doing.is_some_and(|doing| letters.contains(doing))
    };
    let only_told =
        |party: &&&str| !does(&old.beside(party), old) && !does(&new.beside(party), new);
    let mut carried: BTreeSet<&str> =
        left.symmetric_difference(right).filter(only_told).copied().collect();
    let mut parties = left.difference(right).zip(right.difference(left));
    if let (Some((from, to)), None) = (parties.next(), parties.next()) {
        let whole = old.beside(from) == new.beside(to)
            && new.beside(from).is_empty()
            && old.beside(to).is_empty();
        carried.extend(whole.then_some([*from, *to]).into_iter().flatten());
    }
    carried
}

fn letters(
    telling: &mut Telling<'_>,
    about: &About,
    party: &str,
    [was, is]: [String; 2],
    spans: Spans,
) {
    let head = telling.head.party(party);
    // Who is gone is known to base alone.
    let named: Named = if head.name == head.id { telling.base.party(party) } else { head };
    let value = |letters: String| {
        let key = Box::new(Value::Thing(named.clone()));
        let value = Box::new(Value::Letters { letters: letters.clone() });
        (!letters.is_empty()).then_some(Value::Under { key, value }).into_iter().collect()
    };
    let draft = about.draft(&c::LETTERS, "raci", Form::Set, spans);
    telling.tell(draft.values(value(was), value(is)));
}
