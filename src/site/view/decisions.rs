//! Decision rights.

use super::Cx;
use serde::Serialize;

/// Decision rights.
#[derive(Debug, Serialize)]
pub struct DecisionsView {}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> DecisionsView {
    let _ = cx;
    DecisionsView {}
}
