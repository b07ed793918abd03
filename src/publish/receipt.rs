//! What a run did, for those who keep records.

use super::plan::{Action, Plan, Step};
use serde::Serialize;

/// What a run did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Receipt {
    /// The name of the target in `book.toml`.
    pub target: String,
    /// What was written, in order.
    pub written: Vec<Line>,
    /// What somebody should look at: edited on the wiki, taken, no longer in the model.
    pub left_alone: Vec<Line>,
    /// What could not be written, and why.
    pub failed: Vec<Failed>,
    /// What was to be removed and stayed since something failed.
    pub kept: Vec<Line>,
    /// How many are as they should be.
    pub unchanged: usize,
    /// The name of what came to be: a commit, a revision; nothing where nothing was written.
    pub revision: Option<String>,
}

/// One thing and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Line {
    /// Its key.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub place: String,
    /// What was done.
    pub action: Action,
}

/// One thing that could not be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Failed {
    /// Which.
    #[serde(flatten)]
    pub line: Line,
    /// Why.
    pub message: String,
    /// The way out.
    pub help: String,
}

impl From<&Step> for Line {
    fn from(step: &Step) -> Self {
        let Step { key, title, place, action, .. } = step.clone();
        Self { key, title, place, action }
    }
}

impl Receipt {
    /// The receipt of `plan` before anything is written.
    pub(super) fn of(target: &str, plan: &Plan) -> Self {
        let alone = plan.steps.iter().filter(|step| step.action.is_left_alone());
        Self {
            target: target.to_owned(),
            left_alone: alone.map(Line::from).collect(),
            unchanged: plan.count(Action::Nothing),
            ..Self::default()
        }
    }
}
