//! Who approves in which workflow.

use super::{Cx, Named, length};
use crate::insight::approvals;
use crate::model::Kind;
use crate::model::thing::Thing;
use crate::model::workflow::{Step, Workflow};
use serde::Serialize;

/// The id of the list of all approvals on the page of decisions.
pub const ANCHOR: &str = "approvals";

/// The approvals of one workflow.
#[derive(Debug, Serialize)]
pub struct InWorkflow {
    /// The workflow.
    pub workflow: Named,
    /// Its approvals in their order; never none.
    pub approvals: Vec<Approval>,
}

/// A step that nothing passes without somebody's consent.
#[derive(Debug, Serialize)]
pub struct Approval {
    /// The step.
    pub step: Named,
    /// Who approves: one, unless the model has a hole or names several.
    pub by: Vec<Named>,
    /// The decision that is taken there.
    pub decision: Option<Named>,
    /// How soon it is taken, in words.
    pub within: Option<String>,
}

/// The workflows that have approvals, in the model's order.
pub fn all<'a>(cx: &Cx<'a>) -> impl Iterator<Item = InWorkflow> {
    let cx: Cx<'a> = *cx;
    let found = cx.model.workflows.values().map(move |workflow| InWorkflow {
        workflow: cx.named(Kind::Workflow, &workflow.id),
        approvals: of(&cx, workflow),
    });
    found.filter(|found| !found.approvals.is_empty())
}

/// The approvals of `workflow`.
pub fn of(cx: &Cx<'_>, workflow: &Thing<Workflow>) -> Vec<Approval> {
    approvals::steps(workflow).map(|step| approval(cx, workflow, step)).collect()
}

fn approval(cx: &Cx<'_>, workflow: &Thing<Workflow>, step: &Step) -> Approval {
    let decision = step.decision.as_ref().and_then(|id| cx.model.decisions.get(&id.id));
    let within = decision.and_then(|decision| decision.within);
    Approval {
        step: super::workflow::step_named(cx, workflow, step),
        by: approvals::by(cx.model, step).into_iter().map(|id| cx.party(id)).collect(),
        decision: decision.map(|decision| cx.named(Kind::Decision, &decision.id)),
        within: within.map(|within| length::in_words(within, cx.words)),
    }
}
