//! Values as people read them.

use crate::diff::value::{Entry, Value};
use crate::model::duration::Duration;
use crate::model::recurrence::{self, MONTHS, Written};
use crate::site::Words;
use crate::site::view::cadence::words::recurrence as rhythm;
use crate::site::view::length;

/// Values that are named one by one before the rest is counted.
const NAMED: usize = 12;

/// Characters of a text that a sentence bears.
pub(super) const LONGEST: usize = 80;

/// The word for `key`, if there is one.
pub(super) fn known(key: &str, words: &dyn Words) -> Option<String> {
    Some(words.get(key)).filter(|word| word != key)
}

/// Several values as one text.
pub(super) fn list(values: &[Value], words: &dyn Words) -> String {
    let mut named: Vec<String> =
        values.iter().take(NAMED).map(|value| shown(value, words)).collect();
    if values.len() > NAMED {
        named.push(format!("… (+{})", values.len() - NAMED));
    }
    named.join(", ")
}

/// A value as people read it.
pub(super) fn shown(value: &Value, words: &dyn Words) -> String {
    match value {
        Value::Thing(named) => named.name.clone(),
        Value::Letters { letters } => letters.clone(),
        Value::Text { text } => words.fill("diff-text", &[("text", &short(text))]),
        Value::Code { code } => code.clone(),
        Value::Word { word } => one_word(word, words),
        Value::Number { number: value } => number(*value, words),
        Value::Flag { flag } => words.get(if *flag { "diff-yes" } else { "diff-no" }),
        Value::Date { date } => words.date(*date),
        Value::Duration { months, calendar_days, days, minutes } => {
            let length = Duration {
                months: *months,
                calendar_days: *calendar_days,
                days: *days,
                minutes: *minutes,
            };
            length::short(length, words)
        }
        Value::Rhythm { text, .. } => when(value, words).unwrap_or_else(|| text.clone()),
        Value::Record { fields } => record(fields, words),
        Value::Under { key, value } => format!("{} {}", shown(key, words), shown(value, words)),
    }
}

/// A text as far as a sentence bears it.
fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", line[..at].trim_end()),
        None => line,
    }
}

/// One of the language's own words.
fn one_word(word: &str, words: &dyn Words) -> String {
    if let Some(month) = MONTHS.iter().position(|month| *month == word) {
        return words.get(&format!("month-{}", month + 1));
    }
    let keys = ["diff-word", "status", "role-kind", "team-kind", "outcome"];
    let found = keys.iter().find_map(|key| known(&format!("{key}-{word}"), words));
    found.map_or_else(|| word.replace('-', " "), |found| found.to_lowercase())
}

/// A number with at most two decimals.
pub(super) fn number(number: f64, words: &dyn Words) -> String {
    let text = format!("{number:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.replace('.', &words.get("number-decimal"))
}

/// When something recurs, in the words of the language.
fn when(value: &Value, words: &dyn Words) -> Option<String> {
    let Value::Rhythm { every, on, rrule, from, fiscal, .. } = value else { return None };
    let written = Written {
        every: every.as_deref(),
        on: on.as_deref(),
        at: None,
        from: *from,
        until: None,
        except: Vec::new(),
        holidays: None,
        roll: None,
        rrule: rrule.as_deref(),
        fiscal_year_starts: *fiscal,
        closed: None,
    };
    recurrence::parse(&written).ok().map(|rule| rhythm(words, &rule))
}

/// The values of a record in one line: a range and an amount as people say them, others with commas.
/// Texts need no quotes here.
fn record(fields: &[Entry], words: &dyn Words) -> String {
    let is = |key: &str| fields.iter().any(|entry| entry.key == key);
    let values = fields.iter().flat_map(|entry| &entry.values);
    let plain = |value: &Value| match value {
        Value::Text { text } => short(text),
        value => shown(value, words),
    };
    let values: Vec<String> = values.map(plain).collect();
    let between = match (is("measure"), is("min")) {
        (true, _) => " ",
        (_, true) => "–",
        _ => ", ",
    };
    values.join(between)
}
