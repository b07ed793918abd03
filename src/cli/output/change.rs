//! What must become of each file.

use super::existing::{Entry, Existing};
use super::site::Site;
use super::{OutputError, Written, name};
use crate::output::Output;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The difference between a folder and the site that it is to hold.
#[derive(Debug, Default)]
pub(super) struct Change {
    pub(super) created: BTreeSet<String>,
    pub(super) changed: BTreeSet<String>,
    pub(super) unchanged: BTreeSet<String>,
    /// Ours, there, and no longer made.
    pub(super) stale: BTreeSet<String>,
    /// The stale files that must go before the new ones come: a file where a folder is needed or
    /// the reverse, or a name that differs in case alone, which many systems take for the same.
    pub(super) first: BTreeSet<String>,
}

impl Change {
    /// Compares lengths, then bytes, and refuses where a file of somebody else is in the way.
    pub(super) fn between(
        site: &Site,
        existing: &Existing,
        outputs: &BTreeMap<String, Output>,
    ) -> Result<Self, OutputError> {
        let mut change = Self::default();
        let is_stale = |name: &String| !outputs.contains_key(name) && existing.ours.contains(name);
        change.stale = existing.entries.keys().filter(|name| is_stale(name)).cloned().collect();
        change.check_way(site, existing, outputs)?;
        let compared: Vec<_> = outputs
            .par_iter()
            .map(|(name, content)| match existing.entries.get(name) {
                None => (name, None),
                Some(Entry::Other) => (name, Some(false)),
                Some(Entry::File) => (name, Some(holds(&site.dir.join(name), content))),
            })
            .collect();
        for (name, equal) in compared {
            let set = match equal {
                None => &mut change.created,
                Some(false) => &mut change.changed,
                Some(true) => &mut change.unchanged,
            };
            set.insert(name.clone());
        }
        Ok(change)
    }

    pub(super) fn written(&self) -> Written {
        Written {
            created: self.created.len(),
            changed: self.changed.len(),
            unchanged: self.unchanged.len(),
            removed: self.stale.len(),
        }
    }

    fn check_way(
        &mut self,
        site: &Site,
        existing: &Existing,
        outputs: &BTreeMap<String, Output>,
    ) -> Result<(), OutputError> {
        let in_the_way = |name: &str| OutputError::InTheWay { path: site.dir.join(name) };
        for name in outputs.keys() {
            if existing.entries.contains_key(name) && !existing.ours.contains(name) {
                return Err(in_the_way(name));
            }
            for folder in name::folders(name).filter(|name| existing.entries.contains_key(*name)) {
                let stale = self.stale.get(folder).ok_or_else(|| in_the_way(folder))?;
                self.first.insert(stale.clone());
            }
            if existing.folders.contains(name) {
                let inside = format!("{name}/");
                let within = existing.entries.range(inside.clone()..).map(|(entry, _)| entry);
                for entry in within.take_while(|entry| entry.starts_with(&inside)) {
                    let stale = self.stale.get(entry).ok_or_else(|| in_the_way(entry))?;
                    self.first.insert(stale.clone());
                }
            }
        }
        if !self.stale.is_empty() {
            let lower: BTreeSet<_> = outputs.keys().map(|name| name.to_lowercase()).collect();
            let clash = |name: &&String| lower.contains(&name.to_lowercase());
            self.first.extend(self.stale.iter().filter(clash).cloned());
        }
        Ok(())
    }
}

/// Whether the file at `path` holds just `content`. One that cannot be read does not.
fn holds(path: &Path, content: &Output) -> bool {
    let length = content.size() as u64;
    let read = || -> std::io::Result<bool> {
        let file = File::open(path)?;
        if file.metadata()?.len() != length {
            return Ok(false);
        }
        let mut held = Vec::with_capacity(content.size() + 1);
        file.take(length + 1).read_to_end(&mut held)?;
        Ok(*held == *content.bytes())
    };
    read().unwrap_or(false)
}
