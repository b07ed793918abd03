//! What a target must be able to do. A driver decides nothing: it reads, writes one thing at a
//! time, and says what became of it.

use super::item::Item;
use super::live::Seen;
use super::plan::Step;
use super::receipt::Receipt;
use super::state::{Known, State};
use super::wire;

/// One target.
///
/// [`super::apply`] calls `look` first, then `claim`, then `write` and `archive` step by step, then
/// `finish`. It may call `look` again after a [`Fault::Lost`], and starts over. A process that dies
/// between any two requests must leave a target that the next run brings to its end: what is
/// written before `finish` is found again because `claim` noted it ([`State::pending`]).
pub trait Driver {
    /// Reads the state and, in batches, everything that the state knows (by id) and that `items`
    /// want (by place). The state comes as it is written there; places with nothing are left out.
    fn look(&mut self, items: &[Item]) -> Result<Seen, Fault>;

    /// Puts `state` in the place of the one that `look` saw, if that is still there: of two
    /// publishers one wins, and the other hears [`Fault::Lost`]. A target that takes everything in
    /// one piece (a commit) need not write it before `finish`.
    fn claim(&mut self, state: &State) -> Result<(), Fault>;

    /// Carries out one step that writes, and reads back what is stored. It refuses with
    /// [`Fault::Lost`] where the page is not at `step.revision` any more, and looks before it
    /// repeats a write whose answer it did not get. A page that is made is refused where any other
    /// stands at its place, whoever it belongs to. `state` knows the pages written so far, whose
    /// ids fill the gaps of the text ([`super::item::fill`]).
    fn write(&mut self, step: &Step, item: &Item, state: &State) -> Result<Written, Fault>;

    /// Puts a page away, where people can get it back. Never for good.
    fn archive(&mut self, step: &Step) -> Result<(), Fault>;

    /// Writes the final `state`, which has nothing pending. Gives the name of what came to be (a
    /// commit, a revision of the state), if it has one.
    fn finish(&mut self, state: &State, receipt: &Receipt) -> Result<Option<String>, Fault>;

    /// Tries everything that publishing needs, one thing after the other, and stops at the first
    /// that does not work. Leaves nothing behind.
    fn doctor(&mut self) -> Vec<Checkup>;
}

/// One thing as it stands after it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// What the state is to know of it.
    pub known: Known,
    /// The place that it left and the digest of what leads on from there, where the target has
    /// addresses that change with a name and keeps no redirect by itself.
    pub pointer: Option<(String, String)>,
}

/// Why a driver did not do it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Somebody else wrote in between: nothing of this step is there. Looking again helps.
    Lost(String),
    /// This one thing could not be written; others can.
    Item(Trouble),
    /// Nothing more can be done.
    Whole(Trouble),
}

/// What went wrong, and the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// What is wrong: lower case, no full stop. Never with a secret in it.
    pub message: String,
    /// The way out, in the imperative.
    pub help: String,
}

impl From<wire::Trouble> for Trouble {
    fn from(trouble: wire::Trouble) -> Self {
        match trouble {
            wire::Trouble::Refused { message, help } => Self { message, help },
            unsure @ wire::Trouble::Unsure(_) => Self {
                message: unsure.to_string(),
                help: "see whether the wiki is well, and publish again; what is done stays done"
                    .to_owned(),
            },
        }
    }
}

impl Fault {
    /// Nothing more can be done.
    pub fn whole(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Whole(Trouble { message: message.into(), help: help.into() })
    }

    /// One thing could not be written.
    pub fn item(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Item(Trouble { message: message.into(), help: help.into() })
    }
}

/// One thing that `doctor` tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkup {
    /// What was tried, in words: `the address answers`.
    pub tried: String,
    /// What came of it.
    pub came: Result<(), Trouble>,
}

impl Checkup {
    /// What was tried, and what came of it.
    pub fn new(tried: impl Into<String>, came: Result<(), Trouble>) -> Self {
        Self { tried: tried.into(), came }
    }
}
