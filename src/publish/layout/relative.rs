//! From one file to another.

/// The path from the file `here` to the file `there`, both from one root.
pub(super) fn path(here: &str, there: &str) -> String {
    let here: Vec<&str> = here.split('/').collect();
    let there: Vec<&str> = there.split('/').collect();
    let folders = here.len() - 1;
    let shared = (0..folders.min(there.len() - 1)).take_while(|at| here[*at] == there[*at]).count();
    let up = std::iter::repeat_n("..", folders - shared);
    up.chain(there[shared..].iter().copied()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn paths_go_up_and_down() {
        assert_eq!(path("README.md", "role/a.md"), "role/a.md");
        assert_eq!(path("role/a.md", "role/b.md"), "b.md");
        assert_eq!(path("role/a.md", "images/x.svg"), "../images/x.svg");
        assert_eq!(path("a/b/c.md", "README.md"), "../../README.md");
    }
}
