//! One team.

use super::Cx;
use serde::Serialize;

/// One team.
#[derive(Debug, Serialize)]
pub struct TeamView {}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>, id: &str) -> TeamView {
    let _ = cx;
    let _ = id;
    TeamView {}
}
