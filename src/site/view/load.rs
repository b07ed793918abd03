//! How much of the work falls to each role.

use super::matrix::{Letter, letters};
use super::{Cx, Named};
use crate::model::Kind;
use serde::Serialize;

/// The letters of every role over all workflows.
#[derive(Debug, Default, Serialize)]
pub struct Load {
    /// The scheme's letters, the two that make the load first.
    pub letters: Vec<Letter>,
    /// The roles in the model's order.
    pub roles: Vec<RoleLoad>,
}

/// The letters of one role.
#[derive(Debug, Clone, Serialize)]
pub struct RoleLoad {
    /// The role.
    pub role: Named,
    /// How often it holds each of [`Load::letters`].
    pub counts: Vec<usize>,
}

impl RoleLoad {
    /// How often it answers or does: its first two letters.
    pub fn weight(&self) -> usize {
        self.counts.iter().take(2).sum()
    }
}

impl Load {
    /// The roles with duties from the most loaded down, then those without; equal ones keep their
    /// order.
    #[must_use]
    pub fn heaviest_first(mut self) -> Self {
        self.roles.sort_by_key(|load| {
            std::cmp::Reverse((load.weight(), load.counts.iter().sum::<usize>()))
        });
        self
    }
}

/// The load of every role.
pub fn of(cx: &Cx<'_>) -> Load {
    let letters = letters(cx);
    let roles = cx
        .model
        .roles
        .keys()
        .map(|id| RoleLoad { role: cx.named(Kind::Role, id), counts: counts(cx, id, &letters) });
    Load { roles: roles.collect(), letters }
}

/// How often `party` holds each of `letters`.
pub fn counts(cx: &Cx<'_>, party: &str, letters: &[Letter]) -> Vec<usize> {
    let duties = cx.insight.duties.of(party);
    letters.iter().map(|letter| duties.map_or(0, |duties| duties.count(letter.key))).collect()
}
