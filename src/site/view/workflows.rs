//! Every workflow.

use super::matrix::holes;
use super::texts::prose;
use super::workflow::pace::{self, Pace};
use super::{Cx, Named};
use crate::model::Kind;
use crate::model::thing::Thing;
use crate::model::workflow::Workflow;
use serde::Serialize;

/// Every workflow.
#[derive(Debug, Serialize)]
pub struct WorkflowsView {
    /// In the model's order.
    pub workflows: Vec<Entry>,
}

/// One workflow in brief.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// The workflow.
    pub workflow: Named,
    /// What it is there for, or else its description, Markdown.
    pub text: Option<String>,
    /// Who answers for it.
    pub owner: Option<Named>,
    /// How many steps it has.
    pub steps: usize,
    /// How many of them are approvals.
    pub gates: usize,
    /// How many roles and committees have a part in it.
    pub roles: usize,
    /// How many committees and teams have a part in it as such.
    pub committees: usize,
    /// How many of its steps lack a responsibility.
    pub holes: usize,
    /// How long it takes, and how often it changes hands.
    pub pace: Option<Pace>,
}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> WorkflowsView {
    WorkflowsView { workflows: cx.model.workflows.values().map(|w| entry(cx, w)).collect() }
}

fn entry(cx: &Cx<'_>, workflow: &Thing<Workflow>) -> Entry {
    let parties: std::collections::BTreeSet<&String> =
        workflow.step.iter().flat_map(|step| step.raci.cells.keys()).collect();
    let purpose = prose(workflow.purpose.as_ref());
    Entry {
        workflow: cx.named(Kind::Workflow, &workflow.id),
        text: purpose.or_else(|| prose(workflow.description.as_ref())),
        owner: workflow.owner.as_ref().map(|owner| cx.named(Kind::Role, owner)),
        steps: workflow.step.len(),
        gates: workflow.step.iter().filter(|step| step.gate).count(),
        roles: parties.iter().filter(|id| cx.model.roles.contains_key(id.as_str())).count(),
        committees: parties.iter().filter(|id| is_team(cx, id)).count(),
        holes: workflow.step.iter().filter(|step| holes::of(cx, step).is_some()).count(),
        pace: pace::of(cx, &workflow.id),
    }
}

/// Whether a party is a team and no role.
fn is_team(cx: &Cx<'_>, id: &str) -> bool {
    !cx.model.roles.contains_key(id) && cx.model.teams.contains_key(id)
}
