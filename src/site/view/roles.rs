//! Every role and its load.

use super::Cx;
use serde::Serialize;

/// Every role and its load.
#[derive(Debug, Serialize)]
pub struct RolesView {}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> RolesView {
    let _ = cx;
    RolesView {}
}
