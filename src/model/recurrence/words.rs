//! The vocabulary of the grammar, and the nearest word to a misspelt one.

use super::rule::Nth;
use jiff::civil::Weekday;

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// The months as authors write them, January first.
pub const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const ORDINALS: [(&str, Nth); 6] = [
    ("first", Nth::First),
    ("second", Nth::Second),
    ("third", Nth::Third),
    ("fourth", Nth::Fourth),
    ("fifth", Nth::Fifth),
    ("last", Nth::Last),
];

/// Words that mean one of ours in other people's calendars.
const OTHERS: [(&str, &str); 15] = [
    ("1st", "first"),
    ("2nd", "second"),
    ("3rd", "third"),
    ("4th", "fourth"),
    ("5th", "fifth"),
    ("final", "last"),
    ("business", "working"),
    ("workday", "working day"),
    ("weekday", "working day"),
    ("workdays", "weekdays"),
    ("annual", "annually"),
    ("&", "and"),
    ("+", "and"),
    ("in", "of"),
    ("days", "day"),
];

const REST: [&str; 9] =
    ["working", "day", "weekdays", "of", "and", "month", "quarter", "year", "week"];

/// Longer words are nobody's misspelling, and not worth comparing.
const LONGEST: usize = 24;

pub(super) fn weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(name, _)| *name == word).map(|(_, day)| *day)
}

pub(super) fn weekday_word(day: Weekday) -> &'static str {
    WEEKDAYS[usize::from(day.to_monday_zero_offset().unsigned_abs())].0
}

/// The month's number, 1 to 12.
pub(super) fn month(word: &str) -> Option<i8> {
    MONTHS.iter().zip(1..).find(|(name, _)| **name == word).map(|(_, number)| number)
}

/// The month's English name; `month` is 1 to 12 by the grammar.
pub(super) fn month_word(month: i8) -> &'static str {
    MONTHS[usize::from((month - 1).rem_euclid(12).unsigned_abs())]
}

pub(super) fn ordinal(word: &str) -> Option<Nth> {
    ORDINALS.iter().find(|(name, _)| *name == word).map(|(_, nth)| *nth)
}

pub(super) fn ordinal_word(nth: Nth) -> &'static str {
    match nth {
        Nth::First => "first",
        Nth::Second => "second",
        Nth::Third => "third",
        Nth::Fourth => "fourth",
        Nth::Fifth => "fifth",
        Nth::Last => "last",
    }
}

/// A name as English writes it, with its capital.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}

/// Lower case, with single blanks: the form in which words are compared.
pub(super) fn normal(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text in quotes as TOML would have it, for a help line.
pub(super) fn set(key: &str, value: &str) -> String {
    format!("`{key} = \"{value}\"`")
}

/// The phrase with every word it misspells put right, if that changes it.
pub(super) fn corrected(phrase: &str) -> Option<String> {
    let mended: Vec<_> = phrase.split(' ').map(|word| nearest(word).unwrap_or(word)).collect();
    let mended = mended.join(" ");
    (mended != phrase).then_some(mended)
}

/// Our word for one that is not ours: an equivalent, an abbreviation, or a misspelling.
fn nearest(word: &str) -> Option<&'static str> {
    let ours = || {
        let days = WEEKDAYS.iter().map(|(name, _)| *name);
        let ordinals = ORDINALS.iter().map(|(name, _)| *name);
        days.chain(MONTHS).chain(ordinals).chain(REST)
    };
    if word.len() > LONGEST || ours().any(|known| known == word) {
        return None;
    }
    let other = OTHERS.iter().find(|(name, _)| *name == word).map(|(_, ours)| *ours);
    let bare = word.trim_end_matches(['s', '.']);
    let short = || ours().find(|known| bare.len() >= 3 && known.starts_with(bare));
    other.or_else(short).or_else(|| closest(word, ours()))
}

/// The nearest of `known` to `word`, if it is near enough to be meant.
pub(super) fn closest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > LONGEST {
        return None;
    }
    let distance = |known: &&str| strsim::damerau_levenshtein(word, known);
    let best = known.min_by_key(distance)?;
    (distance(&best) <= (best.chars().count() / 3).max(1)).then_some(best)
}
