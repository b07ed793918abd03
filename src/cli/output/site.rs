use super::{Made, OutputError};
use std::path::{Path, PathBuf};

/// The build folder and the places beside and in it that a build uses.
#[derive(Debug)]
pub(super) struct Site {
    /// The build folder.
    pub(super) dir: PathBuf,
    /// The folder that holds it.
    pub(super) parent: PathBuf,
    /// How the names of all our siblings begin.
    pub(super) prefix: String,
    /// What the site is made from, for its manifest.
    pub(super) made: Option<Made>,
}

impl Site {
    pub(super) fn at(build_dir: &Path) -> Result<Self, OutputError> {
        let dir = std::path::absolute(build_dir)
            .map_err(|error| OutputError::io("find", build_dir, error))?;
        let (Some(parent), Some(name)) = (dir.parent(), dir.file_name()) else {
            let why = "is not a folder of its own";
            return Err(OutputError::BadPlace { dir: build_dir.to_owned(), why });
        };
        let prefix = format!(".{}.operandi-", name.to_string_lossy());
        Ok(Self { parent: parent.to_owned(), prefix, dir, made: None })
    }

    /// Where a new site is built. The process's number keeps two builds apart.
    pub(super) fn new_dir(&self) -> PathBuf {
        self.parent.join(format!("{}new-{}", self.prefix, std::process::id()))
    }

    /// Where an old site waits for its removal.
    pub(super) fn old_dir(&self) -> PathBuf {
        self.parent.join(format!("{}old-{}", self.prefix, std::process::id()))
    }

    /// Where single new files are written before they take their place.
    pub(super) fn stage(&self) -> PathBuf {
        self.dir.join(super::name::STAGE)
    }

    pub(super) fn manifest(&self) -> PathBuf {
        self.dir.join(super::name::MANIFEST)
    }
}
