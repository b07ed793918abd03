//! Recurrences as recurrence rules of RFC 5545 section 3.3.10, where those can say the same.

use crate::model::recurrence::{
    DayOf, Days, Exception, Holidays, Nth, Place, Recurrence, Roll, Rrule, Rule,
};
use jiff::civil::{Date, Weekday};
use std::collections::BTreeSet;

const WORKDAYS: &str = "MO,TU,WE,TH,FR";

/// What stands in the way of a rule that holds forever: a roll to the next working day, a working
/// day where the model has holidays, an exception that comes every month.
pub(super) fn rule(recurrence: &Recurrence, holidays: &BTreeSet<Date>) -> Option<String> {
    let every_month = |e: &Exception| matches!(e, Exception::Nth(..));
    if recurrence.except.iter().any(every_month) {
        return None;
    }
    match &recurrence.rule {
        Rule::Day(Days::All) => Some("FREQ=DAILY".to_owned()),
        Rule::Day(Days::Weekdays) => Some(format!("FREQ=WEEKLY;BYDAY={WORKDAYS}")),
        Rule::Week { every, days } => {
            let days: Vec<&str> = days.iter().map(|day| weekday(*day)).collect();
            let days = days.join(",");
            Some(format!("FREQ=WEEKLY{};BYDAY={days};WKST=MO", interval(*every)))
        }
        Rule::Month { every, day } => {
            let day = in_month(*day, recurrence.roll, holidays)?;
            Some(format!("FREQ=MONTHLY{};{day}", interval(*every)))
        }
        Rule::Quarter { place, .. } => {
            let day = in_month(of_month(*place)?, recurrence.roll, holidays)?;
            Some(format!("FREQ=MONTHLY;INTERVAL=3;{day}"))
        }
        Rule::Year(place) => year(*place, recurrence.roll, holidays),
        Rule::Rrule(rule) => Some(written(rule)),
    }
}

/// The last day that an exception or a skipped holiday may take out.
pub(super) fn last_exception(recurrence: &Recurrence, holidays: &BTreeSet<Date>) -> Option<Date> {
    let written = recurrence.except.iter().filter_map(|exception| match *exception {
        Exception::Day(day) | Exception::Range(_, day) => Some(day),
        Exception::Nth(..) => None,
    });
    let skipped = holidays.last().filter(|_| recurrence.holidays == Holidays::Skip);
    written.chain(skipped.copied()).max()
}

fn year(place: Place, roll: Option<Roll>, holidays: &BTreeSet<Date>) -> Option<String> {
    match (place.month, place.day) {
        // Within a year of months a place in the set would be counted over the whole year.
        (Some(month), DayOf::WorkingDay(_)) => {
            let day = in_month(place.day, roll, holidays)?;
            Some(format!("FREQ=MONTHLY;BYMONTH={month};{day}"))
        }
        (Some(month), day) => {
            let day = in_month(day, roll, holidays)?;
            Some(format!("FREQ=YEARLY;BYMONTH={month};{day}"))
        }
        (None, DayOf::Nth(nth, day)) => {
            Some(format!("FREQ=YEARLY;BYDAY={}{}", position(nth), weekday(day)))
        }
        (None, _) => {
            let (month, _) = edge(place.day, 12)?;
            year(Place { month: Some(month), day: place.day }, roll, holidays)
        }
    }
}

/// The day of a quarter as a day of the month in which it lies.
fn of_month(place: Place) -> Option<DayOf> {
    match place.month {
        Some(_) => Some(place.day),
        None => edge(place.day, 3).map(|(_, day)| day),
    }
}

/// The month of a period of so many in which a day of the whole period always lies, if there is
/// one: a fifth Friday of a quarter may lie in its first month or in its second.
fn edge(day: DayOf, months: i8) -> Option<(i8, DayOf)> {
    match day {
        DayOf::LastDay | DayOf::Nth(Nth::Last, _) | DayOf::WorkingDay(Nth::Last) => {
            Some((months, day))
        }
        DayOf::Nth(Nth::Fifth, _) => None,
        DayOf::Nth(..) | DayOf::WorkingDay(_) | DayOf::Day(_) => Some((1, day)),
    }
}

fn in_month(day: DayOf, roll: Option<Roll>, holidays: &BTreeSet<Date>) -> Option<String> {
    let day = match day {
        DayOf::Nth(nth, day) => return Some(format!("BYDAY={}{}", position(nth), weekday(day))),
        DayOf::WorkingDay(nth) => {
            let known = holidays.is_empty();
            return known.then(|| format!("BYDAY={WORKDAYS};BYSETPOS={}", position(nth)));
        }
        DayOf::Day(day) => format!("BYMONTHDAY={day}"),
        DayOf::LastDay => "BYMONTHDAY=-1".to_owned(),
    };
    match roll {
        None => Some(day),
        Some(Roll::Skip) => Some(format!("{day};BYDAY={WORKDAYS}")),
        Some(Roll::Forward | Roll::Back) => None,
    }
}

/// A rule that was written as one, without its end, which [`super::event`] gives in the form that
/// the start wants.
fn written(rule: &Rrule) -> String {
    let parts = rule.text.split(';').filter(|part| !part.starts_with("UNTIL="));
    parts.collect::<Vec<_>>().join(";")
}

fn interval(every: u16) -> String {
    if every == 1 { String::new() } else { format!(";INTERVAL={every}") }
}

fn position(nth: Nth) -> i8 {
    nth.before().map_or(-1, |before| before.cast_signed() + 1)
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}
