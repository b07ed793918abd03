//! What the changes mean for one role, team or person.

use super::value::Named;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the changes mean for one role, team or person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Impact {
    /// For whom.
    pub party: Named,
    /// How many changes concern it.
    pub changes: usize,
    /// Its letters step by step, where they change: gained where `before` is empty, lost where
    /// `after` is.
    pub duties: Vec<DutyChange>,
    /// In how many steps each letter is held, before and after.
    pub letters: [BTreeMap<char, usize>; 2],
    /// Hours in meetings a month, before and after. None for persons, unless `book.toml` asks for
    /// their hours.
    pub hours: Option<[f64; 2]>,
    /// Meetings that it attends and did not.
    pub joined: Vec<Named>,
    /// Meetings that it attends no longer.
    pub left: Vec<Named>,
    /// Roles that a person gains.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles_gained: Vec<Named>,
    /// Roles that a person loses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles_lost: Vec<Named>,
}

/// The letters of one party in one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyChange {
    /// The step.
    pub step: Named,
    /// Its workflow.
    pub workflow: Named,
    /// The letters before.
    pub before: String,
    /// The letters after.
    pub after: String,
}
