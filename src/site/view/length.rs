//! Lengths of time in words.

use crate::model::duration::Duration;
use crate::site::Words;

/// `1 year 6 months`, `2 weeks`, `1 hour 30 minutes`.
pub fn in_words(length: Duration, words: &dyn Words) -> String {
    said(length, ["count-hours", "count-minutes"], words)
}

/// The same for tables: `1 h 30 min`, `2 weeks`.
pub fn short(length: Duration, words: &dyn Words) -> String {
    said(length, ["length-hours", "length-minutes"], words)
}

/// The same for lengths that are compared with one another: weeks of work are told in days, as `10
/// working days`.
pub fn in_working_days(length: Duration, words: &dyn Words) -> String {
    let days = words.count(length.days as usize, "count-working-days");
    let rest = Duration { days: 0, ..length };
    match (length.days > 0, rest != Duration::default()) {
        (false, _) => in_words(rest, words),
        (true, false) => days,
        (true, true) if rest.months == 0 && rest.calendar_days == 0 => {
            format!("{days} {}", in_words(rest, words))
        }
        (true, true) => in_words(length, words),
    }
}

fn said(length: Duration, [hours, minutes]: [&str; 2], words: &dyn Words) -> String {
    let (weeks, days) = whole(length.days, 5);
    let (calendar_weeks, calendar_days) = whole(length.calendar_days, 7);
    let parts = [
        (length.months / 12, "count-years"),
        (length.months % 12, "count-months"),
        (calendar_weeks + weeks, "count-weeks"),
        (calendar_days, "count-days"),
        (days, "count-working-days"),
        (length.minutes / 60, hours),
        (length.minutes % 60, minutes),
    ];
    let parts = parts.iter().filter(|(n, _)| *n > 0);
    parts.map(|(n, key)| words.count(*n as usize, key)).collect::<Vec<_>>().join(" ")
}

/// Whole weeks where there is no rest; else days alone, as people say `6 days`.
fn whole(days: u32, week: u32) -> (u32, u32) {
    if days.is_multiple_of(week) { (days / week, 0) } else { (0, days) }
}

#[cfg(test)]
mod tests {
    use super::{in_words, in_working_days};
    use crate::model::duration::Duration;
    use crate::render::html::engine::{Strings, Theme};

    #[test]
    fn lengths_are_said_as_people_say_them() {
        let words = Strings::load(&Theme::default(), "en").expect("the default theme is sound");
        let said = |text: &str| in_words(Duration::parse(text).expect("a length"), &words);
        assert_eq!(said("2w"), "2 weeks");
        assert_eq!(said("6d"), "6 working days");
        assert_eq!(said("90m"), "1 hour 30 minutes");
        assert_eq!(said("P1Y6M"), "1 year 6 months");
    }

    #[test]
    fn lengths_to_be_compared_are_said_in_days() {
        let words = Strings::load(&Theme::default(), "en").expect("the default theme is sound");
        let said = |text: &str| in_working_days(Duration::parse(text).expect("a length"), &words);
        assert_eq!(said("2w"), "10 working days");
        assert_eq!(said("1d 4h"), "1 working day 4 hours");
        assert_eq!(said("4h"), "4 hours");
        assert_eq!(said("P6M"), "6 months");
        assert_eq!(said("1 month 2w"), "1 month 2 weeks");
    }
}
