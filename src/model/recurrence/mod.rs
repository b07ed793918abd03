//! When a meeting takes place: the grammar of its keys and the rule they make.
//!
//! A recurrence is written in words (`every`, `on`) or as an RFC 5545 recurrence rule (`rrule`).
//! Either has exactly one meaning:
//!
//! * A week starts on Monday; a quarter follows `fiscal-year-starts`; a year is January to
//!   December.
//! * A working day is Monday to Friday and no holiday of the model.
//! * `day 31` is skipped in shorter months, as in RFC 5545 section 3.3.10; `last day` is the last
//!   one of every month.
//! * `roll` moves a `day N` that meets a weekend to the nearest working day in its direction. A
//!   holiday on a weekday is not rolled: `holidays = "skip"` says what becomes of it.
//! * `except` and `holidays` speak of the day on which the meeting would take place, so after
//!   `roll`.

mod at;
mod date;
mod dates;
mod english;
mod every;
mod except;
mod fit;
mod on;
mod parse;
mod period;
mod phrase;
mod place;
mod problem;
mod rrule;
mod rule;
mod words;

pub use dates::Slot;
pub use except::Exception;
pub use parse::{Written, parse};
pub use problem::Problem;
pub use rrule::{ByDay, Freq, Rrule, Until};
pub use rule::{DayOf, Days, Nth, Period, Place, Roll, Rule};
pub use words::MONTHS;

use jiff::civil::{Date, Time};
use serde::Serialize;
use std::borrow::Cow;

/// When a meeting takes place, without its duration and zone.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Recurrence {
    /// The days it falls on.
    pub rule: Rule,
    /// The local wall time at which it starts; an all-day meeting has none.
    pub at: Option<Time>,
    /// The first day, on which the rule falls. Always there for `rrule` and every-N rules.
    pub from: Option<Date>,
    /// The last day on which it may take place.
    pub until: Option<Date>,
    /// The days on which it does not take place.
    pub except: Vec<Exception>,
    /// Whether the model's holidays take it out.
    pub holidays: Holidays,
    /// Where a day of the month goes that meets a weekend; without it, it stays there.
    pub roll: Option<Roll>,
}

/// What becomes of an occurrence on a holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holidays {
    /// It takes place.
    #[default]
    Keep,
    /// It does not take place.
    Skip,
}

impl Recurrence {
    /// The rung of the cadence the rule stands on: the longest period that is no longer than the
    /// time from one occurrence to the next (`3 months` is a quarter, `2 weeks` a week).
    pub fn period(&self) -> Period {
        self.in_words().period()
    }

    /// The rule in the words of `every` and `on`, as data that any language can say. An `rrule`
    /// that means the same as words is given as those words; one that words lack stays an
    /// [`Rule::Rrule`].
    pub fn in_words(&self) -> Cow<'_, Rule> {
        match (&self.rule, self.from) {
            (Rule::Rrule(rule), Some(from)) => {
                rrule::in_words(rule, from).map_or(Cow::Borrowed(&self.rule), Cow::Owned)
            }
            _ => Cow::Borrowed(&self.rule),
        }
    }

    /// The rule and its time in English, such as `first Tuesday of the month, 10:00`.
    pub fn in_english(&self) -> String {
        english::sentence(&self.in_words(), self.at)
    }
}

#[cfg(test)]
mod tests;
