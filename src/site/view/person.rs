//! One person.

use super::Cx;
use serde::Serialize;

/// One person.
#[derive(Debug, Serialize)]
pub struct PersonView {}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>, id: &str) -> PersonView {
    let _ = cx;
    let _ = id;
    PersonView {}
}
