//! What an earlier run left when it was killed.

use super::site::Site;
use super::step::{Step, take};
use super::{OutputError, name};
use std::path::PathBuf;

/// Puts an old site back whose place is empty, and removes what else was left behind.
pub(super) fn recover(site: &Site) -> Result<(), OutputError> {
    let mut left = leftovers(site);
    if !site.dir.exists() && !site.dir.is_symlink() {
        let is_old = |path: &PathBuf| {
            path.file_name()
                .and_then(|name| name.to_str()?.strip_prefix(&site.prefix))
                .is_some_and(|rest| rest.starts_with("old-"))
                && path.join(name::MANIFEST).is_file()
        };
        if let Some(index) = left.iter().position(is_old) {
            take(&Step::Rename { from: left.swap_remove(index), to: site.dir.clone() })?;
        }
    }
    left.push(site.stage());
    left.into_iter().filter(|path| path.is_dir()).try_for_each(|path| take(&Step::RemoveTree(path)))
}

/// Folders beside the build folder with names that only we give: `.site.operandi-new-123`.
fn leftovers(site: &Site) -> Vec<PathBuf> {
    let is_ours = |name: &str| {
        let rest = name.strip_prefix(&site.prefix);
        let number = rest.and_then(|rest| rest.strip_prefix("new-").or(rest.strip_prefix("old-")));
        number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
    };
    // A folder that cannot be listed holds nothing that we could recover.
    let entries = std::fs::read_dir(&site.parent).into_iter().flatten().flatten();
    let ours = entries.filter(|entry| entry.file_name().to_str().is_some_and(is_ours));
    let mut paths: Vec<_> = ours
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .map(|entry| entry.path())
        .collect();
    paths.sort();
    paths
}
