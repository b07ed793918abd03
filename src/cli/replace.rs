//! Writing one file as a whole.

use super::Failure;
use crate::report;
use std::path::Path;

/// Puts `bytes` into `file` in one moment: it holds the old content or the new one, never half of
/// it, and the old one where it cannot be written.
#[expect(clippy::disallowed_methods, reason = "what `check` and `pdf` write, a file each")]
pub(super) fn replace(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut beside = file.as_os_str().to_owned();
    beside.push(".operandi-new");
    let done = std::fs::write(&beside, bytes).and_then(|()| std::fs::rename(&beside, file));
    done.map_err(|error| {
        // What is left of the attempt helps nobody; that it was not there is fine.
        let _ = std::fs::remove_file(&beside);
        cannot(&report::neutral(&file.display().to_string()), &error)
    })
}

/// Why the file called `shown` was not written.
pub(super) fn cannot(shown: &str, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("cannot write `{shown}`: {}", error.kind()),
        "make its folder, and make sure that you may write there",
    )
}
