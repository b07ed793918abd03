//! How far a zone is from UTC, day by day: a year of meetings asks thousands of times.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

const DAY: i64 = 86_400;

/// A zone between two days.
#[derive(Debug)]
pub(super) struct Offsets {
    zone: TimeZone,
    /// Midnight UTC of the first day, in seconds since 1970.
    first: i64,
    /// Seconds east of UTC for each day on which the clocks do not change.
    days: Vec<Option<i64>>,
}

impl Offsets {
    /// A zone from one day to another, with a day more at both ends, where zones differ by one.
    pub(super) fn of(zone: &TimeZone, from: Date, to: Date) -> Self {
        let from = from.saturating_sub(1.day());
        let days = (to - from).get_days() + 3;
        let midnight =
            from.to_zoned(TimeZone::UTC).map_or(Timestamp::UNIX_EPOCH, |day| day.timestamp());
        let first = midnight.as_second();
        let at = |day: i32| {
            let second = Timestamp::from_second(first + i64::from(day) * DAY).ok()?;
            Some(i64::from(zone.to_offset(second).seconds()))
        };
        let days = (0..days).map(|day| at(day).filter(|offset| at(day + 1) == Some(*offset)));
        Self { zone: zone.clone(), first, days: days.collect() }
    }

    /// The local time of day at an instant, to the minute.
    pub(super) fn time(&self, at: Timestamp) -> Time {
        let second = at.as_second();
        let day = usize::try_from((second - self.first).div_euclid(DAY)).ok();
        let known = day.and_then(|day| *self.days.get(day)?);
        let offset = known.unwrap_or_else(|| i64::from(self.zone.to_offset(at).seconds()));
        let minutes = (second + offset).rem_euclid(DAY) / 60;
        let part = |number: i64| i8::try_from(number).unwrap_or(0);
        Time::constant(part(minutes / 60), part(minutes % 60), 0, 0)
    }
}
