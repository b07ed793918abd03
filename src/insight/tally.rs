//! Letters counted: how much of the work falls to whom.

use super::duties::Duty;
use crate::model::Model;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The letters of one role, or of all the roles of a team or person together. A step counts once
/// for each letter, however many roles hold that letter in it.
#[derive(Debug, Serialize, Default, Clone, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub struct Tally {
    /// In how many steps each letter is held.
    pub counts: BTreeMap<char, usize>,
    /// The same as a share of all steps of the model, in whole percent.
    pub shares: BTreeMap<char, usize>,
    /// In how many steps the holder answers or does, which is the load.
    pub carries: usize,
    /// The same as a share of all steps of the model, in whole percent.
    pub share: usize,
}

impl Tally {
    /// In how many steps `letter` is held.
    pub fn count(&self, letter: char) -> usize {
        self.counts.get(&letter).copied().unwrap_or(0)
    }
}

/// A part of `count` in `all` as whole percent, rounded; 0 of nothing.
pub fn percent(count: usize, all: usize) -> usize {
    (count * 100 + all / 2).checked_div(all).unwrap_or(0)
}

/// What counting needs to know of the model.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    /// How many steps there are in all workflows.
    pub(super) steps: usize,
    /// The letters of those who answer and those who do.
    carrying: [Option<char>; 2],
}

impl Scale {
    /// The scale of `model`, which has this many steps.
    pub(super) fn of(model: &Model, steps: usize) -> Self {
        let scheme = model.scheme();
        let letter = |found: Option<(char, &_)>| found.map(|(letter, _)| letter);
        let answering = letter(scheme.and_then(|scheme| scheme.answering()));
        let doing = letter(scheme.and_then(|scheme| scheme.doing()));
        Self { steps, carrying: [answering, doing] }
    }

    /// Counts the letters of `duties` together.
    pub(super) fn tally<'a>(self, duties: impl IntoIterator<Item = &'a Duty>) -> Tally {
        let mut held = BTreeSet::new();
        let mut carried = BTreeSet::new();
        for duty in duties {
            let step = (duty.workflow.as_str(), duty.step);
            for letter in &duty.letters {
                held.insert((*letter, step));
                if self.carrying.contains(&Some(*letter)) {
                    carried.insert(step);
                }
            }
        }
        let mut counts: BTreeMap<char, usize> = BTreeMap::new();
        for (letter, _) in held {
            *counts.entry(letter).or_default() += 1;
        }
        let share = |count: usize| percent(count, self.steps);
        Tally {
            shares: counts.iter().map(|(letter, n)| (*letter, share(*n))).collect(),
            counts,
            carries: carried.len(),
            share: share(carried.len()),
        }
    }
}
