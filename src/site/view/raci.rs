//! Everything in one matrix.

use super::Cx;
use serde::Serialize;

/// Everything in one matrix.
#[derive(Debug, Serialize)]
pub struct RaciView {}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> RaciView {
    let _ = cx;
    RaciView {}
}
