//! RFC 5545 section 3.3.10, the recurrence rule, as far as meetings need it: daily, weekly,
//! monthly and yearly, with `INTERVAL`, `COUNT`, `UNTIL`, `BYDAY`, `BYMONTHDAY`, `BYMONTH`,
//! `BYSETPOS` and `WKST`.
//!
//! Shorter frequencies, `BYHOUR` and its sisters are said by `at`; `BYYEARDAY` and `BYWEEKNO` are
//! not supported.

mod days;
mod parse;
mod parts;
mod plain;

pub(super) use days::days;
pub(super) use parse::parse;
pub(super) use plain::in_words;

use super::rule::{Period, Rule};
use super::{date, rule};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time, Weekday};
use serde::Serialize;

/// A recurrence rule. An empty list means that the part is not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rrule {
    /// The rule as written, without blanks and in capitals: what goes into an iCalendar file.
    pub text: String,
    /// `FREQ`.
    pub freq: Freq,
    /// `INTERVAL`, at least 1.
    pub interval: u16,
    /// `COUNT`: how many occurrences there are in all, those included that `except` takes out.
    pub count: Option<u32>,
    /// `UNTIL`; never beside `count`.
    pub until: Option<Until>,
    /// `BYDAY`.
    pub by_day: Vec<ByDay>,
    /// `BYMONTHDAY`, 1 to 31 or -31 to -1.
    pub by_month_day: Vec<i8>,
    /// `BYMONTH`, 1 to 12.
    pub by_month: Vec<i8>,
    /// `BYSETPOS`, 1 to 366 or -366 to -1.
    pub by_set_pos: Vec<i16>,
    /// `WKST`, Monday unless said otherwise.
    #[serde(serialize_with = "rule::weekday")]
    pub week_starts: Weekday,
}

/// `FREQ`: the periods of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Freq {
    /// `DAILY`.
    Daily,
    /// `WEEKLY`.
    Weekly,
    /// `MONTHLY`.
    Monthly,
    /// `YEARLY`.
    Yearly,
}

/// One entry of `BYDAY`: `TU`, `1TU`, `-1FR`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ByDay {
    /// Which one in the month or year, counted from the end where negative; every one without.
    pub nth: Option<i8>,
    /// The day of the week.
    #[serde(serialize_with = "rule::weekday")]
    pub weekday: Weekday,
}

/// `UNTIL`, in the three forms of RFC 5545; inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Until {
    /// `20261231`: that whole day.
    Date(Date),
    /// `20261231T120000`: local wall time.
    Local(DateTime),
    /// `20261231T110000Z`: an instant, which only a zone makes a day.
    Instant(Timestamp),
}

impl Rrule {
    /// The rung of the cadence by frequency and interval.
    pub(super) fn period(&self) -> Period {
        let interval = u32::from(self.interval);
        match self.freq {
            Freq::Daily => Period::of_days(interval),
            Freq::Weekly => Period::of_days(interval * 7),
            Freq::Monthly => Period::of_months(interval),
            Freq::Yearly => Period::Year,
        }
    }
}

/// How many occurrences the rule has in all, if it says so.
pub(super) fn count(rule: &Rule) -> Option<u64> {
    match rule {
        Rule::Rrule(rule) => rule.count.map(u64::from),
        _ => None,
    }
}

/// The last day that `UNTIL` allows. For an instant, which needs a zone, it is the last day that
/// any zone allows.
pub(super) fn last_day(rule: &Rule, at: Option<Time>) -> Option<Date> {
    let Rule::Rrule(Rrule { until: Some(until), .. }) = rule else {
        return None;
    };
    match *until {
        Until::Date(date) => Some(date),
        Until::Local(end) if at.is_some_and(|at| at > end.time()) => {
            Some(date::plus_clamped(end.date(), -1))
        }
        Until::Local(end) => Some(end.date()),
        Until::Instant(end) => {
            Some(date::plus_clamped(jiff::tz::Offset::UTC.to_datetime(end).date(), 1))
        }
    }
}

#[cfg(test)]
mod tests;
