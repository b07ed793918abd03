//! `{{#raci campaign stage="scale"}}`: the matrix of one workflow or of all, by roles or by the
//! seats of a stage.

use super::Place;
use crate::render::html::engine::TemplateError;
use crate::site::route::ROOT;
use crate::site::view::matrix::{self, Matrix};
use serde::Serialize;

#[derive(Serialize)]
struct Arguments {
    matrix: Matrix,
}

/// Draws the view.
pub(super) fn html(
    place: Place<'_>,
    workflow: Option<&str>,
    stage: Option<&str>,
) -> Result<String, TemplateError> {
    let cx = place.cx;
    let matrix = match (workflow, stage) {
        (Some(workflow), Some(stage)) => matrix::of_workflow_by_seats(cx, workflow, stage),
        (Some(workflow), None) => matrix::of_workflow(cx, workflow),
        (None, Some(stage)) => matrix::by_seats(cx, stage),
        (None, None) => matrix::everything(cx),
    };
    if matrix.row_groups.is_empty() {
        return Ok(String::new());
    }
    let matrix = matrix.renamed(&place.id("raci"));
    place.engine.component("matrix", &Arguments { matrix }, ROOT)
}
