//! Every team.

use super::Cx;
use serde::Serialize;

/// Every team.
#[derive(Debug, Serialize)]
pub struct TeamsView {}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> TeamsView {
    let _ = cx;
    TeamsView {}
}
