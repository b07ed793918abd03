//! `{{#maturity}}`: stages, and where we are.

use super::Place;
use crate::render::html::engine::{Drawn, TemplateError};
use crate::render::html::figures::maturity::sizes;
use crate::site::route::ROOT;
use crate::site::view::maturity::cards::{self, Card};
use serde::Serialize;

/// The arguments of the component `stages`.
#[derive(Serialize)]
struct Stages {
    stages: Vec<Card>,
    /// Of their headings: two, so that none is skipped wherever on a page the view stands.
    level: u8,
}

/// The arguments of the component `figure`.
#[derive(Serialize)]
struct Picture {
    id: String,
    #[serde(flatten)]
    drawn: Drawn,
}

/// Draws the view.
pub(super) fn html(place: Place<'_>) -> Result<String, TemplateError> {
    let cx = place.cx;
    let cards = cards::cards(cx);
    if cards.is_empty() {
        return place.engine.component("empty", &serde_json::json!({}), ROOT);
    }
    let id = place.id("sizes");
    let picture = sizes(&format!("{id}-svg"), &cards, cx.insight.headcount, place.engine.strings());
    let mut html = place.engine.component("stages", &Stages { stages: cards, level: 2 }, ROOT)?;
    if let Some(figure) = picture {
        let drawn = place.hung(&id, figure.into());
        let picture = Picture { id, drawn };
        html.push_str(&place.engine.component("figure", &picture, ROOT)?);
    }
    Ok(html)
}
