//! Recurrence rules that mean the same as words.

use super::super::rule::{DayOf, Days, Nth, Place, Rule};
use super::{ByDay, Freq, Rrule};
use jiff::civil::{Date, Weekday};

const WORKING_WEEK: [Weekday; 5] =
    [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];

/// The words for a rule whose first day is `from`, if they mean exactly the same days. `COUNT`
/// and `UNTIL` end a series and leave its words alone.
pub(in super::super) fn in_words(rule: &Rrule, from: Date) -> Option<Rule> {
    if !rule.by_set_pos.is_empty() {
        return None;
    }
    match rule.freq {
        Freq::Daily => daily(rule),
        Freq::Weekly => weekly(rule, from),
        Freq::Monthly if rule.by_month.is_empty() => {
            Some(Rule::Month { every: rule.interval, day: day_of(rule, from)? })
        }
        Freq::Yearly => yearly(rule, from),
        Freq::Monthly => None,
    }
}

fn daily(rule: &Rrule) -> Option<Rule> {
    if rule.interval != 1 || !rule.by_month.is_empty() || !rule.by_month_day.is_empty() {
        return None;
    }
    match weekdays(rule)?.as_slice() {
        [] => Some(Rule::Day(Days::All)),
        days if days == WORKING_WEEK => Some(Rule::Day(Days::Weekdays)),
        days => Some(Rule::Week { every: 1, days: days.to_vec() }),
    }
}

fn weekly(rule: &Rrule, from: Date) -> Option<Rule> {
    let mut days = weekdays(rule)?;
    if days.is_empty() {
        days.push(from.weekday());
    }
    // Which days make up a week matters only where weeks are left out.
    let same_weeks = rule.week_starts == Weekday::Monday || rule.interval == 1 || days.len() == 1;
    if !rule.by_month.is_empty() || !same_weeks {
        return None;
    }
    if rule.interval == 1 && days == WORKING_WEEK {
        return Some(Rule::Day(Days::Weekdays));
    }
    Some(Rule::Week { every: rule.interval, days })
}

fn yearly(rule: &Rrule, from: Date) -> Option<Rule> {
    let month = match (rule.by_month.as_slice(), &rule.by_day, &rule.by_month_day) {
        ([month], _, _) => *month,
        ([], by_day, by_month_day) if by_day.is_empty() && by_month_day.is_empty() => from.month(),
        _ => return None,
    };
    let place = Place { month: Some(month), day: day_of(rule, from)? };
    (rule.interval == 1).then_some(Rule::Year(place))
}

/// The one day of a month that the rule names, if it names one.
fn day_of(rule: &Rrule, from: Date) -> Option<DayOf> {
    match (rule.by_day.as_slice(), rule.by_month_day.as_slice()) {
        ([], []) => Some(DayOf::Day(from.day())),
        ([], [-1]) => Some(DayOf::LastDay),
        ([], [day]) if *day > 0 => Some(DayOf::Day(*day)),
        ([ByDay { nth: Some(nth), weekday }], []) => Some(DayOf::Nth(ordinal(*nth)?, *weekday)),
        _ => None,
    }
}

fn ordinal(nth: i8) -> Option<Nth> {
    match nth {
        1 => Some(Nth::First),
        2 => Some(Nth::Second),
        3 => Some(Nth::Third),
        4 => Some(Nth::Fourth),
        5 => Some(Nth::Fifth),
        -1 => Some(Nth::Last),
        _ => None,
    }
}

/// The days of `BYDAY` from Monday on, if none has an ordinal.
fn weekdays(rule: &Rrule) -> Option<Vec<Weekday>> {
    let mut days: Vec<_> = rule
        .by_day
        .iter()
        .map(|by| by.nth.is_none().then_some(by.weekday))
        .collect::<Option<_>>()?;
    days.sort_by_key(|day| day.to_monday_zero_offset());
    days.dedup();
    Some(days)
}
