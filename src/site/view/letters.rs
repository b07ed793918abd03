//! Duties by letter, for those who hold several roles or sit on a committee.

use super::matrix::{Letter, Shape};
use super::{Cx, Named};
use crate::model::Kind;
use serde::Serialize;

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

/// The duties of `parties` together, letter by letter in the scheme's order; letters that none of
/// them holds are left out.
pub fn of(cx: &Cx<'_>, parties: &[&str]) -> Vec<LetterDuties> {
    let held = letters(cx).into_iter().map(|letter| {
        let workflows = workflows(cx, parties, letter.key);
        let count = workflows.iter().map(|workflow| workflow.steps.len()).sum();
        LetterDuties { letter, count, workflows }
    });
    held.filter(|duties| duties.count > 0).collect()
}

fn letters(cx: &Cx<'_>) -> Vec<Letter> {
    let scheme = cx.model.scheme();
    let letters = scheme.into_iter().flat_map(|scheme| &scheme.letters.0).enumerate();
    let letter =
        |(at, (key, letter)): (usize, (&char, &crate::model::governance::Letter))| Letter {
            key: *key,
            name: letter.name.value.clone(),
            hint: letter.description.as_deref().unwrap_or_default().to_owned(),
            shape: Shape::of(*key, at),
        };
    letters.map(letter).collect()
}

fn workflows(cx: &Cx<'_>, parties: &[&str], letter: char) -> Vec<WorkflowDuties> {
    let workflows = cx.model.workflows.iter().map(|(id, workflow)| {
        let steps = workflow.step.iter().filter_map(|step| {
            let holds =
                |party: &&&str| step.raci.cells.get(**party).is_some_and(|cell| cell.has(letter));
            let via: Vec<Named> =
                parties.iter().filter(holds).map(|party| cx.party(party)).collect();
            let named = cx.named(Kind::Step, &format!("{id}.{}", &**step.id));
            (!via.is_empty()).then(|| StepDuty {
                step: named,
                gate: step.gate,
                via: if parties.len() > 1 { via } else { Vec::new() },
            })
        });
        WorkflowDuties { workflow: cx.named(Kind::Workflow, id), steps: steps.collect() }
    });
    workflows.filter(|workflow| !workflow.steps.is_empty()).collect()
}
