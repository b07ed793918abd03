//! What the path of a page, or of definitions, says.

/// The file's name without its ending: `a.b` for `x/a.b.md`.
pub fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".md").unwrap_or(name)
}

/// The path of the page or definitions that those at `path` translate into `language`:
/// `x.fr.d/a.md` for `x.fr.d/a.fr.md`. `None` where the file's name does not say that it is a
/// translation.
pub fn original(path: &str, language: &str) -> Option<String> {
    let ending = [".md", ".toml"].into_iter().find(|ending| path.ends_with(ending))?;
    let before = path.strip_suffix(ending)?.strip_suffix(language)?.strip_suffix('.')?;
    let is_named = before.rsplit('/').next().is_some_and(|name| !name.is_empty());
    is_named.then(|| format!("{before}{ending}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_ending_is_taken_off() {
        assert_eq!((stem("x/a.md"), stem("a.md.md"), stem("a")), ("a", "a.md", "a"));
    }

    #[test]
    fn folders_that_look_like_languages_stay() {
        assert_eq!(original("x.fr.d/a.fr.md", "fr").as_deref(), Some("x.fr.d/a.md"));
        assert_eq!(original("x.fr.md/a.fr.md", "fr").as_deref(), Some("x.fr.md/a.md"));
        assert_eq!(original("x.fr.d/a.md", "fr"), None);
        assert_eq!(original("a.fr.toml", "fr").as_deref(), Some("a.toml"));
        assert_eq!((original("x/.fr.md", "fr"), original("a.fr.png", "fr")), (None, None));
        assert_eq!(original("afr.md", "fr"), None);
    }
}
