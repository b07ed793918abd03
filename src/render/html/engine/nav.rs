//! The navigation, rendered once for a site and adapted to each page by splicing.
//!
//! A tree of some hundred entries would cost more than the page itself if each of ten thousand
//! pages rendered it. So the theme renders it once, with a mark where the way to the root goes, and
//! all pages of one depth share the text: it is in memory once until it is written. Give it groups
//! and sections, not every page of a long book.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::error::TemplateError;
use super::renderer::Engine;
use crate::output::Output;

/// Stands for the way to the root while the tree is rendered; a private character no text holds.
const ROOT: &str = "\u{f0000}";

/// A group of entries under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NavGroup {
    /// The heading; empty for none.
    pub title: String,
    /// The entries.
    pub items: Vec<NavItem>,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NavItem {
    /// Its text.
    pub title: String,
    /// The link to the page from the site's root, percent-encoded: `roles/index.html`; none for a
    /// chapter that is not yet written.
    pub route: Option<String>,
    /// How many things are there, where that says something.
    pub count: Option<usize>,
    /// Entries below it.
    pub children: Vec<NavItem>,
}

/// A navigation tree that knows where each entry's link is.
#[derive(Debug, Clone, Default)]
pub struct Nav {
    /// The HTML between the marks: a link's way to the root goes between two pieces.
    pieces: Vec<String>,
    /// Which piece holds the rest of an entry's link.
    entries: BTreeMap<String, usize>,
}

/// A navigation tree whose links lead from pages of one depth.
#[derive(Debug, Clone)]
pub struct Rooted {
    html: Arc<str>,
    /// Where the link of each entry ends, by the number of its piece.
    ends: Vec<usize>,
}

impl Nav {
    /// Renders `groups` with the theme's `nav.html`.
    pub fn new(engine: &Engine, groups: &[NavGroup]) -> Result<Self, TemplateError> {
        #[derive(Serialize)]
        struct Tree<'a> {
            groups: &'a [NavGroup],
            root: &'static str,
        }
        let html = engine.render("nav.html", &Tree { groups, root: ROOT })?;
        Ok(Self::split(&html))
    }

    fn split(html: &str) -> Self {
        let pieces: Vec<String> = html.split(ROOT).map(str::to_owned).collect();
        let entries = pieces.iter().enumerate().skip(1);
        let entries = entries.filter_map(|(at, piece)| {
            let (route, _) = piece.split_once('"')?;
            Some((unescaped(route), at))
        });
        Self { entries: entries.collect(), pieces }
    }

    /// The tree with `root` before every link, for all pages that are as deep.
    pub fn rooted(&self, root: &str) -> Rooted {
        let length: usize = self.pieces.iter().map(|piece| piece.len() + root.len()).sum();
        let mut html = String::with_capacity(length);
        let mut ends = Vec::with_capacity(self.pieces.len());
        for (at, piece) in self.pieces.iter().enumerate() {
            if at > 0 {
                html.push_str(root);
            }
            ends.push(html.len() + piece.find('"').map_or(piece.len(), |quote| quote + 1));
            html.push_str(piece);
        }
        Rooted { html: html.into(), ends }
    }

    /// Adds the `tree` of its depth to the page at `route`.
    ///
    /// The page's own entry gets `aria-current="page"`; a page that has none lights up the section
    /// above it with `aria-current="true"`.
    pub fn show(&self, tree: &Rooted, route: &str, out: &mut Output) {
        let html = &tree.html;
        match self.current(&crate::site::route::encoded(route)) {
            Some((entry, kind)) => {
                let end = tree.ends[entry];
                out.share(html, 0..end);
                out.push(&format!(" aria-current=\"{kind}\""));
                out.share(html, end..html.len());
            }
            None => out.share(html, 0..html.len()),
        }
    }

    /// The tree for the page at `route`, `root` being the way to the root from it.
    #[cfg(test)]
    pub(super) fn for_page(&self, route: &str, root: &str) -> String {
        let mut out = Output::default();
        self.show(&self.rooted(root), route, &mut out);
        String::from_utf8_lossy(&out.bytes()).into_owned()
    }

    fn current(&self, route: &str) -> Option<(usize, &'static str)> {
        if let Some(at) = self.entries.get(route) {
            return Some((*at, "page"));
        }
        let mut folder = route;
        while let Some((parent, _)) = folder.rsplit_once('/') {
            if let Some(at) = self.entries.get(&format!("{parent}/index.html")) {
                return Some((*at, "true"));
            }
            folder = parent;
        }
        None
    }
}

/// A route is a file's path, so these are all the characters that the template escapes in it.
fn unescaped(route: &str) -> String {
    route
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nav() -> Nav {
        Nav::split(&format!(
            "<a href=\"{ROOT}index.html\">Home</a><a href=\"{ROOT}roles/index.html\">Roles</a>\
             <a href=\"{ROOT}a&amp;b.html\">A &amp; B</a>"
        ))
    }

    #[test]
    fn the_page_itself_is_marked_and_links_lead_to_the_root() {
        let html = nav().for_page("roles/index.html", "../");
        assert!(
            html.contains("<a href=\"../roles/index.html\" aria-current=\"page\">Roles"),
            "{html}"
        );
        assert!(html.contains("<a href=\"../index.html\">Home"), "{html}");
    }

    #[test]
    fn a_page_without_an_entry_lights_up_its_section_and_never_home() {
        let html = nav().for_page("roles/legal/index.html", "../../");
        assert!(html.contains("roles/index.html\" aria-current=\"true\""), "{html}");
        assert!(!nav().for_page("other/x.html", "../").contains("aria-current"));
    }

    #[test]
    fn an_encoded_route_is_found() {
        let nav = Nav::split(&format!("<a href=\"{ROOT}C%23%20guide.html\">C#</a>"));
        let html = nav.for_page("C# guide.html", "");
        assert!(html.contains("C%23%20guide.html\" aria-current=\"page\""), "{html}");
    }

    #[test]
    fn an_escaped_route_is_found() {
        assert!(nav().for_page("a&b.html", "").contains("a&amp;b.html\" aria-current=\"page\""));
    }
}
