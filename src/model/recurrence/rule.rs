//! The rule as data: which days of which periods.

use super::rrule::Rrule;
use jiff::civil::Weekday;
use serde::{Serialize, Serializer};

/// Which days a meeting falls on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// `every = "day"`.
    Day(Days),
    /// `every = "week"` or `"N weeks"`, on these days, Monday first.
    Week {
        /// Once in so many weeks, at least one.
        every: u16,
        /// The days, sorted from Monday, each once, never none.
        #[serde(serialize_with = "weekdays")]
        days: Vec<Weekday>,
    },
    /// `every = "month"` or `"N months"`.
    Month {
        /// Once in so many months, at least one.
        every: u16,
        /// The day of the month.
        day: DayOf,
    },
    /// `every = "quarter"`.
    Quarter {
        /// The month in which the fiscal year starts, 1 to 12.
        starts: i8,
        /// The place in the quarter; its months are 1 to 3.
        place: Place,
    },
    /// `every = "year"`, January to December.
    Year(Place),
    /// What words lack: a recurrence rule of RFC 5545.
    Rrule(Rrule),
}

/// The days of an `every = "day"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Days {
    /// Monday to Sunday.
    All,
    /// Monday to Friday.
    Weekdays,
}

/// A day in a month, quarter or year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayOf {
    /// `first tuesday`.
    Nth(
        /// Which one.
        Nth,
        /// Of which weekday.
        #[serde(serialize_with = "weekday")]
        Weekday,
    ),
    /// `last working day`.
    WorkingDay(Nth),
    /// `day 15`, 1 to 31; skipped where the month is shorter.
    Day(i8),
    /// `last day`.
    LastDay,
}

/// A day in a quarter or year, in one of its months or in the whole of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The month: 1 to 3 of a quarter, 1 to 12 of a year; without it, the whole period is meant.
    pub month: Option<i8>,
    /// The day in that month, or in the whole period.
    pub day: DayOf,
}

/// Which one of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nth {
    /// The first.
    First,
    /// The second.
    Second,
    /// The third.
    Third,
    /// The fourth.
    Fourth,
    /// The fifth; skipped where there are only four.
    Fifth,
    /// The last.
    Last,
}

impl Nth {
    /// How many come before it; the last has no such number.
    pub fn before(self) -> Option<u8> {
        match self {
            Nth::First => Some(0),
            Nth::Second => Some(1),
            Nth::Third => Some(2),
            Nth::Fourth => Some(3),
            Nth::Fifth => Some(4),
            Nth::Last => None,
        }
    }
}

/// Where a `day N` goes that meets a weekend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Roll {
    /// To the next working day.
    Forward,
    /// To the working day before.
    Back,
    /// Nowhere: it does not take place.
    Skip,
}

/// A rung of the cadence, shortest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Period {
    /// Tier `daily`.
    Day,
    /// Tier `weekly`.
    Week,
    /// Tier `monthly`.
    Month,
    /// Tier `quarterly`.
    Quarter,
    /// Tier `annual`.
    Year,
}

impl Rule {
    /// The rung of the cadence; see [`Recurrence::period`](super::Recurrence::period).
    pub(super) fn period(&self) -> Period {
        match self {
            Rule::Day(_) => Period::Day,
            Rule::Week { every, .. } => Period::of_days(u32::from(*every) * 7),
            Rule::Month { every, .. } => Period::of_months(u32::from(*every)),
            Rule::Quarter { .. } => Period::Quarter,
            Rule::Year(_) => Period::Year,
            Rule::Rrule(rule) => rule.period(),
        }
    }

    /// Whether it names a day of the month, which may meet a weekend.
    pub(super) fn may_roll(&self) -> bool {
        let (Rule::Month { day, .. }
        | Rule::Quarter { place: Place { day, .. }, .. }
        | Rule::Year(Place { day, .. })) = self
        else {
            return false;
        };
        matches!(day, DayOf::Day(_) | DayOf::LastDay)
    }
}

impl Period {
    /// The rung of what happens once in so many days. Four weeks count as a month and thirteen
    /// as a quarter, as people count them.
    pub(super) fn of_days(days: u32) -> Self {
        match days {
            0..7 => Period::Day,
            7..28 => Period::Week,
            28..91 => Period::Month,
            91..364 => Period::Quarter,
            _ => Period::Year,
        }
    }

    /// The rung of what happens once in so many months.
    pub(super) fn of_months(months: u32) -> Self {
        match months {
            0..3 => Period::Month,
            3..12 => Period::Quarter,
            _ => Period::Year,
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
pub(super) fn weekday<S: Serializer>(day: &Weekday, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(super::words::weekday_word(*day))
}

fn weekdays<S: Serializer>(days: &[Weekday], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(days.iter().map(|day| super::words::weekday_word(*day)))
}
