//! The model at one stage.

pub mod delta;

#[cfg(test)]
mod tests;

use self::delta::Delta;
use super::conflicts::{self, Conflict};
use super::matrix::{self, Matrix};
use super::maturity::cards;
use super::maturity::criteria;
use super::{Cx, Named};
use crate::insight::hours::Load;
use crate::insight::maturity::CriterionState;
use crate::insight::roadmap;
use crate::insight::stages::Fit;
use crate::model::Kind;
use crate::model::maturity::{Criterion as Fields, Stage, When};
use crate::model::read::Prose;
use crate::model::thing::Thing;
use serde::Serialize;

/// The model at one stage. Texts are Markdown.
#[derive(Debug, Default, Serialize)]
pub struct StageView {
    /// The stage's id.
    pub id: String,
    /// Where it lies as seen from where we are.
    pub place: Option<cards::Place>,
    /// What it is.
    pub description: Option<String>,
    /// How many people it is made for, as `5–10`.
    pub size: String,
    /// What the team covers.
    pub scope: Option<String>,
    /// How far it can grow.
    pub scalability: Option<String>,
    /// How people learn.
    pub training: Option<String>,
    /// Who wears which hats.
    pub seats: Vec<Seat>,
    /// How many people the seats make.
    pub people: u32,
    /// How that lies to the stage's size; none where it has no size or no seats.
    pub fit: Option<Fit>,
    /// Roles that no seat covers; empty where there are no seats at all.
    pub uncovered: Vec<Named>,
    /// The activities by seat; none where there are no seats or no steps.
    pub matrix: Option<Matrix>,
    /// Duties that meet in one seat.
    pub conflicts: Vec<Conflict>,
    /// What changes from the stage before; none for the first.
    pub delta: Option<Delta>,
    /// What must be true before the stage is entered: of leaving the stage before, then its own.
    pub entry: Vec<Group>,
    /// What must be true before it is left.
    pub exit: Vec<Group>,
}

/// A seat.
#[derive(Debug, Serialize)]
pub struct Seat {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many people have it.
    pub people: u32,
    /// The roles that it covers.
    pub covers: Vec<Named>,
    /// Hours a month in meetings, for each person on it.
    pub hours: f64,
}

/// Criteria that stand together under one heading.
#[derive(Debug, PartialEq, Serialize)]
pub struct Group {
    /// The stage whose criteria they are.
    pub stage: Named,
    /// `entry` or `exit`.
    pub when: &'static str,
    /// The criteria; never empty.
    pub criteria: Vec<Criterion>,
}

/// A criterion.
#[derive(Debug, PartialEq, Serialize)]
pub struct Criterion {
    /// The id on the page; none where another stage's page is its place.
    pub anchor: Option<String>,
    /// The link to that page; none where its own text holds a link.
    pub href: Option<String>,
    /// What must be true.
    pub text: String,
    /// The dimension.
    pub dimension: Option<Named>,
    /// Whether it is met; unknown where nobody assessed.
    pub state: Option<CriterionState>,
    /// The work that closes it, while it is open.
    pub initiatives: Vec<criteria::Work>,
}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>, id: &str) -> StageView {
    let Some(stage) = cx.model.stages.get(id) else { return StageView::default() };
    let at = cx.model.stages.get_index_of(id);
    let before = at.and_then(|at| cx.model.stages.get_index(at.checked_sub(1)?));
    let before = before.map(|(id, _)| id.as_str());
    let derived = cx.insight.stages.iter().find(|view| view.stage == id);
    let card = at.and_then(|at| cards::cards(cx).into_iter().nth(at));
    let text = |text: &Option<Prose>| text.as_ref().map(|text| text.0.value.clone());
    StageView {
        id: id.to_owned(),
        place: card.map(|card| card.place).filter(|place| *place != cards::Place::Unplaced),
        description: text(&stage.description),
        size: cards::size(cx.words, stage),
        scope: text(&stage.scope),
        scalability: text(&stage.scalability),
        training: text(&stage.training),
        seats: seats(cx, id, stage),
        people: derived.map_or(0, |view| view.people),
        fit: derived.and_then(|view| view.fit),
        uncovered: derived
            .iter()
            .flat_map(|view| &view.uncovered)
            .map(|role| cx.named(Kind::Role, role))
            .collect(),
        matrix: matrix(cx, stage),
        conflicts: derived.map(|view| conflicts::of_stage(cx, view)).unwrap_or_default(),
        delta: delta::from_before(cx, id),
        entry: groups(cx, id, roadmap::hurdles(before, Some(id))),
        exit: groups(cx, id, roadmap::hurdles(Some(id), None)),
    }
}

/// What a seat of a stage is called; its id where it is not there, as in a model with faults.
pub(in crate::site::view) fn seat_name(cx: &Cx<'_>, stage: &str, seat: &str) -> String {
    let seats = cx.model.stages.get(stage).map(|stage| &stage.seat);
    let found = seats.into_iter().flatten().find(|known| known.id() == seat);
    found.map_or_else(|| seat.to_owned(), |seat| seat.name.value.clone())
}

fn seats(cx: &Cx<'_>, id: &str, stage: &Thing<Stage>) -> Vec<Seat> {
    let loads = cx.insight.hours.stages.get(id);
    let seats = stage.seat.iter().map(|seat| Seat {
        hours: loads.and_then(|loads| loads.get(&seat.id())).map_or(0.0, Load::a_month),
        id: seat.id(),
        name: seat.name.value.clone(),
        people: seat.people(),
        covers: cx.all(Kind::Role, &seat.covers),
    });
    seats.collect()
}

fn matrix(cx: &Cx<'_>, stage: &Thing<Stage>) -> Option<Matrix> {
    if stage.seat.is_empty() {
        return None;
    }
    let matrix = matrix::by_seats(cx, &stage.id);
    (!matrix.row_groups.is_empty()).then_some(matrix)
}

/// The criteria of `hurdles` as the page of the stage `page` shows them.
fn groups<'a>(
    cx: &Cx<'_>,
    page: &str,
    hurdles: impl Iterator<Item = (&'a str, When)>,
) -> Vec<Group> {
    let groups = hurdles.map(|(stage, when)| {
        let place = if stage == page { Where::Here } else { Where::Elsewhere };
        let criteria = roadmap::criteria(cx.model, stage, when);
        Group {
            stage: cx.named(Kind::Stage, stage),
            when: when.word(),
            criteria: criteria.map(|(id, fields)| criterion(cx, &id, fields, place)).collect(),
        }
    });
    groups.filter(|group| !group.criteria.is_empty()).collect()
}

fn criterion(cx: &Cx<'_>, id: &str, fields: &Fields, place: Where) -> Criterion {
    let assessed = !cx.insight.maturity.teams.is_empty();
    let state = assessed.then(|| criteria::state(cx, id));
    let met = state == Some(CriterionState::Met);
    let anchor = || format!("criterion-{}", &**fields.id);
    Criterion {
        anchor: (place == Where::Here).then(anchor),
        href: criteria::href(cx, id, &fields.text).filter(|_| place == Where::Elsewhere),
        text: fields.text.value.clone(),
        dimension: fields.dimension.as_ref().map(|id| cx.named(Kind::Dimension, id)),
        state,
        initiatives: if met { Vec::new() } else { criteria::closing(cx, id) },
    }
}

/// Which page is the place of a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Where {
    Here,
    Elsewhere,
}
