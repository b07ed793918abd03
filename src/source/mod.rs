//! Bytes in: where files come from, spanned trees, front matter and Markdown events.

pub mod day;
pub mod disk;
pub mod facts;
pub mod front_matter;
pub mod include;
pub mod lost;
pub mod mapped;
pub mod markdown;
pub mod node;
pub mod pasted;
pub mod span;
mod syntax;
pub mod toml;
pub mod yaml;

use self::span::FileId;
use std::sync::Arc;

/// One source file as text.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Path below the root, with forward slashes.
    pub path: String,
    /// The whole text, valid UTF-8, as it stands on disk (a byte order mark included).
    pub text: Arc<str>,
}

/// A file that is not compiled but copied to the site: a picture, a spreadsheet, a font.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Path below the root, with forward slashes.
    pub path: String,
    /// The whole content.
    pub bytes: Arc<[u8]>,
}

/// All sources of one compile, sorted by path.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    assets: Vec<Asset>,
}

impl Sources {
    /// Takes `files` in the order of their paths.
    pub fn new(mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { files, assets: Vec::new() }
    }

    /// The same sources with `assets`, in the order of their paths.
    #[must_use]
    pub fn with_assets(mut self, mut assets: Vec<Asset>) -> Self {
        assets.sort_by(|a, b| a.path.cmp(&b.path));
        self.assets = assets;
        self
    }

    /// The file that `id` numbers.
    pub fn get(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
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
