//! How long a workflow takes from its first step to an end.
//!
//! The longest way is the critical path of the critical path method (Kelley and Walker, 1959), for
//! a graph whose forks are alternatives: whoever waits for the result waits at most that long, as
//! long as nothing is sent back. The waiting of an approval is the duration of its step.

use super::forward::{Extreme, Forward};
use super::ids;
use crate::model::duration::{Duration, WORKING_DAY};
use crate::model::workflow::Workflow;
use serde::Serialize;

/// How long a workflow takes, in working time, when nothing is sent back.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LeadTime {
    /// On the usual way; none where no step on it says a duration.
    pub usual: Option<Duration>,
    /// On the shortest way; none where no step on it says a duration.
    pub shortest: Option<Duration>,
    /// On the longest way.
    pub longest: Duration,
    /// The ids of the steps on the longest way.
    pub critical_path: Vec<String>,
    /// The ids of the steps that say no duration, and so are not counted.
    pub untimed: Vec<String>,
    /// What each way back adds.
    pub rounds: Vec<Round>,
}

/// One round back: from a step to an earlier one and forward again.
#[derive(Debug, Serialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub struct Round {
    /// The id of the step that sends back.
    pub from: String,
    /// The id of the step that is done again.
    pub to: String,
    /// How much longer one such round takes, by its longest way.
    pub adds: Duration,
    /// The ids of the steps that are done again, both ends included.
    pub again: Vec<String>,
}

impl LeadTime {
    /// Whether the way taken makes a difference.
    pub fn varies(&self) -> bool {
        self.shortest != Some(self.longest)
    }
}

/// The lead time of `workflow`, whose usual way is `main`; none where no step says a duration, or
/// no way comes to an end.
pub(super) fn of(workflow: &Workflow, forward: &Forward, main: &[usize]) -> Option<LeadTime> {
    let weight: Vec<u64> = workflow
        .step
        .iter()
        .map(|step| step.duration.map_or(0, |duration| u64::from(duration.working_minutes())))
        .collect();
    let longest = forward.extreme(&weight, Extreme::Most)?;
    let shortest = forward.extreme(&weight, Extreme::Least)?;
    let untimed: Vec<usize> =
        (0..weight.len()).filter(|at| workflow.step[*at].duration.is_none()).collect();
    Some(LeadTime {
        longest: total(workflow, &longest)?,
        usual: total(workflow, main),
        shortest: total(workflow, &shortest),
        critical_path: ids(workflow, &longest),
        untimed: ids(workflow, &untimed),
        rounds: rounds(workflow, forward, &weight),
    })
}

/// The steps' durations one after another; none where none says any. What is more than a number
/// holds is the most that it holds, and not nothing.
fn total(workflow: &Workflow, steps: &[usize]) -> Option<Duration> {
    let durations = steps.iter().filter_map(|at| workflow.step[*at].duration);
    let sum = durations.reduce(Duration::saturating_add)?;
    let (days, minutes) = (sum.minutes / WORKING_DAY, sum.minutes % WORKING_DAY);
    let total = Duration { days: sum.days.saturating_add(days), minutes, ..sum };
    (total != Duration::default()).then_some(total)
}

/// Every way back: those of `returns`, and those of `next` that lead to a step already passed. Ways
/// after which the step that sent back is not met again are no rounds.
fn rounds(workflow: &Workflow, forward: &Forward, weight: &[u64]) -> Vec<Round> {
    let returns = workflow.step.iter().enumerate().flat_map(|(from, step)| {
        let ways = step.returns.iter().filter_map(|path| workflow.position(&path.to));
        ways.map(move |to| (from, to))
    });
    let mut ways: Vec<(usize, usize)> = returns.chain(forward.back.iter().copied()).collect();
    ways.sort_unstable();
    ways.dedup();
    let round = |(from, to): (usize, usize)| {
        let again = forward.between(to, from, weight)?;
        let adds = total(workflow, &again)?;
        let id = |at: usize| workflow.step[at].id.value.clone();
        Some(Round { from: id(from), to: id(to), adds, again: ids(workflow, &again) })
    };
    ways.into_iter().filter_map(round).collect()
}
