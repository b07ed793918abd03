//! The responsibilities of changed steps, before and after.

use super::value::Named;
use serde::{Deserialize, Serialize};

/// The changed rows of one workflow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matrix {
    /// The workflow.
    pub workflow: Named,
    /// Who has a letter in one of the rows, before or after: the columns.
    pub parties: Vec<Named>,
    /// The changed steps, in the order of head, those that are gone where they were.
    pub rows: Vec<Row>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The step.
    pub step: Named,
    /// Whether it is in both versions.
    pub state: RowState,
    /// A cell a column.
    pub cells: Vec<Cell>,
}

/// Whether something is in both versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowState {
    /// It is.
    Kept,
    /// Only in head.
    Added,
    /// Only in base.
    Removed,
}

/// The letters of one party in one step, in the scheme's order; empty for none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
}
