use super::LoadError;
use std::path::{Component, Path, PathBuf};

/// The configuration's file name, directly below the root.
pub const CONFIG: &str = "book.toml";

/// Where a project's files lie below its root. The rest of `book.toml` is read by the compile;
/// this much has to be known before there are sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The content folder: `src` under `[book]`.
    pub src: String,
    /// The folder below `themes/` whose files override the built-in theme's.
    pub theme: String,
    /// Where the site is written: `build-dir` under `[build]`; never read as content.
    pub build_dir: String,
}

impl Default for Layout {
    fn default() -> Self {
        Self { src: "content".into(), theme: "default".into(), build_dir: "site".into() }
    }
}

impl Layout {
    /// The layout that `book.toml` below `root` asks for, or the usual one without that file.
    ///
    /// # Errors
    /// When `root` is no folder that can be opened.
    pub fn read(root: &Path) -> Result<Self, LoadError> {
        let open = |error| LoadError::no_root(root, &error);
        std::fs::read_dir(root).map_err(open)?;
        let file = super::walk::Found::text(root.join(CONFIG), CONFIG);
        match super::read::read(&file).1 {
            super::Content::Text(text) => Ok(Self::parse(&text)),
            _ => Ok(Self::default()),
        }
    }

    /// Reads leniently: what is missing or wrong keeps its default, since the compile will say
    /// what is wrong, and say it at its place.
    pub fn parse(book: &str) -> Self {
        let text = book.strip_prefix('\u{feff}').unwrap_or(book);
        let (table, _) = toml::de::DeTable::parse_recoverable(text);
        let string = |section: &[&str], key: &str| {
            let mut at = table.get_ref();
            for name in section {
                at = at.get(*name)?.get_ref().as_table()?;
            }
            let value = at.get(key)?.get_ref().as_str()?;
            Some(value.trim_end_matches('/').to_owned()).filter(|value| !value.is_empty())
        };
        let usual = Self::default();
        Self {
            src: string(&["book"], "src").unwrap_or(usual.src),
            theme: string(&["output", "html"], "theme").unwrap_or(usual.theme),
            build_dir: string(&["build"], "build-dir").unwrap_or(usual.build_dir),
        }
    }

    /// The content folder below the canonical `root`, `.` left out of its path.
    pub(super) fn content(&self, root: &Path) -> Result<PathBuf, LoadError> {
        let src = self.src.clone();
        let folder = root.join(&self.src);
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
        // Names keep the folder's own words, also where it is a link to another one.
        let is_plain = |part| matches!(part, Component::Normal(_) | Component::CurDir);
        let words = Path::new(&self.src);
        Ok(if words.components().all(is_plain) { folder.components().collect() } else { canonical })
    }

    /// The folder of theme overrides, if the project has one; its name never leaves `themes/`.
    pub(super) fn theme_folder(&self, root: &Path) -> Option<PathBuf> {
        let inside =
            |path: &Path| path.components().all(|part| matches!(part, Component::Normal(_)));
        let name = Path::new(&self.theme);
        let folder = root.join("themes").join(name);
        (inside(name) && folder.is_dir()).then_some(folder)
    }
}
