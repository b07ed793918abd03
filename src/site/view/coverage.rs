//! What stands under each pillar, and what stands nowhere.

use super::practice::{StepOf, step_of};
use super::{Cx, Named};
use crate::model::Kind;
use serde::Serialize;

/// What the component `coverage` shows.
#[derive(Debug, Serialize)]
pub struct CoverageView {
    /// The pillars, in the model's order.
    pub rows: Vec<Row>,
    /// Steps without a playbook.
    pub steps: Vec<StepOf>,
    /// Decisions without a meeting.
    pub decisions: Vec<Named>,
    /// Practices that are used in no step.
    pub practices: Vec<Named>,
}

/// A pillar.
#[derive(Debug, Serialize)]
pub struct Row {
    /// The pillar.
    pub pillar: Named,
    /// The role that answers for it.
    pub owner: Option<Named>,
    /// Objectives, meetings, workflows, practices: a hole where there are none.
    pub cells: Vec<Cell>,
}

/// What of one kind stands under a pillar.
#[derive(Debug, Serialize)]
pub struct Cell {
    /// The key of the word for the kind.
    pub key: &'static str,
    /// The things.
    pub things: Vec<Named>,
}

/// What the model covers; none where it has no pillars.
pub fn view(cx: &Cx<'_>) -> Option<CoverageView> {
    let coverage = &cx.insight.coverage;
    if coverage.pillars.is_empty() {
        return None;
    }
    let named = |kind: Kind, ids: &[String]| ids.iter().map(|id| cx.named(kind, id)).collect();
    let rows = coverage.pillars.iter().map(|(id, under)| Row {
        pillar: cx.named(Kind::Pillar, id),
        owner: under.owner.as_ref().map(|owner| cx.named(Kind::Role, owner)),
        cells: vec![
            Cell { key: "coverage-objectives", things: named(Kind::Objective, &under.objectives) },
            Cell { key: "nav-workflows", things: named(Kind::Workflow, &under.workflows) },
            Cell { key: "meetings", things: named(Kind::Meeting, &under.meetings) },
            Cell { key: "nav-practices", things: named(Kind::Practice, &under.practices) },
        ],
    });
    Some(CoverageView {
        rows: rows.collect(),
        steps: coverage.steps_without_playbook.iter().map(|id| step_of(cx, id)).collect(),
        decisions: named(Kind::Decision, &coverage.decisions_without_meeting),
        practices: named(Kind::Practice, &coverage.idle_practices),
    })
}
