//! One workflow: swimlane, matrix, steps.

pub mod flow;
pub mod pace;
mod step;

#[cfg(test)]
mod tests;

pub(super) use self::step::named as step_named;
pub use self::step::{Onward, Part, StepView, parts};

use super::approvals::{self, Approval};
use super::matrix::{self, Matrix};
use super::{Cx, Named, texts};
use crate::model::Kind;
use serde::Serialize;

/// One workflow: swimlane, matrix, steps.
#[derive(Debug, Default, Serialize)]
pub struct WorkflowView {
    /// Its description, Markdown; none where a page describes it.
    pub description: Option<String>,
    /// What it is there for, Markdown.
    pub purpose: Option<String>,
    /// What starts it, Markdown.
    pub trigger: Option<String>,
    /// What it leaves behind, Markdown.
    pub outcome: Option<String>,
    /// Who answers for the workflow itself.
    pub owner: Option<Named>,
    /// How long it takes, how often it changes hands, how many are asked.
    pub pace: Option<pace::Pace>,
    /// Where it needs somebody's consent, and whose.
    pub approvals: Vec<Approval>,
    /// Its steps by the roles that have a part in them.
    pub matrix: Matrix,
    /// Its steps in their order.
    pub steps: Vec<StepView>,
    /// The steps as a picture.
    #[serde(skip)]
    pub flow: flow::Flow,
}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>, id: &str) -> WorkflowView {
    let Some(workflow) = cx.model.workflows.get(id) else { return WorkflowView::default() };
    let described_by_page = workflow.page.is_some();
    WorkflowView {
        description: texts::prose(workflow.description.as_ref()).filter(|_| !described_by_page),
        purpose: texts::prose(workflow.purpose.as_ref()),
        trigger: texts::line(workflow.trigger.as_ref()),
        outcome: texts::line(workflow.outcome.as_ref()),
        owner: workflow.owner.as_ref().map(|owner| cx.named(Kind::Role, owner)),
        pace: pace::of(cx, id),
        approvals: approvals::of(cx, workflow),
        matrix: matrix::of_workflow(cx, id),
        steps: step::all(cx, workflow),
        flow: flow::of(cx, workflow, flow::Links::OnPage),
    }
}
