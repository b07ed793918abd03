//! What meetings take, rung by rung, in people-hours and, where rates are given, in money.

use super::rungs::name;
use crate::insight::hours::{Amount, Counting, Load};
use crate::model::Kind;
use crate::site::view::{Cx, Named};
use serde::Serialize;

/// What meetings take.
#[derive(Debug, Serialize)]
pub struct Cost {
    /// The rungs that take anything, in the model's order.
    pub rungs: Vec<Line>,
    /// All of them.
    pub all: Figures,
    /// What people-hours count: `people`, `seats` or `roles`.
    pub counting: Counting,
    /// The currency, where rates are given.
    pub currency: Option<String>,
    /// Roles that attend, and people who lead by name, that have no rate.
    pub unrated: Vec<Named>,
}

/// A rung.
#[derive(Debug, Serialize)]
pub struct Line {
    /// The rung.
    pub named: Named,
    /// What it takes.
    pub figures: Figures,
}

/// What is taken in a time.
#[derive(Debug, Serialize)]
pub struct Figures {
    /// People-hours a month.
    pub month: f64,
    /// People-hours a quarter.
    pub quarter: f64,
    /// People-hours a year.
    pub year: f64,
    /// What a quarter costs, where rates are given.
    pub quarter_cost: Option<f64>,
    /// What a year costs, where rates are given.
    pub year_cost: Option<f64>,
}

/// What all meetings take; `None` where nobody attends.
pub fn cost(cx: &Cx<'_>) -> Option<Cost> {
    let hours = &cx.insight.hours;
    let cost = hours.cost.as_ref();
    let tiers = cx.model.tiers.keys().filter_map(|tier| Some((tier, hours.tiers.get(tier)?)));
    let tiers = tiers.filter(|(_, load)| load.minutes() > 0);
    let rung = |(tier, load): (&String, &Load)| Line {
        named: Named { name: name(cx, tier), ..cx.named(Kind::Tier, tier) },
        figures: figures(load, cost.map(|cost| cost.tiers.get(tier).copied().unwrap_or_default())),
    };
    (hours.all.minutes() > 0).then(|| Cost {
        rungs: tiers.map(rung).collect(),
        all: figures(&hours.all, cost.map(|cost| cost.a_year)),
        counting: hours.counting,
        currency: cost.map(|cost| cost.currency.clone()),
        unrated: cost
            .iter()
            .flat_map(|cost| &cost.unrated)
            .map(|id| {
                let is_role = cx.model.roles.contains_key(id);
                cx.named(if is_role { Kind::Role } else { Kind::Person }, id)
            })
            .collect(),
    })
}

fn figures(load: &Load, year: Option<Amount>) -> Figures {
    Figures {
        month: load.a_month(),
        quarter: load.a_quarter(),
        year: load.a_year(),
        quarter_cost: year.map(|amount| amount.a_quarter().0),
        year_cost: year.map(|amount| amount.0),
    }
}
