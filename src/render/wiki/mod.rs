//! The pages of the site for wikis: made of the same views, not of its HTML.
//!
//! ```text
//! views of the site -> pages as nodes -> a flavour of markup, a file each -> what a target stores
//! ```
//!
//! A page is known by the key of what it is about (`role/strategist`), never by its title. Nothing
//! in it changes with time alone.

mod colours;
mod figures;
pub mod markdown;
mod names;
mod pages;
pub mod picture;
pub mod storage;

pub mod wikitext;

pub use self::names::slug;

use crate::render::html::engine::Strings;
use crate::render::nodes::node::Nodes;
use crate::render::pdf::Input;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that a wiki is to show.
#[derive(Debug)]
pub struct Wiki {
    /// The pages, those above before those below, in reading order.
    pub pages: Vec<Page>,
    /// The files that pages show, by their names.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The title of the whole.
    pub title: String,
    /// The address of the site, with `/` behind, where it has one: links to what is on no page of
    /// the wiki lead there.
    pub site: Option<String>,
    /// Where each label stands, which is a route of the site: the key of its page.
    routes: BTreeMap<String, String>,
    /// The labels of places within pages.
    labels: BTreeSet<String>,
    words: Strings,
}

/// One page.
#[derive(Debug)]
pub struct Page {
    /// What it is about: a kind and an id, `section/roles`, `page/` with the path of the author's
    /// file, or `home`.
    pub key: String,
    /// What it is called, like no other page.
    pub title: String,
    /// The key of the page above it; none above the home page.
    pub parent: Option<String>,
    /// The heading of the navigation that it stands under; may be empty.
    pub group: String,
    /// What sort of thing it is about, as a label: `role`, `workflow`, `page`.
    pub label: &'static str,
    /// Where it is written.
    pub source: Option<Source>,
    /// What it says, without its title.
    body: Nodes,
    /// The names of its files, by the paths that its nodes give them.
    files: BTreeMap<String, String>,
}

impl Page {
    /// The names of the files that it shows, each once.
    pub fn shows(&self) -> BTreeSet<&str> {
        self.files.values().map(String::as_str).collect()
    }
}

/// Where a page is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The file, from the root of the repository.
    pub path: String,
    /// The address where it is edited, if the configuration knows one.
    pub href: Option<String>,
}

/// Where pages and files stand on a target, as a link from any page says it.
#[derive(Clone, Copy)]
pub struct Addresses<'a> {
    /// The link to a page, by its key.
    pub page: &'a dyn Fn(&str) -> String,
    /// The link to a file, by its name.
    pub file: &'a dyn Fn(&str) -> String,
}

/// The pages of the model in `input`; what was found, only `with_findings`.
pub fn wiki(input: Input<'_>, strings: &Strings, with_findings: bool) -> Wiki {
    pages::all(input, strings, with_findings)
}

impl Wiki {
    /// The words of the interface in the language of the wiki.
    pub fn words(&self) -> &Strings {
        &self.words
    }

    /// The key of the page at `label`, which is a route of the site and perhaps an id on it; and
    /// that id.
    fn find<'l>(&self, label: &'l str) -> Option<(&str, Option<&'l str>)> {
        let (route, id) = label.split_once('#').map_or((label, None), |(r, id)| (r, Some(id)));
        // Not every place that the site has is one here; the page is next best.
        Some((self.routes.get(route)?, id.filter(|_| self.labels.contains(label))))
    }

    /// The page `key`.
    pub fn page(&self, key: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.key == key)
    }
}
