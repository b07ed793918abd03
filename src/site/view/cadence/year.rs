//! A (fiscal) year as a planner.

use super::held::Held;
use crate::site::view::Cx;
use crate::site::view::planner::Planner;
use jiff::ToSpan;
use jiff::civil::Date;

/// The month in which a year of the model starts, 1 to 12.
fn starts(cx: &Cx<'_>) -> i8 {
    let about = cx.model.model.as_ref();
    about.and_then(|about| about.fiscal_year_starts).map_or(1, |month| month.0)
}

/// The (fiscal) year in which today is, by the calendar year of its first day.
pub fn current(cx: &Cx<'_>) -> i16 {
    let today = cx.insight.today;
    if today.month() < starts(cx) { today.year().saturating_sub(1) } else { today.year() }
}

/// The first and the last day of a (fiscal) year; `None` at the ends of jiff's calendar.
pub fn span(cx: &Cx<'_>, year: i16) -> Option<(Date, Date)> {
    let first = Date::new(year, starts(cx), 1).ok()?;
    let last = first.checked_add(1.year()).ok()?.yesterday().ok()?;
    Some((first, last))
}

/// The planner of a year with what is held in it. `href` is where a day leads; on days with
/// several meetings, the rarest one leads.
pub fn planner(
    cx: &Cx<'_>,
    year: i16,
    held: &[Held<'_>],
    href: impl Fn(Date, &Held<'_>) -> String,
) -> Option<Planner> {
    let mut planner = Planner::new(year, starts(cx))?;
    for holiday in cx.model.holidays() {
        if let Some(day) = planner.day_mut(holiday) {
            day.off = true;
        }
    }
    let mut rarest_last: Vec<&Held<'_>> = held.iter().collect();
    rarest_last.sort_by_key(|held| held.mark);
    for held in rarest_last {
        for occurrence in &held.occurrences {
            let date = occurrence.date;
            planner.hold(date, held.mark, &held.named.name, &href(date, held));
        }
    }
    Some(planner)
}
