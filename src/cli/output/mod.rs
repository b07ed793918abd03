//! Writing a site so that a failed or killed build leaves the old one whole.
//!
//! Everything is compiled before the first byte is written, and what must be done on disk is
//! planned before the first step is taken. There are three plans:
//!
//! - *fresh*: there is no site yet. It is written beside its place and takes it by one rename.
//! - *swap*: much changes, and the folder holds nothing but ours. The new site is built beside the
//!   old one (equal files are hard links) and they change places by two renames. A kill between
//!   these two leaves both whole beside the empty place, and the next run puts the old one back.
//! - *in place*: little changes, or the folder also holds files of others, or it cannot be moved.
//!   New files are written into a folder of their own first, then renamed one by one: each page
//!   is always whole, the old one or the new one, and the next run completes what a kill cut off.
//!
//! The manifest names the files that we may overwrite and remove. It names a file before the file
//! is there and until it is gone, so that a kill never makes us forget one of ours; what it does
//! not name belongs to somebody else and is never touched. No step waits for the disk itself
//! (`fsync`): a built site can be built again.
//!
//! Two builds into one folder at the same time do not mix, but one of them may fail.

mod change;
mod error;
mod existing;
mod made;
mod manifest;
mod name;
mod place;
mod plan;
mod recover;
mod site;
mod step;
#[cfg(test)]
mod tests;

pub use self::error::OutputError;
pub use self::made::{Made, made};
pub use self::place::check_place;

use self::change::Change;
use self::existing::Existing;
use self::plan::Plan;
use self::site::Site;
use crate::output::Output;
use std::collections::BTreeMap;
use std::path::Path;

/// Changes up to which files are replaced one by one. A rename over a file costs about 0.3 ms on
/// ext4, which flushes the data each time.
const FEW: usize = 200;

/// What a build did to its folder, in files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    /// Files that were not there.
    pub created: usize,
    /// Files whose content is another one now.
    pub changed: usize,
    /// Files that were left untouched.
    pub unchanged: usize,
    /// Files of an earlier build that are no longer made.
    pub removed: usize,
}

/// Makes `build_dir` hold `outputs`, by path below it, and nothing else of ours; notes what they
/// were `made` from, for [`made`](made()).
///
/// # Errors
/// When a path would leave the folder, when the folder or a file in the way is not ours, or when
/// the system refuses. The old site is whole then, unless the system refused in the middle of a
/// plan *in place*, whose pages are whole each.
pub fn write(
    build_dir: &Path,
    outputs: &BTreeMap<String, Output>,
    made: Option<Made>,
) -> Result<Written, OutputError> {
    let site = Site { made, ..Site::at(build_dir)? };
    let (plans, written) = prepare(&site, outputs, FEW)?;
    run_first_possible(&site, &plans)?;
    Ok(written)
}

/// Removes the files that the manifest in `build_dir` names and the folders that are empty then.
/// Answers how many files there were; a folder that is not there holds none.
///
/// # Errors
/// When the folder holds files but no manifest, or when the system refuses.
pub fn clean(build_dir: &Path) -> Result<usize, OutputError> {
    let site = Site::at(build_dir)?;
    recover::recover(&site)?;
    let existing = Existing::read(&site)?;
    let (plan, removed) = plan::clean(&site, &existing);
    run_first_possible(&site, &[plan])?;
    Ok(removed)
}

/// The plans that lead to `outputs`, the best first, and what they come to.
fn prepare<'a>(
    site: &Site,
    outputs: &'a BTreeMap<String, Output>,
    few: usize,
) -> Result<(Vec<Plan<'a>>, Written), OutputError> {
    name::check_all(outputs)?;
    recover::recover(site)?;
    let existing = Existing::read(site)?;
    let change = Change::between(site, &existing, outputs)?;
    let written = change.written();
    let changes = written.created + written.changed + written.removed;
    let mut plans = Vec::new();
    if existing.is_empty() {
        plans.push(plan::fresh(site, outputs));
    } else if changes > few && existing.is_ours_alone() {
        plans.push(plan::swap(site, &change, outputs));
    }
    if site.dir.is_dir() {
        plans.push(plan::in_place(site, &existing, &change, outputs));
    }
    Ok((plans, written))
}

/// Runs the first plan that the system allows. A folder that is a mount point, for one, can be
/// written to but not moved.
fn run_first_possible(site: &Site, plans: &[Plan<'_>]) -> Result<(), OutputError> {
    let mut outcome = Ok(());
    for plan in plans {
        outcome = step::run(plan);
        if outcome.is_ok() {
            break;
        }
        // The error that counts is the one that made this necessary.
        let _ = recover::recover(site);
    }
    outcome
}
