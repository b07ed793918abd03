//! The place of a day in a quarter or a year.

use super::phrase::{Of, Phrase};
use super::problem::Fault;
use super::rule::{DayOf, Place};
use super::words::{capital, month_word, set};

/// A day of a quarter, whose months have ordinals.
pub(super) fn in_quarter(text: &str, phrase: Phrase) -> Result<Place, Fault> {
    let month = match phrase.of {
        Of::Period(None | Some("quarter")) => None,
        Of::Ordinal(0) => Some(3),
        Of::Ordinal(month @ 1..=3) => Some(month),
        Of::Ordinal(_) => {
            return Err(Fault::new(
                format!("`{text}` names a month that a quarter does not have"),
                "write `first month`, `second month` or `third month`",
            ));
        }
        Of::Month(_) => {
            return Err(Fault::new(
                format!("`{text}` names one month of the year"),
                "write `first month`, `second month` or `third month` of the quarter, or \
                 `every = \"year\"`",
            ));
        }
        Of::Period(Some(other)) => return Err(other_period(text, other)),
    };
    if let (None, DayOf::Day(day)) = (month, phrase.day) {
        return Err(Fault::new(
            format!("`{text}` does not say of which month"),
            format!("write {}", set("on", &format!("day {day} of first month"))),
        ));
    }
    Ok(Place { month, day: phrase.day })
}

/// A day of a year. Where the fiscal year is another one, what depends on where the year starts
/// has two meanings.
pub(super) fn in_year(text: &str, phrase: Phrase, starts: i8) -> Result<Place, Fault> {
    let (month, ends) = match phrase.of {
        Of::Month(month) => (Some(month), None),
        Of::Period(None | Some("year")) => (None, end(phrase.day)),
        Of::Ordinal(0) => (Some(12), Some(0)),
        Of::Ordinal(month) => (Some(month), Some(month)),
        Of::Period(Some(other)) => return Err(other_period(text, other)),
    };
    if let (None, DayOf::Day(day)) = (month, phrase.day) {
        return Err(Fault::new(
            format!("`{text}` does not say of which month"),
            format!("write {}", set("on", &format!("day {day} of march"))),
        ));
    }
    if let (Some(month), DayOf::Day(day)) = (month, phrase.day)
        && day > longest(month)
    {
        return Err(Fault::new(
            format!("{} has no day {day}", capital(month_word(month))),
            format!("write {}", set("on", &format!("last day of {}", month_word(month)))),
        ));
    }
    match ends {
        Some(month) if starts != 1 => Err(two_years(text, month, starts)),
        _ => Ok(Place { month, day: phrase.day }),
    }
}

/// The month of the year at the end that the day is counted from: 1, or the last as 0.
fn end(day: DayOf) -> Option<i8> {
    match day {
        DayOf::LastDay => Some(0),
        DayOf::Nth(nth, _) | DayOf::WorkingDay(nth) => Some(i8::from(nth.before().is_some())),
        DayOf::Day(_) => None,
    }
}

fn two_years(text: &str, month: i8, starts: i8) -> Fault {
    let calendar = month_word(month);
    let fiscal = month_word(starts + month - 1);
    Fault::new(
        format!(
            "`{text}` has two meanings, because the fiscal year starts in {}",
            capital(month_word(starts))
        ),
        format!(
            "name the month: `of {calendar}` in the calendar year, `of {fiscal}` in the fiscal year"
        ),
    )
}

fn other_period(text: &str, other: &str) -> Fault {
    Fault::new(
        format!("`{text}` speaks of another period than `every`"),
        format!("write `every = \"{other}\"`, or leave `of {other}` out"),
    )
}

fn longest(month: i8) -> i8 {
    match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
