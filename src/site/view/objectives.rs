//! Pillars, objectives, measures.

use super::Cx;
use serde::Serialize;

/// Pillars, objectives, measures.
#[derive(Debug, Serialize)]
pub struct ObjectivesView {}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> ObjectivesView {
    let _ = cx;
    ObjectivesView {}
}
