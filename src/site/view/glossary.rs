//! Terms.

use super::Cx;
use serde::Serialize;

/// Terms.
#[derive(Debug, Serialize)]
pub struct GlossaryView {}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> GlossaryView {
    let _ = cx;
    GlossaryView {}
}
