//! Hours in meetings: by role, team, tier and seat, in people-hours, and, only where it is asked
//! for, by person and as cost.
//!
//! All are those of the twelve months from the first of this month, so that they change with the
//! month and not with the day. Who may attend and need not is told apart and never counted.

mod asked;
mod cost;
mod load;
mod wearers;

#[cfg(test)]
mod tests;

pub use self::asked::Asked;
pub use self::cost::{Amount, Cost, Rates};
pub use self::load::{Load, hours};
pub use self::wearers::Counting;

use self::wearers::Wearers;
use super::calendar::{Calendar, Schedule};
use super::parties::roles_of;
use crate::model::Model;
use crate::model::meeting::Meeting;
use indexmap::{IndexMap, IndexSet};
use jiff::civil::Date;
use serde::Serialize;

/// Hours in meetings.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Hours {
    /// What people-hours count.
    pub counting: Counting,
    /// People-hours of all meetings.
    pub all: Load,
    /// By id of the meeting.
    pub meetings: IndexMap<String, MeetingHours>,
    /// People-hours by id of the tier; those without a meeting are not there.
    pub tiers: IndexMap<String, Load>,
    /// Hours of one person with the role, by id; all roles are there.
    pub roles: IndexMap<String, Load>,
    /// Hours of the roles of a team together, by id of the team; all teams are there.
    pub teams: IndexMap<String, Load>,
    /// Hours of one person on a seat, by id of the stage and of the seat. A seat comes once to a
    /// meeting, however many of its roles are invited.
    pub stages: IndexMap<String, IndexMap<String, Load>>,
    /// Hours by id of the person, where they are asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<IndexMap<String, Load>>,
    /// Cost, where rates are given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<Cost>,
}

/// One meeting.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct MeetingHours {
    /// How many people attend each time, each once, however many of their roles are invited.
    pub people: u64,
    /// The roles that may attend and need not.
    pub optional_roles: Vec<String>,
    /// How many people more these are.
    pub optional_people: u64,
    /// People-hours.
    pub people_hours: Load,
    /// How often in the twelve months each role comes, those in the chair in turn among them.
    #[serde(skip)]
    pub times: IndexMap<String, u64>,
}

impl Hours {
    /// People-hours of one meeting; nothing for one that is not held.
    pub fn of_meeting(&self, meeting: &str) -> Load {
        self.meetings.get(meeting).map_or_else(Load::default, |hours| hours.people_hours)
    }

    /// Hours of one person with `role`.
    pub fn of_role(&self, role: &str) -> Load {
        self.roles.get(role).copied().unwrap_or_default()
    }
}

pub(super) fn of(model: &Model, calendar: &Calendar, today: Date, asked: &Asked) -> Hours {
    let (counting, counted) = Wearers::counted(model, today);
    let people = asked.by_person.then(|| Wearers::people(model, today));
    let seats: Vec<(&String, Wearers<'_>)> =
        model.stages.iter().map(|(id, stage)| (id, Wearers::seats(model, stage))).collect();
    let cost = asked
        .rates
        .as_ref()
        .map(|rates| Cost { currency: rates.currency.clone(), ..Cost::default() });
    let mut all = Hours {
        counting,
        all: Load::default(),
        meetings: IndexMap::new(),
        tiers: IndexMap::new(),
        roles: nothing(model.roles.keys()),
        teams: nothing(model.teams.keys()),
        stages: seats.iter().map(|(id, seats)| ((*id).clone(), nothing(&seats.ids))).collect(),
        people: people.as_ref().map(|people| nothing(&people.ids)),
        cost,
    };
    for (id, schedule) in &calendar.meetings {
        let Some(meeting) = model.meetings.get(id) else { continue };
        let tier = model.tier_of(meeting);
        let mut own = invited(model, meeting, schedule, &counted);
        for (chair, times) in turns(calendar, schedule) {
            let roles = present(schedule, chair);
            let minutes = u64::from(schedule.minutes);
            let often: u64 = times.iter().sum();
            for role in &roles {
                if let Some(load) = all.roles.get_mut(*role) {
                    load.add(&times, minutes);
                    *own.times.entry((*role).to_owned()).or_default() += often;
                }
            }
            let there = counted.of_any(roles.iter().copied());
            own.people_hours.add(&times, minutes.saturating_mul(counted.heads(&there)));
            for (stage, seats) in &seats {
                add(all.stages.get_mut(*stage), seats, &roles, &times, minutes);
            }
            if let Some(people) = &people {
                add(all.people.as_mut(), people, &roles, &times, minutes);
            }
            if let (Some(rates), Some(cost)) = (&asked.rates, &mut all.cost) {
                let an_hour = rates.an_hour(model, &counted, &roles);
                cost.add(id, tier, an_hour, often.saturating_mul(minutes));
            }
        }
        all.all.join(&own.people_hours);
        if let Some(tier) = tier {
            all.tiers.entry(tier.to_owned()).or_default().join(&own.people_hours);
        }
        all.meetings.insert(id.clone(), own);
    }
    together(model, &mut all);
    unrated(model, calendar, &counted, &mut all, asked);
    all
}

/// A load of nothing for each of `ids`.
fn nothing<'a>(ids: impl IntoIterator<Item = &'a String>) -> IndexMap<String, Load> {
    ids.into_iter().map(|id| (id.clone(), Load::default())).collect()
}

/// How often a meeting is held in each month with each of its chairs in turn.
fn turns<'a>(calendar: &Calendar, schedule: &'a Schedule) -> IndexMap<Option<&'a str>, [u64; 12]> {
    let mut turns: IndexMap<Option<&str>, [u64; 12]> = IndexMap::new();
    for occurrence in schedule.between(calendar.year, calendar.year_to) {
        if let Some(month) = calendar.month(occurrence.date) {
            turns.entry(occurrence.chair.as_deref()).or_default()[month] += 1;
        }
    }
    turns
}

/// The roles that are there, with who leads in turn.
fn present<'a>(schedule: &'a Schedule, chair: Option<&'a str>) -> Vec<&'a str> {
    let roles = schedule.roles.iter().map(String::as_str);
    let more = chair.filter(|chair| schedule.roles.iter().all(|role| role != chair));
    roles.chain(more).collect()
}

/// Who is invited to a meeting, held or not.
fn invited(
    model: &Model,
    meeting: &Meeting,
    schedule: &Schedule,
    counted: &Wearers<'_>,
) -> MeetingHours {
    let there = counted.of_any(schedule.roles.iter().map(String::as_str));
    let mut optional: Vec<String> = Vec::new();
    for role in meeting.optional.iter().flat_map(|party| roles_of(model, &party.id)) {
        if !optional.iter().chain(&schedule.roles).any(|known| known == role) {
            optional.push(role.to_owned());
        }
    }
    let mut more = counted.of_any(optional.iter().map(String::as_str));
    more.retain(|at| there.binary_search(at).is_err());
    MeetingHours {
        people: counted.heads(&there),
        optional_people: counted.heads(&more),
        optional_roles: optional,
        ..MeetingHours::default()
    }
}

fn add(
    loads: Option<&mut IndexMap<String, Load>>,
    wearers: &Wearers<'_>,
    roles: &[&str],
    times: &[u64; 12],
    minutes: u64,
) {
    let Some(loads) = loads else { return };
    for at in wearers.of_any(roles.iter().copied()) {
        if let Some(load) = loads.get_mut(&wearers.ids[at]) {
            load.add(times, minutes);
        }
    }
}

/// Teams as their roles together.
fn together(model: &Model, all: &mut Hours) {
    for (team, load) in &mut all.teams {
        for role in roles_of(model, team).into_iter().filter_map(|role| all.roles.get(role)) {
            load.join(role);
        }
    }
}

/// Tells the cost who comes and has no rate: roles, then the people who lead by name.
fn unrated(
    model: &Model,
    calendar: &Calendar,
    counted: &Wearers<'_>,
    all: &mut Hours,
    asked: &Asked,
) {
    let (Some(cost), Some(rates)) = (&mut all.cost, &asked.rates) else { return };
    let roles = all.roles.iter().filter(|(_, load)| load.minutes() > 0).map(|(id, _)| id.as_str());
    let schedules = calendar.meetings.values();
    let held = schedules.flat_map(|schedule| schedule.between(calendar.year, calendar.year_to));
    let chairs: IndexSet<&str> = held.filter_map(|held| held.chair.as_deref()).collect();
    let named = |id: &&str| !model.roles.contains_key(*id) && !counted.of(id).is_empty();
    let all = roles.chain(chairs.into_iter().filter(named));
    let unrated = all.filter(|id| rates.of_party(model, id).is_none());
    cost.unrated = unrated.map(str::to_owned).collect();
}
