//! Earlier versions of a project.

use super::Sources;
use jiff::civil::Date;

/// An earlier version, by its name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Release {
    /// The number of its commit, in full.
    pub id: String,
    /// The tag, or the beginning of the number.
    pub name: String,
    /// The day on which it was made, in UTC.
    pub day: Date,
    /// What its maker says of it, in a line; may be empty.
    pub title: String,
}

/// An earlier version: its definitions, without ordinary pages and pictures.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// Which.
    pub release: Release,
    /// What it holds.
    pub sources: Sources,
}
