//! The file that a link to a missing one may mean.

use super::path::{folder_of, name_of};
use crate::model::read::did_you_mean;
use std::collections::BTreeSet;

/// What is meant of `files`, which each have the missing file's name or lie in its folder.
///
/// The same name in another folder is surer than a like name in the same; names of which there are
/// several, such as `index.md`, are told apart by their folders alone.
pub(super) fn nearest<'a>(name: &str, within: &str, files: &BTreeSet<&'a str>) -> Option<&'a str> {
    let same: Vec<&str> = files.iter().copied().filter(|file| name_of(file) == name).collect();
    if let [one] = same[..] {
        let is_alike =
            !name.starts_with("index.") || did_you_mean(within, [folder_of(one)]).is_some();
        if is_alike {
            return Some(one);
        }
    }
    let by_folder = || {
        let near = did_you_mean(within, same.iter().map(|file| folder_of(file)))?;
        same.iter().copied().find(|file| folder_of(file) == near)
    };
    // The whole name counts, but its ending, which all share.
    let stem = |name: &'a str| name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let wanted = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let by_name = || {
        let here = || files.iter().copied().filter(|file| folder_of(file) == within);
        let near = did_you_mean(wanted, here().map(|file| stem(name_of(file))))?;
        let is_close = strsim::osa_distance(wanted, near) <= 1 + wanted.chars().count() / 5;
        here().find(|file| stem(name_of(file)) == near).filter(|_| is_close)
    };
    by_folder().or_else(by_name)
}

#[cfg(test)]
mod tests {
    use super::nearest;
    use std::collections::BTreeSet;

    fn meant(name: &str, within: &str, files: &[&'static str]) -> Option<&'static str> {
        let files: BTreeSet<&str> = files.iter().copied().collect();
        nearest(name, within, &files)
    }

    #[test]
    fn the_same_name_elsewhere_comes_before_a_like_name_here() {
        let files = ["playbooks/brief.md", "pages/briefs.md"];
        assert_eq!(meant("brief.md", "pages", &files), Some("playbooks/brief.md"));
    }

    #[test]
    fn a_like_name_must_be_close() {
        assert_eq!(meant("breif.md", "a", &["a/brief.md"]), Some("a/brief.md"));
        assert_eq!(meant("budget.md", "a", &["a/brief.md"]), None);
    }

    #[test]
    fn index_pages_are_told_apart_by_their_folders() {
        let files = ["roles/index.md", "cadence/index.md"];
        assert_eq!(meant("index.md", "role", &files), Some("roles/index.md"));
        assert_eq!(meant("index.md", "elsewhere", &files), None);
    }
}
