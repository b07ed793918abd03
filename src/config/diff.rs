//! How changes are weighed.

use super::Map;
use crate::{record, words};

record! {
    /// How changes between two versions are weighed.
    pub struct Diff {
        /// Levels of changes by code or name: `renamed = "review"`. `operandi explain CODE` tells
        /// what one means.
        pub levels: Map<ChangeLevel>,
    }
}

words! {
    /// The level of a change.
    pub enum ChangeLevel {
        /// Somebody's duty or right is removed or moved, or a control is loosened.
        Breaking = "breaking",
        /// Somebody has to agree.
        Review = "review",
        /// Nobody has to act on it.
        Safe = "safe",
        /// Wording, renames, moves.
        Info = "info",
    }
}
