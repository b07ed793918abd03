//! What is shown at this moment.

use super::Maker;
use super::page;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// The last site without faults, and what is wrong since.
#[derive(Debug, Clone, Default)]
pub struct Shown {
    pub(super) site: Option<Maker>,
    pub(super) trouble: Option<Arc<str>>,
}

/// What stands at an address.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A file, by its route.
    File(String, Vec<u8>),
    /// A folder, by its route without the slash that its address lacks.
    Folder(String),
    /// Nothing; the page that says so.
    Nothing(Vec<u8>),
    /// There is no site yet; the page that says so.
    NotYet(&'static [u8]),
}

const INDEX: &str = "index.html";
const MISSING: &str = "404.html";

impl Shown {
    /// What stands at `path`, the decoded path of a URL, which begins with a slash. It is only
    /// ever looked up among the files of the site.
    pub(super) async fn at(&self, path: &str) -> Found {
        let Some(site) = &self.site else { return Found::NotYet(page::WAITING) };
        let route = path.strip_prefix('/').unwrap_or(path);
        let index = format!("{route}/{INDEX}");
        let routes = if route.is_empty() || route.ends_with('/') {
            vec![format!("{route}{INDEX}"), index.clone(), MISSING.to_owned()]
        } else {
            vec![route.to_owned(), index.clone(), MISSING.to_owned()]
        };
        let exact = routes[0].clone();
        match site.first(routes).await {
            Some((found, output)) if found == exact => Found::File(found, output.into_bytes()),
            Some((found, _)) if found == index => Found::Folder(route.to_owned()),
            Some((_, output)) => Found::Nothing(output.into_bytes()),
            None => Found::Nothing(b"not found".into()),
        }
    }

    /// A digest of what stands at `path`, to tell whether it is still the same.
    pub(super) async fn digest(&self, path: &str) -> String {
        match self.at(path).await {
            Found::File(_, bytes) | Found::Nothing(bytes) => digest(&bytes),
            Found::NotYet(bytes) => digest(bytes),
            Found::Folder(route) => digest(route.as_bytes()),
        }
    }
}

/// The digest of `bytes`.
pub(super) fn digest(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::draft::Kept;
    use crate::source::{SourceFile, Sources};

    fn shown(pages: &[(&str, &str)]) -> Shown {
        let file = |(path, text): &(&str, &str)| {
            let text = format!("# {text}\n");
            SourceFile { path: format!("content/{path}"), text: text.into() }
        };
        let sources = Sources::new(pages.iter().map(file).collect());
        let clock = Clock::on(jiff::civil::date(2026, 11, 22));
        let made = Maker::start(Arc::new(sources), clock, Kept::default());
        Shown { site: Some(made.maker), trouble: None }
    }

    fn wait<T>(what: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(what)
    }

    /// The route of a file that holds `words`.
    fn file(shown: &Shown, path: &str, words: &str) -> String {
        match wait(shown.at(path)) {
            Found::File(route, bytes) if String::from_utf8_lossy(&bytes).contains(words) => route,
            found => panic!("{path}: {found:?}"),
        }
    }

    #[test]
    fn folders_have_an_index_and_end_with_a_slash() {
        let shown = shown(&[("index.md", "Home"), ("guides/index.md", "Guides")]);
        assert_eq!(file(&shown, "/", "Home"), "index.html");
        assert_eq!(file(&shown, "/guides/", "Guides"), "guides/index.html");
        assert_eq!(wait(shown.at("/guides")), Found::Folder("guides".into()));
    }

    #[test]
    fn nothing_but_the_site_can_be_reached() {
        let shown = shown(&[("index.md", "Home"), ("a/index.md", "A")]);
        let Found::File(_, missing) = wait(shown.at("/404.html")) else { panic!("no such page") };
        for path in ["/../index.html", "//index.html", "/a/../index.html", "//a", "/a//", "/x/"] {
            assert_eq!(wait(shown.at(path)), Found::Nothing(missing.clone()), "{path}");
        }
    }

    #[test]
    fn a_digest_changes_with_what_is_there() {
        let (one, two) = (shown(&[("index.md", "A")]), shown(&[("index.md", "B")]));
        let digest = |shown: &Shown, path: &str| wait(shown.digest(path));
        assert_ne!(digest(&one, "/"), digest(&two, "/"));
        assert_eq!(digest(&one, "/"), digest(&one, "/index.html"));
        assert_eq!(digest(&one, "/style.css"), digest(&two, "/style.css"));
        assert_ne!(digest(&Shown::default(), "/"), digest(&one, "/"));
    }
}
