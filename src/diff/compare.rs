//! Two versions in, what changed out.

use super::change::Level;
use super::moves;
use super::review::{Count, Review, Side as Told, State, VERSION, Verdict};
use super::side::{Renamed, Side};
use super::tell::{self, Telling};
use super::version::Version;
use super::waiver_states;
use super::{
    findings, hints, impact, kinds, legend, levels, matrix, pages, stages, things, translations,
};
use crate::finding::Severity;
use crate::model::Kind;
use crate::model::rename::Renames;
use std::collections::BTreeMap;

/// What changed from `base` to `head`, which are called `names`.
///
/// Where one of the two has no model, the other is told as a whole, in one line; where one has
/// faults, what may be missing because of them is not told as gone.
pub fn compare(base: &Version, head: &Version, names: [&str; 2]) -> Review {
    let none = Renames::default();
    let renames = moves::between(base, head);
    let other = Renamed::of(base, &renames);
    let before = Side::new(base, &renames, other.as_ref());
    let after = Side::new(head, &none, None);
    let mut review = Review {
        version: VERSION,
        base: side(&before, names[0]),
        head: side(&after, names[1]),
        verdict: Verdict::default(),
        appeared: Vec::new(),
        resolved: Vec::new(),
        changes: Vec::new(),
        impact: Vec::new(),
        matrices: Vec::new(),
        stages: Vec::new(),
        letters: Vec::new(),
        waivers: Vec::new(),
        hints: Vec::new(),
    };
    match (review.base.state, review.head.state) {
        (State::Absent, State::Absent) => return review,
        (State::Absent, _) => {
            review.head.things = count(&after);
            return review;
        }
        (_, State::Absent) => {
            review.base.things = count(&before);
            return review;
        }
        _ => {}
    }
    let mut telling = Telling { base: &before, head: &after, changes: Vec::new() };
    moves::tell(&mut telling, &renames);
    things::compare(&mut telling);
    kinds::segregation(&mut telling);
    kinds::waivers(&mut telling);
    pages::compare(&mut telling);
    translations::compare(&mut telling);
    let mut changes = telling.changes;
    levels::apply(&head.config, &mut changes);
    tell::in_order(&mut changes);
    let mut told = findings::compare(&before, &after);
    review.impact = impact::compare(&before, &after, &changes.iter().collect::<Vec<_>>());
    review.hints = hints::of(&before, &after, &changes);
    findings::absorb(&mut changes, &mut told);
    review.changes = changes;
    [review.appeared, review.resolved] = told;
    review.matrices = matrix::compare(&before, &after);
    review.stages = stages::compare(&before, &after);
    review.letters = legend::of(&before, &after, &review);
    review.waivers = waiver_states::of(&before, &after);
    review.verdict = verdict(&review);
    review
}

fn side(side: &Side<'_>, name: &str) -> Told {
    let faults = side.version.findings.iter().filter(|finding| finding.code.is_fault());
    let faults: Vec<_> = faults.map(|fault| findings::of(fault, side)).collect();
    let state = match (side.version.is_there(), faults.is_empty()) {
        (true, true) => State::Whole,
        (false, true) => State::Absent,
        _ => State::Partial,
    };
    Told { name: name.to_owned(), state, faults, things: Vec::new() }
}

/// The things that somebody has written, kind by kind.
fn count(side: &Side<'_>) -> Vec<Count> {
    let mut kinds: BTreeMap<Kind, usize> = BTreeMap::new();
    for ((kind, _), thing) in &side.things {
        // Built-in schemes and rungs stand nowhere.
        if *kind != Kind::Model && thing.span.start != thing.span.end {
            *kinds.entry(*kind).or_default() += 1;
        }
    }
    let count = |(kind, count): (Kind, usize)| Count { kind: kind.word().to_owned(), count };
    let mut counts: Vec<Count> = kinds.into_iter().map(count).collect();
    let pages = side.version.pages.iter().filter(|page| page.language.is_none());
    match pages.filter(|page| page.part.is_page()).count() {
        0 => {}
        pages => counts.push(Count { kind: "page".to_owned(), count: pages }),
    }
    counts
}

fn verdict(review: &Review) -> Verdict {
    let errors = |told: &[super::review::Told]| {
        told.iter().filter(|told| told.severity == Severity::Error).count()
    };
    let at = |level: Level| review.at(level).count();
    Verdict {
        gaps: errors(&review.appeared),
        breaking: at(Level::Breaking),
        review: at(Level::Review),
        safe: at(Level::Safe),
        info: at(Level::Info),
        resolved: errors(&review.resolved),
    }
}
