//! One meeting.

use super::Cx;
use serde::Serialize;

/// One meeting.
#[derive(Debug, Serialize)]
pub struct MeetingView {}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>, id: &str) -> MeetingView {
    let _ = cx;
    let _ = id;
    MeetingView {}
}
