//! The rungs of the cadence with their meetings.

use super::agenda::when;
use super::{held, words};
use crate::model::meeting::Meeting;
use crate::model::{Kind, Thing};
use crate::site::feeds;
use crate::site::route::href;
use crate::site::view::planner::Mark;
use crate::site::view::{Cx, Named, coming, length};
use jiff::civil::Date;
use serde::Serialize;

/// A rung on which something is held.
#[derive(Debug, Serialize)]
pub struct Rung {
    /// The tier's id; empty for meetings of which nobody knows when they are held.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Who meets.
    pub audience: Option<String>,
    /// What the rung is there for.
    pub purpose: Option<String>,
    /// More about it.
    pub description: Option<String>,
    /// The link to its calendar; none where it has no id.
    pub calendar: Option<String>,
    /// Its meetings, in the model's order.
    pub meetings: Vec<Line>,
}

/// A meeting in a table.
#[derive(Debug, Serialize)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// The link to it.
    pub href: String,
    /// The mark of its rung.
    pub mark: Mark,
    /// When it is held, with a capital; empty where nobody knows.
    pub when: String,
    /// Its next days.
    pub days: Vec<Date>,
    /// How long it takes.
    pub length: String,
    /// The role that leads it.
    pub chair: Option<Named>,
    /// How many people attend.
    pub attendees: u64,
    /// How often it is held in the twelve months from this one.
    pub per_year: usize,
    /// Hours of all who attend in these months.
    pub hours: f64,
    /// Its status, unless it is confirmed.
    pub status: Option<&'static str>,
}

/// The rungs on which something is held.
pub fn rungs(cx: &Cx<'_>) -> Vec<Rung> {
    let of = |tier: Option<&str>| -> Vec<Line> {
        let meetings = cx.model.meetings.values();
        meetings.filter(|m| cx.model.tier_of(m) == tier).map(|m| line(cx, m)).collect()
    };
    let tiers = cx.model.tiers.values().map(|tier| Rung {
        id: tier.id.clone(),
        name: name(cx, &tier.id),
        audience: tier.audience.as_ref().map(|text| text.value.clone()),
        purpose: tier.purpose.as_ref().map(|text| text.0.value.clone()),
        description: tier.description.as_ref().map(|text| text.0.value.clone()),
        calendar: Some(href(&feeds::file(Some((Kind::Tier, &tier.id))))),
        meetings: of(Some(&tier.id)),
    });
    let unknown = Rung {
        id: String::new(),
        name: cx.words.get("cadence-unknown"),
        audience: None,
        purpose: None,
        description: None,
        calendar: None,
        meetings: of(None),
    };
    tiers.chain([unknown]).filter(|rung| !rung.meetings.is_empty()).collect()
}

/// The rungs without a meeting.
pub fn bare(cx: &Cx<'_>) -> Vec<Named> {
    let held = |tier: &str| cx.model.meetings.values().any(|m| cx.model.tier_of(m) == Some(tier));
    let bare = cx.model.tiers.keys().filter(|tier| !held(tier));
    bare.map(|tier| Named { name: name(cx, tier), ..cx.named(Kind::Tier, tier) }).collect()
}

/// A rung's name: in the page's language where the model leaves a built-in one as it is.
pub fn name(cx: &Cx<'_>, tier: &str) -> String {
    let given = cx.model.name(Kind::Tier, tier).unwrap_or(tier);
    let key = format!("tier-{tier}");
    let built_in = matches!(tier, "annual" | "quarterly" | "monthly" | "weekly" | "daily");
    if built_in && crate::model::id::humanise(tier) == given {
        cx.words.get(&key)
    } else {
        given.to_owned()
    }
}

/// The meeting as a line of a table.
pub fn line(cx: &Cx<'_>, meeting: &Thing<Meeting>) -> Line {
    let named = cx.named(Kind::Meeting, &meeting.id);
    let schedule = cx.insight.calendar.meetings.get(&meeting.id);
    let hours = cx.insight.hours.meetings.get(&meeting.id);
    Line {
        name: named.name,
        href: named.href,
        mark: held::mark(cx.model, meeting),
        when: words::sentence(&when(cx, &meeting.id)),
        days: coming::days(cx, &meeting.id),
        length: length::short(meeting.duration, cx.words),
        chair: meeting.chair.as_ref().map(|role| cx.named(Kind::Role, role)),
        attendees: hours.map_or(0, |hours| hours.people),
        per_year: schedule.map_or(0, |schedule| schedule.per_year),
        hours: hours.map_or(0.0, |hours| hours.people_hours.a_year()),
        status: super::super::meeting::status(meeting),
    }
}
