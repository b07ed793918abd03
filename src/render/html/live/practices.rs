//! `{{#practices}}`: practices, those of one stage on if it is named.

use super::Place;
use crate::render::html::engine::TemplateError;
use crate::site::route::ROOT;
use crate::site::view::practices::{Entry, from_stage};
use serde::Serialize;

#[derive(Serialize)]
struct Arguments {
    practices: Vec<Entry>,
    level: u8,
}

/// Draws the view: cards whose headings are of the third level, as sections of pages are of the
/// second.
pub(super) fn html(place: Place<'_>, stage: Option<&str>) -> Result<String, TemplateError> {
    let practices = from_stage(place.cx, stage);
    if practices.is_empty() {
        return place.engine.component("empty", &Empty { text: "" }, ROOT);
    }
    place.engine.component("practice_list", &Arguments { practices, level: 3 }, ROOT)
}

#[derive(Serialize)]
struct Empty {
    text: &'static str,
}
