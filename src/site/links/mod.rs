//! Where links lead.

mod alias;
mod nearest;
mod path;
mod resolve;
mod slip;

pub use self::alias::{Aliases, aliases};
pub(super) use self::path::decode;
pub use self::path::{file_of, folder_of};

use super::document::{Document, Origin, Part};
use super::route::{self, Address};
use super::section::Section;
use crate::model::read::Offers;
use crate::model::{Kind, Model};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Everything on the site that can be linked.
#[derive(Debug, Default)]
pub struct Links {
    things: BTreeMap<(Kind, String), Thing>,
    pages: HashMap<String, String>,
    titles: HashMap<String, String>,
    assets: HashSet<String>,
    anchors: HashMap<String, HashSet<String>>,
    routes: BTreeSet<String>,
    redirects: HashSet<String>,
    /// The language of an edition that stands below the top of the site.
    edition: Option<String>,
    /// On translated pages, the ids that stand for those of their originals.
    aliases: HashMap<String, Aliases>,
    /// What was offered for targets, and for ids on pages, that are not there.
    offers: [Offers; 2],
}

#[derive(Debug)]
struct Thing {
    name: String,
    /// Where it stands; nowhere where its section has nothing to show.
    address: Option<Address>,
}

/// What a link's target is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Another site, an address to write to, a number to call.
    Elsewhere,
    /// Something on this site, and its name where it is a thing of the model.
    Here {
        /// Where it stands.
        address: Address,
        /// The kind of thing.
        kind: Option<Kind>,
        /// Its name.
        name: Option<String>,
    },
    /// Nothing is there.
    Missing {
        /// What is missing, in words.
        what: String,
        /// What the author may have meant.
        near: Option<String>,
    },
    /// The page is there, but not the id on it.
    NoAnchor {
        /// The page.
        route: String,
        /// The id.
        anchor: String,
        /// What the author may have meant.
        near: Option<String>,
    },
}

impl Links {
    /// Collects what can be linked.
    pub fn of(
        model: &Model,
        documents: &[Document<'_>],
        assets: impl Iterator<Item = String>,
    ) -> Self {
        let mut links = Self { assets: assets.collect(), ..Self::default() };
        model.each(|kind, id, name, _| links.thing(model, kind, id, name));
        if let Some(about) = &model.model {
            links.thing(model, Kind::Model, "model", &about.name);
        }
        for (id, workflow) in &model.workflows {
            for step in &workflow.step {
                let id = format!("{id}.{}", &**step.id);
                links.thing(model, Kind::Step, &id, &step.title());
            }
        }
        for (id, stage) in &model.stages {
            for criterion in &stage.criterion {
                let id = format!("{id}.{}", &**criterion.id);
                links.thing(model, Kind::Criterion, &id, &criterion.text);
            }
        }
        for document in documents.iter().filter(|document| document.language.is_none()) {
            links.document(document);
        }
        links
    }

    /// Makes these the links of an edition in `language`, which stands below the top of the site.
    pub fn in_edition(&mut self, language: &str) {
        self.edition = Some(language.to_owned());
    }

    /// The link to `address` from a page of this language: copied files and old addresses stand
    /// at the top of the site, whatever the language.
    pub fn href(&self, address: &Address) -> String {
        let href = address.href();
        let shared =
            self.assets.contains(&address.route) || self.redirects.contains(&address.route);
        if self.edition.is_some() && shared {
            return href.replacen(route::ROOT, route::TOP, 1);
        }
        href
    }

    fn document(&mut self, document: &Document<'_>) {
        let route = document.route();
        if let Origin::Translated(original) = document.words {
            self.aliases.insert(route.clone(), aliases(original, document.facts));
        }
        // What stands on the page of others has no page whose title and headings were its own.
        let shared = match &document.part {
            Part::Page => false,
            Part::Thing(kind, id) => {
                route::of(*kind, id).is_some_and(|address| address.anchor.is_some())
            }
        };
        if !shared {
            self.add_page(&route, document.facts.anchors.iter().cloned());
            self.titles.insert(route.clone(), document.title());
        }
        if self.routes.contains(&route) {
            self.pages.insert(document.path.to_owned(), route);
        }
    }

    fn thing(&mut self, model: &Model, kind: Kind, id: &str, name: &str) {
        let there = Section::of_kind(kind).is_none_or(|section| section.is_there(model));
        let address = route::of(kind, id).filter(|_| there);
        if let Some(Address { route, anchor }) = &address {
            self.add_page(route, anchor.clone());
        }
        let thing = Thing { name: name.to_owned(), address };
        self.things.insert((kind, id.to_owned()), thing);
    }

    /// Adds a generated page and its ids.
    pub fn add_page(&mut self, route: &str, anchors: impl IntoIterator<Item = String>) {
        self.routes.insert(route.to_owned());
        self.anchors.entry(route.to_owned()).or_default().extend(anchors);
    }

    /// Adds an old address that leads to a page.
    pub fn add_redirect(&mut self, route: &str) {
        self.redirects.insert(route.to_owned());
    }

    /// Whether an old address stands at `route`.
    pub fn is_redirect(&self, route: &str) -> bool {
        self.redirects.contains(route)
    }

    /// The link to a thing, empty where no page shows it, and its name.
    pub fn link_to(&self, kind: Kind, id: &str) -> Option<(String, &str)> {
        let thing = self.things.get(&(kind, id.to_owned()))?;
        let href = thing.address.as_ref().map(Address::href).unwrap_or_default();
        Some((href, &thing.name))
    }

    /// Whether there is a page at `route`.
    pub fn has(&self, route: &str) -> bool {
        self.routes.contains(route)
    }

    /// The title of the author's page at `route`.
    pub fn title(&self, route: &str) -> Option<&str> {
        self.titles.get(route).map(String::as_str)
    }

    /// The file that the page at `path`, below the content folder, becomes.
    pub fn page(&self, path: &str) -> Option<&str> {
        self.pages.get(path).map(String::as_str)
    }
}
