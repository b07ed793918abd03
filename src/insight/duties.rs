//! Responsibilities: every letter of every role over every workflow.

use super::parties::{is_there, own_parties};
use super::tally::{Scale, Tally};
use crate::model::Model;
use indexmap::IndexMap;
use jiff::civil::Date;
use serde::Serialize;

/// Who holds which letters where.
#[derive(Debug, Serialize, Default)]
#[serde(rename_all = "kebab-case")]
pub struct Duties {
    /// How many steps there are in all workflows.
    pub steps: usize,
    /// By id of the role or committee, roles first, in the model's order; those without duties too.
    pub by_party: IndexMap<String, PartyDuties>,
    /// The letters of each team: of its roles together and those that it holds as a team. The
    /// members of a committee come from several teams, so a committee has its own alone.
    pub by_team: IndexMap<String, Tally>,
    /// The letters of everybody who is there today, through the roles that they hold. Letters are
    /// not hours, so they may be told by name.
    pub by_person: IndexMap<String, Tally>,
}

/// One role's letters.
#[derive(Debug, Serialize, Default, Clone)]
#[serde(rename_all = "kebab-case")]
pub struct PartyDuties {
    /// Its letters, counted.
    #[serde(flatten)]
    pub tally: Tally,
    /// Its place among the roles by what they carry, from 1 for the most; equal ones share a place.
    /// None for a role that carries nothing, and for a team.
    pub rank: Option<usize>,
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
        self.tally.count(letter)
    }
}

impl Duties {
    /// The part of `party`; nothing for ids without duties.
    pub fn of(&self, party: &str) -> Option<&PartyDuties> {
        self.by_party.get(party)
    }

    /// What `parties` hold together.
    fn together(&self, scale: Scale, parties: &[&str]) -> Tally {
        let parties = parties.iter().filter_map(|party| self.of(party));
        scale.tally(parties.flat_map(|party| &party.duties))
    }
}

pub(super) fn of(model: &Model, today: Date) -> Duties {
    let mut duties = by_party(model);
    let scale = Scale::of(model, duties.steps);
    for party in duties.by_party.values_mut() {
        party.tally = scale.tally(&party.duties);
    }
    rank(model, &mut duties);
    let teams = model.teams.keys();
    duties.by_team =
        teams.map(|id| (id.clone(), duties.together(scale, &own_parties(model, id)))).collect();
    let there = model.people.values().filter(|person| is_there(person, today));
    let people = there.map(|person| {
        let roles: Vec<&str> = person.roles.iter().map(|role| role.id.as_str()).collect();
        (person.id.clone(), duties.together(scale, &roles))
    });
    duties.by_person = people.collect();
    duties
}

/// Every duty of every party, not yet counted.
fn by_party(model: &Model) -> Duties {
    let mut duties = Duties::default();
    for id in model.roles.keys() {
        duties.by_party.insert(id.clone(), PartyDuties::default());
    }
    for (workflow_id, workflow) in &model.workflows {
        for (at, step) in workflow.step.iter().enumerate() {
            duties.steps += 1;
            for (party, cell) in &step.raci.cells {
                duties.by_party.entry(party.clone()).or_default().duties.push(Duty {
                    workflow: workflow_id.clone(),
                    step: at,
                    letters: cell.letters.clone(),
                });
            }
        }
    }
    duties
}

/// Gives roles their places by what they carry.
fn rank(model: &Model, duties: &mut Duties) {
    let roles = duties.by_party.iter().filter(|(id, _)| model.roles.contains_key(id.as_str()));
    let mut loads: Vec<usize> = roles.map(|(_, role)| role.tally.carries).collect();
    loads.sort_unstable_by(|a, b| b.cmp(a));
    for (id, role) in &mut duties.by_party {
        let carries = role.tally.carries;
        if carries > 0 && model.roles.contains_key(id.as_str()) {
            role.rank = Some(1 + loads.partition_point(|load| *load > carries));
        }
    }
}

#[cfg(test)]
mod tests;
