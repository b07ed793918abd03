//! `{{#practices}}`: practices, those of one stage on if it is named.

use super::Place;
use crate::render::html::engine::TemplateError;

/// Draws the view.
pub(super) fn html(place: Place<'_>, from_stage: Option<&str>) -> Result<String, TemplateError> {
    let _ = (place, from_stage);
    Ok(String::new())
}
