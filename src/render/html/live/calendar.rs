//! `{{#calendar}}`: a year with its meetings.

use super::Place;
use crate::render::html::engine::TemplateError;
use crate::site::route::ROOT;
use crate::site::view::cadence::{held, href_of, year};
use crate::site::view::planner::Planner;
use serde::Serialize;

/// The arguments of the component `planner`.
#[derive(Serialize)]
struct Arguments {
    planner: Planner,
}

/// Draws the view: of any year, also of one that the calendar of the cadence does not reach.
pub(super) fn html(place: Place<'_>, of: Option<i16>) -> Result<String, TemplateError> {
    let cx = place.cx;
    let of = of.unwrap_or_else(|| year::current(cx));
    let planner = year::span(cx, of).and_then(|(from, to)| {
        let held = held::between(cx, from, to);
        year::planner(cx, of, &held, |_, held| href_of(held))
    });
    match planner {
        Some(planner) => place.engine.component("planner", &Arguments { planner }, ROOT),
        None => Ok(String::new()),
    }
}
