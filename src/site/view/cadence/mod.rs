//! Meetings by rung, year planner, agenda, rhythm, load.

pub mod agenda;
pub mod clashes;
pub mod cost;
pub mod held;
pub mod load;
pub mod rhythm;
mod rrule;
pub mod rungs;
pub mod words;
pub mod year;

#[cfg(test)]
mod tests;

use self::agenda::Agenda;
use self::clashes::Clash;
use self::cost::Cost;
use self::held::Held;
use self::load::Load;
use self::rhythm::Rhythm;
use self::rungs::Rung;
use super::planner::Planner;
use super::{Cx, Named};
use serde::Serialize;

/// Meetings by rung, year planner, agenda, rhythm, load.
#[derive(Debug, Serialize)]
pub struct CadenceView {
    /// The zone of meetings that name none.
    pub zone: String,
    /// How many meetings there are, those that are cancelled left out.
    pub meetings: usize,
    /// Hours that people spend in all of them in the twelve months from this one.
    pub hours: f64,
    /// What they take, by rung; none where nobody attends.
    pub cost: Option<Cost>,
    /// What wants the same role, person or room at the same time.
    pub clashes: Vec<Clash>,
    /// How many clashes more there are than are listed.
    pub more_clashes: usize,
    /// The rungs on which something is held, in the model's order.
    pub rungs: Vec<Rung>,
    /// The rungs without a meeting, so that links to them arrive.
    pub bare: Vec<Named>,
    /// This (fiscal) year and the next.
    pub years: Vec<Planner>,
    /// The coming quarter.
    pub agenda: Agenda,
    /// Hours by role and month; none where nobody attends.
    pub load: Option<Load>,
    /// The meetings of this (fiscal) year on a line each, for the picture.
    #[serde(skip)]
    pub rhythm: Rhythm,
}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> CadenceView {
    let year = year::current(cx);
    let (this, next) = (year::span(cx, year), year::span(cx, year.saturating_add(1)));
    let of = |span: Option<_>| span.map_or_else(Vec::new, |(from, to)| held::between(cx, from, to));
    let (of_this, of_next) = (of(this), of(next));
    let agenda = agenda::coming(cx);
    let (clashes, more_clashes) = clashes::first(cx);
    let planners = [(year, &of_this), (year.saturating_add(1), &of_next)].map(|(year, held)| {
        year::planner(cx, year, held, |date, held| match agenda.anchor(date) {
            Some(anchor) => format!("#{anchor}"),
            None => href_of(held),
        })
    });
    CadenceView {
        zone: cx
            .model
            .model
            .as_ref()
            .and_then(|about| Some(about.time_zone.as_ref()?.name.value.clone()))
            .unwrap_or_default(),
        meetings: cx.insight.calendar.meetings.len(),
        hours: cx.insight.hours.all.a_year(),
        cost: cost::cost(cx),
        clashes,
        more_clashes,
        rungs: rungs::rungs(cx),
        bare: rungs::bare(cx),
        years: planners.into_iter().flatten().collect(),
        load: load::load(cx),
        rhythm: this.map(|span| rhythm::rhythm(span, &of_this)).unwrap_or_default(),
        agenda,
    }
}

/// Where a day leads that no agenda shows: to the meeting, unless it is held every day, since a
/// year of such links helps nobody.
pub fn href_of(held: &Held<'_>) -> String {
    if held.mark == super::planner::Mark::Daily { String::new() } else { held.named.href.clone() }
}
