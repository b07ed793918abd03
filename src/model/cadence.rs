//! Recurrences of the model's meetings.

use super::Model;
use super::meeting::Meeting;
use super::read::{Reader, Text};
use super::recurrence::{self, Period, Recurrence, Written};
use super::thing::Thing;
use super::token::Token;
use crate::finding::{Finding, code};
use crate::source::span::Span;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use std::collections::BTreeSet;

/// What a meeting has in turn.
#[derive(Debug, Clone, PartialEq)]
pub enum Rotation {
    /// Times of day.
    Times(Vec<Time>),
    /// Roles or people who lead it, by id.
    Chairs(Vec<String>),
}

/// Most days of one holiday entry that are looked at: a longer range is a slip.
const LONGEST_HOLIDAY: usize = 400;

impl Model {
    /// The days on which nobody works.
    pub fn holidays(&self) -> BTreeSet<Date> {
        let ranges = self.model.iter().flat_map(|about| &about.holidays);
        ranges
            .flat_map(|days| {
                let through = move |day: &Date| *day <= days.to;
                days.from
                    .series(jiff::Span::new().days(1))
                    .take_while(through)
                    .take(LONGEST_HOLIDAY)
            })
            .collect()
    }

    /// The zone of `meeting`: its own, else the model's, else UTC.
    pub fn zone_of(&self, meeting: &Meeting) -> (String, TimeZone) {
        let own = meeting.zone.as_ref();
        let zone = own.or_else(|| self.model.as_ref()?.time_zone.as_ref());
        zone.map_or_else(
            || ("UTC".to_owned(), TimeZone::UTC),
            |zone| (zone.name.value.clone(), zone.zone.clone()),
        )
    }

    /// The rung of the cadence on which `meeting` stands.
    pub fn tier_of<'a>(&self, meeting: &'a Thing<Meeting>) -> Option<&'a str> {
        if let Some(tier) = &meeting.tier {
            return Some(tier);
        }
        Some(match self.recurrences.get(&meeting.id)?.period() {
            Period::Day => "daily",
            Period::Week => "weekly",
            Period::Month => "monthly",
            Period::Quarter => "quarterly",
            Period::Year => "annual",
        })
    }
}

/// Understands every meeting's recurrence; tells those that do not say when.
pub(super) fn attach(model: &mut Model, reader: &mut Reader) {
    let holidays = model.holidays();
    let fiscal = model.model.as_ref().and_then(|about| about.fiscal_year_starts);
    let mut understood = Vec::new();
    for (id, meeting) in &model.meetings {
        let written = Written {
            every: text(meeting.every.as_ref()),
            on: text(meeting.on.as_ref()),
            at: text(meeting.at.as_ref()),
            from: meeting.from,
            until: meeting.until,
            except: meeting.except.iter().map(|token| token.value.as_str()).collect(),
            holidays: text(meeting.holidays.as_ref()),
            roll: text(meeting.roll.as_ref()),
            rrule: text(meeting.rrule.as_ref()),
            fiscal_year_starts: fiscal.map_or(1, |month| month.0),
            closed: Some(&holidays),
        };
        match recurrence::parse(&written) {
            Ok(rule) => understood.push((id.clone(), rule)),
            Err(problems) => {
                for problem in problems {
                    let span = place(meeting, problem.field, problem.item);
                    let finding = Finding::new(code::INVALID_RECURRENCE, span, problem.message)
                        .about(meeting.subject());
                    reader.tell(match problem.help {
                        Some(help) => finding.help(help),
                        None => finding,
                    });
                }
            }
        }
        rotation(model, meeting, reader);
    }
    model.recurrences = understood.into_iter().collect();
}

fn text(token: Option<&Token>) -> Option<&str> {
    token.map(|token| token.value.as_str())
}

fn place(meeting: &Thing<Meeting>, field: &str, item: Option<usize>) -> Span {
    let token = match field {
        "every" => meeting.every.as_ref(),
        "on" => meeting.on.as_ref(),
        "at" => meeting.at.as_ref(),
        "except" => meeting.except.get(item.unwrap_or(0)),
        "holidays" => meeting.holidays.as_ref(),
        "roll" => meeting.roll.as_ref(),
        "rrule" => meeting.rrule.as_ref(),
        // Dates carry no place of their own: the line that they anchor is where to look.
        _ => meeting.every.as_ref().or(meeting.rrule.as_ref()),
    };
    token.map_or(meeting.span, |token| token.span)
}

fn rotation(model: &Model, meeting: &Thing<Meeting>, reader: &mut Reader) {
    if meeting.rotate.is_empty() {
        return;
    }
    let first: &Text = &meeting.rotate[0];
    let mut fault = |span, message: String, help: &str| {
        reader.tell(
            Finding::new(code::INVALID_RECURRENCE, span, message)
                .help(help)
                .about(meeting.subject()),
        );
    };
    if meeting.from.is_none() {
        fault(
            first.span,
            "what comes in turn needs a first day to count from".to_owned(),
            "add `from` with the day of the first turn",
        );
    }
    let known = |id: &str| model.roles.contains_key(id) || model.people.contains_key(id);
    let times = meeting.rotate.iter().filter(|token| clock(token).is_some()).count();
    for token in &meeting.rotate {
        if clock(token).is_none() && (times > 0 || !known(token)) {
            fault(
                token.span,
                format!("`{}` is neither a time of day nor a role or person", &***token),
                "write times such as \"09:00\", or ids of roles or people, and not both",
            );
        }
    }
}

fn clock(token: &Token) -> Option<Time> {
    Time::strptime("%H:%M", &token.value).ok()
}

impl Meeting {
    /// What comes in turn, if anything does.
    pub fn rotation(&self) -> Option<Rotation> {
        if self.rotate.is_empty() {
            return None;
        }
        let times: Option<Vec<Time>> = self.rotate.iter().map(clock).collect();
        Some(times.map_or_else(
            || Rotation::Chairs(self.rotate.iter().map(|token| token.value.clone()).collect()),
            Rotation::Times,
        ))
    }

    /// Minutes from start to end.
    pub fn minutes(&self) -> u32 {
        self.duration.working_minutes()
    }
}

/// The rule of each meeting by id, in the order of the meetings.
pub type Recurrences = indexmap::IndexMap<String, Recurrence>;
