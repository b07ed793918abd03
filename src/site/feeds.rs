//! Calendars to subscribe to: of all meetings, and of every tier, team, role and person that has
//! some.

use super::view::Cx;
use super::view::cadence::rungs;
use crate::insight::parties;
use crate::model::Kind;
use crate::model::cadence::Rotation;
use crate::model::meeting::Meeting;
use crate::model::thing::Thing;

/// One calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Its file below the site's root.
    pub route: String,
    /// What calendar programs call it.
    pub name: String,
    /// Its meetings by id, in the model's order; cancelled ones too, so that calendars learn of it.
    pub meetings: Vec<String>,
}

/// The file of the calendar of one thing, or of all meetings.
pub fn route(of: Option<(Kind, &str)>) -> String {
    match of {
        None => "calendars/all.ics".to_owned(),
        Some((kind, id)) => format!("calendars/{}/{id}.ics", kind.word()),
    }
}

/// Every calendar that has a meeting.
pub fn of(cx: &Cx<'_>) -> Vec<Feed> {
    let model = cx.model;
    let meetings: Vec<(&Thing<Meeting>, Vec<&str>)> =
        model.meetings.values().map(|meeting| (meeting, wanted(cx, meeting))).collect();
    let feed = |of: Option<(Kind, &str)>, name: String, holds: &dyn Fn(usize) -> bool| {
        let held = meetings.iter().enumerate().filter(|(at, _)| holds(*at));
        let held: Vec<String> = held.map(|(_, (meeting, _))| meeting.id.clone()).collect();
        (!held.is_empty()).then(|| Feed { route: route(of), name, meetings: held })
    };
    let at = |kind: Kind, id: &str, name: &str, roles: &[&str]| {
        let holds = |at: usize| meetings[at].1.iter().any(|who| *who == id || roles.contains(who));
        feed(Some((kind, id)), name.to_owned(), &holds)
    };
    let title = model.model.as_ref().map(|about| about.name.value.clone());
    let all = feed(None, title.unwrap_or_else(|| cx.words.get("nav-cadence")), &|_| true);
    let tiers = model.tiers.keys().filter_map(|tier| {
        let holds = |at: usize| model.tier_of(meetings[at].0) == Some(tier);
        feed(Some((Kind::Tier, tier)), rungs::name(cx, tier), &holds)
    });
    let teams = model.teams.values().filter_map(|team| {
        at(Kind::Team, &team.id, &team.name, &parties::roles_of(model, &team.id))
    });
    let roles = model.roles.values().filter_map(|role| at(Kind::Role, &role.id, &role.name, &[]));
    let people = model.people.values().filter_map(|person| {
        let held: Vec<&str> = person.roles.iter().map(|role| role.id.as_str()).collect();
        at(Kind::Person, &person.id, &person.name, &held)
    });
    all.into_iter().chain(tiers).chain(teams).chain(roles).chain(people).collect()
}

/// Who is wanted at a meeting or may come: roles behind teams, and whoever leads it in turn.
fn wanted<'a>(cx: &Cx<'a>, meeting: &'a Thing<Meeting>) -> Vec<&'a str> {
    let mut wanted: Vec<&str> = meeting.chair.iter().map(|role| role.id.as_str()).collect();
    let parties = meeting.attendees.iter().chain(&meeting.optional);
    wanted.extend(parties.flat_map(|party| parties::roles_of(cx.model, &party.id)));
    if let Some(Rotation::Chairs(_)) = meeting.rotation() {
        wanted.extend(meeting.rotate.iter().map(|chair| chair.value.as_str()));
    }
    wanted
}
