//! What the wiki holds, and what people do with it.

use super::storage::written;
use serde_json::Value;
use std::collections::BTreeMap;

/// Everything that it holds.
pub(crate) struct World {
    pub(super) url: String,
    pub(crate) pages: BTreeMap<u64, Page>,
    pub(crate) files: BTreeMap<u64, File>,
    numbers: u64,
    /// How many requests there were.
    pub(super) turn: usize,
    /// For so many requests, lists do not show what is new or has another title.
    pub(crate) lag: usize,
    /// How many results a list gives at most, whatever was asked for.
    pub(crate) most: usize,
    /// Whether writes of pages are answered with the text that is stored.
    pub(crate) echoes: bool,
    /// Whether spaces have an archive.
    pub(crate) archives: bool,
    /// How often an archived page is still shown as in use.
    pub(crate) slow_archive: usize,
}

/// Properties by key: the number of each, its version and what it says.
pub(crate) type Properties = BTreeMap<String, (u64, u64, Value)>;

/// A page.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub(crate) title: String,
    /// `page`, or something else that hangs in the tree, such as `whiteboard`.
    pub(crate) kind: &'static str,
    pub(crate) status: &'static str,
    pub(crate) parent: Option<u64>,
    pub(crate) version: u64,
    pub(crate) message: String,
    pub(crate) minor: bool,
    pub(crate) body: String,
    pub(crate) labels: Vec<String>,
    pub(crate) properties: Properties,
    /// The request at which it came to be, or got its title.
    pub(super) since: usize,
    /// How often it is still shown as in use though it is archived.
    pub(super) going: usize,
}

/// A file at a page.
#[derive(Debug, Clone)]
pub(crate) struct File {
    pub(crate) page: u64,
    pub(crate) name: String,
    pub(crate) version: u64,
    pub(crate) comment: String,
    pub(crate) status: &'static str,
    pub(crate) bytes: Vec<u8>,
    pub(crate) properties: Properties,
}

/// The number of the space.
pub(super) const SPACE_ID: &str = "65538";

impl World {
    pub(super) fn new(url: &str) -> Self {
        let mut world = Self {
            url: url.to_owned(),
            pages: BTreeMap::new(),
            files: BTreeMap::new(),
            numbers: 99_999,
            turn: 0,
            lag: 0,
            most: 250,
            echoes: false,
            archives: true,
            slow_archive: 1,
        };
        world.add("Operating model Home", None, "<p>home</p>");
        world
    }

    /// A number that nothing else has.
    pub(super) fn number(&mut self) -> u64 {
        self.numbers += 1;
        self.numbers
    }

    /// The number of the home page.
    pub(crate) fn home(&self) -> u64 {
        *self.pages.keys().next().unwrap()
    }

    /// Somebody makes a page.
    pub(crate) fn add(&mut self, title: &str, parent: Option<u64>, body: &str) -> u64 {
        let id = self.number();
        let page = Page {
            title: title.to_owned(),
            kind: "page",
            status: "current",
            parent,
            version: 1,
            message: String::new(),
            minor: false,
            body: written(body, id),
            labels: Vec::new(),
            properties: BTreeMap::new(),
            since: self.turn,
            going: 0,
        };
        self.pages.insert(id, page);
        id
    }

    /// The page of that title that is in use, in any case of its letters.
    pub(crate) fn titled(&self, title: &str) -> Option<u64> {
        let title = title.to_lowercase();
        let mut all = self.pages.iter();
        all.find(|(_, page)| page.status == "current" && page.title.to_lowercase() == title)
            .map(|(id, _)| *id)
    }

    /// So many requests of others go by.
    pub(crate) fn turn_on(&mut self, by: usize) {
        self.turn += by;
    }

    /// Somebody writes a text in the browser.
    pub(crate) fn edit(&mut self, id: u64, body: &str) {
        let page = self.pages.get_mut(&id).unwrap();
        page.body = written(body, id);
        page.version += 1;
        page.message.clear();
        page.minor = false;
    }

    /// Somebody gives a page another title in the browser.
    pub(crate) fn rename(&mut self, id: u64, title: &str) {
        let turn = self.turn;
        let page = self.pages.get_mut(&id).unwrap();
        title.clone_into(&mut page.title);
        page.version += 1;
        page.message.clear();
        page.since = turn;
    }

    /// The pages that are in use and hang below others: titles, titles of those above, texts.
    pub(crate) fn tree(&self) -> BTreeMap<String, (String, String)> {
        let above = |page: &Page| {
            let parent = page.parent.and_then(|id| self.pages.get(&id));
            parent.map(|parent| parent.title.clone()).unwrap_or_default()
        };
        let current = self.pages.values().filter(|page| page.status == "current");
        let below = current.filter(|page| page.parent.is_some());
        below.map(|page| (page.title.clone(), (above(page), page.body.clone()))).collect()
    }
}
