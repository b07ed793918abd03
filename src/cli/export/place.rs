//! Which file of owners a repository has.

use super::super::Failure;
use super::super::replace::cannot;
use crate::report::neutral;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Where forges look: GitHub in `.github`, the root and `docs`, GitLab in the root, `docs` and
/// `.gitlab`. Each takes the first that it finds.
const PLACES: [&str; 4] =
    [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];

/// A file of owners, there or not.
#[derive(Debug)]
pub(super) struct Place {
    /// Where it is written.
    pub(super) file: PathBuf,
    /// What readers know it by.
    pub(super) name: String,
    /// What it holds; nothing where it is not there.
    pub(super) text: String,
}

/// The file called `named`, else the one that the repository in `root` has, else the one that its
/// forge reads.
pub(super) fn find(root: &Path, named: Option<&Path>) -> Result<Place, Failure> {
    if let Some(named) = named {
        return read(named, &named.display().to_string());
    }
    let there: Vec<&str> = PLACES.into_iter().filter(|place| root.join(place).is_file()).collect();
    let place = match *there {
        [one] => one,
        [] if is_at_gitlab(root) => PLACES[3],
        [] => PLACES[0],
        [first, second, ..] => {
            return Err(Failure::new(
                format!("the repository has several files of owners: {first} and {second}"),
                "name the one that your forge reads: `-o FILE`",
            ));
        }
    };
    read(&root.join(place), place)
}

fn is_at_gitlab(root: &Path) -> bool {
    let is_there = |name: &str| root.join(name).exists();
    (is_there(".gitlab-ci.yml") || is_there(".gitlab")) && !is_there(".github")
}

#[expect(clippy::disallowed_methods, reason = "looks at what is written into")]
fn read(file: &Path, name: &str) -> Result<Place, Failure> {
    let name = neutral(name).into_owned();
    match std::fs::read(file) {
        Ok(bytes) => match String::from_utf8(bytes) {
            // Where it is a link, what it leads to is written.
            Ok(text) => {
                let file = file.canonicalize().unwrap_or_else(|_| file.to_owned());
                Ok(Place { file, name, text })
            }
            Err(_) => Err(Failure::new(
                format!("{name} is not text in UTF-8, and is not written over"),
                "save it as UTF-8, or name another file with `-o FILE`",
            )),
        },
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Ok(Place { file: file.to_owned(), name, text: String::new() })
        }
        Err(error) => Err(Failure::new(
            format!("cannot read `{name}`: {}", error.kind()),
            "make sure that it is a file that you may read, or name another one with `-o FILE`",
        )),
    }
}

impl Place {
    /// Makes the folder that the file goes to, which a repository need not have yet.
    pub(super) fn make_folder(&self) -> Result<(), Failure> {
        let Some(folder) = self.file.parent().filter(|folder| !folder.as_os_str().is_empty())
        else {
            return Ok(());
        };
        std::fs::create_dir_all(folder).map_err(|error| cannot(&self.name, &error))
    }
}
