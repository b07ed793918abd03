//! A day in words: `first tuesday`, `last working day`, `day 15`, and the month it is of.

use super::rule::DayOf;
use super::words;

/// `second wednesday of first month`, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) day: DayOf,
    pub(super) of: Of,
}

/// What the day is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// Not said, or said to be the period itself (`of the month`): whatever `every` says.
    Period(Option<&'static str>),
    /// `of first month`: 1 to 5, or the last as 0.
    Ordinal(i8),
    /// `of january`: 1 to 12.
    Month(i8),
}

/// Reads a normal phrase (lower case, single blanks); nothing if it is none.
pub(super) fn parse(phrase: &str) -> Option<Phrase> {
    let words: Vec<_> = phrase.split(' ').filter(|word| *word != "the").collect();
    let cut = words.iter().position(|word| *word == "of");
    let (head, tail) = match cut {
        Some(at) => (&words[..at], Some(&words[at + 1..])),
        None => (&words[..], None),
    };
    Some(Phrase { day: day(head)?, of: tail.map_or(Some(Of::Period(None)), of)? })
}

fn day(words: &[&str]) -> Option<DayOf> {
    match words {
        ["last", "day"] => Some(DayOf::LastDay),
        ["first", "day"] => Some(DayOf::Day(1)),
        ["day", number] => {
            let digits =
                (1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
            let number = digits.then(|| number.parse().ok())??;
            (1..=31).contains(&number).then_some(DayOf::Day(number))
        }
        [nth, "working", "day"] => Some(DayOf::WorkingDay(words::ordinal(nth)?)),
        [nth, day] => Some(DayOf::Nth(words::ordinal(nth)?, words::weekday(day)?)),
        _ => None,
    }
}

fn of(words: &[&str]) -> Option<Of> {
    match words {
        ["month"] => Some(Of::Period(Some("month"))),
        ["quarter"] => Some(Of::Period(Some("quarter"))),
        ["year"] => Some(Of::Period(Some("year"))),
        [nth, "month"] => {
            let before = words::ordinal(nth)?.before();
            Some(Of::Ordinal(before.map_or(0, |before| before.cast_signed() + 1)))
        }
        [month] => words::month(month).map(Of::Month),
        _ => None,
    }
}

/// The phrase that a misspelt one means, if it means one: `1st tues` is `first tuesday`, `15th`
/// is `day 15`.
pub(super) fn meant(phrase: &str) -> Option<String> {
    let dated = day_number(phrase);
    let mended = words::corrected(dated.as_deref().unwrap_or(phrase)).or(dated)?;
    (mended != phrase && parse(&mended).is_some()).then_some(mended)
}

/// `15`, `15th` and `the 15th of march` as `day 15 …`.
fn day_number(phrase: &str) -> Option<String> {
    let bare = phrase.strip_prefix("the ").unwrap_or(phrase);
    let bare = bare.strip_prefix("day ").unwrap_or(bare);
    let (number, rest) = bare.split_once(' ').unwrap_or((bare, ""));
    let digits = number.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let suffix = &number[digits.len()..];
    let number: u8 = digits.parse().ok()?;
    let fits = matches!(suffix, "" | "st" | "nd" | "rd" | "th") && (1..=31).contains(&number);
    let of = matches!(rest.split(' ').next(), Some("" | "of"));
    (fits && of).then(|| format!("day {number} {rest}").trim_end().to_owned())
}
