//! One page at a time.

use super::bare::no_parent;
use super::look::digest_of;
use super::{Confluence, Root, of_item, stamp, whole};
use crate::publish::confluence::Page;
use crate::publish::confluence::refusal::Refusal;
use crate::publish::confluence::write::Text;
use crate::publish::driver::Fault;
use crate::publish::item::{Content, Item, What, fill};
use crate::publish::plan::Step;
use crate::publish::state::{Known, State};
use serde_json::{Value, json};

/// What a table says that takes the whole width; pages with one take it too.
const WIDE: &str = "data-layout=\"full-width\"";

/// The property of a page that holds its width, as Confluence's own editor gives it.
const WIDTH: &str = "content-appearance-published";

impl Confluence {
    /// Writes a page: what is no part of its text first, so that the stamp of the text says that all
    /// of it is there.
    pub(super) fn write_page(
        &mut self,
        step: &Step,
        item: &Item,
        state: &State,
    ) -> Result<Known, Fault> {
        let root = self.root()?;
        let (id, version) = self.at(step)?;
        let parent = match &item.parent {
            Some(above) => self.id_of(above, state).ok_or(Fault::Item(no_parent()))?,
            None => root.parent.clone(),
        };
        let storage = self.filled(item, &root);
        let failed = |refusal| of_item(refusal, &item.title);
        let labels: Vec<String> = item.labels.iter().filter_map(|name| label(name)).collect();
        if !labels.is_empty() {
            self.client.label(&id, &labels).map_err(failed)?;
        }
        if storage.contains(WIDE) {
            let wide = json!("full-width");
            self.client.give(&id, WIDTH, &wide, |_: &Value| true).map_err(failed)?;
        }
        let hash = item.hash();
        let text = Text { title: &item.place, parent: &parent, storage: &storage };
        let message = stamp::message(&hash);
        let page = match self.client.change(&id, version, text, &message) {
            Err(Refusal::Taken) => {
                self.make_room(&id, &item.place, state)?;
                self.client.change(&id, version, text, &message)
            }
            other => other,
        };
        let page = page.map_err(failed)?;
        self.there.insert(id.clone(), page.version);
        let digest = self.stored(&page)?;
        Ok(Known {
            what: What::Page,
            id,
            title: item.title.clone(),
            place: page.title,
            parent: item.parent.clone(),
            hash,
            revision: page.version.to_string(),
            digest,
        })
    }

    /// The page that a step is about, and the version at which it has to be.
    fn at(&self, step: &Step) -> Result<(String, u64), Fault> {
        if let Some(made) = self.made.get(&step.key) {
            let made = made.clone().map_err(Fault::Item)?;
            return Ok((made.id, made.version));
        }
        let lost = || Fault::Lost(format!("`{}` is not there any more", step.title));
        let id = step.id.clone().ok_or_else(lost)?;
        let version = self.there.get(&id).copied().ok_or_else(lost)?;
        Ok((id, version))
    }

    /// The text of an item with the addresses of other pages: below the site's root, whether we came
    /// through the gateway or not. What is not there leads to the page above all.
    fn filled(&self, item: &Item, root: &Root) -> String {
        let Content::Text(text) = &item.content else { return String::new() };
        let above = format!("/wiki/spaces/{}/pages/{}", root.key, root.parent);
        fill(text, |key| Some(self.addresses.get(key).unwrap_or(&above)))
    }

    /// Gives our page that has the title `place` another for the time being, where that is about to
    /// be renamed in this run.
    fn make_room(&mut self, id: &str, place: &str, state: &State) -> Result<(), Fault> {
        let Some(other) = self.leaves(place, state).filter(|other| other != id) else {
            return Ok(());
        };
        let page = self.client.page(&other).map_err(|refusal| of_item(refusal, place))?;
        if self.there.get(&other) != Some(&page.version) {
            return Err(of_item(Refusal::Conflict, &page.title));
        }
        let title = stamp::aside(&page.title, &other);
        let text = Text {
            title: &title,
            parent: page.parent.as_deref().unwrap_or_default(),
            storage: page.text.as_deref().unwrap_or_default(),
        };
        let page = self.client.change(&other, page.version, text, &page.message);
        let page = page.map_err(|refusal| of_item(refusal, place))?;
        self.there.insert(other, page.version);
        Ok(())
    }

    /// The digest of what the wiki made of the text of `page`; nothing where somebody wrote since.
    fn stored(&mut self, page: &Page) -> Result<String, Fault> {
        if let Some(digest) = digest_of(page) {
            return Ok(digest);
        }
        let now = self.client.page(&page.id).map_err(whole)?;
        let is_ours = now.version == page.version;
        Ok(digest_of(&now).filter(|_| is_ours).unwrap_or_default())
    }

    /// Puts away a page that is as it was when that was decided, or a file.
    pub(super) fn put_away(&mut self, step: &Step) -> Result<(), Fault> {
        let Some(id) = &step.id else { return Ok(()) };
        let failed = |refusal| of_item(refusal, &step.title);
        if step.what == What::File {
            return self.client.trash_file(id).map_err(failed);
        }
        let page = self.client.page(id).map_err(failed)?;
        if step.revision.as_deref() != Some(page.version.to_string().as_str()) {
            return Err(failed(Refusal::Conflict));
        }
        self.client.archive(id).map_err(failed)
    }
}

/// `name` as Confluence takes labels: small letters, without white space and the signs that its
/// search gives a meaning to; at most 255 of them.
fn label(name: &str) -> Option<String> {
    let plain = |c: char| if c.is_whitespace() || ":;,.?&[]()#^*!@".contains(c) { '-' } else { c };
    let name: String = name.to_lowercase().chars().map(plain).take(255).collect();
    let name = name.trim_matches('-');
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn labels_hold_what_confluence_takes() {
        assert_eq!(label("Role: A & B").as_deref(), Some("role--a---b"));
        assert_eq!(label(" # "), None);
    }
}
