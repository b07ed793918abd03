//! Which files there are.

use super::{Layout, MANIFEST, Problem};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// A symbolic link to a folder shows its files a second time, and links among folders multiply;
/// no honest project comes near this many.
const MOST_LINKED_FOLDERS: usize = 1000;

/// How a file is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::source) enum Kind {
    /// Must be text.
    Text,
    /// Text where it is UTF-8, else bytes: a theme holds templates and fonts.
    Either,
    /// Bytes, whatever they hold.
    Asset,
}

/// A file to read.
#[derive(Debug)]
pub(in crate::source) struct Found {
    pub(super) location: PathBuf,
    /// Path below the root, with forward slashes.
    pub(super) name: String,
    pub(super) kind: Kind,
    /// Whether it was reached through a symbolic link, so that it may have another name as well.
    pub(super) linked: bool,
}

impl Found {
    pub(super) fn text(location: PathBuf, name: &str) -> Self {
        let linked = location.is_symlink();
        Self { location, name: name.to_owned(), kind: Kind::Text, linked }
    }

    pub(super) fn asset(location: PathBuf, name: &str) -> Self {
        Self { kind: Kind::Asset, ..Self::text(location, name) }
    }

    /// How a file of that name is to be read that lies among the content.
    pub(in crate::source) fn kind(name: &str) -> Kind {
        let extension = name.rsplit_once('.').map(|(_, extension)| extension);
        match extension {
            Some("md" | "toml") => Kind::Text,
            _ => Kind::Asset,
        }
    }
}

/// All files below `folder`, which lies in the canonical `root`, hidden ones and the build
/// folder left out. Symbolic links are followed as long as they stay inside the root.
pub(super) fn walk(
    root: &Path,
    folder: &Path,
    layout: &Layout,
    problems: &mut Vec<Problem>,
) -> Vec<Found> {
    let themes = root.join("themes");
    let built = root.join(&layout.build_dir);
    let mut found = Vec::new();
    let mut linked = 0;
    // How deep the link is that the walk has gone through.
    let mut link: Option<usize> = None;
    let mut entries = WalkDir::new(folder).follow_links(true).into_iter();
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                problems.extend(unreachable(root, &error));
                continue;
            }
        };
        link = link.filter(|depth| entry.depth() > *depth);
        link = link.or(entry.path_is_symlink().then_some(entry.depth()));
        if entry.depth() == 0 {
            continue;
        }
        let is_dir = entry.file_type().is_dir();
        let aside = is_hidden(&entry)
            || entry.path() == built
            || (is_dir && entry.path().join(MANIFEST).is_file())
            || (entry.path() == themes && !folder.starts_with(&themes));
        let verdict =
            if aside { Err(None) } else { check(root, folder, &built, &entry).map_err(Some) };
        match verdict {
            Ok(name) if is_dir => {
                linked += usize::from(entry.path_is_symlink());
                if linked > MOST_LINKED_FOLDERS {
                    problems.push(Problem {
                        message: format!(
                            "`{name}` is one of more than {MOST_LINKED_FOLDERS} linked folders"
                        ),
                        help: "remove symbolic links that lead to each other".into(),
                        path: name,
                        at: 0..0,
                    });
                    break;
                }
            }
            Ok(name) => {
                let in_theme = folder.starts_with(&themes);
                let kind = if in_theme { Kind::Either } else { Found::kind(&name) };
                let location = entry.into_path();
                found.push(Found { location, name, kind, linked: link.is_some() });
            }
            Err(problem) => {
                problems.extend(problem);
                if is_dir {
                    entries.skip_current_dir();
                }
            }
        }
    }
    found
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}

/// Whether `path`, where a walk begins, is what it seems to be and no link out of the root.
pub(super) fn stays_inside(root: &Path, path: &Path, problems: &mut Vec<Problem>) -> bool {
    let inside = path.canonicalize().is_ok_and(|target| target.starts_with(root));
    if !inside {
        problems.push(leaving(below(root, path)));
    }
    inside
}

fn leaving(name: String) -> Problem {
    Problem {
        message: format!("the symbolic link `{name}` leaves the project's folder"),
        help: "copy what it points at into the project".into(),
        path: name,
        at: 0..0,
    }
}

/// The entry's name below the root, if it may be read.
fn check(root: &Path, folder: &Path, built: &Path, entry: &DirEntry) -> Result<String, Problem> {
    let name = below(root, entry.path());
    let problem = |message: String, help: &str| Problem {
        path: name.clone(),
        message,
        help: help.into(),
        at: 0..0,
    };
    if entry.path().strip_prefix(root).is_ok_and(|path| path.to_str().is_none()) {
        let message = format!("the name of `{name}` is not valid UTF-8");
        return Err(problem(message, "rename the file"));
    }
    if entry.path_is_symlink() {
        let target = entry.path().canonicalize().unwrap_or_default();
        if !target.starts_with(root) {
            return Err(leaving(name));
        }
        // The walk sees for itself where a link leads back to a folder on its own way.
        if folder.starts_with(&target) {
            let message =
                format!("the symbolic link `{name}` leads back to a folder that holds it");
            return Err(problem(message, "remove the link"));
        }
        if target.starts_with(built) {
            let message = format!("the symbolic link `{name}` points into the built site");
            return Err(problem(message, "link to the source instead"));
        }
    }
    if !entry.file_type().is_dir() && !entry.file_type().is_file() {
        let message = format!("`{name}` is a device or a pipe, not a file");
        return Err(problem(message, "remove it, or hide it behind a leading dot"));
    }
    Ok(name)
}

/// What the walk itself stumbled over.
fn unreachable(root: &Path, error: &walkdir::Error) -> Option<Problem> {
    let path = error.path().unwrap_or(root);
    if path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b".")) {
        return None;
    }
    let name = below(root, path);
    let (message, help) = if let Some(ancestor) = error.loop_ancestor() {
        let ancestor = below(root, ancestor);
        (
            format!("the symbolic link `{name}` leads back to `{ancestor}`, which holds it"),
            "remove the link",
        )
    } else if path.is_symlink() {
        (format!("the symbolic link `{name}` leads nowhere"), "mend or remove the link")
    } else {
        let why = error.io_error().map_or_else(String::new, |error| format!(": {}", error.kind()));
        (format!("`{name}` cannot be opened{why}"), "give yourself the right to read it")
    };
    Some(Problem { path: name, message, help: help.into(), at: 0..0 })
}

/// `path` as people see it: below the root, forward slashes.
pub(super) fn below(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    if parts.is_empty() { ".".into() } else { parts.join("/") }
}
