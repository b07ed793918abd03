//! Recurrence rules (RFC 5545 section 3.3.10) that the words of `every` and `on` lack.

use super::words::{day_of, list, name, ordinal};
use crate::model::recurrence::{ByDay, DayOf, Freq, Nth, Rrule};
use crate::site::Words;
use jiff::civil::Weekday;

const WORKING_WEEK: [Weekday; 5] =
    [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];

/// `every 3 months: first Tuesday and third Tuesday, in March and September`; `None` for a rule
/// that would take longer to read than its dates, which stand beside it.
pub(super) fn in_words(words: &dyn Words, rule: &Rrule) -> Option<String> {
    let mut said = every(words, rule);
    let days = days(words, rule)?;
    if !days.is_empty() {
        said = words.fill("when-rule-days", &[("every", &said), ("days", &list(words, &days))]);
    }
    if !rule.by_month.is_empty() {
        let months: Vec<String> =
            rule.by_month.iter().map(|month| words.get(&format!("month-{month}"))).collect();
        let months = list(words, &months);
        said = words.fill("when-rule-months", &[("every", &said), ("months", &months)]);
    }
    Some(said)
}

fn every(words: &dyn Words, rule: &Rrule) -> String {
    let key = match rule.freq {
        Freq::Daily => "when-every-days",
        Freq::Weekly => "when-every-weeks",
        Freq::Monthly => "when-every-months",
        Freq::Yearly => "when-every-years",
    };
    words.count(usize::from(rule.interval), key)
}

fn days(words: &dyn Words, rule: &Rrule) -> Option<Vec<String>> {
    if !rule.by_set_pos.is_empty() {
        return positions(words, rule);
    }
    // A day of the month and a day of the week together mean their meeting, as Friday the 13th.
    if !rule.by_day.is_empty() && !rule.by_month_day.is_empty() {
        return None;
    }
    let by_day = rule.by_day.iter().map(|by| weekday(words, *by));
    let by_month_day = rule.by_month_day.iter().map(|day| match *day {
        -1 => Some(day_of(words, DayOf::LastDay)),
        day if day > 0 => Some(day_of(words, DayOf::Day(day))),
        _ => None,
    });
    by_day.chain(by_month_day).collect()
}

/// `BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1`, by which calendars say "last weekday".
fn positions(words: &dyn Words, rule: &Rrule) -> Option<Vec<String>> {
    let mut days: Vec<Weekday> = rule.by_day.iter().map(|by| by.weekday).collect();
    days.sort_by_key(|day| day.to_monday_zero_offset());
    let plain = rule.by_day.iter().all(|by| by.nth.is_none());
    if !plain || days != WORKING_WEEK || !rule.by_month_day.is_empty() {
        return None;
    }
    let nth = rule.by_set_pos.iter().map(|at| {
        let nth = nth_of(i8::try_from(*at).ok()?)?;
        Some(words.fill("when-nth-weekday", &[("nth", &ordinal(words, nth))]))
    });
    nth.collect()
}

fn weekday(words: &dyn Words, by: ByDay) -> Option<String> {
    match by.nth {
        None => Some(name(words, by.weekday)),
        Some(nth) => Some(day_of(words, DayOf::Nth(nth_of(nth)?, by.weekday))),
    }
}

fn nth_of(nth: i8) -> Option<Nth> {
    Some(match nth {
        1 => Nth::First,
        2 => Nth::Second,
        3 => Nth::Third,
        4 => Nth::Fourth,
        5 => Nth::Fifth,
        -1 => Nth::Last,
        _ => return None,
    })
}
