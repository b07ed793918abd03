//! Hours in meetings by role and month.

use crate::insight::hours;
use crate::model::Kind;
use crate::site::view::{Cx, Named};
use jiff::ToSpan;
use serde::Serialize;

/// Hours in meetings by role and month, the busiest role first.
#[derive(Debug, Serialize)]
pub struct Load {
    /// The first day of each month.
    pub months: Vec<String>,
    /// The roles.
    pub rows: Vec<Row>,
    /// People-hours by month.
    pub people: [f64; 12],
    /// All of them.
    pub total: f64,
}

/// One role.
#[derive(Debug, Serialize)]
pub struct Row {
    /// The role.
    pub named: Named,
    /// Its hours by month.
    pub cells: Vec<Cell>,
    /// All of them.
    pub total: f64,
}

/// One role's hours in a month.
#[derive(Debug, Serialize)]
pub struct Cell {
    /// The hours.
    pub hours: f64,
    /// Fifths of the greatest number in the table, from 0 (none) to 5.
    pub heat: u64,
}

/// The load of the twelve months from this one; `None` where no role attends.
pub fn load(cx: &Cx<'_>) -> Option<Load> {
    let all = &cx.insight.hours;
    let mut roles: Vec<_> = all.roles.iter().filter(|(_, load)| load.minutes() > 0).collect();
    roles.sort_by_key(|(_, load)| std::cmp::Reverse(load.minutes()));
    let most = roles.iter().flat_map(|(_, load)| load.months).max()?;
    let row = |(role, load): &(&String, &hours::Load)| Row {
        named: cx.named(Kind::Role, role),
        cells: load
            .months
            .iter()
            .map(|n| Cell {
                hours: hours::hours(*n),
                heat: n.saturating_mul(5).div_ceil(most.max(1)),
            })
            .collect(),
        total: load.a_year(),
    };
    let first = cx.insight.calendar.year;
    Some(Load {
        months: (0..12).map(|n| first.saturating_add(n.months()).to_string()).collect(),
        people: all.all.by_month(),
        total: all.all.a_year(),
        rows: roles.iter().map(row).collect(),
    })
}
