//! What the typesetter sees: files in memory, our fonts, no clock, no packages.

use crate::render::nodes::files::Files;
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

/// The files of one document.
struct Shelf(BTreeMap<String, Bytes>);

impl FileLoader for Shelf {
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
    files: FileStore<Shelf>,
    main: FileId,
    today: Option<Datetime>,
}

impl Desk {
    pub(super) fn new(files: Files, fonts: Arc<FontStore>, today: Option<Datetime>) -> Self {
        let features = [Feature::A11yExtras].into_iter().collect();
        let path = VirtualPath::new(MAIN).expect("the name of the main file is a plain one");
        let files = files.into_all().into_iter();
        let shelf = Shelf(files.map(|(path, content)| (path, Bytes::new(content))).collect());
        Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            fonts,
            files: FileStore::new(shelf),
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
