//! `{{#maturity}}`: stages, and where we are.

use super::Place;
use crate::render::html::engine::TemplateError;

/// Draws the view.
pub(super) fn html(place: Place<'_>) -> Result<String, TemplateError> {
    let _ = place;
    Ok(String::new())
}
