//! When a meeting takes place and how long, in the words of the interface.
//!
//! A recurrence is data ([`Recurrence::in_words`]); the sentences are patterns of the string files,
//! one for each form, so that a language may put its words in its own order. All are lower case:
//! [`sentence`] gives the capital where one begins.

use crate::model::recurrence::{DayOf, Days, Exception, Nth, Place, Recurrence, Rule};
use crate::site::Words;
use jiff::civil::{Time, Weekday};

/// `first Tuesday of the month, 10:00`.
pub fn recurrence(words: &dyn Words, recurrence: &Recurrence) -> String {
    let when = rule(words, &recurrence.in_words());
    match recurrence.at {
        None => when,
        Some(at) => words.fill("when-at", &[("when", &when), ("time", &time(words, at))]),
    }
}

/// `10:00`; the hour without a zero before it, as both `9:15` and `9 h 15` have it.
pub fn time(words: &dyn Words, at: Time) -> String {
    let (hour, minute) = (at.hour().to_string(), at.strftime("%M").to_string());
    words.fill("time", &[("hour", &hour), ("minute", &minute)])
}

/// A day on which a meeting does not take place: `24 December 2026 to 2 January 2027`.
pub fn exception(words: &dyn Words, exception: Exception) -> String {
    match exception {
        Exception::Day(day) => words.date(day),
        Exception::Range(from, to) => {
            words.fill("when-range", &[("from", &words.date(from)), ("to", &words.date(to))])
        }
        Exception::Nth(nth, weekday) => day_of(words, DayOf::Nth(nth, weekday)),
    }
}

/// The same with a capital at its beginning.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}

/// The rule without its time.
fn rule(words: &dyn Words, rule: &Rule) -> String {
    let every = |key: &str, day: DayOf, n: u16| {
        words.fill(key, &[("day", &day_of(words, day)), ("n", &n.to_string())])
    };
    match rule {
        Rule::Day(Days::All) => words.get("when-day"),
        Rule::Day(Days::Weekdays) => words.get("when-weekdays"),
        Rule::Week { every: 1, days } => words.fill("when-week", &[("days", &names(words, days))]),
        Rule::Week { every, days } => {
            let n = every.to_string();
            words.fill("when-weeks", &[("days", &names(words, days)), ("n", &n)])
        }
        Rule::Month { every: 1, day } => every("when-month", *day, 1),
        Rule::Month { every: n, day } => every("when-months", *day, *n),
        Rule::Quarter { place: Place { month: None, day }, .. } => every("when-quarter", *day, 1),
        Rule::Quarter { place: Place { month: Some(month), day }, .. } => {
            every(&format!("when-quarter-{month}"), *day, 1)
        }
        Rule::Year(place) => in_year(words, *place),
        Rule::Rrule(rule) => super::rrule::in_words(words, rule)
            .unwrap_or_else(|| words.fill("when-rule", &[("rule", &rule.text)])),
    }
}

fn in_year(words: &dyn Words, Place { month, day }: Place) -> String {
    match (month, day) {
        (None, day) => words.fill("when-year", &[("day", &day_of(words, day))]),
        (Some(month), DayOf::Day(n)) => {
            let month = words.get(&format!("month-{month}"));
            words.fill("when-year-date", &[("n", &number(words, n)), ("month", &month)])
        }
        (Some(month), day) => {
            let month = words.get(&format!("of-month-{month}"));
            words.fill("when-year-month", &[("day", &day_of(words, day)), ("of-month", &month)])
        }
    }
}

/// `first Tuesday`, `last working day`, `day 15`, `last day`.
pub(super) fn day_of(words: &dyn Words, day: DayOf) -> String {
    match day {
        DayOf::Nth(nth, weekday) => {
            let (nth, weekday) = (ordinal(words, nth), name(words, weekday));
            words.fill("when-nth", &[("nth", &nth), ("weekday", &weekday)])
        }
        DayOf::WorkingDay(nth) => words.fill("when-working-day", &[("nth", &ordinal(words, nth))]),
        DayOf::Day(n) => words.fill("when-date", &[("n", &number(words, n))]),
        DayOf::LastDay => words.get("when-last-day"),
    }
}

/// The day of a month as a date has it: `1er` in French.
fn number(words: &dyn Words, day: i8) -> String {
    if day == 1 { words.get("date-first") } else { day.to_string() }
}

/// `first` to `fifth`, and `last`.
pub(super) fn ordinal(words: &dyn Words, nth: Nth) -> String {
    match nth.before() {
        Some(before) => words.get(&format!("ordinal-{}", before + 1)),
        None => words.get("ordinal-last"),
    }
}

/// The name of a day of the week.
pub(super) fn name(words: &dyn Words, day: Weekday) -> String {
    words.get(&format!("weekday-{}", day.to_monday_one_offset()))
}

fn names(words: &dyn Words, days: &[Weekday]) -> String {
    list(words, &days.iter().map(|day| name(words, *day)).collect::<Vec<_>>())
}

/// `a, b and c`.
pub fn list(words: &dyn Words, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => words.fill("list-and", &[("list", &most.join(", ")), ("last", last)]),
    }
}
