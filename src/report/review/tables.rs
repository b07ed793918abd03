//! Impact, responsibilities and stages as tables.

use super::outline::{Body, Cell, Row, Section, Table, Topic, section};
use crate::diff::impact::{DutyChange, Impact};
use crate::diff::matrix::{Matrix, Row as MatrixRow, RowState};
use crate::diff::sentence::Part;
use crate::diff::stages::{SeatChange, StageChange};
use crate::diff::value::Named;
use crate::render::html::engine::Strings;
use std::collections::BTreeMap;

/// What stands for no letter at all.
pub(super) const NONE: &str = "–";

/// Who gains and loses what. A person to whom the same happens as to a role shares its row: it is
/// the role's holder.
pub(super) fn impact<'a>(impact: &'a [Impact], words: &'a Strings) -> Section<'a> {
    let titles = ["delta-who", "delta-duties", "delta-meetings", "delta-hours"];
    let mut rows: Vec<(&Impact, Row<'a>)> = Vec::new();
    for one in impact {
        let same =
            |(other, _): &&mut (&Impact, Row<'a>)| one.hours.is_none() && is_same(one, other);
        if let Some((_, row)) = rows.iter_mut().find(same) {
            if let Some(Cell::Says(who)) = row.cells.first_mut() {
                who.push(vec![plain(one.party.name.clone())]);
            }
            row.about.push(&one.party);
            continue;
        }
        let facts = [
            duties(&one.duties, &one.letters, words),
            comings(one, words),
            hours(one.hours, words).into_iter().collect(),
        ];
        if facts.iter().any(|says| !says.is_empty()) {
            let who = std::iter::once(vec![name(&one.party)]);
            let cells = who.chain(facts).map(Cell::Says).collect();
            rows.push((one, Row { cells, about: vec![&one.party] }));
        }
    }
    table(Topic::Impact, &titles, rows.into_iter().map(|(_, row)| row).collect(), words)
}

fn is_same(one: &Impact, other: &Impact) -> bool {
    let facts = |of: &Impact| {
        (
            of.duties.clone(),
            of.joined.clone(),
            of.left.clone(),
            of.roles_gained.clone(),
            of.roles_lost.clone(),
        )
    };
    facts(one) == facts(other)
}

/// The responsibilities of one workflow, as far as they change.
pub(super) fn matrix<'a>(matrix: &'a Matrix, words: &'a Strings) -> Section<'a> {
    let first = words.get("delta-step").to_owned();
    let parties = matrix.parties.iter().map(|party| party.name.clone());
    let head = std::iter::once(first).chain(parties).collect();
    let row = |row: &'a MatrixRow| {
        let mut says = name(&row.step);
        says.extend(state(row.state, words));
        let letters = row.cells.iter();
        let letters = letters.map(|cell| Cell::Letters(cell.before.clone(), cell.after.clone()));
        let about = matrix.parties.iter().zip(&row.cells);
        let about = about.filter(|(_, cell)| cell.before != cell.after).map(|(party, _)| party);
        Row {
            about: about.collect(),
            cells: std::iter::once(Cell::Says(vec![says])).chain(letters).collect(),
        }
    };
    let rows = matrix.rows.iter().map(row).collect();
    let mut section = section(Topic::Matrix, Body::Table(Table { head, rows }), words);
    section.title = words.fill("delta-matrix", &[("workflow", &matrix.workflow.name)]);
    section
}

/// What changes at each stage of maturity.
pub(super) fn stages<'a>(stages: &'a [StageChange], words: &'a Strings) -> Section<'a> {
    let titles = ["delta-stage", "delta-people", "delta-seats"];
    let row = |stage: &'a StageChange| {
        let mut says = name(&stage.stage);
        says.extend(state(stage.state, words));
        let cells = vec![
            Cell::Says(vec![says]),
            Cell::Says(people(stage.people).into_iter().collect()),
            Cell::Says(stage.seats.iter().map(|one| seat(one, words)).collect()),
        ];
        Row { cells, about: vec![&stage.stage] }
    };
    table(Topic::Stages, &titles, stages.iter().map(row).collect(), words)
}

fn table<'a>(
    topic: Topic,
    titles: &[&'static str],
    rows: Vec<Row<'a>>,
    words: &'a Strings,
) -> Section<'a> {
    let head = titles.iter().map(|key| words.get(key).to_owned()).collect();
    section(topic, Body::Table(Table { head, rows }), words)
}

fn name(named: &Named) -> Vec<Part> {
    vec![Part::Name(named.name.clone())]
}

fn plain(text: impl Into<String>) -> Part {
    Part::Words(text.into())
}

/// ` (new)` or ` (removed)` behind a name.
fn state(state: RowState, words: &Strings) -> Option<Part> {
    match state {
        RowState::Kept => None,
        RowState::Added => Some(plain(format!(" ({})", words.get("delta-new")))),
        RowState::Removed => Some(plain(format!(" ({})", words.get("delta-gone")))),
    }
}

fn arrow(before: impl Into<String>, after: impl Into<String>) -> Vec<Part> {
    vec![Part::Before(before.into()), plain(" → "), Part::After(after.into())]
}

fn letters(text: &str) -> &str {
    if text.is_empty() { NONE } else { text }
}

/// A duty a line, and below how many of each letter there are.
fn duties(
    duties: &[DutyChange],
    counts: &[BTreeMap<char, usize>; 2],
    words: &Strings,
) -> Vec<Vec<Part>> {
    let mut lines: Vec<Vec<Part>> = duties.iter().map(duty).collect();
    let [before, after] = counts;
    let changed: Vec<String> = before
        .keys()
        .chain(after.keys().filter(|letter| !before.contains_key(letter)))
        .filter_map(|letter| {
            let of = |counts: &BTreeMap<char, usize>| counts.get(letter).copied().unwrap_or(0);
            let (old, new) = (of(before), of(after));
            (old != new).then(|| format!("{letter} {old} → {new}"))
        })
        .collect();
    if !changed.is_empty() && !duties.is_empty() {
        lines.push(vec![plain(words.fill("delta-letters", &[("counts", &changed.join(", "))]))]);
    }
    lines
}

fn duty(duty: &DutyChange) -> Vec<Part> {
    let mut says =
        vec![Part::Name(duty.step.name.clone()), plain(format!(" ({}): ", duty.workflow.name))];
    says.extend(arrow(letters(&duty.before), letters(&duty.after)));
    says
}

/// Meetings joined and left, roles gained and lost.
fn comings(impact: &Impact, words: &Strings) -> Vec<Vec<Part>> {
    let all = [
        ("delta-joins", &impact.joined),
        ("delta-leaves", &impact.left),
        ("delta-gains", &impact.roles_gained),
        ("delta-loses", &impact.roles_lost),
    ];
    let said = all.iter().filter(|(_, things)| !things.is_empty());
    said.map(|(key, things)| list(words.get(key), things)).collect()
}

/// `joins` and the names of `things`.
fn list(verb: &str, things: &[Named]) -> Vec<Part> {
    let mut says = vec![plain(format!("{verb} "))];
    for (at, thing) in things.iter().enumerate() {
        if at > 0 {
            says.push(plain(", "));
        }
        says.push(Part::Name(thing.name.clone()));
    }
    says
}

/// `2 h → 6 h (+4 h)`; nothing where they stay.
fn hours(hours: Option<[f64; 2]>, words: &Strings) -> Option<Vec<Part>> {
    let [before, after] = hours?;
    let shown = |n: f64| words.fill("hours", &[("n", &words.number(n))]);
    let (old, new) = (shown(before), shown(after));
    if old == new {
        return None;
    }
    let sign = if after > before { "+" } else { "" };
    let by = format!(" ({sign}{})", shown(after - before));
    let mut says = arrow(old, new);
    says.push(plain(by));
    Some(says)
}

fn people([before, after]: [u32; 2]) -> Option<Vec<Part>> {
    (before != after).then(|| arrow(before.to_string(), after.to_string()))
}

/// A seat and all that changes about it, in one line.
fn seat(seat: &SeatChange, words: &Strings) -> Vec<Part> {
    let mut says = name(&seat.seat);
    says.extend(state(seat.state, words));
    let mut facts: Vec<Vec<Part>> = Vec::new();
    if let Some(people) = people(seat.people).filter(|_| seat.state == RowState::Kept) {
        facts.push(
            std::iter::once(plain(format!("{} ", words.get("delta-people"))))
                .chain(people)
                .collect(),
        );
    }
    let roles = [("delta-gains", &seat.roles_gained), ("delta-loses", &seat.roles_lost)];
    let roles = roles.iter().filter(|(_, roles)| !roles.is_empty());
    facts.extend(roles.map(|(key, roles)| list(words.get(key), roles)));
    facts.extend(seat.duties.iter().map(duty));
    for (at, fact) in facts.into_iter().enumerate() {
        says.push(plain(if at == 0 { ": " } else { "; " }));
        says.extend(fact);
    }
    says
}
