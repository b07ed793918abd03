//! Every workflow.

use super::Cx;
use serde::Serialize;

/// Every workflow.
#[derive(Debug, Serialize)]
pub struct WorkflowsView {}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> WorkflowsView {
    let _ = cx;
    WorkflowsView {}
}
