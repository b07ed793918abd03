//! Addresses on the site.

use super::section::Section;
use crate::model::Kind;

/// Stands for the way from a page to the site's root while that page is not known yet: in links of
/// views, of texts and of the navigation. It is replaced when a page is finished, so that shared
/// parts are rendered once for all depths. A private character that no text holds.
pub const ROOT: &str = "\u{f0000}";

/// [`ROOT`] as a character, which is quicker to look for.
pub const ROOT_MARK: char = '\u{f0000}';

/// Stands for the way from a page to the top of the whole site, where files stand that all languages
/// share, as [`ROOT`] does for the way to the root of the page's own language.
pub const TOP: &str = "\u{f0002}";

/// [`TOP`] as a character.
pub const TOP_MARK: char = '\u{f0002}';

/// Where something stands: a file below the site's root, and an id on that page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The file, as `roles/strategist/index.html`.
    pub route: String,
    /// The id on the page, if it is not the page itself.
    pub anchor: Option<String>,
}

impl Address {
    /// The page at `route`.
    pub fn page(route: impl Into<String>) -> Self {
        Self { route: route.into(), anchor: None }
    }

    /// The link to it from anywhere, with [`ROOT`] in front.
    pub fn href(&self) -> String {
        match &self.anchor {
            None => href(&self.route),
            Some(anchor) => format!("{}#{}", href(&self.route), encoded(anchor)),
        }
    }
}

/// The link to the file at `route` from anywhere, with [`ROOT`] in front.
pub fn href(route: &str) -> String {
    format!("{ROOT}{}", encoded(route))
}

/// `path` as it stands in a link: every byte that is neither `/` nor a `pchar` of RFC 3986, section
/// 3.3, percent-encoded.
pub fn encoded(path: &str) -> String {
    percent_encoded(path, b"/-._~!$&'()*+,;=:@")
}

/// `text` as a value in a query: all but the unreserved characters of RFC 3986, section 2.3,
/// percent-encoded.
pub fn encoded_value(text: &str) -> String {
    percent_encoded(text, b"-._~")
}

fn percent_encoded(text: &str, plain: &[u8]) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || plain.contains(&byte) {
            out.push(char::from(byte));
        } else {
            let digit = |value: u8| char::from(b"0123456789ABCDEF"[usize::from(value)]);
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    out
}

/// Where a thing stands: on a page of its own, or at an id of its kind's page. `id` is
/// `workflow.step` and `stage.criterion` for what lives inside others.
pub fn of(kind: Kind, id: &str) -> Option<Address> {
    let Some(section) = Section::of_kind(kind) else { return Some(Address::page("index.html")) };
    let own = |id: &str| format!("{}/{id}/index.html", section.folder());
    let on = |route: String, anchor: String| Some(Address { route, anchor: Some(anchor) });
    match kind {
        Kind::Role
        | Kind::Person
        | Kind::Team
        | Kind::Workflow
        | Kind::Meeting
        | Kind::Stage
        | Kind::Practice => Some(Address::page(own(id))),
        Kind::Step | Kind::Criterion => {
            let (parent, child) = id.split_once('.')?;
            on(own(parent), format!("{}-{child}", kind.word()))
        }
        Kind::Model | Kind::Scheme => Some(Address::page(section.route())),
        Kind::Term
        | Kind::Decision
        | Kind::Pillar
        | Kind::Objective
        | Kind::Tier
        | Kind::Dimension
        | Kind::Assessment
        | Kind::Initiative => on(section.route(), format!("{}-{id}", kind.word())),
    }
}

/// What common file systems allow for one name, in bytes.
const LONGEST: usize = 255;

/// Why no file could be called so on some system, as the end of a sentence.
pub fn unfit(route: &str) -> Option<&'static str> {
    if route.split('/').any(|part| part.len() > LONGEST) {
        return Some("has a name of more than 255 bytes");
    }
    let is_odd = |c: char| c.is_control() || c == '\\';
    route.contains(is_odd).then_some("holds a control character or a backslash")
}

/// The way from the page at `route` to the site's root: `../` once a folder.
pub fn to_root(route: &str) -> String {
    "../".repeat(route.matches('/').count())
}

/// The file that an author's page at `path` becomes: `a/b.md` stands at `a/b.html`, and
/// `a/index.md` and `a/README.md` at `a/index.html`.
pub fn of_page(path: &str) -> String {
    let stem = path.strip_suffix(".md").unwrap_or(path);
    let (folder, name) = stem.rsplit_once('/').map_or(("", stem), |(f, n)| (f, n));
    let name = if name.eq_ignore_ascii_case("readme") { "index" } else { name };
    if folder.is_empty() { format!("{name}.html") } else { format!("{folder}/{name}.html") }
}

/// `path`, written in a file of `folder`, from the root; `None` where it leaves the root.
pub fn join(folder: &str, path: &str) -> Option<String> {
    let (mut parts, path): (Vec<&str>, &str) = match path.strip_prefix('/') {
        Some(absolute) => (Vec::new(), absolute),
        None => (folder.split('/').filter(|part| !part.is_empty()).collect(), path),
    };
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    let mut joined = parts.join("/");
    if path.ends_with('/') && !joined.is_empty() {
        joined.push('/');
    }
    Some(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_stand_where_the_design_says() {
        let href = |kind, id| of(kind, id).map(|address| address.href().replace(ROOT, "/"));
        assert_eq!(href(Kind::Role, "a").as_deref(), Some("/roles/a/index.html"));
        assert_eq!(href(Kind::Step, "w.s").as_deref(), Some("/workflows/w/index.html#step-s"));
        assert_eq!(href(Kind::Term, "x").as_deref(), Some("/glossary/index.html#term-x"));
    }

    #[test]
    fn links_are_percent_encoded() {
        let address =
            Address { route: "a b/C# guide?.html".to_owned(), anchor: Some("é".to_owned()) };
        assert_eq!(address.href(), format!("{ROOT}a%20b/C%23%20guide%3F.html#%C3%A9"));
        assert_eq!(href("100%.html"), format!("{ROOT}100%25.html"));
        assert_eq!(encoded("a/b-c_d.~!$&'()*+,;=:@"), "a/b-c_d.~!$&'()*+,;=:@");
    }

    #[test]
    fn paths_do_not_leave_the_root() {
        assert_eq!(join("a/b", "../c.md").as_deref(), Some("a/c.md"));
        assert_eq!(join("a", "/c.md").as_deref(), Some("c.md"));
        assert_eq!(join("a", "../../c.md"), None);
    }

    #[test]
    fn pages_keep_their_paths() {
        assert_eq!(of_page("a/b.md"), "a/b.html");
        assert_eq!(of_page("README.md"), "index.html");
        assert_eq!(to_root("a/b/index.html"), "../../");
    }
}
