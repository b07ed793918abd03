//! `{{#raci}}`: the matrix of one workflow or of all, by roles or by the seats of a stage.

use super::Place;
use crate::render::html::engine::TemplateError;

/// Draws the view.
pub(super) fn html(
    place: Place<'_>,
    workflow: Option<&str>,
    stage: Option<&str>,
) -> Result<String, TemplateError> {
    let _ = (place, workflow, stage);
    Ok(String::new())
}
