//! Responsibilities: every letter of every role over every workflow.

use crate::model::Model;
use indexmap::IndexMap;
use serde::Serialize;
use std::collections::BTreeMap;

/// Who holds which letters where.
#[derive(Debug, Serialize, Default)]
#[serde(rename_all = "kebab-case")]
pub struct Duties {
    /// How many steps there are in all workflows.
    pub steps: usize,
    /// By id of the role or committee, roles first, in the model's order; those without duties too.
    pub by_party: IndexMap<String, PartyDuties>,
}

/// One role's letters.
#[derive(Debug, Serialize, Default, Clone)]
pub struct PartyDuties {
    /// How many steps the role holds each letter in.
    pub counts: BTreeMap<char, usize>,
    /// Every step the role has a part in, in the order of the workflows.
    pub duties: Vec<Duty>,
}

/// One role's part in one step.
#[derive(Debug, Serialize, Clone)]
pub struct Duty {
    /// The workflow's id.
    pub workflow: String,
    /// The step's position in it, from 0.
    pub step: usize,
    /// The letters.
    pub letters: Vec<char>,
}

impl PartyDuties {
    /// In how many steps the role holds `letter`.
    pub fn count(&self, letter: char) -> usize {
        self.counts.get(&letter).copied().unwrap_or(0)
    }
}

impl Duties {
    /// The part of `party`; nothing for ids without duties.
    pub fn of(&self, party: &str) -> Option<&PartyDuties> {
        self.by_party.get(party)
    }
}

pub(super) fn of(model: &Model) -> Duties {
    let mut duties = Duties::default();
    for id in model.roles.keys() {
        duties.by_party.insert(id.clone(), PartyDuties::default());
    }
    for (workflow_id, workflow) in &model.workflows {
        for (at, step) in workflow.step.iter().enumerate() {
            duties.steps += 1;
            for (party, cell) in &step.raci.cells {
                let entry = duties.by_party.entry(party.clone()).or_default();
                for letter in &cell.letters {
                    *entry.counts.entry(*letter).or_default() += 1;
                }
                entry.duties.push(Duty {
                    workflow: workflow_id.clone(),
                    step: at,
                    letters: cell.letters.clone(),
                });
            }
        }
    }
    duties
}
