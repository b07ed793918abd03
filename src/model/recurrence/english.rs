//! A rule as an English phrase.

use super::rule::{DayOf, Days, Place, Rule};
use super::words::{capital, month_word, ordinal_word, weekday_word};
use jiff::civil::{Time, Weekday};

/// `first Tuesday of the month, 10:00`.
pub(super) fn sentence(rule: &Rule, at: Option<Time>) -> String {
    let words = match rule {
        Rule::Day(Days::All) => "every day".to_owned(),
        Rule::Day(Days::Weekdays) => "every weekday".to_owned(),
        Rule::Week { every: 1, days } => format!("every {}", list(days)),
        Rule::Week { every, days } => format!("{} every {every} weeks", list(days)),
        Rule::Month { every: 1, day } => format!("{} of the month", day_of(*day)),
        Rule::Month { every, day } => format!("{} of every {every} months", day_of(*day)),
        Rule::Quarter { place, .. } => in_quarter(*place),
        Rule::Year(place) => in_year(*place),
        Rule::Rrule(rule) => format!("by the rule {}", rule.text),
    };
    at.map_or_else(|| words.clone(), |at| format!("{words}, {}", at.strftime("%H:%M")))
}

fn in_quarter(Place { month, day }: Place) -> String {
    let day = day_of(day);
    match month {
        None => format!("{day} of the quarter"),
        Some(1) => format!("{day} of the first month of the quarter"),
        Some(2) => format!("{day} of the second month of the quarter"),
        Some(_) => format!("{day} of the last month of the quarter"),
    }
}

fn in_year(Place { month, day }: Place) -> String {
    match (month, day) {
        (None, day) => format!("{} of the year", day_of(day)),
        (Some(month), DayOf::Day(day)) => format!("{day} {}", capital(month_word(month))),
        (Some(month), day) => format!("{} of {}", day_of(day), capital(month_word(month))),
    }
}

fn day_of(day: DayOf) -> String {
    match day {
        DayOf::Nth(nth, weekday) => format!("{} {}", ordinal_word(nth), name(weekday)),
        DayOf::WorkingDay(nth) => format!("{} working day", ordinal_word(nth)),
        DayOf::Day(day) => format!("day {day}"),
        DayOf::LastDay => "last day".to_owned(),
    }
}

fn list(days: &[Weekday]) -> String {
    let names: Vec<_> = days.iter().map(|day| name(*day)).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

fn name(day: Weekday) -> String {
    capital(weekday_word(day))
}
