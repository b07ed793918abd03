//! One change.

use super::code::ChangeCode;
use super::value::{Named, Place, Value, Words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How much a change asks of its reviewers, the heaviest first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// An error that the base does not have. Only findings are at this level.
    Gap,
    /// Somebody's duty or right is removed or moved, or a control is loosened.
    Breaking,
    /// Somebody has to agree, and nobody loses anything.
    Review,
    /// An addition that nobody has to act on.
    Safe,
    /// Wording, renames, moves.
    Info,
}

impl Level {
    /// Every level, the heaviest first.
    pub const ALL: [Self; 5] = [Self::Gap, Self::Breaking, Self::Review, Self::Safe, Self::Info];

    /// The word in JSON, in `book.toml` and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Gap => "gap",
            Self::Breaking => "breaking",
            Self::Review => "review",
            Self::Safe => "safe",
            Self::Info => "info",
        }
    }
}

/// How `before` and `after` of a change belong together.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// The subject is new; both are empty.
    Added,
    /// The subject is gone; both are empty.
    Removed,
    /// The subject has another id, as `[[moved]]` declares: one id each.
    Moved,
    /// The field had `before` and has `after`; either may be empty.
    Set,
    /// A set: what left is `before`, what joined is `after`, and the rest stays.
    Members,
    /// An order: all of it, before and after.
    Order,
    /// A text was written anew: `words` says how.
    Reworded,
}

/// One thing that is not as it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Change {
    /// Its stable code, such as `CH101`. [`code::find`](super::code::find) knows more of it.
    pub code: String,
    /// The code's name, such as `accountable-moved`.
    pub name: String,
    /// How much it weighs here, overrides of `book.toml` included.
    pub level: Level,
    /// What changed, as it is called in head, or in base where it is gone.
    pub subject: Named,
    /// What the subject is part of: the workflow of a step, the stage of a criterion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Named>,
    /// The key that changed, as the language has it: `reports-to`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The language whose texts changed, where it is not the book's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// How the values belong together.
    pub form: Form,
    /// The values in base.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub before: Vec<Value>,
    /// The values in head.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<Value>,
    /// How texts changed; empty where a text is new or gone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Words>,
    /// Hours a month that one attendee spends in the meeting, before and after, where they change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<[f64; 2]>,
    /// The roles, teams and persons whom it concerns, by kind and id.
    pub touches: Vec<Named>,
    /// Where to look in head; none where nothing is left there.
    pub place: Option<Place>,
    /// Where to look in base; none where nothing was there.
    pub base_place: Option<Place>,
    /// Sixteen hexadecimal digits of code, subject and values: the same as long as the change is the
    /// same, whatever is written around it, in whichever file and line, under whichever name.
    pub fingerprint: String,
}

impl Change {
    /// What its code means; none for a code that this version does not know.
    pub fn meaning(&self) -> Option<&'static ChangeCode> {
        super::code::find(&self.code)
    }
}
