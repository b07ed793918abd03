//! The model at one stage.

use super::Cx;
use serde::Serialize;

/// The model at one stage.
#[derive(Debug, Serialize)]
pub struct StageView {}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>, id: &str) -> StageView {
    let _ = cx;
    let _ = id;
    StageView {}
}
