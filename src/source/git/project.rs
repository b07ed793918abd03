//! Which of a version's files make the project: those that [`disk`] would read, by their names
//! alone.

use super::entry::{self, Entry, Mode};
use super::{Aside, GitError, Project, Repository, Version, What, blobs};
use crate::source::disk::{self, CONFIG, Found, Kind, MANIFEST, Read};
use crate::source::layout::{Layout, leaves_root};
use std::collections::BTreeSet;

/// How the file begins that Git LFS puts in place of another one
/// (<https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md>).
const LFS: &[u8] = b"version https://git-lfs.github.com/spec/v1\n";

/// Reads the project of `version`.
pub(super) fn read(
    repository: &Repository,
    version: &Version,
) -> Result<Option<Project>, GitError> {
    let entries = entry::list(repository, version)?;
    let layout = layout(repository, &entries)?;
    if leaves_root(&layout.src) {
        return Err(GitError::ContentOutside { src: layout.src });
    }
    let (chosen, mut aside) = choose(&entries, &layout)?;
    let has_content = chosen.iter().any(|(_, path, _)| layout.in_content(path).is_some());
    if !has_content && aside.is_empty() {
        return Ok(None);
    }
    let ids: Vec<&str> = chosen.iter().map(|(entry, ..)| entry.id.as_str()).collect();
    let contents = blobs::read(repository, &ids)?;
    let mut read = Vec::with_capacity(chosen.len());
    for ((_, path, kind), bytes) in chosen.into_iter().zip(contents) {
        if kind != Kind::Asset && bytes.starts_with(LFS) {
            aside.push(Aside { path: path.to_owned(), what: What::LfsPointer });
        } else {
            read.push(Read::of(path, kind, bytes));
        }
    }
    aside.sort_by(|a, b| a.path.cmp(&b.path));
    let (sources, findings) = disk::gather(&read, Vec::new(), &layout, &layout.src);
    Ok(Some(Project { sources, findings, aside }))
}

/// Where the version's own `book.toml` says that its files lie.
pub(super) fn layout(repository: &Repository, entries: &[Entry]) -> Result<Layout, GitError> {
    let is_config =
        |entry: &&Entry| entry.mode == Mode::File && entry.path.as_deref() == Some(CONFIG);
    let Some(config) = entries.iter().find(is_config) else { return Ok(Layout::default()) };
    let bytes = blobs::read(repository, &[&config.id])?.into_iter().next().unwrap_or_default();
    Ok(Layout::parse(&String::from_utf8_lossy(&bytes)))
}

pub(super) type Chosen<'a> = (&'a Entry, &'a str, Kind);

/// The files of the project, and what is no file.
pub(super) fn choose<'a>(
    entries: &'a [Entry],
    layout: &Layout,
) -> Result<(Vec<Chosen<'a>>, Vec<Aside>), GitError> {
    let built: BTreeSet<&str> = entries
        .iter()
        .filter_map(|entry| entry.path.as_deref()?.strip_suffix(MANIFEST)?.strip_suffix('/'))
        .collect();
    let (mut files, mut aside) = (Vec::new(), Vec::new());
    for entry in entries {
        // A name that is not UTF-8 is nothing that a project can refer to.
        let Some(path) = entry.path.as_deref() else { continue };
        let what = match entry.mode {
            Mode::File => None,
            Mode::SymbolicLink => Some(What::SymbolicLink),
            Mode::Submodule => Some(What::Submodule),
        };
        if let Some(what) = what
            && (layout.src == path || layout.src.starts_with(&format!("{path}/")))
        {
            return Err(GitError::Linked { path: path.to_owned(), what: what.words() });
        }
        let Some(kind) = kind(path, layout, &built) else { continue };
        match what {
            None => files.push((entry, path, kind)),
            Some(what) => aside.push(Aside { path: path.to_owned(), what }),
        }
    }
    // Git sorts a folder as if its name ended in a slash.
    files.sort_by(|a, b| a.1.cmp(b.1));
    Ok((files, aside))
}

/// How the file at `path` is to be read; `None` for what is no part of the project.
fn kind(path: &str, layout: &Layout, built: &BTreeSet<&str>) -> Option<Kind> {
    if path == CONFIG || path == layout.baseline {
        return Some(Kind::Text);
    }
    if layout.fonts.iter().any(|font| font == path) {
        return Some(Kind::Asset);
    }
    let theme = path.strip_prefix(&layout.theme_folder()).and_then(|rest| rest.strip_prefix('/'));
    let (below, kind) = match theme {
        Some(below) => (below, Kind::Either),
        None => (layout.in_content(path)?, Found::kind(path)),
    };
    let is_hidden = below.split('/').any(|part| part.starts_with('.'));
    let lies_in =
        |folder: &str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
    let mut around = path.match_indices('/').map(|(at, _)| &path[..at]);
    let is_built = lies_in(&layout.build_dir) || around.any(|folder| built.contains(folder));
    (!is_hidden && !is_built).then_some(kind)
}
