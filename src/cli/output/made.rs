//! What a site was made from, noted in its manifest, so that a build that would change nothing
//! need not be made.

use super::existing::{Entry, Existing};
use super::site::Site;
use super::{OutputError, manifest};
use crate::output::Output;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::SystemTime;

/// What a site was made from, and what came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made {
    /// A fingerprint of everything that decides what the site holds.
    pub from: u64,
    /// How many of its files are pages.
    pub pages: usize,
    /// The length of all its files together, in bytes.
    bytes: u64,
}

impl Made {
    /// Notes that `outputs`, with so many pages, came from what has the fingerprint `from`.
    pub fn new(from: u64, pages: usize, outputs: &BTreeMap<String, Output>) -> Self {
        Self { from, pages, bytes: outputs.values().map(|output| output.size() as u64).sum() }
    }

    pub(super) fn line(self) -> String {
        format!("{}{:016x}: {} pages, {} bytes", manifest::MADE, self.from, self.pages, self.bytes)
    }

    fn parse(line: &str) -> Option<Self> {
        let (from, rest) = line.strip_prefix(manifest::MADE)?.split_once(": ")?;
        let (pages, bytes) = rest.strip_suffix(" bytes")?.split_once(" pages, ")?;
        let from = u64::from_str_radix(from, 16).ok()?;
        Some(Self { from, pages: pages.parse().ok()?, bytes: bytes.parse().ok()? })
    }
}

/// What the site in `build_dir` was made from, if it is there as it was made: every file, together
/// as long as they were, none touched after the manifest, which is written last. `None` also where
/// that is not known, or where an earlier run left something to mend.
pub fn made(build_dir: &Path) -> Result<Option<Made>, OutputError> {
    let site = Site::at(build_dir)?;
    if site.stage().exists() {
        return Ok(None);
    }
    let existing = Existing::read(&site)?;
    let line = existing.manifest.as_deref().and_then(|text| text.lines().nth(1));
    let Some(made) = line.and_then(Made::parse) else { return Ok(None) };
    let is_file = |name: &String| existing.entries.get(name) == Some(&Entry::File);
    let Some(written) = modified(&site.manifest()).map(|(_, time)| time) else { return Ok(None) };
    if !existing.ours.iter().all(is_file) {
        return Ok(None);
    }
    let bytes: Option<u64> = existing
        .ours
        .par_iter()
        .map(|name| {
            let (length, time) = modified(&site.dir.join(name))?;
            (time <= written).then_some(length)
        })
        .sum();
    Ok((bytes == Some(made.bytes)).then_some(made))
}

fn modified(path: &Path) -> Option<(u64, SystemTime)> {
    let metadata = path.metadata().ok()?;
    Some((metadata.len(), metadata.modified().ok()?))
}
