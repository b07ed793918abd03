//! How many are asked before something is done: each of them is a question, a wait and an answer.

use crate::model::Model;
use crate::model::workflow::Workflow;
use indexmap::IndexMap;
use serde::Serialize;

/// The fan-out of questions in a workflow. How many steps ask one role is the role's count of that
/// letter.
#[derive(Debug, Serialize, Default)]
#[serde(rename_all = "kebab-case")]
pub struct Consultation {
    /// By id of the step, how many roles and committees are asked; steps that ask nobody too.
    pub by_step: IndexMap<String, usize>,
    /// How many a step asks on average.
    pub mean: f64,
    /// The id of the step that asks most, the first of several; none where nobody is asked.
    pub worst: Option<String>,
}

impl Consultation {
    /// How many the step that asks most asks.
    pub fn most(&self) -> usize {
        self.by_step.values().copied().max().unwrap_or(0)
    }
}

/// Counts the questions of `workflow`; nothing where the scheme has no letter for them.
pub(super) fn of(model: &Model, workflow: &Workflow) -> Consultation {
    let Some((letter, _)) = model.scheme().and_then(|scheme| scheme.asking()) else {
        return Consultation::default();
    };
    let by_step: IndexMap<String, usize> = workflow
        .step
        .iter()
        .map(|step| (step.id.value.clone(), step.raci.holders(letter).count()))
        .collect();
    let mut worst: Option<(&String, usize)> = None;
    for (id, asked) in &by_step {
        if *asked > worst.map_or(0, |(_, most)| most) {
            worst = Some((id, *asked));
        }
    }
    let worst = worst.map(|(id, _)| id.clone());
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    let mean = count(by_step.values().sum()) / count(by_step.len().max(1));
    Consultation { by_step, mean, worst }
}
