//! From whom a role takes work over, and to whom it hands on.

use crate::insight::course::hand_offs::HandOff;
use crate::site::view::{Cx, Named};
use serde::Serialize;

/// The hand-offs of a role on the usual ways of all workflows; each party once.
#[derive(Debug, Default, Serialize)]
pub struct HandOffs {
    /// From whom it takes over.
    pub from: Vec<Named>,
    /// To whom it hands on.
    pub to: Vec<Named>,
}

/// The hand-offs of role `id`.
pub(super) fn of(cx: &Cx<'_>, id: &str) -> HandOffs {
    let all = || cx.insight.courses.values().flat_map(|course| &course.hand_offs.changes);
    let holds = |parties: &[String]| parties.iter().any(|party| party == id);
    HandOffs {
        from: once(cx, all().filter(|change| holds(&change.to)), |change| &change.from),
        to: once(cx, all().filter(|change| holds(&change.from)), |change| &change.to),
    }
}

fn once<'a>(
    cx: &Cx<'_>,
    changes: impl Iterator<Item = &'a HandOff>,
    side: impl Fn(&'a HandOff) -> &'a Vec<String>,
) -> Vec<Named> {
    let mut parties: Vec<&String> = Vec::new();
    for party in changes.flat_map(side) {
        if !parties.contains(&party) {
            parties.push(party);
        }
    }
    parties.into_iter().map(|party| cx.party(party)).collect()
}
