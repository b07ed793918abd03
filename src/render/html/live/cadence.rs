//! `{{#cadence}}`: meetings, of one tier if it is named.

use super::Place;
use crate::render::html::engine::TemplateError;

/// Draws the view.
pub(super) fn html(place: Place<'_>, tier: Option<&str>) -> Result<String, TemplateError> {
    let _ = (place, tier);
    Ok(String::new())
}
