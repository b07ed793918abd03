//! Stages, dimensions, scores, criteria.

use super::Cx;
use serde::Serialize;

/// Stages, dimensions, scores, criteria.
#[derive(Debug, Serialize)]
pub struct MaturityView {}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> MaturityView {
    let _ = cx;
    MaturityView {}
}
