//! What is to be done, as data: made by a pure function of what is wanted, what we published before
//! and what is there now.

mod file;
mod guard;
mod make;
mod markdown;
mod order;
mod text;

#[cfg(test)]
mod tests;

pub use self::file::{PlanFile, Stale};
pub(super) use self::make::learnt;
pub use self::make::plan;
pub use self::markdown::markdown;
pub use self::text::text;
pub(super) use self::text::word;

use super::item::What;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What was asked for where there is a choice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Policy {
    /// What becomes of pages that somebody edited on the wiki.
    pub drift: Drift,
    /// What becomes of our pages that the model no longer has.
    pub removal: Removal,
    /// Pages that were there before and are to be ours from now on: their keys, titles or places.
    pub adopt: BTreeSet<String>,
    /// How many pages may be removed at once, where somebody named a number.
    pub most_removals: Option<usize>,
}

/// What becomes of pages that somebody edited on the wiki.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Drift {
    /// They are shown and left alone.
    #[default]
    Skip,
    /// They are written over.
    Overwrite,
    /// Nothing at all is written.
    Fail,
}

/// What becomes of our pages that the model no longer has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Removal {
    /// They are shown and stay.
    #[default]
    Report,
    /// They are put away where the wiki's people can get them back.
    Archive,
}

/// The plan for one target.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Plan {
    /// What is to be done, in the order in which it is: pages above before those below, removals
    /// last.
    pub steps: Vec<Step>,
    /// What keeps all of it from being done, in a sentence each; empty where nothing does.
    pub stops: Vec<String>,
}

/// What is to be done with one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Step {
    /// The key of the item, or of what the model no longer has.
    pub key: String,
    /// What it is.
    pub what: What,
    /// What is done.
    pub action: Action,
    /// Why, the weightiest first; nothing for what needs no reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub why: Vec<Why>,
    /// Its title.
    pub title: String,
    /// Its place after this step.
    pub place: String,
    /// What the target calls it, where it is there already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The revision that this was decided by: what the driver must still find when it writes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<String>,
}

/// What is done with one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// It is not there: it is made.
    Create,
    /// It was there before us, and was named: it is written over and ours from now on.
    Adopt,
    /// Its text is written.
    Update,
    /// It goes to a new name, and its text is written where that changed too.
    Rename,
    /// It goes below another page, likewise.
    Move,
    /// Somebody edited it on the wiki: it is left alone.
    Drift,
    /// Somebody else's page has its place: that is left alone, and this is not written.
    Taken,
    /// The model no longer has it: it stays.
    Orphan,
    /// The model no longer has it: it is put away.
    Archive,
    /// It is as it should be.
    Nothing,
}

/// Why something is done, or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "because")]
pub enum Why {
    /// The text changed in the model.
    Text,
    /// The title changed in the model.
    Title {
        /// What it was.
        from: String,
    },
    /// The place on the target changes.
    Place {
        /// Where it was.
        from: String,
    },
    /// It hangs below another page now.
    Parent {
        /// The key of the page that it hung below.
        from: Option<String>,
    },
    /// The page that it hangs below is made anew, so that it has to be told its address.
    Below,
    /// Somebody edited it on the wiki since we wrote it.
    Edited,
    /// Somebody renamed or moved it on the wiki.
    Displaced {
        /// Where it is now.
        to: String,
    },
    /// Somebody removed it on the wiki.
    Removed,
    /// It stands there just so, though we did not know it.
    Same,
    /// It was there before us.
    Foreign,
    /// Pages that are not ours hang below it.
    ForeignChildren {
        /// How many.
        count: usize,
    },
}

impl Action {
    /// Whether something is written.
    pub fn writes(self) -> bool {
        !matches!(self, Self::Drift | Self::Taken | Self::Orphan | Self::Nothing)
    }

    /// Whether somebody should look at it though nothing is written.
    pub fn is_left_alone(self) -> bool {
        matches!(self, Self::Drift | Self::Taken | Self::Orphan)
    }
}

impl Plan {
    /// Whether it has anything to write.
    pub fn has_changes(&self) -> bool {
        self.steps.iter().any(|step| step.action.writes())
    }

    /// Whether nobody need look at it: nothing to write, and nothing that others changed. What the
    /// model no longer has stays for as long as somebody likes.
    pub fn is_clean(&self) -> bool {
        let calm = |step: &Step| matches!(step.action, Action::Nothing | Action::Orphan);
        self.stops.is_empty() && self.steps.iter().all(calm)
    }

    /// How many steps have this action.
    pub fn count(&self, action: Action) -> usize {
        self.steps.iter().filter(|step| step.action == action).count()
    }
}
