//! Everybody.

use super::Cx;
use serde::Serialize;

/// Everybody.
#[derive(Debug, Serialize)]
pub struct PeopleView {}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> PeopleView {
    let _ = cx;
    PeopleView {}
}
