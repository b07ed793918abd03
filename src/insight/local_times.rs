//! When a meeting is held where its people are, and whether that is within working hours.
//!
//! A person without a zone of their own is in the model's. Over a year a meeting may be held at
//! several local times, since clocks do not change everywhere on the same day. The weekend is left
//! to `weekend-drift`.

mod offsets;

use self::offsets::Offsets;
use super::calendar::{Calendar, Occurrence, Schedule};
use super::parties::is_there;
use crate::model::Model;
use crate::model::duration::{Duration, WORKING_DAY};
use crate::model::token::WorkingHours;
use indexmap::IndexMap;
use jiff::civil::{Date, Time};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// When one meeting is held.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LocalTimes {
    /// In its own zone.
    pub own: Local,
    /// In the other zones in which its people are, in the order of people.
    pub elsewhere: Vec<Local>,
}

/// When a meeting is held in one zone, in the twelve months from [`Calendar::year`].
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Local {
    /// The zone.
    pub zone: String,
    /// The people there who attend, by id, where people are defined; none in the meeting's own.
    pub people: Vec<String>,
    /// The times of day at which it is held, the earliest first.
    pub times: Vec<Spell>,
    /// Those of them that lie outside working hours, wholly or in part.
    pub outside: Vec<Spell>,
}

/// From one time of day to another; an end before the start is on the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Spell {
    /// When it starts.
    pub from: Time,
    /// When it ends.
    pub to: Time,
}

impl Spell {
    /// What starts at `from` and lasts so many minutes.
    fn of(from: Time, minutes: u32) -> Self {
        Self { from, to: from.wrapping_add(jiff::SignedDuration::from_mins(i64::from(minutes))) }
    }
}

impl LocalTimes {
    /// Where it lies outside working hours, its own zone first.
    pub fn outside(&self) -> impl Iterator<Item = &Local> {
        std::iter::once(&self.own).chain(&self.elsewhere).filter(|local| !local.outside.is_empty())
    }
}

/// By id of the meeting; those without a time of day in these months are not there.
pub(super) fn of(model: &Model, calendar: &Calendar, today: Date) -> IndexMap<String, LocalTimes> {
    let hours = model.model.as_ref().and_then(|about| about.working_hours);
    let holders = holders(model, today);
    let mut zones: BTreeMap<String, Offsets> = BTreeMap::new();
    let mut all = IndexMap::new();
    for (id, schedule) in &calendar.meetings {
        let Some(meeting) = model.meetings.get(id) else { continue };
        let held = schedule.between(calendar.year, calendar.year_to);
        if held.iter().all(|occurrence| occurrence.start.is_none()) {
            continue;
        }
        let minutes = lasting(meeting.duration);
        let (own, zone) = model.zone_of(meeting);
        let mut local = |name: &str, zone: &jiff::tz::TimeZone, people: Vec<String>| {
            let offsets = zones
                .entry(name.to_owned())
                .or_insert_with(|| Offsets::of(zone, calendar.year, calendar.year_to));
            let starts = starts(held, offsets);
            let outside = starts.iter().filter(|from| lies_outside(**from, minutes, hours));
            Local {
                zone: name.to_owned(),
                people,
                outside: outside.map(|from| Spell::of(*from, minutes)).collect(),
                times: starts.iter().map(|from| Spell::of(*from, minutes)).collect(),
            }
        };
        let there = local(&own, &zone, Vec::new());
        let others = attending(model, schedule, &holders).into_iter();
        let others = others.filter(|(name, _)| **name != own);
        let elsewhere = others.map(|(name, (zone, people))| local(name, zone, people)).collect();
        all.insert(id.clone(), LocalTimes { own: there, elsewhere });
    }
    all
}

/// The positions of people who are there today, by role, and by their own id, which may be in the
/// chair.
fn holders(model: &Model, today: Date) -> HashMap<&str, Vec<usize>> {
    let mut holders: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, person) in model.people.values().enumerate().filter(|(_, p)| is_there(p, today)) {
        let roles = person.roles.iter().map(|role| role.id.as_str());
        for role in roles.chain([person.id.as_str()]) {
            holders.entry(role).or_default().push(at);
        }
    }
    holders
}

type Zones<'a> = IndexMap<&'a str, (&'a jiff::tz::TimeZone, Vec<String>)>;

/// Those who attend, by zone.
fn attending<'a>(
    model: &'a Model,
    schedule: &Schedule,
    holders: &HashMap<&str, Vec<usize>>,
) -> Zones<'a> {
    let turns: BTreeSet<&str> =
        schedule.occurrences.iter().filter_map(|o| o.chair.as_deref()).collect();
    let roles = schedule.roles.iter().map(String::as_str).chain(turns);
    let people: BTreeSet<usize> =
        roles.filter_map(|role| holders.get(role)).flatten().copied().collect();
    let mut zones: Zones<'_> = IndexMap::new();
    for person in people.into_iter().map(|at| &model.people[at]) {
        let zone = person.time_zone.as_ref().or_else(|| model.model.as_ref()?.time_zone.as_ref());
        if let Some(zone) = zone {
            let place = zones.entry(&zone.name.value).or_insert_with(|| (&zone.zone, Vec::new()));
            place.1.push(person.id.clone());
        }
    }
    zones
}

/// The times of day at which `held` start.
fn starts(held: &[Occurrence], offsets: &Offsets) -> BTreeSet<Time> {
    held.iter().filter_map(|occurrence| Some(offsets.time(occurrence.start?))).collect()
}

/// Minutes of a meeting in a day: of one of several days, those of a working day.
fn lasting(length: Duration) -> u32 {
    let whole_days = length.days + length.calendar_days + length.months > 0;
    if whole_days { WORKING_DAY } else { length.minutes }
}

/// Whether a meeting of so many minutes begins before work does or ends after it.
fn lies_outside(from: Time, minutes: u32, hours: Option<WorkingHours>) -> bool {
    let of = |time: Time| {
        u32::from(time.hour().unsigned_abs()) * 60 + u32::from(time.minute().unsigned_abs())
    };
    let to = of(from).saturating_add(minutes);
    hours.is_some_and(|hours| from < hours.from || to > of(hours.to))
}

#[cfg(test)]
mod tests;
