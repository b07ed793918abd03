//! What changes at a maturity stage: its people and its seats.

use super::impact::{DutyChange, changed, scheme};
use super::kinds::letters_in_order;
use super::matrix::RowState;
use super::side::Side;
use super::value::Named;
use crate::insight::delta;
use crate::insight::stages::{SeatView, StageView};
use crate::model::Kind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// One stage, where the model as seats is not what it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StageChange {
    /// The stage.
    pub stage: Named,
    /// Whether the stage is in both versions.
    pub state: RowState,
    /// People of all seats, before and after.
    pub people: [u32; 2],
    /// The seats that change, in the order of head, those that are gone behind.
    pub seats: Vec<SeatChange>,
}

/// One seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SeatChange {
    /// The seat, by `stage.seat`.
    pub seat: Named,
    /// Whether it is in both versions.
    pub state: RowState,
    /// People who have it, before and after.
    pub people: [u32; 2],
    /// Roles that it covers and did not.
    pub roles_gained: Vec<Named>,
    /// Roles that it covers no longer.
    pub roles_lost: Vec<Named>,
    /// Its letters step by step, where they change.
    pub duties: Vec<DutyChange>,
}

/// What changes at each stage that is in both versions and whose seats are not what they were, in
/// the order of head. Stages that are new or gone are told as changes.
pub(super) fn compare(base: &Side<'_>, head: &Side<'_>) -> Vec<StageChange> {
    let before: HashMap<&str, &StageView> =
        base.insight.stages.iter().map(|view| (view.stage.as_str(), view)).collect();
    let pair = |view: &'_ StageView| before.get(view.stage.as_str()).copied();
    let changes =
        head.insight.stages.iter().filter_map(|view| stage(base, head, [pair(view)?, view]));
    changes
        .filter(|change| change.people[0] != change.people[1] || !change.seats.is_empty())
        .collect()
}

fn stage(base: &Side<'_>, head: &Side<'_>, [was, is]: [&StageView; 2]) -> Option<StageChange> {
    let delta = delta::between(was, is);
    let by_id = |view: &StageView| -> HashMap<String, usize> {
        view.seats.iter().enumerate().map(|(at, seat)| (seat.id.clone(), at)).collect()
    };
    let (old, new) = (by_id(was), by_id(is));
    let before = |id: &str| was.seats.get(*old.get(id)?);
    let after = |id: &str| is.seats.get(*new.get(id)?);
    let kept = delta.kept.iter().map(|kept| [before(&kept.seats[0]), after(&kept.seats[1])]);
    let added = delta.added.iter().map(|id| [None, after(id)]);
    let dropped = delta.dropped.iter().map(|id| [before(id), None]);
    let seats = kept.chain(added).chain(dropped);
    let seats = seats.filter_map(|pair| seat([base, head], &is.stage, pair));
    Some(StageChange {
        stage: head.named(Kind::Stage, &is.stage)?,
        state: RowState::Kept,
        people: [was.people, is.people],
        seats: seats.filter(SeatChange::is_any).collect(),
    })
}

fn seat(sides: [&Side<'_>; 2], stage: &str, pair: [Option<&SeatView>; 2]) -> Option<SeatChange> {
    let shown = pair[1].or(pair[0])?;
    let covers = pair.map(|seat| {
        seat.into_iter().flat_map(|seat| &seat.covers).map(String::as_str).collect::<BTreeSet<_>>()
    });
    let only = |one: usize, other: usize| {
        let ids = covers[one].difference(&covers[other]);
        ids.map(|id| sides[one].any(&[Kind::Role], id)).collect::<Vec<_>>()
    };
    let held = [0, 1].map(|at: usize| {
        let order = scheme(sides[at]);
        let letters = pair[at].into_iter().flat_map(|seat| &seat.letters);
        let text = |letters: &Vec<char>| letters_in_order(letters.iter().copied(), &order);
        letters.map(|(step, letters)| (step.clone(), text(letters))).collect::<BTreeMap<_, _>>()
    });
    Some(SeatChange {
        seat: Named::new("seat", format!("{stage}.{}", shown.id), &*shown.name),
        state: match pair {
            [None, _] => RowState::Added,
            [_, None] => RowState::Removed,
            _ => RowState::Kept,
        },
        people: pair.map(|seat| seat.map_or(0, |seat| seat.people)),
        roles_gained: only(1, 0),
        roles_lost: only(0, 1),
        duties: changed(sides, [Some(&held[0]), Some(&held[1])]),
    })
}

impl SeatChange {
    fn is_any(&self) -> bool {
        self.state != RowState::Kept
            || self.people[0] != self.people[1]
            || !self.roles_gained.is_empty()
            || !self.roles_lost.is_empty()
            || !self.duties.is_empty()
    }
}
