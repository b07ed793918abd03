//! What a role has at each stage: its seats, and all that is held on them.
//!
//! A role holds the same letters at every stage; what changes is whose hat it is, and with which
//! others it shares a seat. So a reader who wears the role sees everything that comes with it.

use crate::insight::stages::{SeatView, StageView};
use crate::model::Kind;
use crate::model::workflow::Step;
use crate::site::route::encoded;
use crate::site::view::matrix::Letter;
use crate::site::view::stage::seat_name;
use crate::site::view::{Cx, Named};
use serde::Serialize;

/// A stage, as it is for one role.
#[derive(Debug, Serialize)]
pub struct AtStage {
    /// The stage.
    pub stage: Named,
    /// Whether the organisation is there.
    pub now: bool,
    /// The seats that cover the role; empty where none does.
    pub seats: Vec<Seat>,
}

/// A seat that covers the role.
#[derive(Debug, Serialize)]
pub struct Seat {
    /// The seat, on the page of its stage.
    pub seat: Named,
    /// How many people have it.
    pub people: u32,
    /// The other roles that it covers.
    pub others: Vec<Named>,
    /// What is held on it, workflow by workflow.
    pub duties: Vec<InWorkflow>,
}

/// What is held in one workflow.
#[derive(Debug, Serialize)]
pub struct InWorkflow {
    /// The workflow.
    pub workflow: Named,
    /// The steps by letter; letters that are not held are left out.
    pub letters: Vec<Held>,
}

/// The steps in which a letter is held.
#[derive(Debug, Serialize)]
pub struct Held {
    /// The letter.
    pub letter: Letter,
    /// The steps in their order.
    pub steps: Vec<HeldStep>,
}

/// A step in which the seat holds a letter.
#[derive(Debug, Serialize)]
pub struct HeldStep {
    /// The step.
    pub step: Named,
    /// The other roles of the seat that bring it; empty where the role itself holds it.
    pub via: Vec<Named>,
}

/// The id of a stage on the page of a role.
pub fn anchor(stage: &str) -> String {
    format!("at-{stage}")
}

/// The stages that have seats, as they are for role `id`; what is held is told by `letters`.
pub fn of(cx: &Cx<'_>, id: &str, letters: &[Letter]) -> Vec<AtStage> {
    let now = cx.model.model.as_ref().and_then(|about| about.stage.as_ref());
    let with_seats = cx.insight.stages.iter().filter(|stage| !stage.seats.is_empty());
    let at = with_seats.map(|stage| {
        let covering = stage.seats.iter().filter(|seat| seat.covers.iter().any(|c| c == id));
        AtStage {
            stage: cx.named(Kind::Stage, &stage.stage),
            now: now.is_some_and(|now| now.id == stage.stage),
            seats: covering.map(|found| seat(cx, stage, found, id, letters)).collect(),
        }
    });
    at.collect()
}

fn seat(cx: &Cx<'_>, stage: &StageView, seat: &SeatView, id: &str, letters: &[Letter]) -> Seat {
    let others = seat.covers.iter().filter(|role| *role != id);
    let page = cx.named(Kind::Stage, &stage.stage).href;
    Seat {
        seat: Named {
            id: seat.id.clone(),
            name: seat_name(cx, &stage.stage, &seat.id),
            href: format!("{page}#seat-{}", encoded(&seat.id)),
        },
        people: seat.people,
        others: others.map(|role| cx.named(Kind::Role, role)).collect(),
        duties: duties(cx, seat, id, letters),
    }
}

fn duties(cx: &Cx<'_>, seat: &SeatView, id: &str, letters: &[Letter]) -> Vec<InWorkflow> {
    if letters.is_empty() {
        return Vec::new();
    }
    // Letters come in the order of the workflows.
    let held: Vec<(&str, &String, &Vec<char>)> = seat
        .letters
        .iter()
        .filter_map(|(key, held)| Some((key.split_once('.')?.0, key, held)))
        .collect();
    let runs = held.chunk_by(|a, b| a.0 == b.0).filter_map(|run| {
        let workflow = cx.model.workflows.get(run[0].0)?;
        let with = |letter: &Letter| {
            let steps = run.iter().filter(|(_, _, held)| held.contains(&letter.key));
            let step = |(_, key, _): &(&str, &String, &Vec<char>)| {
                let own = key.split_once('.').and_then(|(_, own)| workflow.position(own))?;
                let via = via(cx, &workflow.step[own], letter.key, seat, id);
                Some(HeldStep { step: cx.named(Kind::Step, key), via })
            };
            Held { letter: letter.clone(), steps: steps.filter_map(step).collect() }
        };
        let held = letters.iter().map(with).filter(|held| !held.steps.is_empty());
        let workflow = cx.named(Kind::Workflow, &workflow.id);
        Some(InWorkflow { workflow, letters: held.collect() })
    });
    runs.collect()
}

/// The roles of `seat` that bring `letter` in `step`, where role `id` does not hold it itself.
fn via(cx: &Cx<'_>, step: &Step, letter: char, seat: &SeatView, id: &str) -> Vec<Named> {
    let holds = |role: &str| step.raci.holders(letter).any(|(holder, _)| holder == role);
    if holds(id) {
        return Vec::new();
    }
    let others = seat.covers.iter().filter(|role| holds(role));
    others.map(|role| cx.named(Kind::Role, role)).collect()
}
