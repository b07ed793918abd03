//! `on`: the day within the period.

use super::every::Every;
use super::phrase::{self, Of, Phrase};
use super::place;
use super::problem::Fault;
use super::rule::{DayOf, Days, Rule};
use super::words::{corrected, normal, set, weekday};
use jiff::civil::Weekday;

/// Reads `on` for a period. `starts` is the month in which the fiscal year starts.
pub(super) fn parse(every: Every, on: Option<&str>, starts: i8) -> Result<Rule, Fault> {
    let Some(text) = on else {
        return if every == Every::Day { Ok(Rule::Day(Days::All)) } else { Err(missing(every)) };
    };
    let phrase = normal(text);
    match every {
        Every::Day => days(text, &phrase),
        Every::Weeks(every) => week(text, &phrase, every),
        Every::Months(months) => {
            let day = month(text, read(every, text, &phrase)?)?;
            Ok(Rule::Month { every: months, day })
        }
        Every::Quarter => {
            let place = place::in_quarter(text, read(every, text, &phrase)?)?;
            Ok(Rule::Quarter { starts, place })
        }
        Every::Year => {
            let place = place::in_year(text, read(every, text, &phrase)?, starts)?;
            Ok(Rule::Year(place))
        }
    }
}

/// Forms to show an author, for each period.
fn forms(every: Every) -> &'static str {
    match every {
        Every::Day => "`weekdays`, or leave `on` out for every day",
        Every::Weeks(_) => "`tuesday` or `tuesday and thursday`",
        Every::Months(_) => "`first tuesday`, `last friday`, `last working day` or `day 15`",
        Every::Quarter => "`second wednesday of first month`, `last friday` or `last working day`",
        Every::Year => "`third monday of january`, `day 15 of march` or `last friday`",
    }
}

fn missing(every: Every) -> Fault {
    let message = format!("`{}` does not say on which day", every.word());
    Fault::new(message, format!("add `on`, such as {}", forms(every)))
}

fn days(text: &str, phrase: &str) -> Result<Rule, Fault> {
    if phrase == "weekdays" {
        return Ok(Rule::Day(Days::Weekdays));
    }
    let message = format!("`{text}` does not go with `every = \"day\"`");
    let mended = corrected(phrase);
    let mended = mended.as_deref().unwrap_or(phrase);
    let help = if mended == "weekdays" || mended == "working day" {
        format!("write {}", set("on", "weekdays"))
    } else if listed(mended).is_ok() {
        format!("write `every = \"week\"` and {}", set("on", mended))
    } else {
        format!("write {}", forms(Every::Day))
    };
    Err(Fault::new(message, help))
}

fn week(text: &str, phrase: &str, every: u16) -> Result<Rule, Fault> {
    let word = match listed(phrase) {
        Ok(days) => return Ok(Rule::Week { every, days }),
        Err(word) => word,
    };
    let help = match (phrase, every, corrected(phrase)) {
        ("weekdays", 1, _) => "write `every = \"day\"` and `on = \"weekdays\"`".to_owned(),
        ("weekdays", _, _) => {
            "write `on = \"monday, tuesday, wednesday, thursday and friday\"`".to_owned()
        }
        (_, 1, _) if phrase::parse(phrase).is_some() => {
            format!("write `every = \"month\"` for {}", set("on", phrase))
        }
        (_, _, Some(mended)) if listed(&mended).is_ok() => {
            format!("write {}", set("on", &mended))
        }
        _ => format!("write the days, such as {}", forms(Every::Weeks(every))),
    };
    let message = match word {
        "" => format!("`{text}` lacks a day"),
        word if weekday(word).is_some() => format!("`{word}` stands twice in `{text}`"),
        word if word == phrase => format!("`{text}` is not a day of the week"),
        word => format!("`{word}` in `{text}` is not a day of the week"),
    };
    Err(Fault::new(message, help))
}

/// The days of a list with commas and `and`, sorted; or the first word that is none, or that
/// stands there twice.
fn listed(phrase: &str) -> Result<Vec<Weekday>, &str> {
    let mut days = Vec::new();
    for part in phrase.split(',').flat_map(|part| part.trim().split(" and ")) {
        let word = part.trim();
        let word = word.strip_prefix("and ").unwrap_or(word).trim_start();
        let day = weekday(word).filter(|day| !days.contains(day)).ok_or(word)?;
        days.push(day);
    }
    days.sort_by_key(|day| day.to_monday_zero_offset());
    Ok(days)
}

fn read(every: Every, text: &str, phrase: &str) -> Result<Phrase, Fault> {
    phrase::parse(phrase).ok_or_else(|| {
        let help = match phrase::meant(phrase) {
            Some(mended) => format!("write {}", set("on", &mended)),
            None if phrase.contains(" and ") || phrase.contains(',') => {
                "write one day; for several write `rrule` instead, such as \
                 `rrule = \"FREQ=MONTHLY;BYDAY=1TU,3TU\"`, with `from`"
                    .to_owned()
            }
            None if weekday(phrase).is_some() => {
                format!("say which one, such as `first {phrase}` or `last {phrase}`")
            }
            None => format!("write for instance {}", forms(every)),
        };
        Fault::new(format!("`{text}` is not a day of {}", period(every)), help)
    })
}

fn period(every: Every) -> &'static str {
    match every {
        Every::Day => "the day",
        Every::Weeks(_) => "the week",
        Every::Months(_) => "the month",
        Every::Quarter => "the quarter",
        Every::Year => "the year",
    }
}

fn month(text: &str, phrase: Phrase) -> Result<DayOf, Fault> {
    match phrase.of {
        Of::Period(None | Some("month")) => Ok(phrase.day),
        Of::Period(Some(other)) => Err(Fault::new(
            format!("`{text}` does not go with months"),
            format!("write `every = \"{other}\"`, or leave `of {other}` out"),
        )),
        Of::Month(_) => Err(Fault::new(
            format!("`{text}` names one month of the year"),
            "write `every = \"year\"`, or leave the month out",
        )),
        Of::Ordinal(_) => Err(Fault::new(
            format!("`{text}` names one month of several"),
            "write `every = \"quarter\"`, or leave the month out",
        )),
    }
}
