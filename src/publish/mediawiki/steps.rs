//! How one thing is written: looked at where an answer did not come, never written over what
//! somebody else wrote.

use super::driver::{MediaWiki, fault, lost, revision, sha1};
use super::pages::{Much, Page};
use super::refusal::Refusal;
use super::write::Edit;
use crate::publish::driver::Fault;
use crate::publish::item::Item;
use crate::publish::plan::{Action, Step};
use crate::publish::state::State;
use crate::publish::wire;

impl MediaWiki {
    /// Writes a page, and gives its number.
    pub(super) fn page(&mut self, step: &Step, item: &Item, state: &State) -> Result<u64, Fault> {
        let text = String::from_utf8_lossy(item.content.bytes()).into_owned();
        let own = step.id.as_ref().and_then(|id| id.parse::<u64>().ok());
        let (Some(id), true) = (own, step.action != Action::Create) else {
            return self.create(item, &text);
        };
        let mut base = step.revision.as_ref().and_then(|at| at.parse().ok()).unwrap_or_default();
        let stays = state.items.get(&step.key).is_some_and(|known| known.place == item.place);
        if !(stays && step.action == Action::Update) {
            base = self.bring_home(id, base, item)?;
        }
        self.change(id, base, item, &text)
    }

    /// Makes a page. Where one stands that only leads on from there, it takes that one.
    fn create(&mut self, item: &Item, text: &str) -> Result<u64, Fault> {
        self.has_created = true;
        let edit = self.client.edit(Edit::Create(&item.place), text, &self.settings.summary);
        match edit {
            Ok(wrote) => Ok(wrote.id),
            Err(refusal @ (Refusal::Conflict | Refusal::Trouble(wire::Trouble::Unsure(_)))) => {
                let found = self.client.by_title(&[&item.place], Much::Whole).map_err(fault)?;
                match found.get(&item.place) {
                    Some(page) if page.text.as_deref() == Some(text) => Ok(page.id),
                    Some(page) if self.leads_on(page) => {
                        self.change(page.id, page.revision, item, text)
                    }
                    _ => Err(fault(refusal)),
                }
            }
            Err(refusal) => Err(fault(refusal)),
        }
    }

    /// Changes the page `id`, which must be at the revision `base`.
    fn change(&mut self, id: u64, base: u64, item: &Item, text: &str) -> Result<u64, Fault> {
        let edit = Edit::Change(id, base);
        for turn in 0..2 {
            match self.client.edit(edit, text, &self.settings.summary) {
                Ok(wrote) if wrote.merged => return Err(lost(item)),
                Ok(wrote) => return Ok(wrote.id),
                Err(Refusal::Trouble(wire::Trouble::Unsure(what))) => {
                    let now = self.client.by_id(&[id], Much::Whole).map_err(fault)?.remove(&id);
                    let now = now.ok_or_else(|| lost(item))?;
                    if now.text.as_deref() == Some(text) {
                        return Ok(id);
                    }
                    if now.revision != base {
                        return Err(lost(item));
                    }
                    if turn > 0 {
                        return Err(fault(Refusal::Trouble(wire::Trouble::Unsure(what))));
                    }
                }
                Err(refusal) => return Err(fault(refusal)),
            }
        }
        Ok(id)
    }

    /// Where the page that stood at `place` below the root is put away.
    pub(super) fn archived(&self, place: &str) -> String {
        format!("{}/Archive/{place}", self.settings.root)
    }

    /// The page `id` as it is now.
    fn head(&mut self, id: u64, item: &Item) -> Result<Page, Fault> {
        let page = self.client.by_id(&[id], Much::Head).map_err(fault)?.remove(&id);
        page.ok_or_else(|| lost(item))
    }

    /// Moves the page `id` to where it belongs, and gives the revision that it has there.
    fn bring_home(&mut self, id: u64, base: u64, item: &Item) -> Result<u64, Fault> {
        let now = self.head(id, item)?;
        if now.revision != base {
            return Err(lost(item));
        }
        if now.title == item.place {
            return Ok(base);
        }
        match self.client.rename(id, &item.place, &self.settings.summary) {
            Ok(()) | Err(Refusal::Trouble(wire::Trouble::Unsure(_))) => {}
            Err(Refusal::Conflict) => {
                return Err(Fault::item(
                    format!("there is another page at `{}`", item.place),
                    "rename that page on the wiki, or the thing in the model",
                ));
            }
            Err(refusal) => return Err(fault(refusal)),
        }
        let moved = self.head(id, item)?;
        if moved.title == item.place { Ok(moved.revision) } else { Err(lost(item)) }
    }

    /// Uploads a file, and gives the number of its page.
    pub(super) fn file(&mut self, step: &Step, item: &Item) -> Result<u64, Fault> {
        let bytes = item.content.bytes();
        let own = step.id.as_ref().and_then(|id| id.parse::<u64>().ok());
        if let Some(id) = own {
            let now = self.head(id, item)?;
            if Some(revision(&now)) != step.revision {
                return Err(lost(item));
            }
            if now.title != item.place {
                self.client.rename(id, &item.place, &self.settings.summary).map_err(fault)?;
            }
        }
        let (_, name) = item.place.split_once(':').unwrap_or(("", &item.place));
        let sent = self.client.upload(name, bytes, &self.settings.summary);
        if let Err(refusal) = sent
            && !matches!(refusal, Refusal::Trouble(wire::Trouble::Unsure(_)))
        {
            return Err(fault(refusal));
        }
        let found = self.client.by_title(&[&item.place], Much::Head).map_err(fault)?;
        match found.get(&item.place) {
            Some(page) if page.file.as_deref() == Some(&sha1(bytes)) => Ok(page.id),
            _ => Err(lost(item)),
        }
    }
}
