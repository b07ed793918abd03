//! Calendars to subscribe to: of all meetings, of every tier, team, role and person that has some,
//! and of each meeting alone.

use super::view::Cx;
use super::view::cadence::rungs;
use super::{Section, route};
use crate::insight::parties;
use crate::model::Kind;
use crate::model::cadence::Rotation;
use crate::model::meeting::Meeting;
use crate::model::thing::Thing;
use std::collections::{BTreeSet, HashMap};

/// One calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Its file below the site's root.
    pub route: String,
    /// The page that offers it, if one does as a whole.
    pub page: Option<String>,
    /// What calendar programs call it.
    pub name: String,
    /// Its meetings by id, in the model's order; cancelled ones too, so that calendars learn of it.
    pub meetings: Vec<String>,
}

/// The file of the calendar of one thing, or of all meetings.
pub fn file(of: Option<(Kind, &str)>) -> String {
    match of {
        None => "calendars/all.ics".to_owned(),
        Some((kind, id)) => format!("calendars/{}/{id}.ics", kind.word()),
    }
}

/// The page of the same thing. Rungs share a page, which offers theirs one by one.
fn page(of: Option<(Kind, &str)>) -> Option<String> {
    match of {
        None => Some(Section::Cadence.route()),
        Some((kind, id)) => route::of(kind, id).filter(|at| at.anchor.is_none()).map(|at| at.route),
    }
}

/// Every calendar that has a meeting.
pub fn of(cx: &Cx<'_>) -> Vec<Feed> {
    let model = cx.model;
    let meetings: Vec<&Thing<Meeting>> = model.meetings.values().collect();
    let mut by_party: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, meeting) in meetings.iter().enumerate() {
        for party in wanted(cx, meeting) {
            by_party.entry(party).or_default().push(at);
        }
    }
    let feed = |of: Option<(Kind, &str)>, name: &str, held: &BTreeSet<usize>| {
        let ids = held.iter().map(|at| meetings[*at].id.clone());
        let feed = || Feed {
            route: file(of),
            page: page(of),
            name: name.to_owned(),
            meetings: ids.collect(),
        };
        (!held.is_empty()).then(feed)
    };
    let of_parties = |kind: Kind, id: &str, name: &str, parties: Vec<&str>| {
        let held = parties.into_iter().chain([id]).filter_map(|party| by_party.get(party));
        feed(Some((kind, id)), name, &held.flatten().copied().collect())
    };
    let title = model.model.as_ref().map(|about| about.name.value.clone());
    let title = title.unwrap_or_else(|| cx.words.get("nav-cadence"));
    let mut feeds = vec![feed(None, &title, &(0..meetings.len()).collect())];
    for tier in model.tiers.keys() {
        let on = |at: &usize| model.tier_of(meetings[*at]) == Some(tier);
        let held = (0..meetings.len()).filter(on).collect();
        feeds.push(feed(Some((Kind::Tier, tier)), &rungs::name(cx, tier), &held));
    }
    for team in model.teams.values() {
        let roles = parties::roles_of(model, &team.id);
        feeds.push(of_parties(Kind::Team, &team.id, &team.name, roles));
    }
    for role in model.roles.values() {
        feeds.push(of_parties(Kind::Role, &role.id, &role.name, Vec::new()));
    }
    for person in model.people.values() {
        let roles = person.roles.iter().map(|role| role.id.as_str()).collect();
        feeds.push(of_parties(Kind::Person, &person.id, &person.name, roles));
    }
    for (at, meeting) in meetings.iter().enumerate() {
        feeds.push(feed(Some((Kind::Meeting, &meeting.id)), &meeting.name, &[at].into()));
    }
    feeds.into_iter().flatten().collect()
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
