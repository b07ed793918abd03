//! Duties by letter, for those who hold several roles or sit on a committee.

use super::matrix::{self, Letter};
use super::{Cx, Named};
use crate::model::Kind;
use serde::Serialize;
use std::collections::BTreeMap;

/// Everything that is held with one letter.
#[derive(Debug, Serialize)]
pub struct LetterDuties {
    /// The letter.
    pub letter: Letter,
    /// In how many steps it is held.
    pub count: usize,
    /// The steps, workflow by workflow.
    pub workflows: Vec<WorkflowDuties>,
}

/// The steps of one workflow.
#[derive(Debug, Serialize)]
pub struct WorkflowDuties {
    /// The workflow.
    pub workflow: Named,
    /// Its steps, in their order.
    pub steps: Vec<StepDuty>,
}

/// One step.
#[derive(Debug, Serialize)]
pub struct StepDuty {
    /// The step.
    pub step: Named,
    /// Whether it is an approval.
    pub gate: bool,
    /// The roles through which the letter is held, where there are several roles to hold it through.
    pub via: Vec<Named>,
}

/// The duties of `parties` together, letter by letter in the matrix's order; letters that none of
/// them holds are left out.
pub fn of(cx: &Cx<'_>, parties: &[&str]) -> Vec<LetterDuties> {
    let held = matrix::letters(cx).into_iter().map(|letter| {
        let workflows = workflows(cx, parties, letter.key);
        let count = workflows.iter().map(|workflow| workflow.steps.len()).sum();
        LetterDuties { letter, count, workflows }
    });
    held.filter(|duties| duties.count > 0).collect()
}

/// Reads what was derived for each party, so that a page costs what its parties hold and not what
/// the model has.
fn workflows(cx: &Cx<'_>, parties: &[&str], letter: char) -> Vec<WorkflowDuties> {
    let mut held: BTreeMap<usize, BTreeMap<usize, Vec<&str>>> = BTreeMap::new();
    for party in parties {
        let duties = cx.insight.duties.of(party).into_iter().flat_map(|party| &party.duties);
        for duty in duties.filter(|duty| duty.letters.contains(&letter)) {
            if let Some(workflow) = cx.model.workflows.get_index_of(&duty.workflow) {
                held.entry(workflow).or_default().entry(duty.step).or_default().push(party);
            }
        }
    }
    let workflows = held.into_iter().filter_map(|(at, steps)| {
        let (id, workflow) = cx.model.workflows.get_index(at)?;
        let steps = steps.into_iter().filter_map(|(at, via)| {
            let step = workflow.step.get(at)?;
            let via = if parties.len() > 1 { via } else { Vec::new() };
            Some(StepDuty {
                step: cx.named(Kind::Step, &format!("{id}.{}", &**step.id)),
                gate: step.gate,
                via: via.into_iter().map(|party| cx.party(party)).collect(),
            })
        });
        Some(WorkflowDuties { workflow: cx.named(Kind::Workflow, id), steps: steps.collect() })
    });
    workflows.collect()
}
