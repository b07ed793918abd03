//! The list of our files: a line each, sorted, behind a line that says what it is.

use super::{Made, OutputError, name};
use std::collections::BTreeSet;
use std::path::Path;

const HEADING: &str = "# files that operandi built, and may overwrite and remove";

/// How the second line begins, where it says what the files were made from.
pub(super) const MADE: &str = "# made from ";

/// The manifest that names `files`, which come sorted, and what they were `made` from.
pub(super) fn text<'a>(made: Option<Made>, files: impl IntoIterator<Item = &'a String>) -> String {
    let mut text = format!("{HEADING}\n");
    if let Some(made) = made {
        text.push_str(&made.line());
        text.push('\n');
    }
    for file in files {
        text.push_str(file);
        text.push('\n');
    }
    text
}

/// The files that `text`, the manifest at `path`, names. A path that leaves the folder is never
/// believed: the manifest may have come from elsewhere, with the rest of a repository.
pub(super) fn parse(path: &Path, text: &str) -> Result<BTreeSet<String>, OutputError> {
    let mut files = BTreeSet::new();
    for (number, line) in (1..).zip(text.lines()) {
        if (number == 1 && line == HEADING) || (number == 2 && line.starts_with(MADE)) {
            continue;
        }
        if name::check(line).is_err() {
            return Err(OutputError::DamagedManifest { path: path.to_owned(), line: number });
        }
        files.insert(line.to_owned());
    }
    Ok(files)
}
