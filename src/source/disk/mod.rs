//! Sources from a folder.
//!
//! What can be read is read, and everything that cannot becomes a finding: one bad file never
//! hides what is wrong in the others.

mod below;
mod decode;
mod error;
mod history;
mod kept;
mod layout;
mod read;
#[cfg(test)]
mod tests;
mod walk;

pub use self::below::{below_repository, repository};
pub use self::error::LoadError;
pub use self::history::Past;
pub use self::kept::Kept;
pub use super::layout::Layout;

pub(in crate::source) use self::read::Read;
pub(in crate::source) use self::walk::{Found, Kind};

use self::read::Content;
use super::span::Span;
use super::{Asset, History, SourceFile, Sources};
use crate::finding::{Finding, code};
use rayon::prelude::*;
use std::path::Path;

/// The configuration's file name, directly below the root.
pub use crate::config::FILE as CONFIG;

/// The list of a built site's files, in its folder. A folder that holds one is never read as
/// content, wherever it was built.
pub const MANIFEST: &str = ".operandi-manifest";

/// Something about one file that stands in the way of reading it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::source) struct Problem {
    path: String,
    message: String,
    help: String,
    /// Where in the text that was read nevertheless.
    at: std::ops::Range<usize>,
}

/// Reads the project at `root`, its folders named by its `book.toml`.
///
/// # Errors
/// When there is no project at all: no folder, or neither `book.toml` nor the content folder,
/// or nothing in the latter that can be compiled.
pub fn load(root: &Path) -> Result<(Sources, Vec<Finding>), LoadError> {
    load_with(root, &Layout::read(root)?)
}

/// The past of those files among `sources`, read from `root`, that may define meetings: calendars
/// tell how often an entry was changed. Of all files where the site's address may be known: then
/// search engines are told when a page was changed.
pub fn history(root: &Path, sources: &Sources) -> History {
    history::of(root, history::telling(sources))
}

/// Reads `book.toml`, the content folder, the theme's overrides, the file of known findings and the
/// fonts of documents below `root`.
///
/// Findings come sorted by path. A file that cannot be read as text stays among the sources with
/// the text that could be saved (none, at worst), so that what refers to it still finds it.
///
/// # Errors
/// As [`load`].
pub fn load_with(root: &Path, layout: &Layout) -> Result<(Sources, Vec<Finding>), LoadError> {
    let Files { content, found, problems } = Files::find(root, layout)?;
    let read: Vec<_> = found.par_iter().map(read::read).collect();
    Ok(gather(&read, problems, layout, &content))
}

/// Which files make the sources.
struct Files {
    /// The content folder's name below the root.
    content: String,
    /// By name, each once.
    found: Vec<Found>,
    problems: Vec<Problem>,
}

impl Files {
    fn find(root: &Path, layout: &Layout) -> Result<Self, LoadError> {
        let root = root.canonicalize().map_err(|source| LoadError::no_root(root, &source))?;
        let content = layout.content(&root)?;
        let mut problems = Vec::new();
        let mut found = walk::walk(&root, &content, layout, &mut problems);
        let compiles = |file: &Found| file.kind == Kind::Text && file.name != CONFIG;
        // A site without anything in it would take the place of an earlier one.
        if problems.is_empty() && !found.iter().any(compiles) {
            return Err(LoadError::EmptyContent { src: layout.src.clone() });
        }
        if let Some(theme) = layout.theme_location(&root)
            && walk::stays_inside(&root, &theme, &mut problems)
        {
            found.extend(walk::walk(&root, &theme, layout, &mut problems));
        }
        let config = root.join(CONFIG);
        if config.is_file() && walk::stays_inside(&root, &config, &mut problems) {
            found.push(Found::text(config, CONFIG));
        }
        found.retain(|file| file.name != layout.baseline);
        if let Some(baseline) = layout.baseline_location(&root)
            && walk::stays_inside(&root, &baseline, &mut problems)
        {
            found.push(Found::text(baseline, &layout.baseline));
        }
        for (name, font) in layout.font_locations(&root) {
            if walk::stays_inside(&root, &font, &mut problems) {
                found.push(Found::asset(font, name));
            }
        }
        // A content folder that is the root itself meets the others on its way.
        found.sort_by(|a, b| a.name.cmp(&b.name));
        found.dedup_by(|a, b| a.name == b.name);
        Ok(Self { content: walk::below(&root, &content), found, problems })
    }
}

/// The sources that the files `read` make, and what stands in the way of reading them.
pub(in crate::source) fn gather(
    read: &[Read],
    mut problems: Vec<Problem>,
    layout: &Layout,
    content: &str,
) -> (Sources, Vec<Finding>) {
    let (mut files, mut assets) = (Vec::new(), Vec::new());
    for file in read {
        let path = file.name.clone();
        match &file.content {
            Content::Text(text) => files.push(SourceFile { path, text: text.clone() }),
            Content::Bytes(bytes) => assets.push(Asset { path, bytes: bytes.clone() }),
            Content::Nothing => {}
        }
        problems.extend(file.problem.clone());
    }
    let sources =
        Sources::new(files).with_assets(assets).below(content).with_layout(layout.clone());
    problems.sort_by(|a, b| (&a.path, &a.message).cmp(&(&b.path, &b.message)));
    let findings = problems.into_iter().map(|problem| finding(&sources, problem)).collect();
    (sources, findings)
}

fn finding(sources: &Sources, problem: Problem) -> Finding {
    let span = sources.find(&problem.path).map(|(id, _)| Span::new(id, problem.at));
    Finding::new(code::UNREADABLE_FILE, span, problem.message).help(problem.help)
}
