//! The days a rule falls on between two dates.

use super::date;
use super::period::{self, Unit};
use super::rrule;
use super::rule::{DayOf, Days, Place, Roll, Rule};
use super::{Recurrence, fit};
use jiff::civil::{Date, Weekday};
use std::collections::BTreeSet;

/// A day on which the rule falls, before `except` and `holidays`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// The day, after `roll`.
    pub date: Date,
    /// How many slots of the series lie before it, counted from `from`; a series without `from`
    /// has no first. A slot that `except` or a holiday takes out keeps its number, so that a new
    /// exception changes no other meeting's turn.
    pub number: Option<u64>,
}

/// How far `roll` may move a day: a month without a working day has no occurrence.
pub(super) const ROLL_LIMIT: i64 = 31;

impl Recurrence {
    /// The days from `first` to `last`, both included, on which the rule falls, in order. They
    /// respect `from`, `until`, `roll` and the rule's own end, not `except` and `holidays`.
    /// `holidays` are the model's, for what is a working day.
    ///
    /// The work is bounded by the periods between the window's first day and its last, or from
    /// `from` on where the occurrences of a series have to be counted one by one.
    pub fn slots(&self, holidays: &BTreeSet<Date>, first: Date, last: Date) -> Vec<Slot> {
        let series = Series { rule: &self.rule, roll: self.roll, from: self.from, holidays };
        let last = self.until.map_or(last, |until| until.min(last));
        let last = rrule::last_day(&self.rule, self.at).map_or(last, |end| end.min(last));
        let first = self.from.map_or(first, |from| from.max(first));
        if first > last { Vec::new() } else { series.between(first, last) }
    }
}

/// A rule with all that its days depend on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Series<'a> {
    pub(super) rule: &'a Rule,
    pub(super) roll: Option<Roll>,
    /// The first day, which sets the phase of an every-N rule and the defaults of an `rrule`.
    pub(super) from: Option<Date>,
    pub(super) holidays: &'a BTreeSet<Date>,
}

impl Series<'_> {
    fn between(&self, first: Date, last: Date) -> Vec<Slot> {
        let (unit, step) = period::of(self.rule);
        let (mut period, mut number) = self.start(unit, step, first);
        let edge = date::plus_clamped(last, self.reach());
        let most = rrule::count(self.rule).unwrap_or(u64::MAX);
        let (mut slots, mut days, mut previous) = (Vec::new(), Vec::new(), None);
        while unit.first(period).is_some_and(|start| start <= edge) {
            self.days(unit, period, &mut days);
            for day in days.drain(..) {
                let early = self.from.is_some_and(|from| day < from);
                // Two days may roll onto one.
                let repeated = previous.is_some_and(|previous| previous >= day);
                if early || repeated {
                    continue;
                }
                previous = Some(day);
                if number.is_some_and(|number| number >= most) {
                    return slots;
                }
                if (first..=last).contains(&day) {
                    slots.push(Slot { date: day, number });
                }
                number = number.map(|number| number + 1);
            }
            period = period.saturating_add(step);
        }
        slots
    }

    /// The period to begin with, and the number of its first slot on or after `from`.
    fn start(&self, unit: Unit, step: i64, first: Date) -> (i64, Option<u64>) {
        let Some(from) = self.from else {
            return (unit.number(date::plus_clamped(first, -self.reach())), None);
        };
        // `parse` saw to it that the rule falls on `from`; with other holidays since, the period
        // is still the one that counts.
        let anchor = fit::anchor(self, from).unwrap_or_else(|| unit.number(from));
        let (Rule::Day(_) | Rule::Week { .. }) = self.rule else {
            return (anchor, Some(0));
        };
        // Every week has the same days, so the slots before this week need not be listed.
        let weeks = (unit.number(first) - anchor).max(0) / step;
        if weeks == 0 {
            return (anchor, Some(0));
        }
        let mut days = Vec::new();
        self.days(unit, anchor, &mut days);
        let early = days.iter().filter(|day| **day < from).count();
        let before = weeks.unsigned_abs() * days.len() as u64 - early as u64;
        (anchor + weeks * step, Some(before))
    }

    /// How far a slot may lie outside its period, in days.
    pub(super) fn reach(&self) -> i64 {
        if self.roll.is_some() { ROLL_LIMIT } else { 0 }
    }

    /// Adds the days of one period, in order and after `roll`.
    pub(super) fn days(&self, unit: Unit, period: i64, out: &mut Vec<Date>) {
        let Some(span) = unit.first(period).zip(unit.last(period)) else {
            return;
        };
        match self.rule {
            Rule::Day(Days::All) => out.extend((0..7).filter_map(|day| date::plus(span.0, day))),
            Rule::Day(Days::Weekdays) => {
                out.extend((0..5).filter_map(|day| date::plus(span.0, day)));
            }
            Rule::Week { days, .. } => out.extend(
                days.iter()
                    .filter_map(|day| date::plus(span.0, i64::from(day.since(Weekday::Monday)))),
            ),
            Rule::Month { day, .. } => out.extend(self.one(*day, span)),
            Rule::Quarter { place, .. } | Rule::Year(place) => {
                out.extend(self.placed(*place, span));
            }
            Rule::Rrule(rule) => rrule::days(rule, self.from.unwrap_or(span.0), span, out),
        }
    }

    fn placed(&self, place: Place, span: (Date, Date)) -> Option<Date> {
        let span = match place.month {
            Some(month) => period::month_within(span.0, month)?,
            None => span,
        };
        self.one(place.day, span)
    }

    fn one(&self, day: DayOf, span: (Date, Date)) -> Option<Date> {
        let date = date::pick(day, span, self.holidays)?;
        match self.roll {
            Some(roll) if date::is_weekend(date) => rolled(date, roll, self.holidays),
            _ => Some(date),
        }
    }
}

/// The nearest working day in the direction of `roll`.
fn rolled(date: Date, roll: Roll, holidays: &BTreeSet<Date>) -> Option<Date> {
    let step = match roll {
        Roll::Skip => return None,
        Roll::Forward => 1,
        Roll::Back => -1,
    };
    let near = |days: i64| date::plus(date, days * step);
    (1..=ROLL_LIMIT).filter_map(near).find(|day| date::is_working(*day, holidays))
}
