//! `{{#roles team="core"}}`: roles with their load and holders, of one team if it is named.

use super::Place;
use crate::render::html::engine::TemplateError;
use crate::site::route::ROOT;
use crate::site::view::roles::{self, RolesView};
use serde::Serialize;

#[derive(Serialize)]
struct Arguments {
    view: RolesView,
}

/// Draws the view.
pub(super) fn html(place: Place<'_>, team: Option<&str>) -> Result<String, TemplateError> {
    let view = roles::of(place.cx, team);
    if view.count == 0 {
        return Ok(String::new());
    }
    place.engine.component("role_table", &Arguments { view }, ROOT)
}
