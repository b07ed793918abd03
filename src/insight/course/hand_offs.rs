//! How often work changes hands on its usual way.
//!
//! Value-stream mapping, the lean practice of Rother and Shook's *Learning to See* (1998), counts
//! the hand-offs of a process, since at each of them work waits and knowledge is lost. Here the hand
//! is whoever is responsible for a step (R of RACI), be it a role or a committee.

use crate::model::Model;
use crate::model::governance::Scheme;
use crate::model::workflow::{Step, Workflow};
use serde::Serialize;

/// The hand-offs of a workflow.
#[derive(Debug, Serialize, Default)]
#[serde(rename_all = "kebab-case")]
pub struct HandOffs {
    /// From how many steps on the usual way the work goes on to another. A step for which nobody is
    /// responsible is passed over.
    pub transitions: usize,
    /// Those of them at which it changes hands.
    pub changes: Vec<HandOff>,
}

/// Work that passes to others.
#[derive(Debug, Serialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub struct HandOff {
    /// The id of the step that is done.
    pub after: String,
    /// The id of the step that follows.
    pub before: String,
    /// Who hands on: roles and committees.
    pub from: Vec<String>,
    /// Who takes over: none of them had a hand in the step before.
    pub to: Vec<String>,
}

/// The hand-offs along the steps `main`. Where one who did the step before has a hand in the next
/// one too, the work stays in that hand.
pub(super) fn of(model: &Model, workflow: &Workflow, main: &[usize]) -> HandOffs {
    let Some(scheme) = model.scheme() else { return HandOffs::default() };
    let steps = main.iter().map(|at| &workflow.step[*at]);
    let done: Vec<(&Step, Vec<&str>)> = steps
        .map(|step| (step, hands(scheme, step)))
        .filter(|(_, hands)| !hands.is_empty())
        .collect();
    let changes = done.windows(2).filter_map(|pair| {
        let [(after, from), (before, to)] = pair else { return None };
        let passes = !from.iter().any(|hand| to.contains(hand));
        let owned = |hands: &[&str]| hands.iter().map(|hand| (*hand).to_owned()).collect();
        passes.then(|| HandOff {
            after: after.id.value.clone(),
            before: before.id.value.clone(),
            from: owned(from),
            to: owned(to),
        })
    });
    HandOffs { transitions: done.len().saturating_sub(1), changes: changes.collect() }
}

/// Who does `step`; where nobody does, whoever answers for it, if the scheme takes that to be the
/// same.
fn hands<'a>(scheme: &Scheme, step: &'a Step) -> Vec<&'a str> {
    let holders =
        |letter: char| step.raci.holders(letter).map(|(party, _)| party).collect::<Vec<_>>();
    let doing = scheme.doing().map(|(letter, _)| letter);
    let found = doing.map(holders).unwrap_or_default();
    let answering = scheme.answering().map(|(letter, _)| letter);
    match (answering, doing) {
        (Some(answering), Some(doing)) if found.is_empty() && scheme.implies(answering, doing) => {
            holders(answering)
        }
        (Some(answering), None) => holders(answering),
        _ => found,
    }
}
