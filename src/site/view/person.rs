//! One person.

use super::carried::{self, Carried};
use super::conflicts::{self, Conflict};
use super::letters::{self, LetterDuties};
use super::{Cx, Named, people};
use crate::insight::segregation::Hand;
use crate::model::Kind;
use jiff::civil::Date;
use serde::Serialize;

/// One person: no cost, and hours only where `book.toml` asks for them, since many companies may not
/// show them by name.
#[derive(Debug, Serialize)]
pub struct PersonView {
    /// Who it is.
    pub description: Option<String>,
    /// The roles that the person holds.
    pub roles: Vec<Held>,
    /// The teams of these roles.
    pub teams: Vec<Named>,
    /// An address to write to.
    pub email: Option<String>,
    /// Where the person's clock is.
    pub time_zone: Option<String>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
    /// Who stands in.
    pub deputy: Option<Named>,
    /// For whom the person stands in.
    pub stands_in_for: Vec<Named>,
    /// What the person carries of all the work, through the roles held today.
    pub carried: Option<Carried>,
    /// The roles for which much rests on this person alone.
    pub alone_in: Vec<Named>,
    /// Duties by letter, through the roles.
    pub duties: Vec<LetterDuties>,
    /// Decisions that the person takes, through the roles.
    pub decisions: Vec<Named>,
    /// Meetings that the person attends, and whether in the chair.
    pub meetings: Vec<Attended>,
    /// Duties that the person holds together and should not.
    pub conflicts: Vec<Conflict>,
    /// Hours a month in these meetings, where hours by person are asked for.
    pub hours: Option<f64>,
}

/// A role that somebody holds.
#[derive(Debug, Serialize)]
pub struct Held {
    /// The role.
    pub role: Named,
    /// What it is there for.
    pub purpose: Option<String>,
}

/// A meeting that somebody attends.
#[derive(Debug, Serialize)]
pub struct Attended {
    /// The meeting.
    pub meeting: Named,
    /// Whether in the chair.
    pub chairs: bool,
    /// Its rung of the cadence.
    pub tier: Option<String>,
}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>, id: &str) -> PersonView {
    let person = &cx.model.people[id];
    let roles: Vec<&str> = person.roles.iter().map(|role| role.id.as_str()).collect();
    let held = |role: &&str| Held {
        role: cx.named(Kind::Role, role),
        purpose: cx
            .model
            .roles
            .get(*role)
            .and_then(|role| Some(role.purpose.as_ref()?.value.clone())),
    };
    let stands_in = cx
        .model
        .people
        .values()
        .filter(|other| other.deputy.as_ref().is_some_and(|deputy| deputy.id == id));
    let decisions = cx.model.decisions.values();
    let decisions = decisions.filter(|decision| roles.contains(&decision.decide.id.as_str()));
    let tally = cx.insight.duties.by_person.get(id);
    PersonView {
        conflicts: conflicts::of_hand(cx, &Hand::Person(id.to_owned())),
        description: person.description.as_ref().map(|text| text.value.clone()),
        roles: roles.iter().map(held).collect(),
        teams: people::teams(cx, person),
        email: person.email.as_ref().map(|email| email.value.clone()),
        time_zone: person.time_zone.as_ref().map(|zone| zone.name.value.clone()),
        from: person.from,
        until: person.until,
        deputy: person.deputy.as_ref().map(|deputy| cx.named(Kind::Person, deputy)),
        stands_in_for: stands_in.map(|other| cx.named(Kind::Person, &other.id)).collect(),
        carried: tally.and_then(|tally| carried::of(cx, tally, None)),
        alone_in: carried::alone_in(cx, id),
        duties: letters::of(cx, &roles),
        decisions: decisions.map(|decision| cx.named(Kind::Decision, &decision.id)).collect(),
        meetings: meetings(cx, &roles),
        hours: cx.insight.hours.people.as_ref().and_then(|all| Some(all.get(id)?.a_month())),
    }
}

/// The meetings that any of `roles` attends.
pub(super) fn meetings(cx: &Cx<'_>, roles: &[&str]) -> Vec<Attended> {
    let scheduled = &cx.insight.calendar.meetings;
    let attends = |id: &str| {
        let schedule = scheduled.get(id);
        schedule.is_some_and(|s| s.roles.iter().any(|role| roles.contains(&role.as_str())))
    };
    let meetings = cx.model.meetings.iter().filter(|(id, _)| attends(id));
    let attended = |(id, meeting): (&String, &crate::model::Thing<_>)| {
        let meeting: &crate::model::Thing<crate::model::meeting::Meeting> = meeting;
        let tier = cx.model.tier_of(meeting).and_then(|tier| cx.model.name(Kind::Tier, tier));
        Attended {
            meeting: cx.named(Kind::Meeting, id),
            chairs: meeting.chair.as_ref().is_some_and(|chair| roles.contains(&chair.id.as_str())),
            tier: tier.map(str::to_owned),
        }
    };
    meetings.map(attended).collect()
}
