//! Periods as a numbered line, so that a rule steps from one to the next without testing days.

use super::date;
use super::rrule::Freq;
use super::rule::Rule;
use jiff::civil::{Date, Weekday};

/// What the periods of a rule are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    /// From this weekday on.
    Week(Weekday),
    Month,
    /// Of a fiscal year that starts in this month, 1 to 12.
    Quarter(i8),
    Year,
}

/// The periods of a rule, and how many of them it steps at once.
pub(super) fn of(rule: &Rule) -> (Unit, i64) {
    match rule {
        Rule::Day(_) => (Unit::Week(Weekday::Monday), 1),
        Rule::Week { every, .. } => (Unit::Week(Weekday::Monday), i64::from(*every)),
        Rule::Month { every, .. } => (Unit::Month, i64::from(*every)),
        Rule::Quarter { starts, .. } => (Unit::Quarter(*starts), 1),
        Rule::Year(_) => (Unit::Year, 1),
        Rule::Rrule(rule) => {
            let unit = match rule.freq {
                Freq::Daily => Unit::Day,
                Freq::Weekly => Unit::Week(rule.week_starts),
                Freq::Monthly => Unit::Month,
                Freq::Yearly => Unit::Year,
            };
            (unit, i64::from(rule.interval))
        }
    }
}

impl Unit {
    /// The number of the period a day is in. Neighbours have neighbouring numbers.
    pub(super) fn number(self, day: Date) -> i64 {
        match self {
            Unit::Day => date::number(day),
            Unit::Week(starts) => (date::number(day) - offset(starts)).div_euclid(7),
            Unit::Month => month_number(day),
            Unit::Quarter(starts) => (month_number(day) - i64::from(starts - 1)).div_euclid(3),
            Unit::Year => i64::from(day.year()),
        }
    }

    /// The first day of a period; nothing outside jiff's calendar.
    pub(super) fn first(self, number: i64) -> Option<Date> {
        match self {
            Unit::Day => date::numbered(number),
            Unit::Week(starts) => date::numbered(number.checked_mul(7)? + offset(starts)),
            Unit::Month => month_first(number),
            Unit::Quarter(starts) => month_first(number.checked_mul(3)? + i64::from(starts - 1)),
            Unit::Year => Date::new(i16::try_from(number).ok()?, 1, 1).ok(),
        }
    }

    /// The last day of a period; nothing outside jiff's calendar.
    pub(super) fn last(self, number: i64) -> Option<Date> {
        match self.first(number + 1) {
            Some(next) => next.yesterday().ok(),
            None => self.first(number).map(|_| Date::MAX),
        }
    }
}

/// A month of a quarter or year, counted from 1, as its first and last day.
pub(super) fn month_within(first: Date, month: i8) -> Option<(Date, Date)> {
    let first = month_first(month_number(first) + i64::from(month - 1))?;
    Some((first, first.last_of_month()))
}

fn offset(starts: Weekday) -> i64 {
    i64::from(starts.to_monday_zero_offset())
}

fn month_number(day: Date) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month() - 1)
}

fn month_first(number: i64) -> Option<Date> {
    let year = i16::try_from(number.div_euclid(12)).ok()?;
    let month = i8::try_from(number.rem_euclid(12) + 1).ok()?;
    Date::new(year, month, 1).ok()
}
