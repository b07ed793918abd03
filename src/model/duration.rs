//! Lengths of time.

use crate::finding::code;
use crate::model::read::{Field, Reader, Shape, Text};
use crate::source::node::{Content, Node};
use serde::{Serialize, Serializer};
use std::fmt;

/// Minutes in a working day.
pub const WORKING_DAY: u32 = 8 * 60;

/// A length of time: calendar months and days, working days and minutes, which do not convert into
/// one another without a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Duration {
    /// Calendar months.
    pub months: u32,
    /// Calendar days, which only ISO 8601 can say.
    pub calendar_days: u32,
    /// Working days; a week has five.
    pub days: u32,
    /// Minutes.
    pub minutes: u32,
}

impl Duration {
    /// The length in minutes of work: a working day has eight hours, a month twenty-one days.
    pub fn working_minutes(self) -> u32 {
        let days = self.days + self.months * 21 + self.calendar_days * 5 / 7;
        self.minutes + days * WORKING_DAY
    }

    /// The day that lies this far behind `day`, counting five working days as a week.
    pub fn after(self, day: jiff::civil::Date) -> jiff::civil::Date {
        let weeks = i64::from(self.days / 5);
        let days = i64::from(self.calendar_days + self.days % 5 + self.minutes / WORKING_DAY);
        let span = jiff::Span::new()
            .try_months(i64::from(self.months))
            .and_then(|span| span.try_weeks(weeks))
            .and_then(|span| span.try_days(days));
        span.map_or(jiff::civil::Date::MAX, |span| day.saturating_add(span))
    }

    /// One length after another; the most that a number holds for more than that.
    #[must_use]
    pub fn saturating_add(self, other: Self) -> Self {
        Self {
            months: self.months.saturating_add(other.months),
            calendar_days: self.calendar_days.saturating_add(other.calendar_days),
            days: self.days.saturating_add(other.days),
            minutes: self.minutes.saturating_add(other.minutes),
        }
    }

    /// `15m`, `2h`, `3d`, `2w`, the same in words (`2 hours`, `6 months`), or ISO 8601 (`PT1H30M`,
    /// `P6M`); `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        match text.strip_prefix('P') {
            Some(rest) => iso(rest),
            None => parts(text, |unit| match unit {
                "m" | "min" | "minute" | "minutes" => Some(Self { minutes: 1, ..Self::default() }),
                "h" | "hour" | "hours" => Some(Self { minutes: 60, ..Self::default() }),
                "d" | "day" | "days" => Some(Self { days: 1, ..Self::default() }),
                "w" | "week" | "weeks" => Some(Self { days: 5, ..Self::default() }),
                "month" | "months" => Some(Self { months: 1, ..Self::default() }),
                "year" | "years" => Some(Self { months: 12, ..Self::default() }),
                _ => None,
            }),
        }
        .filter(|duration| *duration != Self::default())
    }
}

/// ISO 8601 behind the `P`: `1Y6M2W3DT4H30M`.
fn iso(text: &str) -> Option<Duration> {
    let (date, time) = text.split_once('T').unwrap_or((text, ""));
    let unit =
        |months, calendar_days, minutes| Some(Duration { months, calendar_days, days: 0, minutes });
    let date = parts(date, |letter| match letter {
        "Y" => unit(12, 0, 0),
        "M" => unit(1, 0, 0),
        "W" => unit(0, 7, 0),
        "D" => unit(0, 1, 0),
        _ => None,
    })?;
    let time = parts(time, |letter| match letter {
        "H" => unit(0, 0, 60),
        "M" => unit(0, 0, 1),
        _ => None,
    })?;
    Some(Duration { minutes: time.minutes, ..date })
}

/// A run of number and unit: `1h 30m`.
fn parts(text: &str, unit: impl Fn(&str) -> Option<Duration>) -> Option<Duration> {
    let mut total = Duration::default();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let number: u32 = rest[..digits].parse().ok()?;
        rest = rest[digits..].trim_start();
        let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let one = unit(&rest[..letters])?;
        total.months = total.months.checked_add(one.months.checked_mul(number)?)?;
        total.calendar_days =
            total.calendar_days.checked_add(one.calendar_days.checked_mul(number)?)?;
        total.days = total.days.checked_add(one.days.checked_mul(number)?)?;
        total.minutes = total.minutes.checked_add(one.minutes.checked_mul(number)?)?;
        rest = rest[letters..].trim_start();
    }
    // A thousand years of work is a slip, and would overflow what is computed from it.
    let days = total.days.checked_add(total.calendar_days)?;
    (total.months <= 12_000 && days <= 260_000 && total.minutes <= 1_000_000).then_some(total)
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let in_weeks = |days: u32, week| {
            if days.is_multiple_of(week) { (days / week, 0) } else { (0, days) }
        };
        let (calendar_weeks, calendar_days) = in_weeks(self.calendar_days, 7);
        let (weeks, days) = in_weeks(self.days, 5);
        let parts = [
            (self.months / 12, "y"),
            (self.months % 12, "mo"),
            (calendar_weeks + weeks, "w"),
            (calendar_days + days, "d"),
            (self.minutes / 60, "h"),
            (self.minutes % 60, "min"),
        ];
        let words: Vec<String> =
            parts.iter().filter(|(n, _)| *n > 0).map(|(n, unit)| format!("{n} {unit}")).collect();
        f.write_str(&words.join(" "))
    }
}

impl Serialize for Duration {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Field for Duration {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        if let Content::Integer(number) = node.content {
            let example = format!("\"{number}m\" or \"{number}h\"");
            return reader.wrong_type(node, "a length of time with its unit", &example);
        }
        let text = Text::read(node, reader)?;
        Self::parse(&text).or_else(|| {
            reader.fault(
                code::INVALID_DURATION,
                node,
                format!("`{}` is not a length of time", &*text),
                "write minutes, hours, working days or weeks: 15m, 2h, 3d, 2w; or ISO 8601: P6M",
            )
        })
    }

    fn shape() -> Shape {
        Shape::Code {
            what: "a length of time",
            example: "\"1h\"",
            pattern: Some("^(( *\\d+ *(m|min|h|d|w))+|P[0-9YMWDTH ]+) *$"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_form_of_the_language() {
        let minutes = |text: &str| Duration::parse(text).map(Duration::working_minutes);
        assert_eq!(minutes("15m"), Some(15));
        assert_eq!(minutes("1h 30m"), Some(90));
        assert_eq!(minutes("PT1H30M"), Some(90));
        assert_eq!(minutes("30 minutes"), Some(30));
        assert_eq!(Duration::parse("6 months"), Duration::parse("P6M"));
        assert_eq!(Duration::parse("1 year"), Duration::parse("P12M"));
        assert_eq!(minutes("3d"), Some(3 * WORKING_DAY));
        assert_eq!(minutes("2w"), Some(10 * WORKING_DAY));
        assert_eq!(Duration::parse("P6M"), Some(Duration { months: 6, ..Duration::default() }));
    }

    #[test]
    fn more_than_a_number_holds_is_the_most_that_it_holds() {
        let long = Duration { days: u32::MAX - 1, minutes: 5, ..Duration::default() };
        let sum = long.saturating_add(long);
        assert_eq!(sum, Duration { days: u32::MAX, minutes: 10, ..Duration::default() });
    }

    #[test]
    fn refuses_what_has_no_one_meaning() {
        for text in ["", "P", "PT", "1", "h", "0m", "1 fortnight", "-1h", "99999999999h", "é"] {
            assert_eq!(Duration::parse(text), None, "{text}");
        }
    }

    #[test]
    fn shows_a_length_as_people_write_it() {
        let shown = |text: &str| Duration::parse(text).map(|duration| duration.to_string());
        assert_eq!(shown("90m").as_deref(), Some("1 h 30 min"));
        assert_eq!(shown("P1Y").as_deref(), Some("1 y"));
        assert_eq!(shown("3d").as_deref(), Some("3 d"));
    }
}
