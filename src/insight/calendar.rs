//! Every occurrence of every meeting, from the start of this year to two years ahead.

use super::occurrences::{self, occurrences};
use super::parties::roles_of;
use crate::model::Model;
use crate::model::cadence::Rotation;
use crate::model::meeting::{Meeting, MeetingStatus};
use crate::model::thing::Thing;
use indexmap::IndexMap;
use jiff::civil::{Date, Time};
use jiff::{Timestamp, ToSpan};
use serde::Serialize;

/// When everything takes place.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Calendar {
    /// The first day looked at: New Year of this year.
    pub from: Date,
    /// The last day looked at: two years from today, to the end of that year.
    pub to: Date,
    /// The first day of the twelve months that "a year" speaks of: the first of this month, so
    /// that what is counted changes with the month and not with the day.
    pub year: Date,
    /// The last day of these twelve months.
    pub year_to: Date,
    /// By id of the meeting, in the model's order; cancelled meetings have none.
    pub meetings: IndexMap<String, Schedule>,
}

/// One meeting's occurrences.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Schedule {
    /// All of them, in order of time.
    #[serde(skip)]
    pub occurrences: Vec<Occurrence>,
    /// The roles that attend, the chair among them, teams as their roles.
    pub roles: Vec<String>,
    /// How many there are in the twelve months from [`Calendar::year`].
    pub per_year: usize,
    /// Minutes of one occurrence.
    pub minutes: u32,
}

/// One time that a meeting takes place.
#[derive(Debug, Clone, Serialize)]
pub struct Occurrence {
    /// The local day.
    pub date: Date,
    /// The local time of day; none for an all-day meeting.
    pub time: Option<Time>,
    /// The instant at which it starts.
    #[serde(skip)]
    pub start: Option<Timestamp>,
    /// Who leads it, where chairs take turns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chair: Option<String>,
}

impl Schedule {
    /// The occurrences from `day` on.
    pub fn from(&self, day: Date) -> &[Occurrence] {
        let first = self.occurrences.partition_point(|occurrence| occurrence.date < day);
        &self.occurrences[first..]
    }

    /// The occurrences from one day to another, both included.
    pub fn between(&self, from: Date, to: Date) -> &[Occurrence] {
        let ahead = self.from(from);
        &ahead[..ahead.partition_point(|occurrence| occurrence.date <= to)]
    }
}

impl Calendar {
    /// Which of the twelve months from [`Calendar::year`] a day is in, from 0.
    pub fn month(&self, day: Date) -> Option<usize> {
        let years = i32::from(day.year()) - i32::from(self.year.year());
        let months = years * 12 + i32::from(day.month()) - i32::from(self.year.month());
        usize::try_from(months).ok().filter(|at| *at < 12)
    }
}

pub(super) fn of(model: &Model, today: Date) -> Calendar {
    let from = today.first_of_year();
    let to = today.saturating_add(2.years()).last_of_year();
    let year = today.first_of_month();
    let year_to = year.saturating_add(11.months()).last_of_month();
    let mut meetings = IndexMap::new();
    for (id, occurrences) in between(model, from, to) {
        let Some(meeting) = model.meetings.get(&id) else { continue };
        meetings.insert(
            id,
            Schedule {
                per_year: occurrences
                    .iter()
                    .filter(|o| year <= o.date && o.date <= year_to)
                    .count(),
                roles: attending(model, meeting),
                minutes: meeting.minutes(),
                occurrences,
            },
        );
    }
    Calendar { from, to, year, year_to, meetings }
}

/// What takes place from one day to another, both included, by id of the meeting in the model's
/// order: for days that no [`Calendar`] reaches. Cancelled meetings are not there.
pub fn between(model: &Model, from: Date, to: Date) -> IndexMap<String, Vec<Occurrence>> {
    let holidays = model.holidays();
    let meetings = model.meetings.values();
    let held = meetings.filter(|meeting| meeting.status != Some(MeetingStatus::Cancelled));
    held.map(|meeting| (meeting.id.clone(), schedule(model, meeting, &holidays, from, to)))
        .collect()
}

/// The occurrences of `meeting` from one day to another, both included, cancelled or not. None
/// where its recurrence was not understood.
pub fn schedule(
    model: &Model,
    meeting: &Thing<Meeting>,
    holidays: &std::collections::BTreeSet<Date>,
    from: Date,
    to: Date,
) -> Vec<Occurrence> {
    let Some(rule) = model.recurrences.get(&meeting.id) else { return Vec::new() };
    let zone = model.zone_of(meeting).1;
    let calendar = occurrences::Calendar { holidays: holidays.clone(), zone: zone.clone() };
    let rotation = meeting.rotation();
    occurrences(rule, &calendar, from, to)
        .into_iter()
        .map(|occurrence| {
            let turn = occurrence.number.and_then(|number| usize::try_from(number).ok());
            let mut start = occurrence.start;
            let mut chair = None;
            match (&rotation, turn) {
                (Some(Rotation::Times(times)), Some(turn)) => {
                    let at = occurrence.date.to_datetime(times[turn % times.len()]);
                    start = at.to_zoned(zone.clone()).ok();
                }
                (Some(Rotation::Chairs(chairs)), Some(turn)) => {
                    chair = Some(chairs[turn % chairs.len()].clone());
                }
                _ => {}
            }
            Occurrence {
                date: occurrence.date,
                time: start.as_ref().map(jiff::Zoned::time),
                start: start.map(|start| start.timestamp()),
                chair,
            }
        })
        .collect()
}

/// The chair and the roles behind the attendees, each once.
fn attending(model: &Model, meeting: &Meeting) -> Vec<String> {
    let chair = meeting.chair.iter().map(|role| role.id.as_str());
    let attendees = meeting.attendees.iter().flat_map(|party| roles_of(model, &party.id));
    let mut roles: Vec<String> = Vec::new();
    for role in chair.chain(attendees) {
        if !roles.iter().any(|known| known == role) {
            roles.push(role.to_owned());
        }
    }
    roles
}
