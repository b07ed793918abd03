use super::{CONFIG, LoadError};
use crate::source::layout::Layout;
use std::path::{Component, Path, PathBuf};

impl Layout {
    /// The layout that `book.toml` below `root` asks for, or the usual one without that file.
    ///
    /// # Errors
    /// When `root` is no folder that can be opened.
    pub fn read(root: &Path) -> Result<Self, LoadError> {
        let open = |error| LoadError::no_root(root, &error);
        std::fs::read_dir(root).map_err(open)?;
        let file = super::walk::Found::text(root.join(CONFIG), CONFIG);
        match super::read::read(&file).content {
            super::Content::Text(text) => Ok(Self::parse(&text)),
            _ => Ok(Self::default()),
        }
    }

    /// The content folder below the canonical `root`, by its own words, also where it is a link to
    /// another one.
    pub(super) fn content(&self, root: &Path) -> Result<PathBuf, LoadError> {
        let src = self.src.clone();
        if !has_plain_parts(&self.src) {
            return Err(LoadError::ContentOutside { src });
        }
        let folder: PathBuf = root.join(&self.src).components().collect();
        let Ok(canonical) = folder.canonicalize() else {
            let instead = ["src", "docs"].into_iter().find(|name| root.join(name).is_dir());
            if root.join(CONFIG).exists() {
                return Err(LoadError::NoContent { src, instead });
            }
            return Err(LoadError::NoProject { root: root.to_owned(), instead });
        };
        if !canonical.starts_with(root) {
            return Err(LoadError::ContentOutside { src });
        }
        if !canonical.is_dir() {
            return Err(LoadError::NoContent { src, instead: None });
        }
        Ok(folder)
    }

    /// The folder of theme overrides, if the project has one; its name never leaves `themes/`.
    pub(super) fn theme_location(&self, root: &Path) -> Option<PathBuf> {
        let folder = root.join(self.theme_folder());
        (has_plain_parts(&self.theme) && folder.is_dir()).then_some(folder)
    }

    /// The fonts of documents that are there: their names and places.
    pub(super) fn font_locations(&self, root: &Path) -> impl Iterator<Item = (&str, PathBuf)> {
        let inside = self.fonts.iter().filter(|font| has_plain_parts(font));
        let places = inside.map(move |font| (font.as_str(), root.join(font)));
        places.filter(|(_, place)| place.is_file())
    }

    /// The file of known findings, if the project has one.
    pub(super) fn baseline_location(&self, root: &Path) -> Option<PathBuf> {
        let file = root.join(&self.baseline);
        (has_plain_parts(&self.baseline) && file.is_file()).then_some(file)
    }
}

/// Whether a normal folder name stays below where it starts.
fn has_plain_parts(folder: &str) -> bool {
    Path::new(folder).components().all(|part| !matches!(part, Component::ParentDir))
}
