//! The figures of pages, by the name under which their templates take them. One file a page.

mod cadence;
pub mod gallery;
mod load;
pub(super) mod maturity;
pub(super) mod objectives;
mod raci;
mod roles;
pub(super) mod workflow;

use super::engine::{Drawn, Strings};
use crate::render::figure::number::NumberStyle;
use crate::site::view::View;
#[cfg(feature = "pdf")]
use crate::site::view::workflow::WorkflowView;
use std::collections::BTreeMap;

/// Figures by name.
pub(super) type Figures = BTreeMap<&'static str, Drawn>;

/// Draws what the page shows as pictures.
pub(super) fn of(view: &View, strings: &Strings) -> Figures {
    match view {
        View::Cadence(view) => cadence::draw(view, strings),
        View::Maturity(view) => maturity::draw(view, strings),
        View::Raci(view) => raci::draw(view, strings),
        View::Roles(view) => roles::draw(view, strings),
        View::Workflow(view) => workflow::draw(view, strings),
        _ => Figures::new(),
    }
}

/// The steps of a workflow as a swimlane, where it has any.
#[cfg(feature = "pdf")]
pub(in crate::render) fn of_workflow(view: &WorkflowView, strings: &Strings) -> Option<Drawn> {
    workflow::draw(view, strings).remove("flow")
}

/// How numbers are written in pictures: as in the text around them.
fn numbers(strings: &Strings) -> NumberStyle {
    let mark = |key, other| strings.get(key).chars().next().unwrap_or(other);
    NumberStyle {
        decimal: mark("number-decimal", NumberStyle::ENGLISH.decimal),
        group: mark("number-group", NumberStyle::ENGLISH.group),
    }
}
