//! Meetings that want the same role, person or room at the same time.

use crate::insight::clashes::{self, Wanted};
use crate::model::Kind;
use crate::site::view::{Cx, Named};
use serde::Serialize;

/// Two meetings that clash.
#[derive(Debug, Serialize)]
pub struct Clash {
    /// The meetings; on the page of one of them, the other alone.
    pub meetings: Vec<Named>,
    /// What both want: `roles`, `people` or `room`.
    pub of: Wanted,
    /// Who or which room; a room has no link.
    pub who: Vec<Named>,
    /// The first day from today on.
    pub next: String,
    /// How often it happens in the years of the calendar.
    pub times: usize,
    /// The first and the last of these years.
    pub years: [i16; 2],
}

/// Every clash.
pub fn all(cx: &Cx<'_>) -> Vec<Clash> {
    let clashes = cx.insight.clashes.iter();
    clashes.map(|clash| of(cx, clash, clash.meetings.iter())).collect()
}

/// The clashes of one meeting.
pub fn of_meeting(cx: &Cx<'_>, id: &str) -> Vec<Clash> {
    let clashes = cx.insight.clashes.iter();
    let own = clashes.filter(|clash| clash.meetings.iter().any(|meeting| meeting == id));
    let others = |clash: &'_ clashes::Clash| {
        of(cx, clash, clash.meetings.iter().filter(|meeting| *meeting != id))
    };
    own.map(others).collect()
}

fn of<'a>(
    cx: &Cx<'_>,
    clash: &clashes::Clash,
    meetings: impl Iterator<Item = &'a String>,
) -> Clash {
    let who = |id: &String| match clash.of {
        Wanted::Roles => cx.named(Kind::Role, id),
        Wanted::People => cx.named(Kind::Person, id),
        Wanted::Room => Named { id: String::new(), name: id.clone(), href: String::new() },
    };
    Clash {
        meetings: meetings.map(|id| cx.named(Kind::Meeting, id)).collect(),
        of: clash.of,
        who: clash.who.iter().map(who).collect(),
        next: clash.next.to_string(),
        times: clash.times,
        years: [cx.insight.calendar.from.year(), cx.insight.calendar.to.year()],
    }
}
