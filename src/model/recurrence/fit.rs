//! Whether the rule falls on `from`, and where it next does.

use super::dates::{ROLL_LIMIT, Series};
use super::period;
use jiff::civil::Date;

/// How many years to look ahead for a day that fits: every calendar repeats itself within 400
/// years, and what happens less often than once in 40 is no meeting.
const YEARS: i16 = 40;

/// The period whose day `from` is: where an every-N rule starts to count. Nothing if the rule
/// does not fall on it.
pub(super) fn anchor(series: &Series, from: Date) -> Option<i64> {
    let (unit, _) = period::of(series.rule);
    let mut days = Vec::new();
    let near = unit.number(from);
    // A rolled day may lie in the neighbouring period.
    let around = if series.reach() > 0 { vec![near, near - 1, near + 1] } else { vec![near] };
    around.into_iter().find(|period| {
        days.clear();
        series.days(unit, *period, &mut days);
        days.contains(&from)
    })
}

/// The first day on or after `from` that could be the first of the series.
pub(super) fn next(series: &Series, from: Date) -> Option<Date> {
    let (unit, _) = period::of(series.rule);
    let end = Date::new(from.year().checked_add(YEARS)?, 12, 31).unwrap_or(Date::MAX);
    let mut days = Vec::new();
    for period in unit.number(from).saturating_sub(ROLL_LIMIT.min(series.reach())).. {
        if unit.first(period).is_none_or(|first| first > end) {
            return None;
        }
        days.clear();
        series.days(unit, period, &mut days);
        if let Some(day) = days.iter().find(|day| **day >= from) {
            return Some(*day);
        }
    }
    None
}
