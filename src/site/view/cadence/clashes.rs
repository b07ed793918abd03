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

/// How many clashes one page lists: whoever has more looks at a meeting's own page.
const MOST_ON_A_PAGE: usize = 50;

/// The first clashes, and how many there are beside.
pub fn first(cx: &Cx<'_>) -> (Vec<Clash>, usize) {
    let clashes = &cx.insight.clashes;
    let shown = clashes.iter().take(MOST_ON_A_PAGE);
    let shown = shown.map(|clash| of(cx, clash, clash.meetings.iter())).collect();
    (shown, clashes.len().saturating_sub(MOST_ON_A_PAGE))
}

/// The clashes of one meeting.
pub fn of_meeting(cx: &Cx<'_>, id: &str) -> Vec<Clash> {
    let own = cx.insight.clashes_of.get(id).into_iter().flatten();
    let own = own.map(|at| &cx.insight.clashes[*at]);
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
