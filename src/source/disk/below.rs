//! Where a project lies in its repository.

use std::path::{Path, PathBuf};

/// The folder of the repository that `root` lies in, from the file system's root; `None` where it
/// lies in none.
pub fn repository(root: &Path) -> Option<PathBuf> {
    let root = root.canonicalize().ok()?;
    // In a linked worktree and in a submodule `.git` is a file.
    root.ancestors().find(|folder| folder.join(".git").exists()).map(Path::to_owned)
}

/// The folder `root` as a path from the root of the repository that it lies in, without one from
/// the folder that the command runs in: empty, or with a slash at its end. Forges count paths from
/// there.
pub fn below_repository(root: &Path) -> String {
    let Ok(root) = root.canonicalize() else { return String::new() };
    let here = || std::env::current_dir().and_then(|here| here.canonicalize()).ok();
    let base = repository(&root).or_else(here);
    let below = base.as_ref().and_then(|base| root.strip_prefix(base).ok());
    let parts = below.into_iter().flat_map(Path::components);
    let mut path = String::new();
    for part in parts {
        path.push_str(&part.as_os_str().to_string_lossy());
        path.push('/');
    }
    path
}

#[cfg(test)]
mod tests {
    use super::{below_repository, repository};
    use std::fs;

    #[test]
    fn the_nearest_repository_counts() {
        let temp = tempfile::tempdir().expect("a folder for the test");
        let deep = temp.path().join("docs/my model");
        fs::create_dir_all(&deep).expect("folders");
        fs::create_dir(temp.path().join(".git")).expect("a repository");
        assert_eq!(below_repository(&deep), "docs/my model/");
        assert_eq!(below_repository(temp.path()), "");
        let root = temp.path().canonicalize().expect("the folder is there");
        assert_eq!(repository(&deep), Some(root));
        fs::File::create(temp.path().join("docs/.git")).expect("a linked worktree");
        assert_eq!(below_repository(&deep), "my model/");
    }
}
