//! What can be found on the site: every page and its sections, every thing of the model, and who
//! holds which letter where. How it is stored and ranked is nobody's business here.

mod approvals;
mod duties;
mod entries;
mod fold;
pub(crate) mod plain;
mod stages;
mod things;

#[cfg(test)]
mod tests;

pub use self::fold::fold;
pub use self::things::{Listed, listed};

use self::things::ByRoute;
use super::route::Address;
use super::view::Cx;

macro_rules! types {
    ($($(#[doc = $doc:literal])* $variant:ident = $word:literal,)*) => {
        /// What an entry is, in the order in which readers are offered to see one type alone.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Type {
            $($(#[doc = $doc])* $variant,)*
        }

        impl Type {
            /// Every type, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word in addresses; behind `type-`, the key of the word for readers.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }
    };
}

types! {
    /// A role.
    Role = "role",
    /// A letter that somebody holds in a step.
    Duty = "duty",
    /// A step that somebody approves.
    Approval = "approval",
    /// A person.
    Person = "person",
    /// A team, partner, vendor or committee.
    Team = "team",
    /// A workflow.
    Workflow = "workflow",
    /// A step of a workflow.
    Step = "step",
    /// A meeting or a rung of the cadence.
    Meeting = "meeting",
    /// A decision right.
    Decision = "decision",
    /// A practice.
    Practice = "practice",
    /// A stage, a dimension, a criterion, an assessment or an initiative.
    Maturity = "maturity",
    /// A pillar or an objective.
    Objective = "objective",
    /// A term of the glossary.
    Term = "term",
    /// An author's page, a section of one, or a page that the site makes.
    Page = "page",
}

/// Something that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub kind: Type,
    /// What it is called.
    pub title: String,
    /// What it belongs to: the page of a section, the workflow of a step; may be empty.
    pub context: String,
    /// Other words for it, which are not shown.
    pub also: String,
    /// What stands there, as plain text.
    pub text: String,
    /// Where it stands.
    pub address: Address,
}

/// Gives the entries of pages.
pub struct Finder<'a> {
    cx: Cx<'a>,
    things: ByRoute<'a>,
}

impl<'a> Finder<'a> {
    /// Gets ready for all pages.
    pub fn new(cx: Cx<'a>) -> Self {
        Self { cx, things: ByRoute::of(&cx) }
    }
}
