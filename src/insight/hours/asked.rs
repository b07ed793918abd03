//! What `book.toml` asks for, once the roles are known.

use super::cost::Rates;
use crate::config::Config;
use crate::finding::{Finding, code};
use crate::model::Model;
use crate::model::read::Offers;
use crate::source::span::Span;
use indexmap::IndexMap;

/// The key under `[insight.rates]` for roles without a rate of their own.
const DEFAULT: &str = "default";

/// What `book.toml` asks for beside what is always there. In many companies hours by name, and
/// money, need an agreement first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Asked {
    /// Whether hours are shown by named person.
    pub by_person: bool,
    /// What hours cost.
    pub rates: Option<Rates>,
}

impl Asked {
    /// What the table `[insight]` asks for. A rate of something that is no role, and rates without
    /// a currency, are faults; such rates are left out.
    pub fn by(config: &Config, model: &Model) -> (Self, Vec<Finding>) {
        let Some(figures) = &config.insight else { return (Self::default(), Vec::new()) };
        let mut findings = Vec::new();
        let offers = Offers::default();
        let mut default = None;
        let mut by_role = IndexMap::new();
        for (role, rate) in &figures.rates.0 {
            if role == DEFAULT {
                default = Some(rate.value.0);
            } else if model.roles.contains_key(role) {
                by_role.insert(role.clone(), rate.value.0);
            } else {
                findings.push(unknown(model, &offers, role, rate.key));
            }
        }
        let rates = match (&figures.currency, figures.rates.0.first()) {
            (_, None) => None,
            (Some(currency), _) => Some(Rates { currency: currency.0.clone(), default, by_role }),
            (None, Some((_, first))) => {
                let message = "rates need a currency";
                let fault = Finding::new(code::MISSING_KEY, first.key, message);
                findings.push(fault.help("add `currency = \"EUR\"` under `[insight]`"));
                None
            }
        };
        (Self { by_person: figures.hours_by_person, rates }, findings)
    }
}

fn unknown(model: &Model, offers: &Offers, role: &str, key: Span) -> Finding {
    let finding = Finding::new(code::UNKNOWN_ID, key, format!("there is no role `{role}`"));
    let roles = || model.roles.keys().map(String::as_str).chain([DEFAULT]);
    match offers.near(role, "role", roles) {
        Some(near) => finding.help(format!("did you mean `{near}`?")),
        None => finding.help("name a role by its id, or `default` for all roles without a rate"),
    }
}
