//! `except`: the days on which a meeting does not take place.

use super::phrase::{self, Of, Phrase};
use super::problem::Fault;
use super::rule::{self, DayOf, Nth};
use super::words::normal;
use jiff::civil::{Date, Weekday};
use serde::Serialize;

/// One entry of `except`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Exception {
    /// `2026-12-24`.
    Day(Date),
    /// `2026-12-24/2027-01-02`, both included.
    Range(Date, Date),
    /// `fourth wednesday` of any month.
    Nth(
        /// Which one.
        Nth,
        /// Of which weekday.
        #[serde(serialize_with = "rule::weekday")]
        Weekday,
    ),
}

impl Exception {
    /// Whether it takes this day out.
    pub fn covers(&self, date: Date) -> bool {
        match *self {
            Exception::Day(day) => day == date,
            Exception::Range(first, last) => (first..=last).contains(&date),
            Exception::Nth(nth, weekday) => {
                date.weekday() == weekday
                    && match nth.before() {
                        Some(before) => (date.day() - 1) / 7 == before.cast_signed(),
                        None => date.day() + 7 > date.days_in_month(),
                    }
            }
        }
    }
}

/// Reads one entry.
pub(super) fn parse(text: &str) -> Result<Exception, Fault> {
    let bare = text.trim();
    if let Some(day) = date(bare) {
        return Ok(Exception::Day(day));
    }
    if let Some((first, last)) = bare.split_once('/')
        && let (Some(first), Some(last)) = (date(first.trim()), date(last.trim()))
    {
        return range(text, first, last);
    }
    let phrase = normal(text);
    nth(&phrase).ok_or_else(|| {
        Fault::new(format!("`{text}` is no day to leave out"), advice(bare, &phrase))
    })
}

/// Reads `fourth wednesday`.
fn nth(phrase: &str) -> Option<Exception> {
    match phrase::parse(phrase)? {
        Phrase { day: DayOf::Nth(nth, weekday), of: Of::Period(None | Some("month")) } => {
            Some(Exception::Nth(nth, weekday))
        }
        _ => None,
    }
}

fn range(text: &str, first: Date, last: Date) -> Result<Exception, Fault> {
    if first <= last {
        return Ok(Exception::Range(first, last));
    }
    let help = format!("write the earlier day first: `\"{last}/{first}\"`");
    Err(Fault::new(format!("`{text}` ends before it starts"), help))
}

/// An ISO 8601 date, in digits only: jiff alone would take a date-time too.
fn date(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok())?
}

fn advice(bare: &str, phrase: &str) -> String {
    let cuts = ["–", "—", " to ", " - ", ".."];
    let ends = cuts.iter().find_map(|cut| {
        let (first, last) = bare.split_once(cut)?;
        Some((date(first.trim())?, date(last.trim())?))
    });
    if let Some((first, last)) = ends {
        return format!("write `\"{first}/{last}\"`");
    }
    if let Some(mended) = phrase::meant(phrase).filter(|mended| nth(mended).is_some()) {
        return format!("write `\"{mended}\"`");
    }
    "write a date, such as `\"2026-12-24\"`, from one to another, such as \
     `\"2026-12-24/2027-01-02\"`, or a day of the month, such as `\"fourth wednesday\"`"
        .to_owned()
}
