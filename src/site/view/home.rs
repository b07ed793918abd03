//! The model at a glance.

use super::Cx;
use serde::Serialize;

/// The model at a glance.
#[derive(Debug, Serialize)]
pub struct HomeView {}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> HomeView {
    let _ = cx;
    HomeView {}
}
