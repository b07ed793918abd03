//! `every`: how often a meeting takes place.

use super::problem::Fault;
use super::words::{closest, normal, set, weekday};

/// The period and how many of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Every {
    Day,
    Weeks(u16),
    Months(u16),
    Quarter,
    Year,
}

/// The words with exactly one meaning.
const WORDS: [(&str, Every); 11] = [
    ("day", Every::Day),
    ("week", Every::Weeks(1)),
    ("month", Every::Months(1)),
    ("quarter", Every::Quarter),
    ("year", Every::Year),
    ("daily", Every::Day),
    ("weekly", Every::Weeks(1)),
    ("monthly", Every::Months(1)),
    ("quarterly", Every::Quarter),
    ("yearly", Every::Year),
    ("annually", Every::Year),
];

/// Ten years: whoever writes more has mistyped.
const MOST_WEEKS: u16 = 520;
const MOST_MONTHS: u16 = 120;

impl Every {
    /// The word as an author would write it.
    pub(super) fn word(self) -> String {
        match self {
            Every::Day => "day".to_owned(),
            Every::Weeks(1) => "week".to_owned(),
            Every::Months(1) => "month".to_owned(),
            Every::Weeks(n) => format!("{n} weeks"),
            Every::Months(n) => format!("{n} months"),
            Every::Quarter => "quarter".to_owned(),
            Every::Year => "year".to_owned(),
        }
    }
}

/// Reads `day`, `week`, `2 weeks`, `monthly` …
pub(super) fn parse(text: &str) -> Result<Every, Fault> {
    let phrase = normal(text);
    if let Some(every) = known(&phrase) {
        return Ok(every);
    }
    if let Some((count, unit)) = counted(&phrase) {
        return Err(uncounted(text, count, unit));
    }
    if let Some(fault) = ambiguous(text, &phrase) {
        return Err(fault);
    }
    let message = format!("`{text}` does not say how often");
    Err(Fault::new(message, advice(&phrase)))
}

/// What a phrase of the grammar means.
fn known(phrase: &str) -> Option<Every> {
    if let Some((_, every)) = WORDS.iter().find(|(word, _)| *word == phrase) {
        return Some(*every);
    }
    let (count, unit) = counted(phrase)?;
    let within = |most: u16| u16::try_from(count).ok().filter(|n| (1..=most).contains(n));
    match unit {
        "week" | "weeks" => within(MOST_WEEKS).map(Every::Weeks),
        "month" | "months" => within(MOST_MONTHS).map(Every::Months),
        "day" | "days" => within(1).map(|_| Every::Day),
        "quarter" | "quarters" => within(1).map(|_| Every::Quarter),
        "year" | "years" => within(1).map(|_| Every::Year),
        _ => None,
    }
}

/// A whole number and the word after it. A number too large to count becomes the largest.
fn counted(phrase: &str) -> Option<(u32, &str)> {
    let (number, unit) = phrase.split_once(' ')?;
    let all_digits = number.bytes().all(|b| b.is_ascii_digit());
    (all_digits && !number.is_empty()).then(|| (number.parse().unwrap_or(u32::MAX), unit))
}

/// A number of periods that the grammar does not have.
fn uncounted(text: &str, count: u32, unit: &str) -> Fault {
    let most_of = |most: u16, unit: &str| {
        format!("write a whole number from 1 to {most}, such as `2 {unit}`")
    };
    let in_months = |each: u32| match count.saturating_mul(each) {
        months if months > u32::from(MOST_MONTHS) || count == 0 => most_of(MOST_MONTHS, "months"),
        months => format!("write `every = \"{months} months\"`, with `from`"),
    };
    let help = match unit {
        "week" | "weeks" => most_of(MOST_WEEKS, "weeks"),
        "month" | "months" => most_of(MOST_MONTHS, "months"),
        "quarter" | "quarters" => in_months(3),
        "year" | "years" => in_months(12),
        "day" | "days" if (1..=1000).contains(&count) => {
            let rule = set("rrule", &format!("FREQ=DAILY;INTERVAL={count}"));
            format!("write {rule} instead, with `from`")
        }
        _ => advice(&format!("{count} {unit}")),
    };
    Fault::new(format!("`{text}` does not say how often"), help)
}

/// Words that people read in two ways, with both of them.
fn ambiguous(text: &str, phrase: &str) -> Option<Fault> {
    let twice_a_month = "`rrule = \"FREQ=MONTHLY;BYDAY=1TU,3TU\"` for two days in each month";
    let (first, second) = match phrase.replace('-', "").as_str() {
        "biweekly" => (
            "`every = \"2 weeks\"` with `from` for once in two weeks",
            "`every = \"week\"` with `on = \"tuesday and thursday\"` for twice a week",
        ),
        "bimonthly" => ("`every = \"2 months\"` with `from` for once in two months", twice_a_month),
        "biannual" | "biannually" | "biyearly" => (
            "`every = \"6 months\"` with `from` for twice a year",
            "`every = \"24 months\"` with `from` for once in two years",
        ),
        _ => return None,
    };
    Some(Fault::new(format!("`{text}` has two meanings"), format!("write {first}, or {second}")))
}

/// The way out for what is none of our words.
fn advice(phrase: &str) -> String {
    let bare = phrase.strip_prefix("every ").unwrap_or(phrase);
    let months = |n: u8| format!("write `every = \"{n} months\"`, with `from`");
    match bare.replace('-', "").as_str() {
        "fortnight" | "fortnightly" | "other week" => {
            return "write `every = \"2 weeks\"`, with `from`".to_owned();
        }
        "semiannual" | "semiannually" | "halfyearly" | "half year" => return months(6),
        "biennial" | "biennially" => return months(24),
        "semimonthly" => {
            return "write `rrule = \"FREQ=MONTHLY;BYMONTHDAY=1,15\"` instead, with `from`"
                .to_owned();
        }
        "weekdays" | "weekday" | "working day" => {
            return "write `every = \"day\"` and `on = \"weekdays\"`".to_owned();
        }
        day if weekday(day).is_some() => {
            return format!("write `every = \"week\"` and {}", set("on", day));
        }
        _ => {}
    }
    let counted = spaced(bare);
    let units = ["weeks", "months"];
    let near = match counted.split_once(' ') {
        Some((count, unit)) => {
            closest(unit, units.into_iter()).map(|unit| format!("{count} {unit}"))
        }
        None => closest(bare, WORDS.iter().map(|(word, _)| *word)).map(str::to_owned),
    };
    match near.filter(|near| known(near).is_some()) {
        Some(near) => format!("write {}", set("every", &near)),
        None => "write `day`, `week`, `2 weeks`, `month`, `2 months`, `quarter` or `year`; \
                 for anything else write `rrule` instead, with `from`"
            .to_owned(),
    }
}

/// `2weeks`, `2-weeks` and `two weeks` with a digit and a blank.
fn spaced(phrase: &str) -> String {
    let numbers = [("two", "2"), ("three", "3"), ("four", "4"), ("six", "6"), ("other", "2")];
    let spelt = numbers.iter().find_map(|(word, digit)| {
        let unit = phrase.strip_prefix(word)?.strip_prefix([' ', '-'])?;
        Some(format!("{digit} {}s", unit.trim_end_matches('s')))
    });
    spelt.unwrap_or_else(|| {
        let unit = phrase.trim_start_matches(|c: char| c.is_ascii_digit());
        let count = &phrase[..phrase.len() - unit.len()];
        let unit = unit.trim_start_matches(['-', ' ']);
        if count.is_empty() { phrase.to_owned() } else { format!("{count} {unit}") }
    })
}
