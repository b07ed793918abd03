//! The swimlane of a workflow.

use super::Figures;
use crate::render::html::engine::Strings;
use crate::site::view::workflow::WorkflowView;

/// Draws the page's figures.
pub(super) fn draw(view: &WorkflowView, strings: &Strings) -> Figures {
    let _ = (view, strings);
    Figures::new()
}
