//! What the typesetter sees: files in memory, our fonts, no clock, no packages.

use std::collections::BTreeMap;
use std::sync::Arc;
use typst::diag::{FileError, FileResult, PackageError};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_kit::files::{FileLoader, FileStore};
use typst_kit::fonts::FontStore;

/// The file that is compiled.
pub(super) const MAIN: &str = "report.typ";

/// Files by their paths, without a slash in front.
#[derive(Debug, Default)]
pub(super) struct Files(BTreeMap<String, Bytes>);

impl Files {
    /// Adds a file, in the place of an earlier one.
    pub(super) fn put(&mut self, path: impl Into<String>, content: impl Into<Vec<u8>>) {
        self.0.insert(path.into(), Bytes::new(content.into()));
    }

    /// Adds a file without a name, and gives it one by its content, so that what is shown twice is
    /// there once.
    pub(super) fn add(&mut self, folder: &str, ending: &str, content: &[u8]) -> String {
        // FNV-1a, 64 bits, with the length: two that agree in both are not met by chance.
        let hash = content.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        let path = format!("{folder}/{hash:016x}-{}.{ending}", content.len());
        self.put(path.clone(), content);
        format!("/{path}")
    }
}

impl FileLoader for Files {
    fn load(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.vpath().get_without_slash();
        match id.root() {
            VirtualRoot::Project => {
                self.0.get(path).cloned().ok_or_else(|| FileError::NotFound(path.into()))
            }
            VirtualRoot::Package(package) => {
                Err(FileError::Package(PackageError::NotFound(package.clone())))
            }
        }
    }
}

/// The world of one document.
pub(super) struct Desk {
    library: LazyHash<Library>,
    fonts: Arc<FontStore>,
    files: FileStore<Files>,
    main: FileId,
    today: Option<Datetime>,
}

impl Desk {
    pub(super) fn new(files: Files, fonts: Arc<FontStore>, today: Option<Datetime>) -> Self {
        let features = [Feature::A11yExtras].into_iter().collect();
        let path = VirtualPath::new(MAIN).expect("the name of the main file is a plain one");
        Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            fonts,
            files: FileStore::new(files),
            main: RootedPath::new(VirtualRoot::Project, path).intern(),
            today,
        }
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.files.source(id)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.file(id)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}
