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
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// One calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Its file below the site's root.
    pub route: String,
    /// The page that offers it, if one does as a whole.
    pub page: Option<String>,
    /// What calendar programs call it.
    pub name: String,
    /// Its meetings, in the model's order; cancelled ones too, so that calendars learn of it.
    pub meetings: Vec<Held>,
}

/// A meeting in a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Its id.
    pub meeting: String,
    /// Roles and people by id: of such a meeting, only the days on which one of them has the turn
    /// in the chair. Empty where it is held whole.
    pub turns: Vec<String>,
}

/// How somebody is wanted at a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// Each time, or whenever they like to come.
    Always,
    /// When it is their turn in the chair.
    InTurn,
}

/// Meetings by their number; whose turns alone count, or nobody's where they are held whole.
type Meetings<'a> = BTreeMap<usize, Vec<&'a str>>;

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
    let mut by_party: HashMap<&str, Vec<(usize, Wanted)>> = HashMap::new();
    for (at, meeting) in meetings.iter().enumerate() {
        for (party, how) in wanted(cx, meeting) {
            by_party.entry(party).or_default().push((at, how));
        }
    }
    let feed = |of: Option<(Kind, &str)>, name: &str, held: Meetings<'_>| {
        let held: Vec<Held> = held
            .into_iter()
            .map(|(at, turns)| Held {
                meeting: meetings[at].id.clone(),
                turns: turns.into_iter().map(str::to_owned).collect(),
            })
            .collect();
        let feed =
            |held| Feed { route: file(of), page: page(of), name: name.to_owned(), meetings: held };
        (!held.is_empty()).then(|| feed(held))
    };
    let of_parties = |kind: Kind, id: &str, name: &str, parties: Vec<&str>| {
        feed(Some((kind, id)), name, of_all(&by_party, parties.into_iter().chain([id])))
    };
    let whole = |held: &mut dyn Iterator<Item = usize>| held.map(|at| (at, Vec::new())).collect();
    let title = model.model.as_ref().map(|about| about.name.value.clone());
    let title = title.unwrap_or_else(|| cx.words.get("nav-cadence"));
    let mut feeds = vec![feed(None, &title, whole(&mut (0..meetings.len())))];
    for tier in model.tiers.keys() {
        let on = |at: &usize| model.tier_of(meetings[*at]) == Some(tier);
        let held = whole(&mut (0..meetings.len()).filter(on));
        feeds.push(feed(Some((Kind::Tier, tier)), &rungs::name(cx, tier), held));
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
        feeds.push(feed(
            Some((Kind::Meeting, &meeting.id)),
            &meeting.name,
            whole(&mut [at].into_iter()),
        ));
    }
    feeds.into_iter().flatten().collect()
}

/// The meetings of several parties together: whole where one of them is wanted at all of it.
fn of_all<'a>(
    by_party: &HashMap<&'a str, Vec<(usize, Wanted)>>,
    parties: impl Iterator<Item = &'a str>,
) -> Meetings<'a> {
    let mut whole = BTreeSet::new();
    let mut held = Meetings::new();
    for party in parties {
        for (at, how) in by_party.get(party).into_iter().flatten() {
            let turns = held.entry(*at).or_default();
            match how {
                Wanted::Always => _ = whole.insert(*at),
                Wanted::InTurn if !turns.contains(&party) => turns.push(party),
                Wanted::InTurn => {}
            }
        }
    }
    for at in whole {
        held.insert(at, Vec::new());
    }
    held
}

/// Who is wanted at a meeting or may come: roles behind teams, and whoever leads it in turn.
fn wanted<'a>(cx: &Cx<'a>, meeting: &'a Thing<Meeting>) -> Vec<(&'a str, Wanted)> {
    let parties = meeting.attendees.iter().chain(&meeting.optional);
    let parties = parties.flat_map(|party| parties::roles_of(cx.model, &party.id));
    let always = meeting.chair.iter().map(|role| role.id.as_str()).chain(parties);
    let mut wanted: Vec<_> = always.map(|party| (party, Wanted::Always)).collect();
    if let Some(Rotation::Chairs(_)) = meeting.rotation() {
        let chairs = meeting.rotate.iter().map(|chair| chair.value.as_str());
        wanted.extend(chairs.map(|chair| (chair, Wanted::InTurn)));
    }
    wanted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::view::sample;

    const MODEL: &str = r#"
[model]
name = "M"
time-zone = "Europe/Paris"
[role.a]
name = "A"
[role.b]
name = "B"
[role.c]
name = "C"
[person.ana]
name = "Ana"
roles = ["a", "c"]
[meeting.m]
name = "Guild"
every = "week"
on = "monday"
at = "10:00"
duration = "1h"
from = 2026-01-05
attendees = ["b"]
rotate = ["a", "b", "c"]
"#;

    #[test]
    fn who_only_takes_a_turn_in_the_chair_has_these_days_alone() {
        sample::with(MODEL, |cx| {
            let feeds = of(cx);
            let turns = |file: &str| {
                let feed = feeds.iter().find(|feed| feed.route == format!("calendars/{file}.ics"));
                feed.map(|feed| feed.meetings[0].turns.join(" "))
            };
            assert_eq!(turns("role/a").as_deref(), Some("a"));
            assert_eq!(turns("person/ana").as_deref(), Some("a c"));
            // Who attends comes each time, and whoever is in the chair changes nothing about it.
            assert_eq!(turns("role/b").as_deref(), Some(""));
            assert_eq!(turns("all").as_deref(), Some(""));
        });
    }
}
