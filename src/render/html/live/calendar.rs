//! `{{#calendar}}`: a year with its meetings.

use super::Place;
use crate::render::html::engine::TemplateError;

/// Draws the view.
pub(super) fn html(place: Place<'_>, year: Option<i16>) -> Result<String, TemplateError> {
    let _ = (place, year);
    Ok(String::new())
}
