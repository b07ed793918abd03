//! Which step comes before which.

use super::Step;
use crate::publish::live::Fold;
use std::collections::BTreeMap;

/// `steps` in their order, but for one that goes to a place which another leaves: that one leaves
/// first. Of those that change places in a circle, the first goes first.
pub(super) fn in_turn(
    steps: Vec<Step>,
    leaving: &BTreeMap<String, String>,
    fold: Fold,
) -> Vec<Step> {
    let by_id: BTreeMap<&str, usize> = (steps.iter().enumerate())
        .filter(|(_, step)| step.action.writes())
        .filter_map(|(at, step)| Some((step.id.as_deref()?, at)))
        .collect();
    let before = |at: usize| {
        let step = &steps[at];
        let id = leaving.get(&fold.of(&step.place)).filter(|_| step.action.writes())?;
        by_id.get(id.as_str()).copied().filter(|other| *other != at)
    };
    let mut order = Vec::with_capacity(steps.len());
    let mut is_in = vec![false; steps.len()];
    for at in 0..steps.len() {
        // Each waits for one other at most, so that a chain is all there is to follow.
        let mut chain = Vec::new();
        let mut next = Some(at);
        while let Some(at) = next.filter(|at| !is_in[*at]) {
            is_in[at] = true;
            chain.push(at);
            next = before(at);
        }
        order.extend(chain.into_iter().rev());
    }
    let mut steps: Vec<Option<Step>> = steps.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| steps[at].take()).collect()
}
