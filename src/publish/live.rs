//! What stands on the target now.

use super::state::State;
use std::collections::BTreeMap;

/// One thing that stands there, ours or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Live {
    /// What the target calls it.
    pub id: String,
    /// The name under which it is found, as [`super::item::Item::place`] is written.
    pub place: String,
    /// The id of the page that it hangs below, where the target has such a thing.
    pub parent: Option<String>,
    /// What changes with every edit.
    pub revision: String,
    /// The digest of what is stored. A driver gives it wherever the revision is not the one that
    /// the state knows, and may leave it out where it is.
    pub digest: Option<String>,
    /// The hash of an item that we left with its latest revision, where the target can keep one.
    pub stamp: Option<String>,
    /// How many pages that are not ours hang below it.
    pub foreign_children: usize,
}

/// What was read from a target: the state, and what it or the items name.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    /// What we published before, with renames applied and what a killed run left settled; the
    /// default where nothing was.
    pub state: State,
    /// The same as it is written there.
    stored: State,
    fold: Fold,
    ids: BTreeMap<String, Live>,
    /// The ids by what the places fold to.
    places: BTreeMap<String, String>,
}

/// When two places are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Fold {
    /// When they are the same, letter by letter.
    #[default]
    Exact,
    /// When they differ in case alone, too.
    Case,
}

impl Fold {
    /// `place` in the form in which it is compared.
    pub fn of(self, place: &str) -> String {
        match self {
            Self::Exact => place.to_owned(),
            Self::Case => place.to_lowercase(),
        }
    }
}

impl Seen {
    /// What was read: `live` is all that stands there of what the state knows (by id) and of what
    /// is wanted (by place), and `fold` how the target tells whether two places are one.
    pub fn new(state: State, live: impl IntoIterator<Item = Live>, fold: Fold) -> Self {
        let ids: BTreeMap<_, _> = live.into_iter().map(|live| (live.id.clone(), live)).collect();
        let places = ids.values().map(|live| (fold.of(&live.place), live.id.clone())).collect();
        Self { stored: state.clone(), state, fold, ids, places }
    }

    /// What we published before, as it is written there.
    pub fn stored(&self) -> &State {
        &self.stored
    }

    /// What the target calls `id`, if it is there.
    pub fn by_id(&self, id: &str) -> Option<&Live> {
        self.ids.get(id)
    }

    /// What stands at `place`.
    pub fn at(&self, place: &str) -> Option<&Live> {
        self.by_id(self.places.get(&self.fold.of(place))?)
    }

    /// How the target tells whether two places are one.
    pub fn fold(&self) -> Fold {
        self.fold
    }
}
