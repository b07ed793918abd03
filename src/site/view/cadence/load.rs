//! Hours in meetings by role and month.

use super::held::Held;
use super::hours;
use crate::model::Kind;
use crate::site::view::{Cx, Named};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

/// Hours in meetings by role and month, the busiest role first.
#[derive(Debug, Serialize)]
pub struct Load {
    /// The first day of each month.
    pub months: Vec<String>,
    /// The roles.
    pub rows: Vec<Row>,
    /// All hours of all roles.
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

/// The load of the twelve months of `span` by what is held in it; `None` where no role attends.
pub fn load(cx: &Cx<'_>, (from, _): (Date, Date), held: &[Held<'_>]) -> Option<Load> {
    let month = |date: Date| {
        let months = (i32::from(date.year()) - i32::from(from.year())) * 12
            + i32::from(date.month())
            - i32::from(from.month());
        usize::try_from(months).ok().filter(|at| *at < 12)
    };
    let minutes = |role: &str| {
        let mut minutes = [0_u64; 12];
        for held in held {
            let schedule = cx.insight.calendar.meetings.get(&held.meeting.id);
            if schedule.is_none_or(|schedule| schedule.roles.iter().all(|known| known != role)) {
                continue;
            }
            for at in held.occurrences.iter().filter_map(|o| month(o.date)) {
                minutes[at] += u64::from(held.meeting.minutes());
            }
        }
        minutes
    };
    let mut roles: Vec<(&String, [u64; 12])> =
        cx.model.roles.keys().map(|role| (role, minutes(role))).collect();
    roles.retain(|(_, minutes)| minutes.iter().any(|n| *n > 0));
    roles.sort_by_key(|(_, minutes)| std::cmp::Reverse(minutes.iter().sum::<u64>()));
    let most = roles.iter().flat_map(|(_, minutes)| minutes).copied().max()?;
    let row = |(role, minutes): &(&String, [u64; 12])| Row {
        named: cx.named(Kind::Role, role),
        cells: minutes
            .iter()
            .map(|n| Cell { hours: hours(*n), heat: (n * 5).div_ceil(most.max(1)) })
            .collect(),
        total: hours(minutes.iter().sum()),
    };
    Some(Load {
        months: (0..12).map(|n| from.saturating_add(n.months()).to_string()).collect(),
        total: hours(roles.iter().flat_map(|(_, minutes)| minutes).sum()),
        rows: roles.iter().map(row).collect(),
    })
}
