//! When a meeting is held where its people are.

use crate::insight::local_times;
use crate::model::Kind;
use crate::site::view::cadence::words;
use crate::site::view::{Cx, Named};
use serde::Serialize;

/// When it is held, zone by zone.
#[derive(Debug, Serialize)]
pub struct Local {
    /// Where it is held.
    pub own: Place,
    /// Where its other people are.
    pub elsewhere: Vec<Place>,
}

/// When it is held in one zone.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The place that the zone is named after, as `New York`.
    pub name: String,
    /// The people there who attend; none where it is held.
    pub people: Vec<Named>,
    /// The times of day at which it is held over the year, the earliest first.
    pub times: Vec<String>,
    /// Whether any of them lies outside working hours.
    pub outside: bool,
}

/// The times of a meeting, where there is something to tell: people in another zone, or a time
/// outside working hours.
pub(super) fn of(cx: &Cx<'_>, id: &str) -> Option<Local> {
    let times = cx.insight.local_times.get(id)?;
    let worth = !times.elsewhere.is_empty() || times.outside().next().is_some();
    worth.then(|| Local {
        own: place(cx, &times.own),
        elsewhere: times.elsewhere.iter().map(|local| place(cx, local)).collect(),
    })
}

fn place(cx: &Cx<'_>, local: &local_times::Local) -> Place {
    let clock = |time| words::time(cx.words, time);
    let spell = |spell: &local_times::Spell| format!("{}–{}", clock(spell.from), clock(spell.to));
    Place {
        name: city(&local.zone),
        people: local.people.iter().map(|id| cx.named(Kind::Person, id)).collect(),
        times: local.times.iter().map(spell).collect(),
        outside: !local.outside.is_empty(),
    }
}

/// The last part of a zone's name, which is a place: `America/New_York` is New York.
fn city(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}
