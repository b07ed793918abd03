//! Document control.

use super::Cx;
use serde::Serialize;

/// Document control.
#[derive(Debug, Serialize)]
pub struct VersionsView {}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> VersionsView {
    let _ = cx;
    VersionsView {}
}
