//! Lengths of time in words.

use crate::model::duration::Duration;
use crate::site::Words;

/// `duration` in the words of the interface: `3 working days`, `1 hour 30 minutes`.
pub fn duration(words: &dyn Words, duration: Duration) -> String {
    let parts = [
        (duration.months, "spell-months"),
        (duration.calendar_days, "spell-calendar-days"),
        (duration.days, "spell-days"),
        (duration.minutes / 60, "spell-hours"),
        (duration.minutes % 60, "spell-minutes"),
    ];
    let there = parts.iter().filter(|(n, _)| *n > 0);
    let said: Vec<String> = there.map(|(n, key)| words.count(*n as usize, key)).collect();
    said.join(" ")
}

/// One length after another; `None` for nothing, and for more than a number holds.
pub fn sum(durations: impl IntoIterator<Item = Duration>) -> Option<Duration> {
    let total = durations.into_iter().try_fold(Duration::default(), |sum, one| {
        Some(Duration {
            months: sum.months.checked_add(one.months)?,
            calendar_days: sum.calendar_days.checked_add(one.calendar_days)?,
            days: sum.days.checked_add(one.days)?,
            minutes: sum.minutes.checked_add(one.minutes)?,
        })
    });
    total.filter(|total| *total != Duration::default())
}
