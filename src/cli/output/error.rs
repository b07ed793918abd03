use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Why a site could not be written.
#[derive(Debug)]
pub enum OutputError {
    /// A file's path that is not one below the build folder.
    BadName {
        /// The path as it was asked for.
        name: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// A build folder where none may be.
    BadPlace {
        /// The folder.
        dir: PathBuf,
        /// What is wrong with it.
        why: &'static str,
    },
    /// A folder with files in it that we did not make.
    Foreign {
        /// The folder.
        dir: PathBuf,
    },
    /// A file that we did not make stands where one of ours belongs.
    InTheWay {
        /// The file.
        path: PathBuf,
    },
    /// A manifest that we cannot have written.
    DamagedManifest {
        /// The manifest.
        path: PathBuf,
        /// The line that gives it away, from 1.
        line: usize,
    },
    /// The system refused.
    Io {
        /// What was tried, as a verb.
        doing: &'static str,
        /// With which file or folder.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

impl OutputError {
    pub(super) fn io(doing: &'static str, path: &Path, error: io::Error) -> Self {
        Self::Io { doing, path: path.to_owned(), error }
    }

    /// The way out, in the imperative.
    pub fn help(&self) -> String {
        match self {
            Self::BadName { .. } => "rename the page or thing that this file is made from".into(),
            Self::BadPlace { .. } => {
                "name a folder of its own with `--dest-dir`, or as `build-dir` under `[build]` in \
                 book.toml"
                    .into()
            }
            Self::Foreign { .. } => {
                "name an empty or a new folder with `--dest-dir`, or empty this one yourself".into()
            }
            Self::InTheWay { .. } => "move that file elsewhere and build again".into(),
            Self::DamagedManifest { .. } => {
                "remove the build folder yourself, after a look at what is in it".into()
            }
            Self::Io { error, .. } => match error.kind() {
                ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
                    "make room on the disk and build again".into()
                }
                ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                    "allow writing there, or name another folder with `--dest-dir`".into()
                }
                _ => "name another folder with `--dest-dir`".into(),
            },
        }
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadName { name, why } => write!(f, "the output `{name}` {why}"),
            Self::BadPlace { dir, why } => write!(f, "the build folder `{}` {why}", dir.display()),
            Self::Foreign { dir } => {
                write!(f, "the folder `{}` holds files that operandi did not make", dir.display())
            }
            Self::InTheWay { path } => {
                write!(f, "`{}` is in the way: operandi did not make it", path.display())
            }
            Self::DamagedManifest { path, line } => {
                write!(f, "line {line} of `{}` is not the path of a built file", path.display())
            }
            Self::Io { doing, path, error } => {
                write!(f, "cannot {doing} `{}`: {}", path.display(), error.kind())
            }
        }
    }
}

impl std::error::Error for OutputError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { error, .. } => Some(error),
            _ => None,
        }
    }
}
