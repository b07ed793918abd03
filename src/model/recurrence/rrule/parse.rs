//! Reading a recurrence rule: `FREQ=MONTHLY;BYDAY=1TU`.

use super::super::problem::Fault;
use super::super::words::closest;
use super::parts;
use super::{ByDay, Freq, Rrule};
use jiff::civil::Weekday;
use std::collections::BTreeMap;

/// The parts that we read, in the order of RFC 5545.
const PARTS: [&str; 9] =
    ["FREQ", "UNTIL", "COUNT", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST"];

const FREQS: [(&str, Freq); 4] = [
    ("DAILY", Freq::Daily),
    ("WEEKLY", Freq::Weekly),
    ("MONTHLY", Freq::Monthly),
    ("YEARLY", Freq::Yearly),
];

/// The parts of a rule by name.
type Parts<'a> = BTreeMap<&'a str, &'a str>;

/// Reads a rule, with or without `RRULE:` in front; all faults at once.
pub(in super::super) fn parse(written: &str) -> Result<Rrule, Vec<Fault>> {
    let text: String = written.to_uppercase().split_whitespace().collect();
    let text = text.strip_prefix("RRULE:").unwrap_or(&text).trim_matches(';');
    if text.contains("DTSTART") {
        let help = "write the rule alone, and its first day as `from`";
        return Err(vec![Fault::new("the rule holds a `DTSTART`", help)]);
    }
    let mut faults = Vec::new();
    let found = split(text, &mut faults);
    let rule = read(text, &found, &mut faults);
    match rule {
        Some(rule) => {
            clashes(&rule, &mut faults);
            if faults.is_empty() { Ok(rule) } else { Err(faults) }
        }
        None => Err(faults),
    }
}

fn split<'a>(text: &'a str, faults: &mut Vec<Fault>) -> Parts<'a> {
    let mut found = Parts::new();
    for part in text.split(';') {
        let Some((name, value)) = part.split_once('=') else {
            let help = "write parts such as `FREQ=MONTHLY`, with `;` between them";
            faults.push(Fault::new(format!("`{part}` is no part of a recurrence rule"), help));
            continue;
        };
        if !PARTS.contains(&name) {
            faults.push(unknown(name));
        } else if found.insert(name, value).is_some() {
            faults
                .push(Fault::new(format!("`{name}` stands twice in the rule"), "keep one of them"));
        }
    }
    found
}

fn unknown(name: &str) -> Fault {
    let known = match name {
        "BYHOUR" | "BYMINUTE" | "BYSECOND" => Some("give the time as `at` instead"),
        "BYYEARDAY" => Some("name the day by `BYMONTH` and `BYMONTHDAY`"),
        "BYWEEKNO" => Some("name the day by `BYMONTH` and `BYDAY`"),
        _ => None,
    };
    if let Some(help) = known {
        return Fault::new(format!("`{name}` is not supported"), help);
    }
    let help = match closest(name, PARTS.into_iter()) {
        Some(near) => format!("write `{near}`"),
        None => format!("write one of {}", PARTS.join(", ")),
    };
    Fault::new(format!("`{name}` is no part of a recurrence rule"), help)
}

/// Reads every part; nothing if there is no frequency to speak of.
fn read(text: &str, found: &Parts, faults: &mut Vec<Fault>) -> Option<Rrule> {
    let freq = frequency(found.get("FREQ").copied(), faults);
    let mut keep = |fault| faults.push(fault);
    let by_day = parts::list(found, "BYDAY", parts::by_day, &mut keep);
    let by_month_day = parts::list(found, "BYMONTHDAY", |v| parts::signed(v, 31), &mut keep);
    let by_month = parts::list(found, "BYMONTH", |v| parts::whole(v, 12), &mut keep);
    let by_set_pos = parts::list(found, "BYSETPOS", |v| parts::signed(v, 366), &mut keep);
    let interval = parts::one(found, "INTERVAL", |v| parts::whole(v, 1000), &mut keep);
    let count = parts::one(found, "COUNT", |v| parts::whole(v, 100_000), &mut keep);
    let until = parts::one(found, "UNTIL", parts::until, &mut keep);
    let starts = parts::one(found, "WKST", parts::weekday, &mut keep);
    Some(Rrule {
        text: text.to_owned(),
        freq: freq?,
        interval: interval.unwrap_or(1),
        count,
        until,
        by_day,
        by_month_day: by_month_day.into_iter().map(i16_to_i8).collect(),
        by_month,
        by_set_pos,
        week_starts: starts.unwrap_or(Weekday::Monday),
    })
}

/// A day of the month, already known to lie within 31.
fn i16_to_i8(day: i16) -> i8 {
    i8::try_from(day).unwrap_or(i8::MAX)
}

fn frequency(value: Option<&str>, faults: &mut Vec<Fault>) -> Option<Freq> {
    let names = || FREQS.iter().map(|(name, _)| *name);
    let Some(value) = value else {
        let help = "add one, such as `FREQ=MONTHLY`, at the start";
        faults.push(Fault::new("the rule has no `FREQ`", help));
        return None;
    };
    let freq = FREQS.iter().find(|(name, _)| *name == value).map(|(_, freq)| *freq);
    if freq.is_none() {
        let help = match (value, closest(value, names())) {
            ("HOURLY" | "MINUTELY" | "SECONDLY", _) => {
                "a meeting takes place once a day at most: write `FREQ=DAILY`, and one meeting for \
                 each time of day"
                    .to_owned()
            }
            (_, Some(near)) => format!("write `FREQ={near}`"),
            _ => format!("write one of {}", names().collect::<Vec<_>>().join(", ")),
        };
        faults.push(Fault::new(format!("`FREQ={value}` is not supported"), help));
    }
    freq
}

/// Parts that RFC 5545 does not allow beside each other.
fn clashes(rule: &Rrule, faults: &mut Vec<Fault>) {
    let mut clash = |found: bool, message: &str, help: &str| {
        if found {
            faults.push(Fault::new(message, help));
        }
    };
    clash(
        rule.count.is_some() && rule.until.is_some(),
        "`COUNT` and `UNTIL` both say when the series ends",
        "keep one of them",
    );
    let short = matches!(rule.freq, Freq::Daily | Freq::Weekly);
    let most = if rule.freq == Freq::Yearly && rule.by_month.is_empty() { 53 } else { 5 };
    let beyond = |by: &ByDay| by.nth.is_some_and(|nth| nth.unsigned_abs() > most);
    clash(
        short && rule.by_day.iter().any(|by| by.nth.is_some()),
        "a number in `BYDAY` goes only with months and years",
        "write `FREQ=MONTHLY`, or leave the number out",
    );
    clash(
        !short && rule.by_day.iter().any(beyond),
        "`BYDAY` counts further than its period goes",
        &format!("count from 1 to {most}, or from -1 to -{most}"),
    );
    clash(
        rule.freq == Freq::Weekly && !rule.by_month_day.is_empty(),
        "`BYMONTHDAY` does not go with `FREQ=WEEKLY`",
        "write `FREQ=MONTHLY`",
    );
    let named =
        !(rule.by_day.is_empty() && rule.by_month_day.is_empty() && rule.by_month.is_empty());
    clash(
        !rule.by_set_pos.is_empty() && !named,
        "`BYSETPOS` has nothing to choose from",
        "add `BYDAY` or `BYMONTHDAY`",
    );
}
