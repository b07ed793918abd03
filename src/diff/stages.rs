//! What changes at a maturity stage: its people and its seats.

use super::impact::DutyChange;
use super::matrix::RowState;
use super::value::Named;
use serde::{Deserialize, Serialize};

/// One stage, where the model as seats is not what it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageChange {
    /// The stage.
    pub stage: Named,
    /// Whether the stage is in both versions.
    pub state: RowState,
    /// People of all seats, before and after.
    pub people: [u32; 2],
    /// The seats that change, in the order of head, those that are gone behind.
    pub seats: Vec<SeatChange>,
}

/// One seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatChange {
    /// The seat, by `stage.seat`.
    pub seat: Named,
    /// Whether it is in both versions.
    pub state: RowState,
    /// People who have it, before and after.
    pub people: [u32; 2],
    /// Roles that it covers and did not.
    pub roles_gained: Vec<Named>,
    /// Roles that it covers no longer.
    pub roles_lost: Vec<Named>,
    /// Its letters step by step, where they change.
    pub duties: Vec<DutyChange>,
}
