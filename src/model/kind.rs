//! The kinds of thing that an operating model is made of.

use serde::Serialize;
use std::fmt;

macro_rules! kinds {
    ($($(#[doc = $doc:literal])* $variant:ident = $word:literal, $plural:literal;)*) => {
        /// A kind of thing. Steps and criteria live inside workflows and stages, and are named
        /// `workflow.step` and `stage.criterion`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "lowercase")]
        pub enum Kind {
            $($(#[doc = $doc])* $variant,)*
        }

        impl Kind {
            /// Every kind, in the order of the language's table.
            pub const ALL: &[Kind] = &[$(Kind::$variant),*];

            /// The word in definitions, links and findings.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The word for several.
            pub const fn plural(self) -> &'static str {
                match self { $(Self::$variant => $plural,)* }
            }
        }
    };
}

kinds! {
    /// The operating model as a whole.
    Model = "model", "models";
    /// A strategic pillar.
    Pillar = "pillar", "pillars";
    /// An objective under a pillar.
    Objective = "objective", "objectives";
    /// A hat with duties, never a person.
    Role = "role", "roles";
    /// Somebody.
    Person = "person", "people";
    /// A team, partner, vendor or committee.
    Team = "team", "teams";
    /// An ordered flow of work.
    Workflow = "workflow", "workflows";
    /// One step of a workflow.
    Step = "step", "steps";
    /// A decision right.
    Decision = "decision", "decisions";
    /// A governance meeting or routine.
    Meeting = "meeting", "meetings";
    /// A rung of the cadence.
    Tier = "tier", "tiers";
    /// A maturity stage.
    Stage = "stage", "stages";
    /// What must be true to enter or leave a stage.
    Criterion = "criterion", "criteria";
    /// Something maturity is scored on.
    Dimension = "dimension", "dimensions";
    /// A dated scoring of one team.
    Assessment = "assessment", "assessments";
    /// Work that closes criteria or gaps.
    Initiative = "initiative", "initiatives";
    /// A best practice of the centre of excellence.
    Practice = "practice", "practices";
    /// A glossary entry.
    Term = "term", "terms";
    /// A responsibility scheme.
    Scheme = "scheme", "schemes";
}

impl Kind {
    /// The kind called `word`.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.word() == word)
    }

    /// An id of this kind, for examples in messages.
    pub const fn example_id(self) -> &'static str {
        match self {
            Self::Step => "workflow.step",
            Self::Criterion => "stage.criterion",
            _ => self.word(),
        }
    }

    /// The word with its article.
    pub fn with_article(self) -> String {
        let word = self.word();
        let article = if word.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
        format!("{article} {word}")
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// `a role`, `a role or a team`, `a role, a team or a person`.
pub fn any_of(kinds: &[Kind]) -> String {
    let words: Vec<String> = kinds.iter().map(|kind| kind.with_article()).collect();
    match words.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
    }
}
