//! What the changes mean for one role, team or person.

use super::change::{Change, Level};
use super::kinds::letters_in_order;
use super::side::Side;
use super::tell::rank;
use super::value::Named;
use crate::insight::hours::{Load, hours};
use crate::model::Kind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What the changes mean for one role, team or person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Impact {
    /// For whom.
    pub party: Named,
    /// How many changes concern it.
    pub changes: usize,
    /// Its letters step by step, where they change: gained where `before` is empty, lost where
    /// `after` is.
    pub duties: Vec<DutyChange>,
    /// In how many steps each letter is held, before and after.
    pub letters: [BTreeMap<char, usize>; 2],
    /// Hours in meetings a month, before and after. None for persons, unless `book.toml` asks for
    /// their hours.
    pub hours: Option<[f64; 2]>,
    /// Meetings that it attends and did not.
    pub joined: Vec<Named>,
    /// Meetings that it attends no longer.
    pub left: Vec<Named>,
    /// Roles that a person gains.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles_gained: Vec<Named>,
    /// Roles that a person loses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles_lost: Vec<Named>,
}

/// The letters of one party in one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DutyChange {
    /// The step.
    pub step: Named,
    /// Its workflow.
    pub workflow: Named,
    /// The letters before.
    pub before: String,
    /// The letters after.
    pub after: String,
}

/// The letters of one side: by party, then by `workflow.step`.
pub(super) type Duties = BTreeMap<String, BTreeMap<String, String>>;

/// Every letter of every role, team and person, persons through their roles.
pub(super) fn duties(side: &Side<'_>) -> Duties {
    let order = scheme(side);
    let mut all = Duties::new();
    for (party, held) in &side.insight.duties.by_party {
        let own = all.entry(party.clone()).or_default();
        for duty in &held.duties {
            let Some(workflow) = side.model.workflows.get(&duty.workflow) else { continue };
            let Some(step) = workflow.step.get(duty.step) else { continue };
            let step = format!("{}.{}", duty.workflow, &**step.id);
            own.insert(step, letters_in_order(duty.letters.iter().copied(), &order));
        }
    }
    for (id, person) in &side.model.people {
        let mut own: BTreeMap<String, String> = BTreeMap::new();
        for (step, letters) in person.roles.iter().filter_map(|role| all.get(&role.id)).flatten() {
            let held = own.entry(step.clone()).or_default();
            *held = letters_in_order(held.chars().chain(letters.chars()), &order);
        }
        all.insert(id.clone(), own);
    }
    all
}

/// The letters of the scheme, in its order.
pub(super) fn scheme(side: &Side<'_>) -> Vec<char> {
    let scheme = side.model.scheme();
    scheme.map(|scheme| scheme.letters.0.keys().copied().collect()).unwrap_or_default()
}

/// What changed for everybody whom something concerns; roles first, then teams, then persons.
pub(super) fn compare(base: &Side<'_>, head: &Side<'_>, changes: &[&Change]) -> Vec<Impact> {
    let mut parties: BTreeMap<(usize, String), Named> = BTreeMap::new();
    for side in [base, head] {
        for kind in [Kind::Role, Kind::Team, Kind::Person] {
            for ((_, id), thing) in
                side.things.range((kind, "")..).take_while(|((of, _), _)| *of == kind)
            {
                let named = Named::new(kind.word(), *id, &**thing.name);
                let (rank, id) = rank(&named);
                parties.insert((rank, id.to_owned()), named);
            }
        }
    }
    let mut count: HashMap<(&str, &str), usize> = HashMap::new();
    for change in changes.iter().filter(|change| change.level < Level::Info) {
        for party in &change.touches {
            *count.entry((&party.kind, &party.id)).or_default() += 1;
        }
    }
    let facts = [Facts::of(base), Facts::of(head)];
    let impact = parties.into_values().map(|party| {
        let changes = count.get(&(party.kind.as_str(), party.id.as_str())).copied();
        impact(party, changes.unwrap_or_default(), [base, head], &facts)
    });
    impact.filter(Impact::is_any).collect()
}

/// What is looked up for every party.
struct Facts {
    duties: Duties,
    meetings: HashMap<String, BTreeSet<String>>,
}

impl Facts {
    fn of(side: &Side<'_>) -> Self {
        let mut meetings: HashMap<String, BTreeSet<String>> = HashMap::new();
        for (id, schedule) in &side.insight.calendar.meetings {
            let named =
                side.model.meetings.get(id).into_iter().flat_map(|meeting| &meeting.attendees);
            let named = named.map(|party| &party.id);
            for party in schedule.roles.iter().chain(named) {
                meetings.entry(party.clone()).or_default().insert(id.clone());
            }
        }
        for (id, person) in &side.model.people {
            let held = person.roles.iter().filter_map(|role| meetings.get(&role.id)).flatten();
            let held: BTreeSet<String> = held.cloned().collect();
            meetings.insert(id.clone(), held);
        }
        Self { duties: duties(side), meetings }
    }
}

fn impact(party: Named, changes: usize, sides: [&Side<'_>; 2], facts: &[Facts; 2]) -> Impact {
    let duties = facts.each_ref().map(|facts| facts.duties.get(&party.id));
    let letters = duties.map(|duties| {
        let mut counts: BTreeMap<char, usize> = BTreeMap::new();
        for letter in duties.into_iter().flat_map(BTreeMap::values).flat_map(|held| held.chars()) {
            *counts.entry(letter).or_default() += 1;
        }
        counts
    });
    let loads = sides.map(|side| load(side, &party));
    let beyond = |one: usize, other: usize| {
        let none = BTreeSet::new();
        let held = |at: usize| facts[at].meetings.get(&party.id).unwrap_or(&none);
        let ids: Vec<&String> = held(one).difference(held(other)).collect();
        ids.into_iter().filter_map(|id| sides[one].named(Kind::Meeting, id)).collect::<Vec<_>>()
    };
    let roles = sides.map(|side| match side.model.people.get(&party.id) {
        Some(person) if party.kind == "person" => {
            person.roles.iter().map(|role| role.id.as_str()).collect()
        }
        _ => BTreeSet::new(),
    });
    let only = |one: usize, other: usize| {
        let ids = roles[one].difference(&roles[other]);
        ids.filter_map(|id| sides[one].named(Kind::Role, id)).collect::<Vec<_>>()
    };
    Impact {
        changes,
        duties: changed(sides, duties),
        letters,
        hours: match loads {
            [None, None] => None,
            loads => Some(loads.map(|load| hours(load.map_or(0, Load::minutes)) / 12.0)),
        },
        joined: beyond(1, 0),
        left: beyond(0, 1),
        roles_gained: only(1, 0),
        roles_lost: only(0, 1),
        party,
    }
}

fn load<'a>(side: &Side<'a>, party: &Named) -> Option<&'a Load> {
    let hours = &side.insight.hours;
    match party.kind.as_str() {
        "role" => hours.roles.get(&party.id),
        "team" => hours.teams.get(&party.id),
        _ => hours.people.as_ref()?.get(&party.id),
    }
}

/// The steps in which the letters are others.
pub(super) fn changed(
    sides: [&Side<'_>; 2],
    [before, after]: [Option<&BTreeMap<String, String>>; 2],
) -> Vec<DutyChange> {
    let letters = |held: Option<&BTreeMap<String, String>>, step: &str| {
        held.and_then(|held| held.get(step)).cloned().unwrap_or_default()
    };
    let steps: BTreeSet<&String> =
        [before, after].into_iter().flatten().flat_map(BTreeMap::keys).collect();
    let change = |id: &String| {
        let (was, is) = (letters(before, id), letters(after, id));
        let (workflow, _) = id.split_once('.')?;
        let named = |kind, id: &str| sides[1].named(kind, id).or_else(|| sides[0].named(kind, id));
        (was != is).then_some(())?;
        let (step, workflow) = (named(Kind::Step, id)?, named(Kind::Workflow, workflow)?);
        Some(DutyChange { step, workflow, before: was, after: is })
    };
    steps.into_iter().filter_map(change).collect()
}

impl Impact {
    fn is_any(&self) -> bool {
        let hours = self.hours.is_some_and(|[before, after]| (before - after).abs() > 0.004);
        let lists = [&self.joined, &self.left, &self.roles_gained, &self.roles_lost];
        self.changes > 0
            || !self.duties.is_empty()
            || hours
            || lists.iter().any(|list| !list.is_empty())
    }
}
