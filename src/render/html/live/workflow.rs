//! `{{#workflow campaign}}`: a workflow as a picture, and its steps.

use super::Place;
use crate::render::html::engine::{Drawn, TemplateError};
use crate::render::html::figures::workflow as figure;
use crate::site::route::ROOT;
use crate::site::view::matrix::{Letter, letters};
use crate::site::view::workflow::{StepView, flow, view};
use serde::Serialize;

#[derive(Serialize)]
struct Arguments {
    id: String,
    #[serde(flatten)]
    drawn: Drawn,
}

#[derive(Serialize)]
struct Brief {
    workflow: String,
    letters: Vec<Letter>,
    steps: Vec<StepView>,
}

/// Draws the view.
pub(super) fn html(place: Place<'_>, workflow: &str) -> Result<String, TemplateError> {
    let cx = place.cx;
    let Some(found) = cx.model.workflows.get(workflow) else { return Ok(String::new()) };
    if found.step.is_empty() {
        return Ok(String::new());
    }
    let id = place.id("flow");
    let flow = flow::of(cx, found, flow::Links::ToPage);
    let drawn = place.hung(&id, figure::flow(&flow, &id, place.engine.strings()));
    let figure = place.engine.component("figure", &Arguments { id, drawn }, ROOT)?;
    let steps = view(cx, workflow).steps;
    let workflow = cx.named(crate::model::Kind::Workflow, workflow).href;
    let steps = Brief { workflow, letters: letters(cx), steps };
    Ok(figure + &place.engine.component("step_list", &steps, ROOT)?)
}
