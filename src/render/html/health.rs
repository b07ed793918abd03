//! The findings, as a reader's page.

use crate::finding::Finding;
use crate::site::view::Cx;
use crate::source::Sources;
use serde::Serialize;

/// What the health page shows.
#[derive(Debug, Serialize)]
pub(super) struct HealthView {}

/// Collects it.
pub(super) fn view(findings: &[Finding], sources: &Sources, cx: &Cx<'_>) -> HealthView {
    let _ = (findings, sources, cx);
    HealthView {}
}
