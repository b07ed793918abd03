//! `{{#roles}}`: roles, of one team if it is named.

use super::Place;
use crate::render::html::engine::TemplateError;

/// Draws the view.
pub(super) fn html(place: Place<'_>, team: Option<&str>) -> Result<String, TemplateError> {
    let _ = (place, team);
    Ok(String::new())
}
