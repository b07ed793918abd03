//! What is there.

use super::{Confluence, stamp, whole};
use crate::publish::confluence::Page;
use crate::publish::digest;
use crate::publish::driver::Fault;
use crate::publish::item::{Item, What};
use crate::publish::live::{Fold, Live, Seen};
use crate::publish::state::{Known, State};
use std::collections::{BTreeMap, BTreeSet};

/// How titles are told apart.
pub(super) const FOLD: Fold = Fold::Case;

impl Confluence {
    /// Everything that the state knows, by number in batches; what stands at the places of further
    /// items, from the list of the space's pages, then by number as well.
    pub(super) fn see(&mut self, items: &[Item]) -> Result<Seen, Fault> {
        self.made.clear();
        self.pending.clear();
        let mut state = self.remember()?;
        let mut pages = self.known(&state)?;
        let others = self.others(items, &state, &pages)?;
        for (key, known) in bare(&state, &others) {
            state.items.insert(key, known);
        }
        moved_aside(&mut state, &pages);
        let ours: BTreeSet<&str> = state.items.values().map(|known| known.id.as_str()).collect();
        let is_ours = |page: &Page| ours.contains(page.id.as_str());
        self.foreign = others
            .values()
            .filter(|page| !is_ours(page))
            .map(|page| (FOLD.of(&page.title), page.id.clone()))
            .collect();
        pages.extend(others);
        self.there = pages.values().map(|page| (page.id.clone(), page.version)).collect();
        let by_place: BTreeMap<&str, &Item> =
            items.iter().map(|item| (item.place.as_str(), item)).collect();
        // Where the state was lost, a page that we left just so is known by its stamp.
        let same = |page: &Page| {
            let item = by_place.get(page.title.as_str()).filter(|_| !is_ours(page))?;
            (stamp::hash(&page.message)? == item.hash()).then_some(*item)
        };
        let mut live: Vec<Live> = pages.values().map(|page| shown(page, same(page))).collect();
        self.count_children(&mut live, items, &state)?;
        live.extend(self.see_files(items, &state)?);
        Ok(Seen::new(state, live, FOLD))
    }

    /// The pages that the state knows, with their texts where these could have been edited.
    fn known(&mut self, state: &State) -> Result<BTreeMap<String, Page>, Fault> {
        let known: BTreeMap<&str, &Known> = state
            .items
            .values()
            .filter(|known| known.what == What::Page)
            .map(|known| (known.id.as_str(), known))
            .collect();
        let ids: Vec<&str> = known.keys().copied().collect();
        let pages = self.client.by_id(&ids).map_err(whole)?;
        let mut pages: BTreeMap<String, Page> =
            pages.into_iter().map(|page| (page.id.clone(), page)).collect();
        let edited: Vec<String> = pages
            .values()
            .filter(|page| {
                known.get(page.id.as_str()).is_some_and(|known| {
                    known.revision != page.version.to_string()
                        && stamp::hash(&page.message).as_ref() != Some(&known.hash)
                })
            })
            .map(|page| page.id.clone())
            .collect();
        let edited: Vec<&str> = edited.iter().map(String::as_str).collect();
        let texts = self.client.texts(&edited).map_err(whole)?;
        pages.extend(texts.into_iter().map(|page| (page.id.clone(), page)));
        Ok(pages)
    }

    /// Pages of the space that stand where items want to be, and are not `known`, and what a killed
    /// run left bare; with their texts.
    fn others(
        &mut self,
        items: &[Item],
        state: &State,
        known: &BTreeMap<String, Page>,
    ) -> Result<BTreeMap<String, Page>, Fault> {
        let held: BTreeSet<String> = known.values().map(|page| FOLD.of(&page.title)).collect();
        let wanted = items.iter().filter(|item| item.what == What::Page);
        let wanted = wanted.map(|item| FOLD.of(&item.place)).filter(|place| !held.contains(place));
        let half = state.pending.iter().filter(|(_, pending)| pending.what == What::Page);
        let half = half.flat_map(|(key, pending)| {
            [FOLD.of(&pending.place), FOLD.of(&stamp::new_aside(&pending.place, key))]
        });
        let half: BTreeSet<String> = half.collect();
        let mut sought: BTreeSet<String> = wanted.collect();
        sought.extend(half.into_iter().filter(|place| !held.contains(place)));
        if sought.is_empty() {
            return Ok(BTreeMap::new());
        }
        let root = self.root()?;
        let all = self.client.all(&root.space).map_err(whole)?;
        let found: Vec<String> = all
            .into_iter()
            .filter(|page| sought.contains(&FOLD.of(&page.title)) && !known.contains_key(&page.id))
            .map(|page| page.id)
            .collect();
        let found: Vec<&str> = found.iter().map(String::as_str).collect();
        let pages = self.client.texts(&found).map_err(whole)?;
        Ok(pages.into_iter().map(|page| (page.id.clone(), page)).collect())
    }

    /// Counts what others hung below pages that the model no longer has.
    fn count_children(
        &mut self,
        live: &mut [Live],
        items: &[Item],
        state: &State,
    ) -> Result<(), Fault> {
        let wanted: BTreeSet<&str> = items.iter().map(|item| item.key.as_str()).collect();
        let gone = state.items.iter().filter(|(key, _)| !wanted.contains(key.as_str()));
        let gone: BTreeSet<&str> = gone.map(|(_, known)| known.id.as_str()).collect();
        let ours: BTreeSet<&str> = state.items.values().map(|known| known.id.as_str()).collect();
        for live in live.iter_mut().filter(|live| gone.contains(live.id.as_str())) {
            let children = self.client.children(&live.id).map_err(whole)?;
            let kept = self.state.as_ref().map(|place| place.id.as_str());
            let foreign = children
                .iter()
                .filter(|id| !ours.contains(id.as_str()) && kept != Some(id.as_str()));
            live.foreign_children = foreign.count();
        }
        Ok(())
    }
}

/// Pages that a killed run made and did not write, as if they had been published without a text.
fn bare(state: &State, pages: &BTreeMap<String, Page>) -> Vec<(String, Known)> {
    let made = pages.values().filter(|page| page.version == 1);
    let made = made.filter_map(|page| Some((stamp::made_for(page.text.as_ref()?)?, page)));
    let made: BTreeMap<&str, &Page> = made.collect();
    let found = state.pending.iter().filter_map(|(key, pending)| {
        let page = made.get(stamp::name(key).as_str())?;
        let known = Known {
            what: What::Page,
            id: page.id.clone(),
            title: pending.title.clone(),
            place: page.title.clone(),
            parent: pending.parent.clone(),
            hash: String::new(),
            revision: page.version.to_string(),
            digest: digest_of(page).unwrap_or_default(),
        };
        Some((key.clone(), known))
    });
    found.collect()
}

/// Pages that a killed run called otherwise to make room are where they should be.
fn moved_aside(state: &mut State, pages: &BTreeMap<String, Page>) {
    for known in state.items.values_mut() {
        let Some(page) = pages.get(&known.id) else { continue };
        if page.title == stamp::aside(&known.place, &known.id) {
            known.place.clone_from(&page.title);
        }
    }
}

fn shown(page: &Page, same: Option<&Item>) -> Live {
    Live {
        id: page.id.clone(),
        place: page.title.clone(),
        parent: page.parent.clone(),
        revision: page.version.to_string(),
        digest: same.map(Item::digest).or_else(|| digest_of(page)),
        stamp: stamp::hash(&page.message),
        foreign_children: 0,
    }
}

/// The digest of a page's text as the wiki has it.
pub(super) fn digest_of(page: &Page) -> Option<String> {
    page.text.as_ref().map(|text| digest([text.as_bytes()]))
}
