//! From the keys of a meeting to its recurrence.

use super::dates::Series;
use super::every::Every;
use super::problem::{Fault, Problem};
use super::rrule::Until;
use super::rule::{Roll, Rule};
use super::words::{capital, closest, normal, set, weekday_word};
use super::{Holidays, Recurrence, at, english, every, except, fit, on, rrule};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The keys of a recurrence as an author wrote them.
#[derive(Debug, Clone, Default)]
pub struct Written<'a> {
    /// How often: `day`, `week`, `2 weeks`, `monthly` …
    pub every: Option<&'a str>,
    /// The day within the period.
    pub on: Option<&'a str>,
    /// The time of day.
    pub at: Option<&'a str>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day, inclusive.
    pub until: Option<Date>,
    /// Days to leave out.
    pub except: Vec<&'a str>,
    /// `skip`, or nothing.
    pub holidays: Option<&'a str>,
    /// `forward`, `back` or `skip`, or nothing.
    pub roll: Option<&'a str>,
    /// A recurrence rule of RFC 5545, instead of `every` and `on`.
    pub rrule: Option<&'a str>,
    /// The month in which the model's fiscal year starts, 1 to 12; January if it is none of these.
    pub fiscal_year_starts: i8,
    /// The model's holidays, for rules that name working days; none where there are none.
    pub closed: Option<&'a BTreeSet<Date>>,
}

/// Reads a recurrence. All its problems are told at once, in the order of the keys above.
pub fn parse(written: &Written) -> Result<Recurrence, Vec<Problem>> {
    let mut problems = Vec::new();
    let rule = rule(written, &mut problems);
    let at = written.at.map(at::parse).and_then(|at| keep("at", at, &mut problems));
    if let (Some(from), Some(until)) = (written.from, written.until)
        && until < from
    {
        problems.push(ends_early(until, from).at("until"));
    }
    let mut except = Vec::new();
    for (item, text) in written.except.iter().enumerate() {
        match except::parse(text) {
            Ok(exception) => except.push(exception),
            Err(fault) => problems.push(fault.at_item("except", item)),
        }
    }
    let holidays =
        written.holidays.map(holidays).and_then(|found| keep("holidays", found, &mut problems));
    let roll = written.roll.map(roll).and_then(|roll| keep("roll", roll, &mut problems));
    if let Some(rule) = &rule {
        problems.extend(against_rule(written, rule, roll));
    }
    match rule {
        Some(rule) if problems.is_empty() => Ok(Recurrence {
            rule,
            at,
            from: written.from,
            until: written.until,
            except,
            holidays: holidays.unwrap_or_default(),
            roll,
        }),
        _ => Err(problems),
    }
}

fn keep<T>(field: &'static str, read: Result<T, Fault>, into: &mut Vec<Problem>) -> Option<T> {
    read.map_err(|fault| into.push(fault.at(field))).ok()
}

fn rule(written: &Written, problems: &mut Vec<Problem>) -> Option<Rule> {
    if let Some(text) = written.rrule {
        return rrule_alone(written, text, problems);
    }
    let Some(text) = written.every else {
        let help = "add for instance `every = \"week\"` and `on = \"tuesday\"`";
        problems.push(Fault::new("nothing says how often it takes place", help).at("every"));
        return None;
    };
    let every = keep("every", every::parse(text), problems)?;
    if written.from.is_none() && matches!(every, Every::Weeks(2..) | Every::Months(2..)) {
        let unit = if matches!(every, Every::Weeks(_)) { "weeks" } else { "months" };
        let message = format!("`{text}` does not say which {unit}");
        let help = "add `from` with the date of one meeting, such as the first";
        problems.push(Fault::new(message, help).at("every"));
    }
    let starts =
        if (1..=12).contains(&written.fiscal_year_starts) { written.fiscal_year_starts } else { 1 };
    let field = if written.on.is_some() { "on" } else { "every" };
    keep(field, on::parse(every, written.on, starts), problems)
}

fn rrule_alone(written: &Written, text: &str, problems: &mut Vec<Problem>) -> Option<Rule> {
    let beside = [("every", written.every), ("on", written.on)];
    for (key, _) in beside.iter().filter(|(_, value)| value.is_some()) {
        let message = format!("`rrule` and `{key}` both say when it takes place");
        problems.push(Fault::new(message, format!("remove `{key}`, or `rrule`")).at("rrule"));
    }
    if written.from.is_none() {
        let help = "add `from` with the date of the first meeting";
        problems.push(Fault::new("`rrule` does not say when it starts", help).at("rrule"));
    }
    let rule = match rrule::parse(text) {
        Ok(rule) => rule,
        Err(faults) => {
            problems.extend(faults.into_iter().map(|fault| fault.at("rrule")));
            return None;
        }
    };
    if written.until.is_some() && (rule.until.is_some() || rule.count.is_some()) {
        let end = if rule.until.is_some() { "UNTIL" } else { "COUNT" };
        let message = format!("`until` and `{end}` both say when the series ends");
        problems.push(Fault::new(message, format!("remove `until`, or `{end}`")).at("rrule"));
    }
    let end = rule.until.map(|until| match until {
        Until::Date(date) => date,
        Until::Local(moment) => moment.date(),
        // A day later than anywhere, lest a zone be wronged.
        Until::Instant(instant) => {
            super::date::plus_clamped(jiff::tz::Offset::UTC.to_datetime(instant).date(), 1)
        }
    });
    if let (Some(from), Some(end)) = (written.from, end)
        && end < from
    {
        let help = "write an `UNTIL` on or after `from`";
        let message = format!("`UNTIL` lies before `from`, {from}");
        problems.push(Fault::new(message, help).at("rrule"));
    }
    Some(Rule::Rrule(rule))
}

fn ends_early(until: Date, from: Date) -> Fault {
    Fault::new(
        format!("`until`, {until}, lies before `from`, {from}"),
        "write an `until` on or after `from`",
    )
}

fn holidays(text: &str) -> Result<Holidays, Fault> {
    match normal(text).as_str() {
        "skip" => Ok(Holidays::Skip),
        _ => Err(Fault::new(
            format!("`{text}` does not say what happens on a holiday"),
            "write `holidays = \"skip\"`, or leave it out for a meeting that takes place all the \
             same",
        )),
    }
}

fn roll(text: &str) -> Result<Roll, Fault> {
    let phrase = normal(text);
    match phrase.as_str() {
        "forward" => Ok(Roll::Forward),
        "back" => Ok(Roll::Back),
        "skip" => Ok(Roll::Skip),
        other => {
            let near = match other {
                "backward" | "backwards" | "before" | "previous" => Some("back"),
                "forwards" | "after" | "next" => Some("forward"),
                _ => closest(other, ["forward", "back", "skip"].into_iter()),
            };
            let help = match near {
                Some(near) => format!("write {}", set("roll", near)),
                None => "write `forward`, `back` or `skip`".to_owned(),
            };
            Err(Fault::new(format!("`{text}` is no way to roll"), help))
        }
    }
}

/// What `roll` and `from` say against the rule.
fn against_rule(written: &Written, rule: &Rule, roll: Option<Roll>) -> Vec<Problem> {
    let mut problems = Vec::new();
    if roll.is_some() && !rule.may_roll() {
        let message = "`roll` goes only with a day of the month, such as `day 15`";
        problems.push(Fault::new(message, "remove `roll`").at("roll"));
    }
    let Some(from) = written.from else {
        return problems;
    };
    let none = BTreeSet::new();
    let holidays = written.closed.unwrap_or(&none);
    let roll = roll.filter(|_| rule.may_roll());
    let series = Series { rule, roll, from: Some(from), holidays };
    if fit::anchor(&series, from).is_none() {
        problems.push(unfit(&series, from).at("from"));
    }
    problems
}

fn unfit(series: &Series, from: Date) -> Fault {
    let weekday = capital(weekday_word(from.weekday()));
    let words = english::sentence(series.rule, None);
    let message = format!("`from`, {from}, is a {weekday} that does not fit: {words}");
    let help = match fit::next(series, from) {
        Some(next) => format!("write `from = {next}`, the next day that fits"),
        None => "change the rule: it names no day in the next 40 years".to_owned(),
    };
    Fault::new(message, help)
}
