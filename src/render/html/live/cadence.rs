//! `{{#cadence}}`: meetings, of one tier if it is named.

use super::Place;
use crate::render::html::engine::TemplateError;
use crate::site::route::ROOT;
use crate::site::view::cadence::rungs::{self, Line};
use serde::Serialize;

/// The arguments of the component `meeting_table`.
#[derive(Serialize)]
struct Arguments {
    caption: String,
    meetings: Vec<Line>,
}

/// Draws the view.
pub(super) fn html(place: Place<'_>, tier: Option<&str>) -> Result<String, TemplateError> {
    let cx = place.cx;
    let rungs = rungs::rungs(cx).into_iter();
    let shown = rungs.filter(|rung| tier.is_none_or(|tier| rung.id == tier));
    let meetings: Vec<Line> = shown.flat_map(|rung| rung.meetings).collect();
    let caption = match tier {
        Some(tier) => cx.words.fill("meetings-of", &[("rung", &rungs::name(cx, tier))]),
        None => cx.words.get("meetings"),
    };
    if meetings.is_empty() {
        return place.engine.component("empty", &serde_json::json!({}), ROOT);
    }
    place.engine.component("meeting_table", &Arguments { caption, meetings }, ROOT)
}
