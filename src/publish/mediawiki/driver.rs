use super::client::Client;
use super::keep::{self, Kept};
use super::pages::{Much, Page};
use super::refusal::Refusal;
use crate::publish::driver::{Checkup, Driver, Fault, Trouble, Written};
use crate::publish::item::{Item, What};
use crate::publish::live::{Fold, Live, Seen};
use crate::publish::plan::Step;
use crate::publish::receipt::Receipt;
use crate::publish::state::{Known, State};
use crate::publish::{digest, hex, wire};
use sha1::{Digest, Sha1};
use std::collections::BTreeMap;

/// How a model stands on a wiki.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The title of the page below which all others stand, as `Operating model`.
    pub root: String,
    /// What the history of pages says of edits.
    pub summary: String,
}

/// A MediaWiki as a target. Pages are known by their numbers, and files by those of their pages.
///
/// It merges edits that touch different lines without a word, so that every edit names the revision
/// that it is based on, and one that was merged all the same counts as lost.
#[derive(Debug)]
pub struct MediaWiki {
    pub(super) client: Client,
    pub(super) settings: Settings,
    kept: Option<Kept>,
    /// Whether this run made pages, to which others may lead.
    pub(super) has_created: bool,
}

impl MediaWiki {
    /// The wiki that `client` is signed in to.
    pub fn new(client: Client, settings: Settings) -> Self {
        Self { client, settings, kept: None, has_created: false }
    }

    /// How many requests were sent until now.
    pub fn asked(&self) -> usize {
        self.client.asked()
    }

    /// The pages that are there of `ids` and `places`; those of places under the place asked for.
    fn heads(&mut self, ids: &[u64], places: &[&str]) -> Result<Vec<Page>, Refusal> {
        let mut pages = self.client.by_id(ids, Much::Head)?;
        for (place, page) in self.client.by_title(places, Much::Head)? {
            pages.entry(page.id).or_insert(Page { title: place, ..page });
        }
        Ok(pages.into_values().collect())
    }

    /// What the pages hold whose revision the state does not know.
    fn texts(&mut self, pages: &[Page], state: &State) -> Result<BTreeMap<u64, Page>, Refusal> {
        let known: BTreeMap<&str, &str> =
            state.items.values().map(|known| (&*known.id, &*known.revision)).collect();
        let is_known =
            |page: &Page| known.get(&*page.id.to_string()).copied() == Some(&*revision(page));
        let ids: Vec<u64> = pages
            .iter()
            .filter(|page| page.file.is_none() && !is_known(page))
            .map(|page| page.id)
            .collect();
        self.client.by_id(&ids, Much::Whole)
    }

    /// Whether a page only leads on from where we moved one away, and nobody touched it since.
    pub(super) fn leads_on(&self, page: &Page) -> bool {
        let text = page.text.as_deref().unwrap_or_default();
        page.user == self.client.account() && text.starts_with("#REDIRECT [[")
    }

    /// How many pages below `place` are not ours.
    fn foreign_below(&mut self, place: &str, state: &State) -> Result<usize, Refusal> {
        let ours: Vec<&str> = state.items.values().map(|known| &*known.id).collect();
        let below = self.client.below(&format!("{place}/"))?;
        Ok(below.keys().filter(|id| !ours.contains(&&*id.to_string())).count())
    }

    fn see(&mut self, items: &[Item]) -> Result<Seen, Result<Refusal, String>> {
        let root = self.settings.root.clone();
        let (mut state, kept) = keep::read(&mut self.client, &root)?;
        self.kept = kept;
        let ids: Vec<u64> =
            state.items.values().filter_map(|known| known.id.parse().ok()).collect();
        // What is not known yet, and what goes to another place.
        let places: Vec<&str> = items
            .iter()
            .filter(|item| state.items.get(&item.key).is_none_or(|of| of.place != item.place))
            .map(|item| &*item.place)
            .collect();
        let pages = self.heads(&ids, &places).map_err(Ok)?;
        // What a run that was killed had put away already.
        let archive = self.archived("");
        for page in pages.iter().filter(|page| page.title.starts_with(&archive)) {
            let id = page.id.to_string();
            state
                .items
                .retain(|key, known| known.id != id || items.iter().any(|item| item.key == *key));
        }
        let mut texts = self.texts(&pages, &state).map_err(Ok)?;
        let wanted: BTreeMap<&str, &Item> = items.iter().map(|item| (&*item.place, item)).collect();
        let mut live = Vec::new();
        for page in pages {
            let whole = texts.remove(&page.id);
            if whole.as_ref().is_some_and(|whole| self.leads_on(whole)) {
                continue;
            }
            let text = whole.and_then(|whole| whole.text);
            let stored = match &page.file {
                Some(sha1) => wanted
                    .get(&*page.title)
                    .filter(|item| self::sha1(item.content.bytes()) == *sha1)
                    .map(|item| item.digest()),
                None => text.map(|text| digest([text.as_bytes()])),
            };
            live.push(Live {
                id: page.id.to_string(),
                revision: revision(&page),
                place: page.title,
                parent: None,
                digest: stored,
                stamp: None,
                foreign_children: 0,
            });
        }
        let gone: Vec<String> = state
            .items
            .iter()
            .filter(|(key, known)| {
                known.what == What::Page && !items.iter().any(|item| item.key == **key)
            })
            .map(|(_, known)| known.id.clone())
            .collect();
        for live in live.iter_mut().filter(|live| gone.contains(&live.id)) {
            live.foreign_children = self.foreign_below(&live.place, &state).map_err(Ok)?;
        }
        Ok(Seen::new(state, live, Fold::Exact))
    }
}

impl Driver for MediaWiki {
    fn look(&mut self, items: &[Item]) -> Result<Seen, Fault> {
        self.see(items).map_err(|wrong| match wrong {
            Ok(refusal) => fault(refusal),
            Err(message) => Fault::whole(
                message,
                "restore an earlier revision of that page from its history, or move it away to \
                 begin anew",
            ),
        })
    }

    fn claim(&mut self, state: &State) -> Result<(), Fault> {
        let written = keep::write(&mut self.client, &self.settings.root, self.kept, state);
        self.kept = Some(written.map_err(fault)?);
        Ok(())
    }

    fn write(&mut self, step: &Step, item: &Item, state: &State) -> Result<Written, Fault> {
        let id = match item.what {
            What::Page => self.page(step, item, state)?,
            What::File => self.file(step, item)?,
        };
        // What counts is what the wiki has stored.
        let much = if item.what == What::Page { Much::Whole } else { Much::Head };
        let stored = self.client.by_id(&[id], much).map_err(fault)?.remove(&id);
        let stored = stored.ok_or_else(|| lost(item))?;
        let held = match &stored.text {
            Some(text) => digest([text.as_bytes()]),
            None => item.digest(),
        };
        let known = Known {
            what: item.what,
            id: id.to_string(),
            title: item.title.clone(),
            place: item.place.clone(),
            parent: item.parent.clone(),
            hash: item.hash(),
            revision: revision(&stored),
            digest: held,
        };
        // The wiki leads on by itself from where a page was.
        Ok(Written { known, pointer: None })
    }

    fn archive(&mut self, step: &Step) -> Result<(), Fault> {
        let Some(id) = step.id.as_ref().and_then(|id| id.parse().ok()) else { return Ok(()) };
        let below = step.place.strip_prefix(&format!("{}/", self.settings.root));
        let place = self.archived(below.unwrap_or(&step.place));
        let reason = format!("{} (no longer in the model)", self.settings.summary);
        for n in 1..=MOST_ARCHIVED {
            let to = if n == 1 { place.clone() } else { format!("{place} ({n})") };
            match self.client.rename(id, &to, &reason) {
                Err(Refusal::Conflict) => {}
                Err(Refusal::Trouble(wire::Trouble::Unsure(what))) => {
                    let now = self.client.by_id(&[id], Much::Head).map_err(fault)?;
                    if now.get(&id).is_some_and(|page| page.title == to) {
                        return Ok(());
                    }
                    return Err(fault(Refusal::Trouble(wire::Trouble::Unsure(what))));
                }
                other => return other.map_err(fault),
            }
        }
        Err(Fault::item(
            format!("`{place}` and all names like it are taken"),
            "move earlier archived pages of that name away",
        ))
    }

    fn finish(&mut self, state: &State, _: &Receipt) -> Result<Option<String>, Fault> {
        self.claim(state)?;
        if self.has_created {
            let pages = state.items.values().filter(|known| known.what == What::Page);
            let ids: Vec<u64> = pages.filter_map(|known| known.id.parse().ok()).collect();
            // The wiki comes to it by itself, only later.
            let _ = self.client.refresh(&ids);
        }
        Ok(self.kept.map(|kept| kept.revision().to_string()))
    }

    fn doctor(&mut self) -> Vec<Checkup> {
        let root = self.settings.root.clone();
        let mut all = vec![Checkup::new("the wiki answers, and lets us sign in", Ok(()))];
        for (action, tried) in RIGHTS {
            let came = self.client.may(action, &format!("{root}/Operandi"));
            let came = came.map_err(|refusal| told(fault(refusal)));
            let failed = came.is_err();
            all.push(Checkup::new(*tried, came));
            if failed {
                break;
            }
        }
        all
    }
}

/// So many things of one name can be put away.
const MOST_ARCHIVED: usize = 20;

/// What publishing does, as the wiki calls it, and in words.
const RIGHTS: &[(&str, &str)] = &[
    ("edit", "pages may be edited"),
    ("create", "pages may be created"),
    ("move", "pages may be renamed"),
    ("upload", "figures may be uploaded"),
];

/// What tells whether somebody changed it: the number of the revision, or the sum of a file.
pub(super) fn revision(page: &Page) -> String {
    page.file.clone().unwrap_or_else(|| page.revision.to_string())
}

pub(super) fn sha1(bytes: &[u8]) -> String {
    hex::of(&Sha1::digest(bytes))
}

pub(super) fn lost(item: &Item) -> Fault {
    Fault::Lost(format!("somebody else changed `{}` at the same time", item.place))
}

pub(super) fn fault(refusal: Refusal) -> Fault {
    match refusal {
        Refusal::Conflict | Refusal::Gone => Fault::Lost(refusal.to_string()),
        Refusal::Forbidden(_) => Fault::item(
            refusal.to_string(),
            "ask those who run the wiki, or see `operandi publish doctor`",
        ),
        Refusal::Trouble(wire::Trouble::Refused { message, help }) => Fault::whole(message, help),
        Refusal::Trouble(unsure @ wire::Trouble::Unsure(_)) => Fault::whole(
            unsure.to_string(),
            "publish again: what was done is found, and the rest is done",
        ),
    }
}

fn told(fault: Fault) -> Trouble {
    match fault {
        Fault::Item(trouble) | Fault::Whole(trouble) => trouble,
        Fault::Lost(message) => Trouble { message, help: "try again".to_owned() },
    }
}
