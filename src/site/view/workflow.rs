//! One workflow: swimlane, matrix, steps.

use super::Cx;
use serde::Serialize;

/// One workflow: swimlane, matrix, steps.
#[derive(Debug, Serialize)]
pub struct WorkflowView {}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>, id: &str) -> WorkflowView {
    let _ = cx;
    let _ = id;
    WorkflowView {}
}
