//! The coming quarter, meeting by meeting.

use super::held::{self, Held};
use super::words;
use crate::insight::calendar::Occurrence;
use crate::model::Kind;
use crate::site::view::planner::Mark;
use crate::site::view::{Cx, Named, length};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

/// The coming quarter.
#[derive(Debug, Default, Serialize)]
pub struct Agenda {
    /// Month by month, in order of time.
    pub months: Vec<Month>,
    /// The meetings of every day, which would drown the others and are named once instead.
    pub daily: Vec<Daily>,
}

/// A meeting that is not listed day by day.
#[derive(Debug, Serialize)]
pub struct Daily {
    /// The meeting.
    pub named: Named,
    /// When it is held, in words.
    pub when: String,
}

/// One month of an agenda.
#[derive(Debug, Serialize)]
pub struct Month {
    /// A day of it, as `2026-11-01`, for the month's name.
    pub first: String,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// What the component `meeting_row` shows.
#[derive(Debug, Serialize)]
pub struct Line {
    /// The id of the day, on its first line; else empty.
    pub anchor: String,
    /// The day, as `2026-11-24`.
    pub date: String,
    /// The mark of the rung.
    pub mark: Mark,
    /// The meeting's name.
    pub title: String,
    /// The link to it.
    pub href: String,
    /// When it starts and who leads it.
    pub detail: String,
    /// How long it takes.
    pub length: String,
}

impl Agenda {
    /// The id of a day, if something is listed for it.
    pub fn anchor(&self, date: Date) -> Option<String> {
        let iso = date.to_string();
        let month = self.months.iter().find(|month| month.first[..7] == iso[..7])?;
        // Lines stand in the order of their days.
        month.lines.binary_search_by(|line| line.date.as_str().cmp(&iso)).ok().map(|_| id(date))
    }
}

/// `d20261124`.
fn id(date: Date) -> String {
    format!("d{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// The agenda of three months from today on.
pub fn coming(cx: &Cx<'_>) -> Agenda {
    let today = cx.insight.today;
    let until = today.saturating_add(3.months()).saturating_sub(1.day());
    let held = held::between(cx, today, until);
    let rare = held.iter().any(|held| held.mark != Mark::Daily);
    let (daily, listed): (Vec<_>, Vec<_>) =
        held.iter().partition(|held| rare && held.mark == Mark::Daily);
    let mut times: Vec<(&Occurrence, &Held<'_>)> = Vec::new();
    for held in listed {
        times.extend(held.occurrences.iter().map(|occurrence| (occurrence, held)));
    }
    times.sort_by_key(|(occurrence, held)| (occurrence.date, occurrence.time, held.mark));
    let mut months: Vec<Month> = Vec::new();
    let mut before = None;
    for (occurrence, held) in times {
        let date = occurrence.date;
        let first = date.first_of_month().to_string();
        if months.last().is_none_or(|month| month.first != first) {
            months.push(Month { first, lines: Vec::new() });
        }
        let anchor = if before == Some(date) { String::new() } else { id(date) };
        before = Some(date);
        if let Some(month) = months.last_mut() {
            month.lines.push(line(cx, occurrence, held, anchor));
        }
    }
    let daily = daily
        .into_iter()
        .map(|held| Daily { named: held.named.clone(), when: when(cx, &held.meeting.id) });
    Agenda { months, daily: daily.collect() }
}

/// When a meeting is held, in words; empty where its recurrence was not understood.
pub fn when(cx: &Cx<'_>, meeting: &str) -> String {
    let rule = cx.model.recurrences.get(meeting);
    rule.map(|rule| words::recurrence(cx.words, rule)).unwrap_or_default()
}

fn line(cx: &Cx<'_>, occurrence: &Occurrence, held: &Held<'_>, anchor: String) -> Line {
    let time = occurrence.time.map(|at| words::time(cx.words, at));
    let chair = chair(cx, occurrence, held);
    let chair = chair.map(|chair| cx.words.fill("chaired-by", &[("role", &chair.name)]));
    Line {
        anchor,
        date: occurrence.date.to_string(),
        mark: held.mark,
        title: held.named.name.clone(),
        href: held.named.href.clone(),
        detail: [time, chair].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        length: length::short(held.meeting.duration, cx.words),
    }
}

/// Who leads an occurrence: whose turn it is, else the chair.
fn chair(cx: &Cx<'_>, occurrence: &Occurrence, held: &Held<'_>) -> Option<Named> {
    match &occurrence.chair {
        Some(turn) => Some(cx.any(&[Kind::Role, Kind::Person], turn)),
        None => held.meeting.chair.as_ref().map(|role| cx.named(Kind::Role, role)),
    }
}
