//! Pages that are made before any is written, so that links know their numbers.

use super::look::FOLD;
use super::{Confluence, Made, Root, of_item, stamp, taken};
use crate::publish::confluence::Page;
use crate::publish::confluence::refusal::Refusal;
use crate::publish::confluence::write::Text;
use crate::publish::driver::{Fault, Trouble};
use crate::publish::item::What;
use crate::publish::state::{Pending, State};

impl Confluence {
    /// Makes all pages that are pending and not there.
    pub(super) fn make_all(&mut self, state: &State) -> Result<(), Fault> {
        let root = self.root()?;
        for (key, pending) in &state.pending {
            if pending.what == What::Page {
                self.make(key, pending, state, &root)?;
            }
        }
        let keys = self.made.keys().chain(state.items.keys());
        let address = |id| format!("/wiki/spaces/{}/pages/{id}", root.key);
        let all = keys.filter_map(|key| Some((key.clone(), address(self.id_of(key, state)?))));
        self.addresses = all.collect();
        Ok(())
    }

    /// Makes one page, and those above it before.
    fn make(
        &mut self,
        key: &str,
        pending: &Pending,
        state: &State,
        root: &Root,
    ) -> Result<(), Fault> {
        if self.made.contains_key(key) || self.id_of(key, state).is_some() {
            return Ok(());
        }
        // Somebody else's page that is taken over.
        if let Some(id) = self.foreign.get(&FOLD.of(&pending.place)) {
            let version = self.there.get(id).copied().unwrap_or_default();
            self.made.insert(key.to_owned(), Ok(Made { id: id.clone(), version }));
            return Ok(());
        }
        // Against pages above each other in a circle.
        self.made.insert(key.to_owned(), Err(no_parent()));
        if let Some(above) = &pending.parent
            && let Some(it) = state.pending.get(above)
        {
            self.make(above, it, state, root)?;
        }
        let parent = match &pending.parent {
            Some(above) => self.id_of(above, state),
            None => Some(root.parent.clone()),
        };
        let made = match parent {
            None => Err(no_parent()),
            Some(parent) => self.begin(key, pending, state, root, &parent)?,
        };
        self.made.insert(key.to_owned(), made);
        Ok(())
    }

    fn begin(
        &mut self,
        key: &str,
        pending: &Pending,
        state: &State,
        root: &Root,
        parent: &str,
    ) -> Result<Result<Made, Trouble>, Fault> {
        let storage = stamp::bare(key);
        // One that stands there complete was written by a run that was killed a moment ago.
        let is_ours = |page: &Page| {
            page.version == 1 && page.text.as_deref().is_some_and(|text| stamp::is_bare(text, key))
                || stamp::hash(&page.message).as_ref() == Some(&pending.hash)
        };
        let text = |title| Text { title, parent, storage: &storage };
        let aside = stamp::new_aside(&pending.place, key);
        let page = match self.client.create(&root.space, text(&pending.place), is_ours) {
            Err(Refusal::Taken) if self.leaves(&pending.place, state).is_some() => {
                self.client.create(&root.space, text(&aside), is_ours)
            }
            Err(Refusal::Taken) => {
                let there = self.client.appeared(&root.space, &pending.place, is_ours);
                there.and_then(|page| page.ok_or(Refusal::Taken))
            }
            other => other,
        };
        match page.map_err(|refusal| of_item(refusal, &pending.title)) {
            Ok(page) => Ok(Ok(Made { id: page.id, version: page.version })),
            Err(Fault::Item(trouble)) => Ok(Err(trouble)),
            Err(Fault::Lost(_)) => Ok(Err(taken(&pending.title))),
            Err(fault) => Err(fault),
        }
    }

    /// The number of our page that has the title `place` and gets another in this run.
    pub(super) fn leaves(&self, place: &str, state: &State) -> Option<String> {
        let place = FOLD.of(place);
        let mut all = state.items.iter();
        let known = all.find(|(key, known)| {
            FOLD.of(&known.place) == place
                && self.pending.contains(*key)
                && self.there.contains_key(&known.id)
        });
        known.map(|(_, known)| known.id.clone())
    }
}

/// Why a page is not written whose parent is not there.
pub(super) fn no_parent() -> Trouble {
    Trouble {
        message: "the page above it could not be made".to_owned(),
        help: "mend what is said of that page, and publish again".to_owned(),
    }
}
