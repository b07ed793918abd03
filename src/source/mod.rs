//! Bytes in: where files come from, spanned trees, front matter and Markdown events.

pub mod day;
pub mod disk;
pub mod facts;
pub mod front_matter;
pub mod git;
pub mod include;
pub mod layout;
pub mod lines;
pub mod lost;
pub mod mapped;
pub mod markdown;
pub mod node;
pub mod page_path;
pub mod past;
pub mod pasted;
pub mod span;
mod syntax;
pub mod toml;
pub mod yaml;

use self::layout::Layout;
use self::past::Snapshot;
use self::span::FileId;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, OnceLock};

/// One source file as text.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Path below the root, with forward slashes.
    pub path: String,
    /// The whole text, valid UTF-8, as it stands on disk (a byte order mark included).
    pub text: Arc<str>,
}

impl SourceFile {
    /// Where the words begin, behind a byte order mark.
    pub fn body_start(&self) -> usize {
        body_start(&self.text)
    }
}

/// Where the words of `text` begin, behind a byte order mark.
pub fn body_start(text: &str) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}

/// A file that is not compiled but copied to the site: a picture, a spreadsheet, a font.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Path below the root, with forward slashes.
    pub path: String,
    /// The whole content.
    pub bytes: Arc<[u8]>,
}

impl Asset {
    fn text(&self) -> Result<SourceFile, NoText> {
        if self.bytes.len() > LARGEST_TEXT {
            return Err(NoText::Large);
        }
        let text = std::str::from_utf8(&self.bytes).map_err(|_| NoText::Binary)?;
        Ok(SourceFile { path: self.path.clone(), text: text.into() })
    }
}

/// How often a file was changed, and when last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Revision {
    /// 0 as first written, one more with each change.
    pub sequence: u32,
    /// The last change.
    pub modified: jiff::Timestamp,
}

/// What is known of the past of files, by path below the root.
pub type History = std::collections::BTreeMap<String, Revision>;

/// All sources of one compile, sorted by path.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    assets: Vec<Asset>,
    /// The assets as text, each from the moment that something includes it; their numbers follow
    /// those of the files.
    texts: Vec<OnceLock<Result<SourceFile, NoText>>>,
    content: Option<String>,
    layout: Layout,
    history: History,
    past: Vec<Snapshot>,
}

/// Bytes above which an asset is not included: it is data, and no part of a page.
pub const LARGEST_TEXT: usize = 1 << 20;

/// Why there is no text to include at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoText {
    /// Nothing is there.
    Absent,
    /// The path lies outside this folder, and nothing else was read.
    Outside(String),
    /// The file is not UTF-8.
    Binary,
    /// The file is larger than [`LARGEST_TEXT`].
    Large,
}

impl Sources {
    /// Takes `files` in the order of their paths, laid out as the `book.toml` among them says.
    pub fn new(mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let mut sources = Self { files, ..Self::default() };
        if let Some((_, book)) = sources.find(crate::config::FILE) {
            sources.layout = Layout::parse(&book.text);
        }
        sources
    }

    /// The same sources without the files and assets at `paths`, and without those below them.
    #[must_use]
    pub fn without(mut self, paths: &BTreeSet<String>) -> Self {
        let is_named = |path: &str| {
            let around = path.match_indices('/').map(|(at, _)| &path[..at]);
            around.chain([path]).any(|path| paths.contains(path))
        };
        self.files.retain(|file| !is_named(&file.path));
        let mut assets = std::mem::take(&mut self.assets);
        assets.retain(|asset| !is_named(&asset.path));
        self.with_assets(assets)
    }

    /// The same sources, found by `layout`.
    #[must_use]
    pub fn with_layout(mut self, layout: Layout) -> Self {
        self.layout = layout;
        self
    }

    /// Where the project's files lie.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The same sources with `assets`, in the order of their paths.
    #[must_use]
    pub fn with_assets(mut self, mut assets: Vec<Asset>) -> Self {
        assets.sort_by(|a, b| a.path.cmp(&b.path));
        self.texts = assets.iter().map(|_| OnceLock::new()).collect();
        self.assets = assets;
        self
    }

    /// The same sources, with what is known of their past.
    #[must_use]
    pub fn with_history(mut self, history: History) -> Self {
        self.history = history;
        self
    }

    /// What is known of the past.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The same sources, with the versions before them, the latest first.
    #[must_use]
    pub fn with_past(mut self, past: Vec<Snapshot>) -> Self {
        self.past = past;
        self
    }

    /// The versions before, the latest first.
    pub fn past(&self) -> &[Snapshot] {
        &self.past
    }

    /// The same sources, known to be all that lies below `folder`.
    #[must_use]
    pub fn below(mut self, folder: &str) -> Self {
        self.content = Some(folder.to_owned());
        self
    }

    /// The file that `id` numbers.
    pub fn get(&self, id: FileId) -> &SourceFile {
        let at = id.0 as usize;
        match at.checked_sub(self.files.len()) {
            None => &self.files[at],
            Some(at) => {
                let text = self.texts[at].get().and_then(|text| text.as_ref().ok());
                text.expect("an asset has a number only once it was read as text")
            }
        }
    }

    /// What can be included from `path`: a file, or an asset that turns out to be text.
    pub fn text(&self, path: &str) -> Result<(FileId, &SourceFile), NoText> {
        if let Some(found) = self.find(path) {
            return Ok(found);
        }
        let Ok(at) = self.assets.binary_search_by(|asset| asset.path.as_str().cmp(path)) else {
            return Err(self.absent(path));
        };
        let text = self.texts[at].get_or_init(|| self.assets[at].text());
        let id = u32::try_from(self.files.len() + at).map_err(|_| NoText::Absent)?;
        text.as_ref().map(|file| (FileId(id), file)).map_err(Clone::clone)
    }

    fn absent(&self, path: &str) -> NoText {
        match self.content.as_deref() {
            Some(folder) if folder != "." && !Path::new(path).starts_with(folder) => {
                NoText::Outside(folder.to_owned())
            }
            _ => NoText::Absent,
        }
    }

    /// The file at `path`.
    pub fn find(&self, path: &str) -> Option<(FileId, &SourceFile)> {
        let index = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        Some((FileId(u32::try_from(index).ok()?), &self.files[index]))
    }

    /// All files with their numbers, by path.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0..).map(FileId).zip(&self.files)
    }

    /// The asset at `path`.
    pub fn asset(&self, path: &str) -> Option<&Asset> {
        let index = self.assets.binary_search_by(|asset| asset.path.as_str().cmp(path)).ok()?;
        self.assets.get(index)
    }

    /// All assets, by path.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }
}
