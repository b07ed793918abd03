//! The duties of a role, workflow by workflow.

use crate::model::Kind;
use crate::site::view::matrix::Letter;
use crate::site::view::{Cx, Named};
use serde::Serialize;

/// The part of a role in one workflow.
#[derive(Debug, Serialize)]
pub struct InWorkflow {
    /// The workflow.
    pub workflow: Named,
    /// Its steps by letter; letters that the role does not hold there are left out.
    pub letters: Vec<Held>,
}

/// The steps in which a letter is held.
#[derive(Debug, Serialize)]
pub struct Held {
    /// The letter.
    pub letter: Letter,
    /// The steps in their order.
    pub steps: Vec<Named>,
}

/// The duties of the role or committee `id`.
pub(super) fn of(cx: &Cx<'_>, id: &str, letters: &[Letter]) -> Vec<InWorkflow> {
    let Some(duties) = cx.insight.duties.of(id) else { return Vec::new() };
    // Duties come in the order of the workflows.
    let runs = duties.duties.chunk_by(|a, b| a.workflow == b.workflow);
    let parts = runs.filter_map(|run| {
        let workflow = cx.model.workflows.get(&run[0].workflow)?;
        let held = letters.iter().map(|letter| {
            let with = run.iter().filter(|duty| duty.letters.contains(&letter.key));
            let steps = with.filter_map(|duty| workflow.step.get(duty.step));
            let named =
                |step: &crate::model::workflow::Step| format!("{}.{}", workflow.id, &**step.id);
            Held {
                letter: letter.clone(),
                steps: steps.map(|step| cx.named(Kind::Step, &named(step))).collect(),
            }
        });
        let letters: Vec<Held> = held.filter(|held| !held.steps.is_empty()).collect();
        let workflow = cx.named(Kind::Workflow, &workflow.id);
        (!letters.is_empty()).then_some(InWorkflow { workflow, letters })
    });
    parts.collect()
}
