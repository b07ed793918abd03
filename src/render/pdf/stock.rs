//! What a document is made with beside its words: files, fonts, and what was wrong with them.

use super::figure;
use super::letters::Letters;
use super::pictures::{Pictures, Unfit};
use crate::finding::Finding;
use crate::render::nodes::files::Files;
use crate::source::Sources;
use std::cell::RefCell;
use std::sync::Arc;
use typst_kit::fonts::FontStore;

/// The stock of one document.
pub(super) struct Stock {
    files: RefCell<Files>,
    pub(super) letters: Letters,
    pictures: Pictures,
    found: RefCell<Vec<Finding>>,
}

impl Stock {
    /// A stock that begins with `files`.
    pub(super) fn new(files: Files, fonts: &Arc<FontStore>) -> Self {
        Self {
            files: RefCell::new(files),
            letters: Letters::of(Arc::clone(fonts)),
            pictures: Pictures::new(Arc::clone(fonts)),
            found: RefCell::default(),
        }
    }

    /// The file of the author's image at `path`, which holds `bytes`.
    pub(super) fn image(&self, path: &str, bytes: &[u8]) -> Result<String, Unfit> {
        let ending = self.pictures.ending(path, bytes)?;
        Ok(self.files.borrow_mut().add("images", ending, bytes))
    }

    /// The file of a figure of ours, its colours left to the theme.
    pub(super) fn figure(&self, svg: &str) -> String {
        let open = figure::open(svg);
        let drawn = self.letters.drawn(&open).unwrap_or(open);
        self.files.borrow_mut().add("figures", "svg", drawn.as_bytes())
    }

    /// Keeps what the document's author should hear.
    pub(super) fn tell(&self, finding: Finding) {
        self.found.borrow_mut().push(finding);
    }

    /// The files, and what was told.
    pub(super) fn close(self, sources: &Sources) -> (Files, Vec<Finding>) {
        let mut told = self.found.into_inner();
        told.extend(self.letters.told(sources));
        (self.files.into_inner(), told)
    }
}
