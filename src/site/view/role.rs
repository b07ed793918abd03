//! One role: duties, decisions, meetings, practices, people.

use super::Cx;
use serde::Serialize;

/// One role: duties, decisions, meetings, practices, people.
#[derive(Debug, Serialize)]
pub struct RoleView {}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>, id: &str) -> RoleView {
    let _ = cx;
    let _ = id;
    RoleView {}
}
