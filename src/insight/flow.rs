//! How a workflow runs: which steps are reached, and which lead to an end.

use crate::model::workflow::Workflow;

/// The positions of steps that no way from the first step reaches, forward or back: rework may well
/// be a step of its own, to which only a way back leads.
pub fn unreached(workflow: &Workflow) -> Vec<usize> {
    let mut reached = vec![false; workflow.step.len()];
    let mut open: Vec<usize> = if workflow.step.is_empty() { vec![] } else { vec![0] };
    while let Some(at) = open.pop() {
        if !std::mem::replace(&mut reached[at], true) {
            open.extend(workflow.onward(at));
            let back = workflow.step[at].returns.iter();
            open.extend(back.filter_map(|path| workflow.position(&path.to)));
        }
    }
    reached.iter().enumerate().filter(|(_, reached)| !**reached).map(|(at, _)| at).collect()
}

/// The positions of steps from which no way leads to an end.
pub fn endless(workflow: &Workflow) -> Vec<usize> {
    let count = workflow.step.len();
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut ends = vec![false; count];
    let mut open = Vec::new();
    for at in 0..count {
        let onward = workflow.onward(at);
        if onward.is_empty() {
            open.push(at);
        }
        for next in onward {
            before[next].push(at);
        }
    }
    while let Some(at) = open.pop() {
        if !std::mem::replace(&mut ends[at], true) {
            open.extend(&before[at]);
        }
    }
    ends.iter().enumerate().filter(|(_, ends)| !**ends).map(|(at, _)| at).collect()
}

/// The positions of the steps that lead straight into `to`.
pub fn leading_into(workflow: &Workflow, to: usize) -> Vec<usize> {
    (0..workflow.step.len()).filter(|at| workflow.onward(*at).contains(&to)).collect()
}
