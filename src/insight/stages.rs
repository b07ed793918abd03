//! The model as seats: who wears which hats at each stage.

use super::segregation::{self, Duty};
use crate::finding::Subject;
use crate::model::Model;
use crate::model::maturity::{Seat, Stage, TeamSize};
use crate::model::thing::Thing;
use indexmap::IndexMap;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;

/// One stage, by seat.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct StageView {
    /// The stage's id.
    pub stage: String,
    /// How many people its seats make.
    pub people: u32,
    /// How that lies to the stage's team size; none where it has no size or no seats.
    pub fit: Option<Fit>,
    /// The seats in their order.
    pub seats: Vec<SeatView>,
    /// Pairs of duties that meet in one seat of one person.
    pub conflicts: Vec<SeatConflict>,
    /// Roles that no seat covers.
    pub uncovered: Vec<String>,
}

/// How a number of people lies to a range.
#[derive(Debug, Serialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Fit {
    /// Fewer than the range asks for.
    Below,
    /// From the least to the most.
    Within,
    /// More than the range allows.
    Above,
}

impl Fit {
    /// How `people` lies to `size`.
    pub fn of(people: u32, size: &TeamSize) -> Self {
        if people < size.min {
            Self::Below
        } else if people > size.max {
            Self::Above
        } else {
            Self::Within
        }
    }
}

/// One seat of a stage.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct SeatView {
    /// The seat's id, unique in the stage.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many people have it.
    pub people: u32,
    /// The roles that it covers.
    pub covers: Vec<String>,
    /// Its letters by `workflow.step`: those of its roles, together.
    pub letters: IndexMap<String, Vec<char>>,
    /// In how many steps it holds each letter.
    pub counts: BTreeMap<char, usize>,
}

/// Duties that meet in a seat.
#[derive(Debug, Serialize, Clone, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub struct SeatConflict {
    /// The seat's id.
    pub seat: String,
    /// The rule's position in `segregate`.
    pub rule: usize,
    /// The duties.
    pub duties: Vec<Duty>,
    /// Whether several people share the seat, so that the duties can be divided.
    pub divisible: bool,
    /// The waiver that accepts it today, by its position in `waiver`.
    pub waived: Option<usize>,
}

/// What findings about a seat of a stage are about.
pub fn seat_subject(stage: &str, seat: &str) -> Subject {
    Subject::new("seat", format!("{stage}.{seat}"))
}

pub(super) fn of(model: &Model, today: Date) -> Vec<StageView> {
    model.stages.values().map(|stage| view(model, stage, today)).collect()
}

fn view(model: &Model, stage: &Thing<Stage>, today: Date) -> StageView {
    let covered =
        |role: &String| stage.seat.iter().any(|s| s.covers.iter().any(|c| c.id == **role));
    let uncovered = if stage.seat.is_empty() {
        Vec::new()
    } else {
        model.roles.keys().filter(|role| !covered(role)).cloned().collect()
    };
    StageView {
        stage: stage.id.clone(),
        people: stage.people(),
        fit: stage
            .team_size
            .as_ref()
            .filter(|_| !stage.seat.is_empty())
            .map(|size| Fit::of(stage.people(), size)),
        seats: stage.seat.iter().map(|s| seat(model, s)).collect(),
        conflicts: stage.seat.iter().flat_map(|s| conflicts(model, &stage.id, s, today)).collect(),
        uncovered,
    }
}

fn seat(model: &Model, seat: &Seat) -> SeatView {
    let mut letters: IndexMap<String, Vec<char>> = IndexMap::new();
    for (workflow_id, workflow) in &model.workflows {
        for step in &workflow.step {
            let mut held = Vec::new();
            for role in &seat.covers {
                for letter in step.raci.cells.get(&role.id).into_iter().flat_map(|c| &c.letters) {
                    if !held.contains(letter) {
                        held.push(*letter);
                    }
                }
            }
            if !held.is_empty() {
                letters.insert(format!("{workflow_id}.{}", &**step.id), held);
            }
        }
    }
    let mut counts: BTreeMap<char, usize> = BTreeMap::new();
    for letter in letters.values().flatten() {
        *counts.entry(*letter).or_default() += 1;
    }
    SeatView {
        id: seat.id(),
        name: seat.name.value.clone(),
        people: seat.people(),
        covers: seat.covers.iter().map(|role| role.id.clone()).collect(),
        letters,
        counts,
    }
}

fn conflicts(model: &Model, stage: &str, seat: &Seat, today: Date) -> Vec<SeatConflict> {
    let divisible = seat.people() > 1;
    let code = if divisible { segregation::DIVIDE } else { segregation::BROKEN_ON_SEAT };
    let subject = seat_subject(stage, &seat.id());
    let waived = segregation::waived(model, code, &subject, today);
    let roles: Vec<&str> = seat.covers.iter().map(|role| role.id.as_str()).collect();
    segregation::meeting_in(model, &roles)
        .into_iter()
        .map(|(rule, duties)| SeatConflict { seat: seat.id(), rule, duties, divisible, waived })
        .collect()
}
