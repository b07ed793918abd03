//! Occurrences of rules in words, across clocks, and against another implementation.

mod days;
mod oracle;
mod zones;

use super::{Calendar, Occurrence, occurrences};
use crate::model::recurrence::{Recurrence, Written, parse};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeSet;

fn rule(written: &Written) -> Recurrence {
    parse(written).unwrap_or_else(|problems| panic!("{written:?}: {problems:#?}"))
}

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

fn calendar(zone: &str, holidays: &[&str]) -> Calendar {
    let holidays = holidays.iter().map(|holiday| day(holiday)).collect::<BTreeSet<_>>();
    Calendar { holidays, zone: TimeZone::get(zone).expect("a zone") }
}

/// The days between two dates, without holidays, in UTC.
fn days(written: &Written, from: &str, to: &str) -> Vec<String> {
    days_with(written, &[], from, to)
}

/// The days between two dates with these holidays of the model.
fn days_with(written: &Written, holidays: &[&str], from: &str, to: &str) -> Vec<String> {
    let calendar = calendar("UTC", holidays);
    let written = Written { closed: Some(&calendar.holidays), ..written.clone() };
    dates(&occurrences(&rule(&written), &calendar, day(from), day(to)))
}

fn dates(found: &[Occurrence]) -> Vec<String> {
    found.iter().map(|occurrence| occurrence.date.to_string()).collect()
}
