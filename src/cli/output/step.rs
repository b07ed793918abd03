//! The single things that a plan does on disk.

use super::OutputError;
use super::plan::Plan;
use crate::output::Output;
use rayon::prelude::*;
use std::borrow::Cow;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// One thing to do. Each either happens or does not; none leaves half a page under its own name.
#[derive(Debug)]
pub(super) enum Step<'a> {
    /// Makes a folder, and those around it.
    MakeDir(PathBuf),
    /// Gives the folder `to` the permissions of the folder `like`.
    Permit { like: PathBuf, to: PathBuf },
    /// Writes a new file, always in a folder that nobody looks at yet.
    Write { to: PathBuf, content: Cow<'a, Output> },
    /// Makes `to` the same file as `from`, or a new one with its `content` where the file system
    /// knows no hard links.
    Keep { from: PathBuf, to: PathBuf, content: &'a Output },
    /// Moves a file or a folder; a file that stands there is replaced in the same moment.
    Rename { from: PathBuf, to: PathBuf },
    /// Removes a file.
    Remove(PathBuf),
    /// Removes those folders that are empty, in this order.
    RemoveEmptyDirs(Vec<PathBuf>),
    /// Removes a folder of ours with all that is in it.
    RemoveTree(PathBuf),
}

/// Takes the plan's phases in order, the steps of a phase in any order and at once.
pub(super) fn run(plan: &Plan<'_>) -> Result<(), OutputError> {
    plan.phases.iter().try_for_each(|phase| phase.par_iter().try_for_each(take))
}

/// Takes one step.
#[expect(clippy::disallowed_methods, reason = "the one place that writes a site")]
pub(super) fn take(step: &Step<'_>) -> Result<(), OutputError> {
    let result = match step {
        Step::MakeDir(path) => told("make the folder", path, fs::create_dir_all(path)),
        Step::Permit { like, to } => {
            let permit = |from: fs::Metadata| fs::set_permissions(to, from.permissions());
            told("set the permissions of", to, fs::metadata(like).and_then(permit))
        }
        Step::Write { to, content } => told("write", to, fs::write(to, content.bytes())),
        Step::Keep { from, to, content } => {
            let kept = fs::hard_link(from, to).or_else(|_| fs::write(to, content.bytes()));
            told("write", to, kept)
        }
        Step::Rename { from, to } => told("replace", to, fs::rename(from, to)),
        Step::Remove(path) => told("remove", path, gone(fs::remove_file(path))),
        Step::RemoveEmptyDirs(paths) => {
            for path in paths {
                // One that is not empty stays, and an empty one that stays harms nobody.
                let _ = fs::remove_dir(path);
            }
            Ok(())
        }
        Step::RemoveTree(path) => told("remove", path, gone(fs::remove_dir_all(path))),
    };
    result.map_err(|(doing, path, error)| OutputError::io(doing, path, error))
}

/// The whole content of a small file of ours.
#[expect(clippy::disallowed_methods, reason = "the manifest is no source")]
pub(super) fn read(path: &Path) -> io::Result<Vec<u8>> {
    fs::read(path)
}

type Told<'a> = Result<(), (&'static str, &'a Path, io::Error)>;

fn told<'a>(doing: &'static str, path: &'a Path, result: io::Result<()>) -> Told<'a> {
    result.map_err(|error| (doing, path, error))
}

/// What is already gone was to be removed.
fn gone(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
