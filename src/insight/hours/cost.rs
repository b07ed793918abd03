//! What meetings cost, where `book.toml` says what an hour costs.

use super::load::{hours, rounded};
use super::wearers::Wearers;
use crate::model::Model;
use indexmap::IndexMap;
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

/// What an hour of each role costs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rates {
    /// The currency, as three letters of ISO 4217.
    pub currency: String,
    /// The amount for roles without one of their own.
    pub default: Option<f64>,
    /// Amounts by id of the role.
    pub by_role: IndexMap<String, f64>,
}

/// An amount of money in the currency of [`Cost`].
#[derive(Debug, Clone, Copy, Default, PartialEq, PartialOrd)]
pub struct Amount(pub f64);

impl Amount {
    /// A fourth of what a year costs.
    #[must_use]
    pub fn a_quarter(self) -> Self {
        Self(self.0 / 4.0)
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(rounded(self.0))
    }
}

/// What the twelve months cost.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Cost {
    /// The currency.
    pub currency: String,
    /// All meetings.
    pub a_year: Amount,
    /// A fourth of it.
    pub a_quarter: Amount,
    /// By id of the meeting.
    pub meetings: IndexMap<String, Amount>,
    /// By id of the tier.
    pub tiers: IndexMap<String, Amount>,
    /// Roles that attend, and people who lead by name, that have no rate, so that nothing is counted
    /// for them.
    pub unrated: Vec<String>,
}

impl Rates {
    /// What an hour of `role` costs.
    pub fn of(&self, role: &str) -> Option<f64> {
        self.by_role.get(role).copied().or(self.default)
    }

    /// What an hour of a role, or of a person named beside roles, costs. A person costs the highest
    /// rate of the roles they hold.
    pub(super) fn of_party(&self, model: &Model, id: &str) -> Option<f64> {
        let person = model.people.get(id).filter(|_| !model.roles.contains_key(id));
        let Some(person) = person else { return self.of(id) };
        let held = person.roles.iter().filter_map(|role| self.by_role.get(&role.id).copied());
        held.reduce(f64::max).or(self.default)
    }

    /// What an hour with `roles` costs. Somebody who comes in several of them costs the highest
    /// rate, once.
    pub(super) fn an_hour(&self, model: &Model, wearers: &Wearers<'_>, roles: &[&str]) -> f64 {
        let mut highest: BTreeMap<usize, f64> = BTreeMap::new();
        for role in roles {
            let Some(rate) = self.of_party(model, role) else { continue };
            for at in wearers.of(role) {
                let known = highest.entry(*at).or_default();
                *known = known.max(rate);
            }
        }
        highest.into_iter().map(|(at, rate)| rate * heads(wearers.weights[at])).sum()
    }
}

impl Cost {
    pub(super) fn add(&mut self, meeting: &str, tier: Option<&str>, an_hour: f64, minutes: u64) {
        let amount = an_hour * hours(minutes);
        self.a_year.0 += amount;
        self.a_quarter = self.a_year.a_quarter();
        self.meetings.entry(meeting.to_owned()).or_default().0 += amount;
        if let Some(tier) = tier {
            self.tiers.entry(tier.to_owned()).or_default().0 += amount;
        }
    }
}

fn heads(weight: u64) -> f64 {
    f64::from(u32::try_from(weight).unwrap_or(u32::MAX))
}
