//! Time spent in meetings, month by month.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// Minutes in each of the twelve months from [`Calendar::year`](crate::insight::calendar::Calendar).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Load {
    /// Minutes by month.
    pub months: [u64; 12],
}

impl Load {
    /// Adds what takes `minutes` each time and is held `times` in each month.
    pub(super) fn add(&mut self, times: &[u64; 12], minutes: u64) {
        for (month, times) in self.months.iter_mut().zip(times) {
            *month = month.saturating_add(times.saturating_mul(minutes));
        }
    }

    /// Adds another load.
    pub(super) fn join(&mut self, other: &Self) {
        self.add(&other.months, 1);
    }

    /// Minutes of the twelve months together.
    pub fn minutes(&self) -> u64 {
        self.months.iter().copied().fold(0, u64::saturating_add)
    }

    /// Hours of the twelve months together.
    pub fn a_year(&self) -> f64 {
        hours(self.minutes())
    }

    /// Hours of a quarter: a fourth of the year.
    pub fn a_quarter(&self) -> f64 {
        self.a_year() / 4.0
    }

    /// Hours of a month: a twelfth of the year.
    pub fn a_month(&self) -> f64 {
        self.a_year() / 12.0
    }

    /// Hours of each month.
    pub fn by_month(&self) -> [f64; 12] {
        self.months.map(hours)
    }
}

/// Minutes as hours.
pub fn hours(minutes: u64) -> f64 {
    // Whatever a calendar holds fits.
    f64::from(u32::try_from(minutes).unwrap_or(u32::MAX)) / 60.0
}

/// A number to the hundredth, so that no digit of `model.json` is made by rounding.
pub(super) fn rounded(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

impl Serialize for Load {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut load = serializer.serialize_struct("Load", 3)?;
        load.serialize_field("hours-a-month", &rounded(self.a_month()))?;
        load.serialize_field("hours-a-year", &rounded(self.a_year()))?;
        load.serialize_field("hours-by-month", &self.by_month().map(rounded))?;
        load.end()
    }
}
