//! One practice.

use super::Cx;
use serde::Serialize;

/// One practice.
#[derive(Debug, Serialize)]
pub struct PracticeView {}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>, id: &str) -> PracticeView {
    let _ = cx;
    let _ = id;
    PracticeView {}
}
