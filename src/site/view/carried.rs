//! How much one role, person or team carries of all the work.

use super::{Cx, Named};
use crate::insight::tally::Tally;
use crate::model::Kind;
use serde::Serialize;

/// What is carried: the steps that somebody answers for or does.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Carried {
    /// How many steps.
    pub steps: usize,
    /// Of how many.
    pub of: usize,
    /// The same as a share, in whole percent.
    pub share: usize,
    /// The place among the roles by this; none for people and teams.
    pub rank: Option<usize>,
    /// Among how many roles.
    pub roles: usize,
}

/// What the holder of `tally` carries; none where that is nothing.
pub fn of(cx: &Cx<'_>, tally: &Tally, rank: Option<usize>) -> Option<Carried> {
    (tally.carries > 0).then(|| Carried {
        steps: tally.carries,
        of: cx.insight.duties.steps,
        share: tally.share,
        rank,
        roles: cx.model.roles.len(),
    })
}

/// Whether `role` holds `letter` in too many steps: the share that it should not exceed, in percent.
pub fn over(cx: &Cx<'_>, role: &str, letter: char) -> Option<usize> {
    let overloads = cx.insight.overloads.iter();
    let mut found = overloads.filter(|over| over.role == role && over.letter == letter);
    found.next().map(|over| over.most)
}

/// Whether much rests on the one holder of `role`.
pub fn is_alone(cx: &Cx<'_>, role: &str) -> bool {
    cx.insight.alone.iter().any(|alone| alone.role == role)
}

/// The roles for which much rests on `person` alone.
pub fn alone_in(cx: &Cx<'_>, person: &str) -> Vec<Named> {
    let alone = cx.insight.alone.iter().filter(|alone| alone.person == person);
    alone.map(|alone| cx.named(Kind::Role, &alone.role)).collect()
}
