//! What the build folder holds now.

use super::site::Site;
use super::{OutputError, manifest, name};
use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::Path;
use walkdir::{DirEntry, WalkDir};

/// What an entry that is no folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    /// A file with content.
    File,
    /// A symbolic link, wherever it leads, or something stranger.
    Other,
}

/// The build folder before a build.
#[derive(Debug, Default)]
pub(super) struct Existing {
    /// Everything that is no folder, by path below the build folder.
    pub(super) entries: BTreeMap<String, Entry>,
    /// All folders below the build folder.
    pub(super) folders: BTreeSet<String>,
    /// What the manifest names, there or not.
    pub(super) ours: BTreeSet<String>,
    /// The manifest's text, if there is one.
    pub(super) manifest: Option<String>,
    /// Whether the folder is a symbolic link, which must not be replaced.
    linked: bool,
}

impl Existing {
    /// Looks at the folder, which need not be there. Symbolic links are not followed: a link in
    /// the place of a folder is an entry, and what lies behind it is not ours.
    pub(super) fn read(site: &Site) -> Result<Self, OutputError> {
        let manifest = read_manifest(site)?;
        let mut existing = Self {
            ours: match &manifest {
                Some(text) => manifest::parse(&site.manifest(), text)?,
                None => BTreeSet::new(),
            },
            manifest,
            linked: site.dir.is_symlink(),
            ..Self::default()
        };
        if !site.dir.exists() && !existing.linked {
            return Ok(existing);
        }
        if !site.dir.is_dir() {
            return Err(OutputError::InTheWay { path: site.dir.clone() });
        }
        for entry in
            WalkDir::new(&site.dir).min_depth(1).into_iter().filter_entry(|entry| !is_own(entry))
        {
            let entry = entry.map_err(|error| {
                let path = error.path().unwrap_or(&site.dir).to_owned();
                OutputError::io("look at", &path, error.into())
            })?;
            let name = below(&site.dir, entry.path());
            if entry.file_type().is_dir() {
                existing.folders.insert(name);
            } else {
                let kind = if entry.file_type().is_file() { Entry::File } else { Entry::Other };
                existing.entries.insert(name, kind);
            }
        }
        if existing.manifest.is_none() && !existing.is_empty() {
            return Err(OutputError::Foreign { dir: site.dir.clone() });
        }
        Ok(existing)
    }

    /// Whether there is nothing yet.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.folders.is_empty() && self.manifest.is_none()
    }

    /// Whether the folder could be replaced by another without a loss to anybody.
    pub(super) fn is_ours_alone(&self) -> bool {
        let holds_ours = |folder: &String| {
            let inside = format!("{folder}/");
            self.ours.range(inside.clone()..).next().is_some_and(|name| name.starts_with(&inside))
        };
        !self.linked
            && self.entries.keys().all(|name| self.ours.contains(name))
            && self.folders.iter().all(holds_ours)
    }
}

fn read_manifest(site: &Site) -> Result<Option<String>, OutputError> {
    let path = site.manifest();
    match super::step::read(&path) {
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => Ok(Some(text)),
            Err(_) => Err(OutputError::DamagedManifest { path, line: 1 }),
        },
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Ok(None)
        }
        Err(error) => Err(OutputError::io("read", &path, error)),
    }
}

/// Whether the entry is the manifest or the folder for files on their way.
fn is_own(entry: &DirEntry) -> bool {
    entry.depth() == 1 && [name::MANIFEST, name::STAGE].iter().any(|own| entry.file_name() == *own)
}

fn below(dir: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(dir).unwrap_or(path).iter();
    parts.map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}
