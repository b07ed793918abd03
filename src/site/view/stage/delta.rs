//! What changes from one stage to the next.

use crate::insight::stages::{SeatView, StageView};
use crate::model::Kind;
use crate::site::view::{Cx, Named};
use serde::Serialize;
use std::collections::BTreeSet;

/// What changes from the stage before.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Delta {
    /// The stage before.
    pub before: Named,
    /// People of all seats there, and here.
    pub people: (u32, u32),
    /// Seats that are new here, by name.
    pub added: Vec<String>,
    /// Seats that are no more, by name.
    pub dropped: Vec<String>,
    /// Seats with another number of people: name, people there, people here.
    pub grown: Vec<(String, u32, u32)>,
    /// Roles that shared a seat there and have one of their own here.
    pub alone: Vec<Named>,
    /// Roles that share a seat here and had one of their own there.
    pub together: Vec<Named>,
}

/// The change from the stage before `id`; `None` for the first stage, and where one of the two has
/// no seats to compare.
pub fn from_before(cx: &Cx<'_>, id: &str) -> Option<Delta> {
    let stages = &cx.insight.stages;
    let at = stages.iter().position(|view| view.stage == id)?;
    let (before, now) = (stages.get(at.checked_sub(1)?)?, &stages[at]);
    if before.seats.is_empty() || now.seats.is_empty() {
        return None;
    }
    let missing = |from: &StageView, to: &StageView| -> Vec<String> {
        let here = |seat: &&SeatView| !to.seats.iter().any(|other| other.id == seat.id);
        from.seats.iter().filter(here).map(|seat| seat.name.clone()).collect()
    };
    let grown = now.seats.iter().filter_map(|seat| {
        let other = before.seats.iter().find(|other| other.id == seat.id)?;
        (other.people != seat.people).then(|| (seat.name.clone(), other.people, seat.people))
    });
    let (alone_before, alone_now) = (alone(before), alone(now));
    let named = |roles: Vec<&&str>| -> Vec<Named> {
        roles.into_iter().map(|role| cx.named(Kind::Role, role)).collect()
    };
    let covered = |view: &StageView, role: &str| {
        view.seats.iter().any(|seat| seat.covers.iter().any(|known| known == role))
    };
    Some(Delta {
        before: cx.named(Kind::Stage, &before.stage),
        people: (before.people, now.people),
        added: missing(now, before),
        dropped: missing(before, now),
        grown: grown.collect(),
        alone: named(
            alone_now.difference(&alone_before).filter(|role| covered(before, role)).collect(),
        ),
        together: named(
            alone_before.difference(&alone_now).filter(|role| covered(now, role)).collect(),
        ),
    })
}

/// Roles with a seat that covers nothing else.
fn alone(view: &StageView) -> BTreeSet<&str> {
    let seats = view.seats.iter().filter(|seat| seat.covers.len() == 1);
    seats.flat_map(|seat| &seat.covers).map(String::as_str).collect()
}
