//! What changes from one stage to the next.

use super::seat_name;
use crate::insight::delta;
use crate::insight::stages::StageView;
use crate::model::Kind;
use crate::site::view::conflicts::{self, Conflict};
use crate::site::view::matrix::{self, Letter};
use crate::site::view::{Cx, Named};
use indexmap::IndexMap;
use serde::Serialize;

/// What changes from the stage before.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Delta {
    /// The stage before.
    pub before: Named,
    /// People of all seats there, and here.
    pub people: (u32, u32),
    /// Seats that are new here.
    pub added: Vec<Named>,
    /// Seats that are no more, by name.
    pub dropped: Vec<String>,
    /// Seats that go on under another name, with another number of people or other letters.
    pub changed: Vec<Seat>,
    /// Roles that move from seat to seat.
    pub moved: Vec<Move>,
    /// Conflicts that end with this stage.
    pub vanished: Vec<Conflict>,
    /// Conflicts that begin with it.
    pub appeared: Vec<Conflict>,
}

/// A seat that goes on.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Seat {
    /// The seat here.
    pub seat: Named,
    /// What it was called, where that is something else.
    pub was: Option<String>,
    /// People there, and here.
    pub people: (u32, u32),
    /// The letters it did not hold, each with the steps.
    pub gained: Vec<Letters>,
    /// The letters it holds no longer.
    pub lost: Vec<Letters>,
}

/// A letter and the steps in which it is held.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Letters {
    /// The letter.
    pub letter: Letter,
    /// The steps.
    pub steps: Vec<Named>,
}

/// A role that changes its seat.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Move {
    /// The role.
    pub role: Named,
    /// The seats that cover it there, by name.
    pub from: Vec<String>,
    /// The seats that cover it here.
    pub to: Vec<Named>,
}

/// The change from the stage before `id`; `None` for the first stage, and where one of the two has
/// no seats to compare.
pub fn from_before(cx: &Cx<'_>, id: &str) -> Option<Delta> {
    let found = cx.insight.deltas.iter().find(|delta| delta.to == id)?;
    let view = |id: &str| cx.insight.stages.iter().find(|view| view.stage == id);
    let (before, now) = (view(&found.from)?, view(id)?);
    let there =
        |seats: &[String]| seats.iter().map(|seat| seat_name(cx, &before.stage, seat)).collect();
    let here = |seats: &[String]| seats.iter().map(|seat| seat_here(cx, now, seat)).collect();
    let moved = found.moved.iter().map(|moved| Move {
        role: cx.named(Kind::Role, &moved.role),
        from: there(&moved.from),
        to: here(&moved.to),
    });
    let told = |view, conflicts: &[_]| -> Vec<Conflict> {
        conflicts.iter().map(|conflict| conflicts::on_seat(cx, view, conflict)).collect()
    };
    let mut vanished = told(before, &found.vanished);
    for conflict in &mut vanished {
        conflict.whose.href =
            format!("{}{}", cx.named(Kind::Stage, &found.from).href, conflict.whose.href);
    }
    Some(Delta {
        before: cx.named(Kind::Stage, &found.from),
        people: found.people.into(),
        added: here(&found.added),
        dropped: there(&found.dropped),
        changed: changed(cx, found, before, now),
        moved: moved.collect(),
        vanished,
        appeared: told(now, &found.appeared),
    })
}

/// The seats that go on and do not stay as they were.
fn changed(cx: &Cx<'_>, delta: &delta::Delta, before: &StageView, now: &StageView) -> Vec<Seat> {
    let letters: IndexMap<&str, &delta::SeatLetters> =
        delta.letters.iter().filter_map(|change| Some((change.to.as_deref()?, change))).collect();
    let scheme = matrix::letters::letters(cx);
    let seats = delta.kept.iter().filter_map(|kept| {
        let [there, here] = &kept.seats;
        let change = letters.get(here.as_str());
        let (seat, was) = (seat_here(cx, now, here), seat_name(cx, &before.stage, there));
        let was = (was != seat.name).then_some(was);
        let people: (u32, u32) = kept.people.into();
        (change.is_some() || was.is_some() || people.0 != people.1).then(|| Seat {
            seat,
            was,
            people,
            gained: change.map_or_else(Vec::new, |change| by_letter(cx, &scheme, &change.gained)),
            lost: change.map_or_else(Vec::new, |change| by_letter(cx, &scheme, &change.lost)),
        })
    });
    seats.collect()
}

/// Letters by step as steps by letter, in the order of the scheme.
fn by_letter(cx: &Cx<'_>, scheme: &[Letter], held: &IndexMap<String, Vec<char>>) -> Vec<Letters> {
    let letters = scheme.iter().map(|letter| {
        let steps = held.iter().filter(|(_, letters)| letters.contains(&letter.key));
        let steps = steps.map(|(step, _)| cx.named(Kind::Step, step)).collect();
        Letters { letter: letter.clone(), steps }
    });
    letters.filter(|letters| !letters.steps.is_empty()).collect()
}

fn seat_here(cx: &Cx<'_>, stage: &StageView, seat: &str) -> Named {
    Named {
        id: seat.to_owned(),
        name: seat_name(cx, &stage.stage, seat),
        href: format!("#seat-{seat}"),
    }
}
