//! The one clock of a compile.
//!
//! Everything that depends on time takes a [`Clock`], so that the same sources and the same clock
//! give the same bytes on any machine. Only [`Clock::system`] asks what day it is.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The day on which a compile happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock {
    today: Date,
}

impl Clock {
    /// A clock that shows `today`.
    pub const fn on(today: Date) -> Self {
        Self { today }
    }

    /// The day in UTC on which `seconds` had passed since 1970, as `SOURCE_DATE_EPOCH` counts
    /// (<https://reproducible-builds.org/specs/source-date-epoch/>).
    pub fn at_epoch(seconds: i64) -> Option<Self> {
        Timestamp::from_second(seconds).ok().map(Self::at)
    }

    /// Today in UTC, the same day for everybody at one moment.
    #[expect(clippy::disallowed_methods, reason = "the one place that asks what day it is")]
    pub fn system() -> Self {
        Self::at(Timestamp::now())
    }

    /// The day that the clock shows.
    pub const fn today(self) -> Date {
        self.today
    }

    fn at(moment: Timestamp) -> Self {
        Self { today: moment.to_zoned(TimeZone::UTC).date() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_epoch_is_a_day_in_utc() {
        assert_eq!(Clock::at_epoch(0), Some(Clock::on(date(1970, 1, 1))));
        assert_eq!(Clock::at_epoch(1_767_225_599).map(Clock::today), Some(date(2025, 12, 31)));
        assert_eq!(Clock::at_epoch(1_767_225_600).map(Clock::today), Some(date(2026, 1, 1)));
        assert_eq!(Clock::at_epoch(i64::MAX), None);
    }
}
