//! What is shown at this moment.

use super::page;
use crate::output::Output;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// The files of a site by their routes.
pub(super) type Outputs = BTreeMap<String, Output>;

/// The last site without faults, and what is wrong since.
#[derive(Debug, Clone, Default)]
pub struct Shown {
    pub(super) site: Option<Arc<Outputs>>,
    pub(super) trouble: Option<Arc<str>>,
}

/// What stands at an address.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found<'a> {
    /// A file, by its route.
    File(&'a str, Cow<'a, [u8]>),
    /// A folder, by its route without the slash that its address lacks.
    Folder(&'a str),
    /// Nothing; the page that says so.
    Nothing(Cow<'a, [u8]>),
    /// There is no site yet; the page that says so.
    NotYet(&'static [u8]),
}

const INDEX: &str = "index.html";
const MISSING: &str = "404.html";

impl Shown {
    /// What stands at `path`, the decoded path of a URL, which begins with a slash. It is only
    /// ever looked up among the files of the site.
    pub(super) fn at(&self, path: &str) -> Found<'_> {
        let Some(site) = self.site.as_deref() else { return Found::NotYet(page::WAITING) };
        let file = |route: &str| {
            site.get_key_value(route).map(|(route, output)| (route.as_str(), output.bytes()))
        };
        let route = path.strip_prefix('/').unwrap_or(path);
        let found = if route.is_empty() || route.ends_with('/') {
            file(&format!("{route}{INDEX}"))
        } else {
            file(route)
        };
        if let Some((route, bytes)) = found {
            return Found::File(route, bytes);
        }
        if let Some((index, _)) = file(&format!("{route}/{INDEX}")) {
            let end = index.len() - INDEX.len() - 1;
            return Found::Folder(&index[..end]);
        }
        Found::Nothing(file(MISSING).map_or(b"not found".into(), |(_, bytes)| bytes))
    }

    /// A digest of what stands at `path`, to tell whether it is still the same.
    pub(super) fn digest(&self, path: &str) -> String {
        match self.at(path) {
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

    fn shown(files: &[(&str, &str)]) -> Shown {
        let output = |text: &str| Output::from(text.as_bytes().to_vec());
        let site = files.iter().map(|(route, text)| ((*route).to_owned(), output(text)));
        Shown { site: Some(Arc::new(site.collect())), trouble: None }
    }

    #[test]
    fn folders_have_an_index_and_end_with_a_slash() {
        let shown = shown(&[("index.html", "home"), ("roles/index.html", "roles")]);
        assert_eq!(shown.at("/"), Found::File("index.html", b"home".into()));
        assert_eq!(shown.at("/roles/"), Found::File("roles/index.html", b"roles".into()));
        assert_eq!(shown.at("/roles"), Found::Folder("roles"));
    }

    #[test]
    fn nothing_but_the_site_can_be_reached() {
        let shown = shown(&[("index.html", "home"), ("404.html", "gone"), ("a/index.html", "a")]);
        for path in ["/../index.html", "//index.html", "/a/../index.html", "//a", "/a//", "/x/"] {
            assert_eq!(shown.at(path), Found::Nothing(b"gone".into()), "{path}");
        }
    }

    #[test]
    fn a_digest_changes_with_what_is_there() {
        let (one, two) = (shown(&[("a.html", "1")]), shown(&[("a.html", "2"), ("b.html", "1")]));
        assert_ne!(one.digest("/a.html"), two.digest("/a.html"));
        assert_eq!(one.digest("/a.html"), two.digest("/b.html"));
        assert_ne!(one.digest("/b.html"), two.digest("/b.html"));
        assert_ne!(Shown::default().digest("/a.html"), one.digest("/a.html"));
    }
}
