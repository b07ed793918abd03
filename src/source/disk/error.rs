use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why there is nothing to compile.
#[derive(Debug)]
pub enum LoadError {
    /// The project's folder is not there, or cannot be opened.
    NoRoot {
        /// The folder as the user named it.
        root: PathBuf,
        /// What the system says.
        why: String,
    },
    /// Neither `book.toml` nor the content folder.
    NoProject {
        /// The folder that was looked at.
        root: PathBuf,
        /// A folder with Markdown that may have been meant, if there is one.
        instead: Option<&'static str>,
    },
    /// `book.toml` names a content folder that is not there.
    NoContent {
        /// The folder's name as configured.
        src: String,
        /// A folder with Markdown that may have been meant, if there is one.
        instead: Option<&'static str>,
    },
    /// The content folder holds neither pages nor definitions.
    EmptyContent {
        /// The folder's name as configured.
        src: String,
    },
    /// The content folder is outside the project's folder.
    ContentOutside {
        /// The folder's name as configured.
        src: String,
    },
}

impl LoadError {
    pub(super) fn no_root(root: &Path, source: &io::Error) -> Self {
        Self::NoRoot { root: root.to_owned(), why: source.kind().to_string() }
    }

    /// The way out, in the imperative.
    pub fn help(&self) -> String {
        match self {
            Self::NoRoot { .. } => {
                "check the folder's name, or begin one with `operandi new DIR`".into()
            }
            Self::NoProject { instead: Some(src), .. }
            | Self::NoContent { instead: Some(src), .. } => {
                format!(
                    "if `{src}` holds the pages, write `src = \"{src}\"` under `[book]` in book.toml"
                )
            }
            Self::NoProject { instead: None, .. } => {
                "begin a model with `operandi new DIR`, or name the folder that holds yours".into()
            }
            Self::NoContent { instead: None, src } => {
                format!("create the folder `{src}`, or set `src` under `[book]` in book.toml")
            }
            Self::EmptyContent { .. } => "write a page, such as `index.md`, or set `src` under \
                                          `[book]` in book.toml to the folder that holds yours"
                .into(),
            Self::ContentOutside { .. } => {
                "move the content below the folder that holds book.toml".into()
            }
        }
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRoot { root, why } => {
                write!(f, "the folder `{}` cannot be opened: {why}", root.display())
            }
            Self::NoProject { root, .. } => {
                write!(f, "`{}` holds neither `book.toml` nor a `content` folder", root.display())
            }
            Self::NoContent { src, .. } => write!(f, "the content folder `{src}` is not there"),
            Self::EmptyContent { src } => {
                write!(f, "the content folder `{src}` holds no page and no definitions")
            }
            Self::ContentOutside { src } => {
                write!(f, "the content folder `{src}` lies outside the project")
            }
        }
    }
}

impl std::error::Error for LoadError {}
