//! Meetings by rung, year planner, load.

use super::Cx;
use serde::Serialize;

/// Meetings by rung, year planner, load.
#[derive(Debug, Serialize)]
pub struct CadenceView {}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> CadenceView {
    let _ = cx;
    CadenceView {}
}
