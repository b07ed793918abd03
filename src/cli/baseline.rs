//! Writing the file of known findings, and telling what it leaves out.

use super::replace::{cannot, replace};
use super::terminal::Terminal;
use super::{Exit, Failure, verdict};
use crate::check::baseline::Baseline;
use crate::finding::Finding;
use crate::report::{self, Format};
use crate::source::Sources;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// What a check found.
pub(super) struct Found<'a> {
    /// What would be told.
    pub(super) findings: &'a [Finding],
    /// What an earlier baseline leaves out.
    pub(super) known: &'a [Finding],
    /// What was checked.
    pub(super) sources: &'a Sources,
}

/// Takes all that was found for known: writes it to `named`, else to the file that the project in
/// `dir` reads. A file that is no baseline is never written over.
pub(super) fn write(
    dir: &Path,
    named: Option<&Path>,
    found: &Found<'_>,
    terminal: &Terminal,
) -> Result<Exit, Failure> {
    if verdict::faults(found.findings) > 0 {
        terminal.tell(&report::render(found.findings, found.sources, Format::Human));
        return Err(Failure::new(
            "no baseline was written, since faults stand in the way",
            "mend what is named above: a fault is nothing to get used to, and hides other findings",
        ));
    }
    let below = Path::new(&found.sources.layout().baseline);
    let read = if dir == Path::new(".") { below.to_owned() } else { dir.join(below) };
    let file = named.map_or_else(|| read.clone(), Path::to_owned);
    let baseline = Baseline::of(found.findings.iter().chain(found.known), found.sources);
    replace(&place(&file)?, baseline.text().as_bytes())?;
    let shown = report::neutral(&file.display().to_string()).into_owned();
    let count = baseline.len();
    let findings = if count == 1 { "1 finding is" } else { &format!("{count} findings are") };
    terminal.mention(&format!("{findings} known from now on; commit {shown}"));
    if read.canonicalize().ok() != file.canonicalize().ok() {
        terminal.mention(
            "It is read once `book.toml` names it: `baseline = \"…\"` under `[check]`, a path below \
             the project",
        );
    }
    Ok(Exit::Clean)
}

/// How many `known` findings were left out, to stand behind the counts; nothing if none were.
pub(super) fn left_out(known: &[Finding], sources: &Sources) -> String {
    let path = report::neutral(&sources.layout().baseline);
    match known.len() {
        0 => String::new(),
        1 => format!(" (1 known finding left out by {path})"),
        count => format!(" ({count} known findings left out by {path})"),
    }
}

/// Where to write: the file itself where `file` is a link to it, and nowhere if something else than
/// a baseline stands there.
#[expect(clippy::disallowed_methods, reason = "looks at what would be written over")]
fn place(file: &Path) -> Result<PathBuf, Failure> {
    let shown = report::neutral(&file.display().to_string()).into_owned();
    let instead = "name another file with `--write-baseline=FILE`, or move this one away";
    match std::fs::read(file) {
        Ok(bytes) => {
            let text = String::from_utf8_lossy(&bytes);
            match Baseline::parse(&text) {
                Ok(_) => Ok(file.canonicalize().unwrap_or_else(|_| file.to_owned())),
                Err(why) => {
                    Err(Failure::new(format!("`{shown}` {why}, and is not written over"), instead))
                }
            }
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(file.to_owned()),
        Err(error) => Err(cannot(&shown, &error)),
    }
}
