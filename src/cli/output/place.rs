//! Where a build folder may be.

use super::OutputError;
use std::path::{Component, Path, PathBuf};

/// Refuses a build folder that would swallow its own sources or be read as one.
///
/// # Errors
/// [`OutputError::BadPlace`] when `build_dir` is a file, or the project's folder `root` or one around it, or
/// lies in the content folder `src` or the themes, or around them.
pub fn check_place(build_dir: &Path, root: &Path, src: &str) -> Result<(), OutputError> {
    let bad = |why| Err(OutputError::BadPlace { dir: build_dir.to_owned(), why });
    if build_dir.is_file() {
        return bad("is a file, and a folder is needed");
    }
    let (dir, root) = (resolve(build_dir), resolve(root));
    let (content, themes) = (resolve(&root.join(src)), root.join("themes"));
    if root.starts_with(&dir) {
        return bad("is the project's own folder or one around it");
    }
    if content.starts_with(&dir) || (content != root && dir.starts_with(&content)) {
        return bad("overlaps the content folder");
    }
    if dir.starts_with(themes) {
        return bad("lies among the themes");
    }
    Ok(())
}

/// The true path, also of what is not there yet: symbolic links and `..` resolved as far as the
/// path exists, the rest by its words.
fn resolve(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let there = absolute.ancestors().find_map(|known| Some((known, known.canonicalize().ok()?)));
    let Some((known, mut resolved)) = there else { return absolute };
    for part in absolute.strip_prefix(known).unwrap_or(Path::new("")).components() {
        match part {
            Component::ParentDir => {
                resolved.pop();
            }
            Component::Normal(name) => resolved.push(name),
            Component::CurDir | Component::RootDir | Component::Prefix(_) => {}
        }
    }
    resolved
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_folder_stays_clear_of_sources() {
        let temp = tempfile::tempdir().unwrap();
        let root = temp.path().join("project");
        std::fs::create_dir_all(root.join("docs/content")).unwrap();
        let check = |dir: &str| check_place(&root.join(dir), &root, "docs/content").is_ok();
        assert!(check("site") && check("../site") && check("docs/site") && check("a/../site"));
        assert!(!check("") && !check("..") && !check("../..") && !check("x/.."));
        assert!(!check("docs") && !check("docs/content") && !check("docs/content/site"));
        assert!(!check("themes/default") && !check("site/../docs/content/x"));
        assert!(check_place(&root.join("site"), &root, ".").is_ok());
        std::fs::File::create(root.join("book.toml")).unwrap();
        assert!(!check("book.toml"));
    }
}
