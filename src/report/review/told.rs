//! Findings as lines.

use super::outline::Line;
use crate::diff::review::Told;
use crate::diff::sentence::{self, Part};
use crate::finding::Severity;
use crate::render::html::engine::Strings;
use std::collections::{BTreeMap, BTreeSet};

/// Whether it is an error, and so a gap.
pub(super) fn is_gap(told: &Told) -> bool {
    told.severity == Severity::Error
}

/// A finding with its ways out.
pub(super) fn finding<'a>(told: &'a Told, words: &Strings) -> Line<'a> {
    let besides = told.tells.iter().map(|change| sentence::of(change, words));
    Line {
        says: quoted(&told.message),
        code: &told.code,
        place: told.place.as_ref(),
        was: None,
        also: Vec::new(),
        touches: told.tells.iter().flat_map(|change| &change.touches).collect(),
        words: &[],
        below: besides.chain(told.help.iter().map(|help| quoted(help))).collect(),
    }
}

/// A finding that is gone: what is left of it is what was wrong, and where.
pub(super) fn resolved<'a>(told: &'a Told, words: &Strings) -> Line<'a> {
    let besides = told.tells.iter().map(|change| sentence::of(change, words)).collect();
    Line { place: None, was: told.place.as_ref(), below: besides, ..finding(told, words) }
}

/// Findings that say the same of several places are one line, where the first of them was: a wrong
/// name that many files repeat would hide all else. The same place is told once, be it on both
/// sides.
pub(super) fn together<'a>(lines: impl Iterator<Item = Line<'a>>) -> Vec<Line<'a>> {
    let mut kept: Vec<Line<'a>> = Vec::new();
    let mut known: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut told = BTreeSet::new();
    for line in lines {
        let says = std::iter::once(&line.says).chain(&line.below).flatten().map(Part::text);
        let key = (line.code, says.collect::<Vec<_>>().join("\n"));
        let at = *known.entry(key).or_insert(kept.len());
        let place = line.place.or(line.was);
        let is_new = told.insert((at, place.map(|place| (&place.path, place.line))));
        match kept.get_mut(at) {
            None => kept.push(line),
            Some(first) if is_new => {
                first.also.extend(place);
                first.touches.extend(line.touches);
            }
            Some(_) => {}
        }
    }
    kept
}

/// `and 3 more places`, where there are more than the one that is named.
pub(super) fn more_places(line: &Line<'_>, words: &Strings) -> Option<String> {
    let more = line.also.len() as u64;
    (more > 0).then(|| words.count(more, "delta-places"))
}

/// A message, cut at its backticks: what they hold are the author's words. One that nothing closes
/// is a sign like any other.
pub(super) fn quoted(message: &str) -> Vec<Part> {
    let mut pieces: Vec<&str> = message.split('`').collect();
    let open = if pieces.len().is_multiple_of(2) { pieces.pop() } else { None };
    let part = |(at, text): (usize, &&str)| match at % 2 {
        0 => Part::Words((*text).to_owned()),
        _ => Part::Name((*text).to_owned()),
    };
    let mut parts: Vec<Part> = pieces.iter().enumerate().map(part).collect();
    parts.extend(open.map(|rest| Part::Words(format!("`{rest}"))));
    parts.retain(|part| !part.text().is_empty());
    parts
}
