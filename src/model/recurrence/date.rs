//! Arithmetic on dates that jiff has no short name for.

use super::rule::{DayOf, Nth};
use jiff::SignedDuration;
use jiff::civil::{Date, Weekday};
use std::collections::BTreeSet;

/// Day 0 of the count; a Monday.
const EPOCH: Date = jiff::civil::date(2001, 1, 1);

/// Whole days since the first Monday of 2001.
pub(super) fn number(date: Date) -> i64 {
    date.duration_since(EPOCH).as_hours() / 24
}

/// The date with this number; nothing outside jiff's calendar.
pub(super) fn numbered(number: i64) -> Option<Date> {
    EPOCH.checked_add(SignedDuration::from_hours(number.checked_mul(24)?)).ok()
}

/// The date so many days later; nothing outside jiff's calendar.
pub(super) fn plus(date: Date, days: i64) -> Option<Date> {
    numbered(number(date) + days)
}

/// The same, but stopping at the ends of jiff's calendar.
pub(super) fn plus_clamped(date: Date, days: i64) -> Date {
    plus(date, days).unwrap_or(if days < 0 { Date::MIN } else { Date::MAX })
}

/// Whether nobody works on this day of the week.
pub(super) fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Monday to Friday and no holiday.
pub(super) fn is_working(date: Date, holidays: &BTreeSet<Date>) -> bool {
    !is_weekend(date) && !holidays.contains(&date)
}

/// The day in the span of days from `first` to `last`, if the span has it.
pub(super) fn pick(
    day: DayOf,
    (first, last): (Date, Date),
    holidays: &BTreeSet<Date>,
) -> Option<Date> {
    match day {
        DayOf::Nth(nth, weekday) => match nth.before() {
            Some(before) => nth_weekday((first, last), weekday, i64::from(before) + 1),
            None => nth_weekday((first, last), weekday, -1),
        },
        DayOf::WorkingDay(nth) => working_day((first, last), nth, holidays),
        DayOf::Day(day) => Date::new(first.year(), first.month(), day).ok(),
        DayOf::LastDay => Some(last),
    }
}

/// The `nth` of a weekday in a span, counted from its end where negative.
pub(super) fn nth_weekday((first, last): (Date, Date), weekday: Weekday, nth: i64) -> Option<Date> {
    let date = if nth > 0 {
        plus(first, i64::from(first.weekday().until(weekday)) + (nth - 1) * 7)
    } else {
        plus(last, (nth + 1) * 7 - i64::from(last.weekday().since(weekday)))
    };
    date.filter(|date| (first..=last).contains(date))
}

fn working_day((first, last): (Date, Date), nth: Nth, holidays: &BTreeSet<Date>) -> Option<Date> {
    let working = |date: &Date| is_working(*date, holidays);
    if let Some(before) = nth.before() {
        let days = std::iter::successors(Some(first), |day| day.tomorrow().ok());
        days.take_while(|day| *day <= last).filter(working).nth(usize::from(before))
    } else {
        let days = std::iter::successors(Some(last), |day| day.yesterday().ok());
        days.take_while(|day| *day >= first).find(working)
    }
}
