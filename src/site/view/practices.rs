//! The catalogue of practices.

use super::Cx;
use serde::Serialize;

/// The catalogue of practices.
#[derive(Debug, Serialize)]
pub struct PracticesView {}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> PracticesView {
    let _ = cx;
    PracticesView {}
}
