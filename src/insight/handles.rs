//! How those who answer are called in the forge.

use super::parties::{holders_by_role, is_there};
use crate::config::Config;
use crate::finding::{Finding, code};
use crate::model::people::Person;
use crate::model::read::Offers;
use crate::model::{Model, Thing};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};

/// What the forge calls people, roles and teams.
#[derive(Debug)]
pub struct Handles<'a> {
    model: &'a Model,
    today: Date,
    /// The people who hold each role today.
    holders: HashMap<&'a str, Vec<&'a Thing<Person>>>,
    /// By id of a person, a role or a team.
    named: BTreeMap<&'a str, &'a str>,
}

impl<'a> Handles<'a> {
    /// What `config` says, on the day `today`.
    pub fn of(config: &'a Config, model: &'a Model, today: Date) -> Self {
        let named = config.handles().map(|(id, handle)| (id, handle.value.0.as_str())).collect();
        Self { model, today, holders: holders_by_role(model, today), named }
    }

    /// Whether no handle is known.
    pub fn is_empty(&self) -> bool {
        self.named.is_empty()
    }

    /// Who is asked where `party`, a role or a team, answers: its own handle; else those of the
    /// people who hold the role, by their ids; else that of its team. Where a team or a committee
    /// has none, those of the role that leads it.
    pub fn of_party(&self, party: &str) -> Vec<&'a str> {
        if let Some(team) = self.model.teams.get(party) {
            let lead = || team.lead.as_ref().map(|lead| self.of_role(&lead.id));
            return self.own(party).map_or_else(|| lead().unwrap_or_default(), |own| vec![own]);
        }
        let handles = self.of_role(party);
        let team = || self.model.roles.get(party)?.team.as_ref();
        match team() {
            Some(team) if handles.is_empty() => self.own(&team.id).into_iter().collect(),
            _ => handles,
        }
    }

    fn of_role(&self, role: &str) -> Vec<&'a str> {
        if let Some(own) = self.own(role) {
            return vec![own];
        }
        let holders = self.holders.get(role).into_iter().flatten();
        let mut people: Vec<&str> = holders.map(|person| person.id.as_str()).collect();
        people.sort_unstable();
        people.into_iter().filter_map(|person| self.own(person)).collect()
    }

    fn own(&self, id: &str) -> Option<&'a str> {
        // Who is not there is not asked, though the table may still name them.
        if self.model.people.get(id).is_some_and(|person| !is_there(person, self.today)) {
            return None;
        }
        self.named.get(id).copied()
    }
}

/// Handles of what is neither a person nor a role nor a team.
pub fn unknown(config: &Config, model: &Model) -> Vec<Finding> {
    let offers = Offers::default();
    let is_known = |id: &str| {
        let Model { people, roles, teams, .. } = model;
        people.contains_key(id) || roles.contains_key(id) || teams.contains_key(id)
    };
    let strangers = config.handles().filter(|(id, _)| !is_known(id));
    let told = strangers.map(|(id, handle)| {
        let message = format!("there is no person, role or team `{id}`");
        let finding = Finding::new(code::UNKNOWN_ID, handle.key, message);
        let Model { people, roles, teams, .. } = model;
        let ids = || people.keys().chain(roles.keys()).chain(teams.keys()).map(String::as_str);
        match offers.near(id, "party", ids) {
            Some(near) => finding.help(format!("did you mean `{near}`?")),
            None => finding.help("name a person, a role or a team by its id"),
        }
    });
    told.collect()
}
