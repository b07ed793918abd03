//! How a workflow runs from its start to its ends: the way that it usually goes, how long that
//! takes, how often the work changes hands, and how many are asked.

pub mod consultation;
pub mod forward;
pub mod hand_offs;
pub mod lead_time;

#[cfg(test)]
mod tests;

use self::forward::Forward;
use crate::model::Model;
use crate::model::workflow::Workflow;
use indexmap::IndexMap;
use serde::Serialize;

/// The course of one workflow.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Course {
    /// The ids of the steps on the usual way: from the first step on, at each fork the way that is
    /// written first.
    pub main_path: Vec<String>,
    /// How long it takes; none where no step has a duration, or no way leads to an end.
    pub lead_time: Option<lead_time::LeadTime>,
    /// How often the work changes hands.
    pub hand_offs: hand_offs::HandOffs,
    /// How many are asked.
    pub consultation: consultation::Consultation,
}

/// The course of every workflow that has steps.
pub(super) fn of(model: &Model) -> IndexMap<String, Course> {
    let workflows = model.workflows.iter().filter(|(_, workflow)| !workflow.step.is_empty());
    workflows.map(|(id, workflow)| (id.clone(), course(model, workflow))).collect()
}

fn course(model: &Model, workflow: &Workflow) -> Course {
    let forward = Forward::of(workflow);
    let main = forward.main_path();
    Course {
        lead_time: lead_time::of(workflow, &forward, &main),
        hand_offs: hand_offs::of(model, workflow, &main),
        consultation: consultation::of(model, workflow),
        main_path: ids(workflow, &main),
    }
}

/// The ids of steps.
fn ids(workflow: &Workflow, steps: &[usize]) -> Vec<String> {
    steps.iter().map(|at| workflow.step[*at].id.value.clone()).collect()
}
