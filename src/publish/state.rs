//! What we published before, kept on the target itself.

use super::item::What;
use super::live::Seen;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The only version of the format so far.
const VERSION: u32 = 1;

/// What we published before, by key.
///
/// It is written on one line, so that a wiki that merges texts line by line (MediaWiki, git) can
/// never make one state of two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct State {
    version: u32,
    /// What stands there.
    pub items: BTreeMap<String, Known>,
    /// What a run was about to write that did not come to its end; empty otherwise.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub pending: BTreeMap<String, Pending>,
    /// Places that pages have left, and the digest of what was put there to lead on.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub pointers: BTreeMap<String, String>,
}

/// One thing as we left it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Known {
    /// What it is.
    pub what: What,
    /// What the target calls it, and goes on calling it when it is renamed where it can.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its place.
    pub place: String,
    /// The key of the page above it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// The hash of the item as we wrote it.
    pub hash: String,
    /// The revision that our write made.
    pub revision: String,
    /// The digest of what the target stored, read back.
    pub digest: String,
}

/// One thing that is about to be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Pending {
    /// What it will be.
    pub what: What,
    /// Its title.
    pub title: String,
    /// Its place.
    pub place: String,
    /// The key of the page above it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// The hash of the item.
    pub hash: String,
    /// The digest of its content, for targets that keep every byte.
    pub digest: String,
}

impl Default for State {
    fn default() -> Self {
        let (items, pending) = (BTreeMap::new(), BTreeMap::new());
        Self { version: VERSION, items, pending, pointers: BTreeMap::new() }
    }
}

impl State {
    /// The state in `text`, as [`Self::to_line`] wrote it.
    ///
    /// # Errors
    /// With a sentence when it is none, or one of a later version.
    pub fn parse(text: &str) -> Result<Self, String> {
        let state: Self = serde_json::from_str(text.trim())
            .map_err(|error| format!("what we published before cannot be read: {error}"))?;
        if state.version != VERSION {
            return Err(format!(
                "what we published before was written by a later version of operandi ({})",
                state.version
            ));
        }
        Ok(state)
    }

    /// The state on one line, with a line end.
    pub fn to_line(&self) -> String {
        let json = serde_json::to_string(self).expect("a state is plain data");
        json + "\n"
    }

    /// The state with every rename declared by the model applied: `moved` leads from old keys to
    /// new ones. A page whose new key is published already keeps its own.
    #[must_use]
    pub fn renamed(mut self, moved: &BTreeMap<String, String>) -> Self {
        let last = |key: &str| {
            let mut at = key;
            // As many steps as there are renames, so that a circle ends.
            for _ in 0..moved.len() {
                at = moved.get(at).map_or(at, String::as_str);
            }
            at.to_owned()
        };
        for old in moved.keys() {
            let new = last(old);
            if self.items.contains_key(&new) || new == *old {
                continue;
            }
            if let Some(known) = self.items.remove(old) {
                self.items.insert(new.clone(), known);
            }
            if let Some(pending) = self.pending.remove(old) {
                self.pending.insert(new, pending);
            }
        }
        let parents = self.items.values_mut().filter_map(|known| known.parent.as_mut());
        for parent in parents.filter(|parent| moved.contains_key(*parent)) {
            *parent = last(parent);
        }
        self
    }

    /// The state with what a run that was killed had done already: of what was pending, that which
    /// stands there just so is ours; and what was only moved yet is known at its new place.
    #[must_use]
    pub fn settled(mut self, seen: &Seen) -> Self {
        for (key, pending) in std::mem::take(&mut self.pending) {
            let Some(live) = seen.at(&pending.place) else { continue };
            let digest = live.digest.as_ref();
            if digest == Some(&pending.digest) || live.stamp.as_ref() == Some(&pending.hash) {
                let known = Known {
                    what: pending.what,
                    id: live.id.clone(),
                    title: pending.title,
                    place: pending.place,
                    parent: pending.parent,
                    hash: pending.hash,
                    revision: live.revision.clone(),
                    digest: live.digest.clone().unwrap_or(pending.digest),
                };
                self.items.insert(key, known);
            } else if let Some(known) = self.items.get_mut(&key)
                && digest == Some(&known.digest)
                && seen.by_id(&known.id).is_none_or(|of_id| of_id.id == live.id)
            {
                known.id.clone_from(&live.id);
                known.place = pending.place;
                known.revision.clone_from(&live.revision);
            }
        }
        self
    }
}
