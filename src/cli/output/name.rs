//! Which names a file of the site may have.

use super::OutputError;
use std::collections::BTreeMap;
use std::path::{Component, Path};

pub(super) use crate::source::disk::MANIFEST;

/// The folder for files on their way.
pub(super) const STAGE: &str = ".operandi-stage";

/// Refuses a path that would leave the folder, or that some system could not hold.
pub(super) fn check(name: &str) -> Result<(), OutputError> {
    let bad = |why| Err(OutputError::BadName { name: name.to_owned(), why });
    let is_plain = |part: Component<'_>| matches!(part, Component::Normal(_));
    if name.is_empty() || !Path::new(name).components().all(is_plain) {
        return bad("leaves the build folder");
    }
    for part in name.split('/') {
        if part.is_empty() || part == "." || part == ".." {
            return bad("is not a plain path");
        }
    }
    if let Some(why) = crate::site::route::unfit(name) {
        return bad(why);
    }
    if name.split('/').next().is_some_and(|first| first == MANIFEST || first == STAGE) {
        return bad("is a name that `operandi` keeps for itself");
    }
    Ok(())
}

/// Refuses `names` of which one is a file and a folder of another: the system would refuse when half
/// of them are written.
pub(super) fn check_all<T>(names: &BTreeMap<String, T>) -> Result<(), OutputError> {
    for name in names.keys() {
        check(name)?;
        if folders(name).any(|folder| names.contains_key(folder)) {
            let why = "lies in a folder that is a file as well";
            return Err(OutputError::BadName { name: name.clone(), why });
        }
    }
    Ok(())
}

/// The folders that `name` lies in, the outermost first.
pub(super) fn folders(name: &str) -> impl Iterator<Item = &str> {
    name.match_indices('/').map(|(at, _)| &name[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_paths_below_the_folder_pass() {
        for good in ["index.html", "a/b/c.html", "a b/é.html", "..a/b..", ".nojekyll"] {
            assert!(check(good).is_ok(), "{good}");
        }
        let long = "x".repeat(256);
        let bad = ["", "/a", "../a", "a/../b", "a/..", "./a", "a//b", "a/", "a\\b", "a\nb", &long];
        for bad in bad.into_iter().chain([MANIFEST, ".operandi-stage/a"]) {
            assert!(check(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn no_file_is_a_folder_too() {
        let names = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), ())).collect();
        assert!(check_all(&names(&["a.html", "a/b.html", "a.htm/c"])).is_ok());
        assert!(check_all(&names(&["a.html", "a.html/b.html"])).is_err());
    }

    #[test]
    fn folders_come_outermost_first() {
        assert_eq!(folders("a/b/c").collect::<Vec<_>>(), ["a", "a/b"]);
        assert_eq!(folders("a").count(), 0);
    }
}
