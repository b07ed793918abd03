//! Files at pages. Their places are the key of the page, a slash and their names.

use super::bare::no_parent;
use super::{Confluence, of_item, stamp, taken, whole};
use crate::publish::confluence::files::Attachment;
use crate::publish::driver::Fault;
use crate::publish::item::{Item, What};
use crate::publish::live::Live;
use crate::publish::plan::Step;
use crate::publish::state::{Known, State};
use std::collections::{BTreeMap, BTreeSet};

impl Confluence {
    /// The files that are there: as the state says where the model did not change them, asked for
    /// elsewhere.
    pub(super) fn see_files(&mut self, items: &[Item], state: &State) -> Result<Vec<Live>, Fault> {
        let mut live = Vec::new();
        let mut asked: BTreeSet<String> = BTreeSet::new();
        let wanted: BTreeMap<&str, &Item> = files(items);
        for (key, known) in state.items.iter().filter(|(_, known)| known.what == What::File) {
            let Some(page) = self.container(known.parent.as_ref(), state) else { continue };
            match wanted.get(key.as_str()) {
                Some(item) if item.hash() == known.hash => live.push(unchanged(known, page)),
                _ => {
                    asked.insert(known.parent.clone().unwrap_or_default());
                }
            }
        }
        let new = wanted.values().filter(|item| !state.items.contains_key(&item.key));
        asked.extend(new.filter_map(|item| item.parent.clone()));
        let held: BTreeSet<String> = live.iter().map(|live: &Live| live.id.clone()).collect();
        for key in asked {
            let Some(page) = self.container(Some(&key), state) else { continue };
            let files = self.client.files(&page).map_err(whole)?;
            let files = files.into_iter().filter(|file| !held.contains(&file.id));
            live.extend(files.map(|file| shown(file, &key, &page)));
        }
        Ok(live)
    }

    /// The number of the page that holds a file.
    fn container(&self, key: Option<&String>, state: &State) -> Option<String> {
        self.id_of(key?, state)
    }

    /// Attaches a file where there is none, or a new version where there is the one that was seen.
    pub(super) fn write_file(
        &mut self,
        step: &Step,
        item: &Item,
        state: &State,
    ) -> Result<Known, Fault> {
        let page = self.container(item.parent.as_ref(), state);
        let page = page.ok_or(Fault::Item(no_parent()))?;
        let failed = |refusal| of_item(refusal, &item.title);
        let name = name(&item.place);
        let hash = item.hash();
        let comment = stamp::message(&hash);
        let mut there = self.client.files(&page).map_err(failed)?.into_iter();
        let there = there.find(|file| file.name == name);
        let is_there = there.as_ref().map(|file| (&file.id, file.version.to_string()));
        let is_seen = step.id.as_ref().zip(step.revision.clone());
        let file = match there {
            // A run that was killed brought it here.
            Some(file) if file.comment == comment => file,
            Some(_) if is_seen.is_none() => return Err(Fault::Item(taken(&item.title))),
            _ if is_there != is_seen => {
                return Err(Fault::Lost(format!("somebody else changed the file `{name}`")));
            }
            _ => {
                let bytes = item.content.bytes();
                self.client.upload(&page, name, bytes, &comment).map_err(failed)?
            }
        };
        Ok(Known {
            what: What::File,
            id: file.id,
            title: item.title.clone(),
            place: item.place.clone(),
            parent: item.parent.clone(),
            hash,
            revision: file.version.to_string(),
            digest: item.digest(),
        })
    }
}

fn files(items: &[Item]) -> BTreeMap<&str, &Item> {
    let files = items.iter().filter(|item| item.what == What::File);
    files.map(|item| (item.key.as_str(), item)).collect()
}

/// The name of a file by its place.
fn name(place: &str) -> &str {
    place.rsplit_once('/').map_or(place, |(_, name)| name)
}

fn unchanged(known: &Known, page: String) -> Live {
    Live {
        id: known.id.clone(),
        place: known.place.clone(),
        parent: Some(page),
        revision: known.revision.clone(),
        digest: None,
        stamp: Some(known.hash.clone()),
        foreign_children: 0,
    }
}

fn shown(file: Attachment, key: &str, page: &str) -> Live {
    Live {
        id: file.id,
        place: format!("{key}/{}", file.name),
        parent: Some(page.to_owned()),
        revision: file.version.to_string(),
        digest: None,
        stamp: stamp::hash(&file.comment),
        foreign_children: 0,
    }
}
