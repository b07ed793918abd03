//! The whole of what a reviewer is told, as data.
//!
//! It stands alone and goes to JSON and back, so that one job can compare and another, which is
//! trusted more, show. Fields are added in later versions, never renamed; `version` changes if one
//! must be taken away.

use super::change::{Change, Level};
use super::impact::Impact;
use super::legend::LetterMeaning;
use super::matrix::Matrix;
use super::stages::StageChange;
use super::value::{Named, Place};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The version of the form.
pub const VERSION: u32 = 1;

/// What changed between two versions of a model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Review {
    /// The version of the form, as [`VERSION`] has it.
    pub version: u32,
    /// What was compared with.
    pub base: Side,
    /// What was compared.
    pub head: Side,
    /// How much there is of everything.
    pub verdict: Verdict,
    /// Findings that base does not have: gaps (errors) first, then warnings, then notes.
    pub appeared: Vec<Told>,
    /// Findings that head does not have any more, in the same order.
    pub resolved: Vec<Told>,
    /// The changes: by level, code and subject.
    pub changes: Vec<Change>,
    /// What that means for each role, team and person that is concerned: roles first.
    pub impact: Vec<Impact>,
    /// The responsibilities of changed steps, a matrix a workflow.
    pub matrices: Vec<Matrix>,
    /// What changes at each maturity stage.
    pub stages: Vec<StageChange>,
    /// What the letters mean that stand in those tables.
    pub letters: Vec<LetterMeaning>,
    /// The waivers of head, and those of base that are gone.
    pub waivers: Vec<WaiverState>,
    /// Renames that nobody has declared, perhaps.
    pub hints: Vec<Hint>,
}

/// One of the two versions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Side {
    /// What it is called: `main`, `working tree`, a folder.
    pub name: String,
    /// How much of it could be compared.
    pub state: State,
    /// What could not be compiled of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<Told>,
    /// The things of a model that stands alone, kind by kind: the one line that is told where the
    /// other side has none. Empty otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub things: Vec<Count>,
}

/// How much of a version could be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// All of it.
    Whole,
    /// What could be compiled. What may be missing because of its faults is not told as a change.
    Partial,
    /// Nothing: there is no model, as before Operandi was used.
    Absent,
}

/// How many things of a kind there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Count {
    /// The word for the kind, such as `role`.
    pub kind: String,
    /// How many.
    pub count: usize,
}

/// How much there is of everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Verdict {
    /// New errors.
    pub gaps: usize,
    /// Breaking changes.
    pub breaking: usize,
    /// Changes to review.
    pub review: usize,
    /// Safe changes.
    pub safe: usize,
    /// Wording, renames, moves.
    pub info: usize,
    /// Errors that are gone.
    pub resolved: usize,
}

/// A finding, with what is needed to tell it without its sources.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Told {
    /// Its code, such as `OP101`.
    pub code: String,
    /// The name of its rule.
    pub name: String,
    /// `error`, `warning` or `note`.
    pub severity: crate::finding::Severity,
    /// What is wrong: lower case, no full stop.
    pub message: String,
    /// The ways out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub help: Vec<String>,
    /// What it is about, as `kind:id`.
    pub subject: Option<String>,
    /// Where, in the version that has it.
    pub place: Option<Place>,
    /// As that of a change.
    pub fingerprint: String,
    /// The changes that it tells, so that they are not among the others: who answered for a step for
    /// which nobody does any more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tells: Vec<Change>,
}

/// A waiver and what it does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WaiverState {
    /// The code of the findings.
    pub code: String,
    /// What they are about: a pattern.
    pub subject: String,
    /// Why.
    pub reason: String,
    /// The last day.
    pub until: jiff::civil::Date,
    /// Who accepted it.
    pub by: Option<String>,
    /// What it does in head.
    pub does: WaiverUse,
    /// How many findings it accepts in head.
    pub accepts: usize,
    /// Whether base does not have it.
    pub is_new: bool,
    /// Where it stands, in head, or in base where it is gone.
    pub place: Option<Place>,
}

/// What a waiver does.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum WaiverUse {
    /// It accepts findings.
    Used,
    /// Its last day is over.
    Expired,
    /// It accepts nothing.
    Unused,
    /// It is no longer there.
    Gone,
}

/// A removal and an addition that look like a rename.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Hint {
    /// What is gone.
    pub removed: Named,
    /// What is new.
    pub added: Named,
    /// The `[[moved]]` to paste, if it is one, as TOML.
    pub block: String,
}

impl Review {
    /// The whole of it as JSON, as [`diff_text`](crate::schema::diff_text) describes it.
    pub fn json(&self) -> String {
        let text = serde_json::to_string_pretty(self);
        text.expect("every key is a text, and no number is infinite") + "\n"
    }

    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
            && self.appeared.is_empty()
            && self.resolved.is_empty()
            && self.base.state == State::Whole
            && self.head.state == State::Whole
    }

    /// The heaviest level of anything that is told.
    pub fn worst(&self) -> Option<Level> {
        let verdict = &self.verdict;
        let counts = [verdict.gaps, verdict.breaking, verdict.review, verdict.safe, verdict.info];
        Level::ALL.into_iter().zip(counts).find(|(_, count)| *count > 0).map(|(level, _)| level)
    }

    /// Whether there is something at `level` or above.
    pub fn reaches(&self, level: Level) -> bool {
        self.worst().is_some_and(|worst| worst <= level)
    }

    /// The changes at `level`.
    pub fn at(&self, level: Level) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.level == level)
    }
}
