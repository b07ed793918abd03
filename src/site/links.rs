//! Where links lead.

use super::document::{Document, Part};
use super::route::{self, Address};
use crate::model::read::{Offers, did_you_mean};
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
    /// What was offered for targets, and for ids on pages, that are not there.
    offers: [Offers; 2],
}

#[derive(Debug)]
struct Thing {
    name: String,
    address: Address,
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
        model.each(|kind, id, name, _| links.thing(kind, id, name));
        if let Some(about) = &model.model {
            links.thing(Kind::Model, "model", &about.name);
        }
        for (id, workflow) in &model.workflows {
            for step in &workflow.step {
                links.thing(Kind::Step, &format!("{id}.{}", &**step.id), &step.title());
            }
        }
        for (id, stage) in &model.stages {
            for criterion in &stage.criterion {
                links.thing(Kind::Criterion, &format!("{id}.{}", &**criterion.id), &criterion.text);
            }
        }
        for document in documents.iter().filter(|document| document.language.is_none()) {
            let route = document.route();
            links.routes.insert(route.clone());
            links
                .anchors
                .entry(route.clone())
                .or_default()
                .extend(document.facts.anchors.iter().cloned());
            links.titles.insert(route.clone(), document.title());
            links.pages.insert(document.path.to_owned(), route);
        }
        links
    }

    fn thing(&mut self, kind: Kind, id: &str, name: &str) {
        let Some(address) = route::of(kind, id) else { return };
        if let Some(anchor) = &address.anchor {
            self.anchors.entry(address.route.clone()).or_default().insert(anchor.clone());
        }
        self.routes.insert(address.route.clone());
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

    /// The link to a thing, and its name.
    pub fn link_to(&self, kind: Kind, id: &str) -> Option<(String, &str)> {
        let thing = self.things.get(&(kind, id.to_owned()))?;
        Some((thing.address.href(), &thing.name))
    }

    /// Whether there is a page at `route`.
    pub fn has(&self, route: &str) -> bool {
        self.routes.contains(route)
    }

    /// The title of the author's page at `route`.
    pub fn title(&self, route: &str) -> Option<&str> {
        self.titles.get(route).map(String::as_str)
    }

    /// Whether a page or a copied file stands at `route`.
    pub fn stands(&self, route: &str) -> bool {
        self.routes.contains(route) || self.assets.contains(route)
    }

    /// The file that the page at `path`, below the content folder, becomes.
    pub fn page(&self, path: &str) -> Option<&str> {
        self.pages.get(path).map(String::as_str)
    }

    /// What `target` is, written on the page at `route` whose source lies in `folder`. Texts of
    /// definitions have no page of their own: their folder is the content folder, `""`.
    pub fn resolve(&self, target: &str, folder: &str, route: Option<&str>) -> Target {
        if let Some((word, id)) = target.split_once(':')
            && let Some(kind) = Kind::from_word(word)
        {
            return self.resolve_thing(kind, id);
        }
        let is_scheme = |scheme: &str| {
            !scheme.is_empty()
                && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
        };
        if let Some(slip) = slip_of_scheme(target) {
            return slip;
        }
        if target.starts_with("//") || target.split_once(':').is_some_and(|(s, _)| is_scheme(s)) {
            return Target::Elsewhere;
        }
        let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
        let path = path.split('?').next().unwrap_or_default();
        let route = match route {
            Some(route) if path.is_empty() => route.to_owned(),
            _ => match self.resolve_path(path, folder) {
                Ok(route) => route,
                Err(missing) => return missing,
            },
        };
        self.resolve_anchor(route, anchor)
    }

    fn resolve_thing(&self, kind: Kind, id: &str) -> Target {
        let (id, extra) = id.split_once('#').unwrap_or((id, ""));
        match self.things.get(&(kind, id.to_owned())) {
            Some(thing) if extra.is_empty() => Target::Here {
                address: thing.address.clone(),
                kind: Some(kind),
                name: Some(thing.name.clone()),
            },
            Some(thing) => self.resolve_anchor(thing.address.route.clone(), extra),
            None => {
                let ids =
                    || self.things.keys().filter(|(k, _)| *k == kind).map(|(_, id)| id.as_str());
                let near = self.offers[0].near(id, kind.word(), ids);
                Target::Missing {
                    what: format!("there is no {kind} `{id}`"),
                    near: near.map(|near| format!("{kind}:{near}")),
                }
            }
        }
    }

    fn resolve_path(&self, path: &str, folder: &str) -> Result<String, Target> {
        let decoded = decode(path);
        let Some(joined) = route::join(folder, &decoded) else {
            return Err(Target::Missing {
                what: format!("`{path}` leads out of the content folder"),
                near: None,
            });
        };
        if let Some(route) = self.pages.get(&joined) {
            return Ok(route.clone());
        }
        let as_folder = joined.trim_end_matches('/');
        let index = if as_folder.is_empty() {
            "index.html".to_owned()
        } else {
            format!("{as_folder}/index.html")
        };
        let candidates = [joined.clone(), joined.replace(".md", ".html"), index];
        let found = candidates.into_iter().find(|route| {
            self.routes.contains(route)
                || self.assets.contains(route)
                || self.redirects.contains(route)
        });
        found.ok_or_else(|| {
            // Slips are in the name or in the folder, seldom in both; so few are compared.
            let (within, name) = (folder_of(&joined), name_of(&joined));
            let alike = |page: &&str| folder_of(page) == within || name_of(page) == name;
            let near = self.offers[0].near(&joined, "file", || {
                let files = self.pages.keys().chain(&self.assets).map(String::as_str);
                files.filter(alike).collect::<BTreeSet<&str>>()
            });
            Target::Missing {
                what: format!("there is no file `{path}`"),
                near: near.map(|near| relative(folder, &near)),
            }
        })
    }

    fn resolve_anchor(&self, route: String, anchor: &str) -> Target {
        if anchor.is_empty() {
            return Target::Here { address: Address::page(route), kind: None, name: None };
        }
        let anchor = decode(anchor);
        // Assets have ids that we do not know, such as the pages of a PDF.
        let known = self.anchors.get(&route);
        if self.assets.contains(&route) || known.is_some_and(|known| known.contains(&anchor)) {
            return Target::Here {
                address: Address { route, anchor: Some(anchor) },
                kind: None,
                name: None,
            };
        }
        let near = self.offers[1].near(&anchor, &route, || {
            known.into_iter().flatten().map(String::as_str).collect::<BTreeSet<&str>>()
        });
        Target::NoAnchor { route, anchor, near }
    }
}

/// What is no link to another site although it looks like one: a file on the author's computer, or
/// a kind that is misspelt.
fn slip_of_scheme(target: &str) -> Option<Target> {
    let (scheme, rest) = target.split_once(':')?;
    if scheme.eq_ignore_ascii_case("file")
        || scheme.len() == 1 && scheme.bytes().all(|b| b.is_ascii_alphabetic())
    {
        let what = format!("`{target}` is a file on one computer, which nobody else has");
        return Some(Target::Missing { what, near: None });
    }
    if rest.starts_with("//") || !scheme.bytes().all(|b| b.is_ascii_alphabetic()) {
        return None;
    }
    let word = scheme.to_ascii_lowercase();
    let plural = Kind::ALL.iter().find(|kind| kind.plural() == word);
    let near = || did_you_mean(&word, Kind::ALL.iter().map(|kind| kind.word()));
    let kind = plural.map(|kind| kind.word()).or_else(near)?;
    let what = format!("`{scheme}` is not a kind of thing");
    Some(Target::Missing { what, near: Some(format!("{kind}:{rest}")) })
}

/// The way from `folder` to `path`, both below the content folder.
fn relative(folder: &str, path: &str) -> String {
    let mut from: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let mut rest = path;
    while let Some((first, behind)) = rest.split_once('/')
        && from.first() == Some(&first)
    {
        from.remove(0);
        rest = behind;
    }
    format!("{}{rest}", "../".repeat(from.len()))
}

/// Percent-decoding of a link's path (RFC 3986 section 2.1); what is not UTF-8 stays as it is.
pub(super) fn decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let bytes = text.as_bytes();
    let hex = |at: usize| bytes.get(at).and_then(|b| char::from(*b).to_digit(16));
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.push(u8::try_from(high * 16 + low).unwrap_or(b'%'));
                at += 3;
            }
            (byte, ..) => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}

/// The folder of a path: `a/b` for `a/b/c.md`.
pub fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The last part of a path: `c.md` for `a/b/c.md`.
fn name_of(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

impl Part {
    /// Whether this is a page of its own.
    pub fn is_page(&self) -> bool {
        *self == Self::Page
    }
}
