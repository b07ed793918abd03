//! How many people there are.

use super::parties::is_there;
use crate::model::Model;
use jiff::civil::Date;
use serde::Serialize;

/// A number of people in full working weeks, and where it comes from.
#[derive(Debug, Serialize, Clone, Copy, PartialEq)]
pub struct Headcount {
    /// Full working weeks.
    pub people: f64,
    /// How many human beings these are; known where each is written down.
    pub heads: Option<usize>,
    /// Where the number comes from.
    pub source: Source,
}

/// Where a head-count comes from, the best first.
#[derive(Debug, Serialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// The allocations of people.
    People,
    /// The head-counts of teams.
    Teams,
    /// The seats of the current stage.
    Seats,
}

pub(super) fn of(model: &Model, today: Date) -> Option<Headcount> {
    let there = || model.people.values().filter(|person| is_there(person, today));
    let people: f64 = there().map(|person| person.allocation.map_or(1.0, |share| share.0)).sum();
    let teams: f64 = model.teams.values().filter_map(|team| team.headcount).sum();
    let stage = model.model.as_ref().and_then(|about| model.stages.get(&about.stage.as_ref()?.id));
    let seats = stage.map_or(0, |stage| stage.people());
    let (people, source) = if people > 0.0 {
        (people, Source::People)
    } else if teams > 0.0 {
        (teams, Source::Teams)
    } else if seats > 0 {
        (f64::from(seats), Source::Seats)
    } else {
        return None;
    };
    let heads = (source == Source::People).then(|| there().count());
    Some(Headcount { people, heads, source })
}
