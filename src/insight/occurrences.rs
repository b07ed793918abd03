//! When meetings take place: the occurrences of a recurrence between two dates.
//!
//! An occurrence is computed in local wall time and then placed in its zone, so that a meeting at
//! 10:00 stays at 10:00 across a change of the clocks. A time that such a change leaves out moves
//! forward by as much; one that comes twice is the first of the two (RFC 5545 section 3.3.5, and
//! jiff's `Disambiguation::Compatible`).

use crate::model::recurrence::{Holidays, Recurrence, Rrule, Rule, Slot, Until};
use jiff::Zoned;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeSet;

/// What occurrences depend on beside their rule.
#[derive(Debug, Clone)]
pub struct Calendar {
    /// The model's holidays, day by day.
    pub holidays: BTreeSet<Date>,
    /// The zone of the meeting.
    pub zone: TimeZone,
}

/// One time that a meeting takes place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// The local day the rule names.
    pub date: Date,
    /// When it starts, in the meeting's zone; an all-day meeting has no start.
    pub start: Option<Zoned>,
    /// How many days of the series lie before it, counted from `from`, those included that
    /// `except` or a holiday takes out; a series without `from` has no first.
    pub number: Option<u64>,
}

/// The occurrences from one day to another, both included, in order of time. The dates are local
/// ones of the calendar's zone.
pub fn occurrences(
    rule: &Recurrence,
    calendar: &Calendar,
    from: Date,
    to: Date,
) -> Vec<Occurrence> {
    let slots = rule.slots(&calendar.holidays, from, to);
    slots
        .into_iter()
        .filter(|slot| takes_place(rule, calendar, slot.date))
        .filter_map(|slot| placed(rule, calendar, slot))
        .filter(|occurrence| !is_over(rule, calendar, occurrence))
        .collect()
}

fn takes_place(rule: &Recurrence, calendar: &Calendar, date: Date) -> bool {
    let holiday = rule.holidays == Holidays::Skip && calendar.holidays.contains(&date);
    !holiday && !rule.except.iter().any(|exception| exception.covers(date))
}

/// The slot with its start; nothing at the very ends of jiff's calendar, where a local time has
/// no instant.
fn placed(rule: &Recurrence, calendar: &Calendar, slot: Slot) -> Option<Occurrence> {
    let start = match rule.at {
        None => None,
        Some(at) => Some(slot.date.to_datetime(at).to_zoned(calendar.zone.clone()).ok()?),
    };
    Some(Occurrence { date: slot.date, start, number: slot.number })
}

/// Whether a rule's `UNTIL`, given as an instant, lies before the occurrence. Only here is the
/// zone known; the other forms of `UNTIL` are settled by the rule itself.
fn is_over(rule: &Recurrence, calendar: &Calendar, occurrence: &Occurrence) -> bool {
    let Rule::Rrule(Rrule { until: Some(Until::Instant(end)), .. }) = &rule.rule else {
        return false;
    };
    match &occurrence.start {
        Some(start) => start.timestamp() > *end,
        None => occurrence.date > end.to_zoned(calendar.zone.clone()).date(),
    }
}

#[cfg(test)]
mod tests;
