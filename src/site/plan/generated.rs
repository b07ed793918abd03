//! Pages that are made from the model.

use super::Planner;
use super::taken::{Holder, Taken};
use crate::finding::Finding;
use crate::model::Kind;
use crate::site::feeds::Feed;
use crate::site::page::{Body, Page};
use crate::site::view::{Show, a_z};
use crate::site::{Document, Section, print, route};
use crate::source::span::Span;
use std::collections::HashMap;

impl Planner<'_> {
    /// Adds the home page, the index pages, a page for each thing that has one, and the page for what
    /// is not there.
    pub(super) fn generated(&mut self) {
        let introductions: HashMap<String, usize> = self
            .documents
            .iter()
            .enumerate()
            .filter(|(_, document)| document.language.is_none() && document.part.is_page())
            .map(|(at, document)| (document.route(), at))
            .collect();
        if self.cx.model.model.is_some() {
            self.index(None, Body::View(Show::home()), &introductions);
        } else if !introductions.contains_key("index.html") {
            self.contents();
        }
        for section in Section::of(self.cx.config, self.cx.model) {
            self.index(Some(section), body(section), &introductions);
        }
        self.index_parts();
        let mut things = Vec::new();
        self.cx.model.each(|kind, id, name, span| {
            things.push((kind, id.to_owned(), name.to_owned(), span));
        });
        for (kind, id, name, span) in things {
            self.thing(kind, &id, name, span);
        }
        self.pages.push(Page {
            route: "404.html".to_owned(),
            title: self.cx.words.get("not-found-title"),
            description: String::new(),
            source: None,
            crumbs: Vec::new(),
            document: None,
            feed: None,
            body: Body::NotFound,
        });
    }

    /// Adds the page that holds all others, where they are not too many.
    pub(super) fn print(&mut self) {
        let own = |document: &&Document<'_>| document.language.is_none() && document.part.is_page();
        let authored = self.documents.iter().filter(own).count();
        if !self.cx.config.prints(self.pages.len() + authored) {
            return;
        }
        self.pages.push(Page {
            route: print::ROUTE.to_owned(),
            title: self.cx.words.get("print-title"),
            description: String::new(),
            source: None,
            crumbs: Vec::new(),
            document: None,
            feed: None,
            body: Body::Print,
        });
    }

    /// The home page where neither a model nor an author makes one: the pages as a list.
    fn contents(&mut self) {
        let title = self.cx.config.title().map(str::to_owned);
        self.pages.push(Page {
            route: "index.html".to_owned(),
            title: title.unwrap_or_else(|| self.cx.words.get("nav-home")),
            description: String::new(),
            source: None,
            crumbs: Vec::new(),
            document: None,
            feed: None,
            body: Body::View(Show::Contents),
        });
    }

    /// An index page; the home page, where it is none of a section.
    fn index(
        &mut self,
        section: Option<Section>,
        body: Body,
        introductions: &HashMap<String, usize>,
    ) {
        let route = section.map_or_else(|| "index.html".to_owned(), Section::route);
        let document = introductions.get(&route).copied();
        let about = self.cx.model.model.as_ref();
        let given = document.map(|at| self.documents[at].title());
        let title = given.or_else(|| section.map(|section| self.cx.words.get(section.title())));
        let title = title.or_else(|| about.map(|about| about.name.value.clone()));
        self.pages.push(Page {
            route,
            title: title.unwrap_or_default(),
            description: self.description(document).unwrap_or_default(),
            source: match document {
                Some(at) => Some(self.documents[at].span()),
                None => about.filter(|_| section.is_none()).map(|about| about.span),
            },
            crumbs: section.map_or_else(Vec::new, |section| self.crumbs(section.parent())),
            document,
            feed: None,
            body,
        });
    }

    /// The pages of letters, where all that is on the site is too much for one.
    fn index_parts(&mut self) {
        for part in a_z::parts(&a_z::letters(&self.cx, self.documents)) {
            self.pages.push(Page {
                route: part.route,
                title: self.cx.words.fill("a-z-part", &[("letters", &part.name)]),
                description: String::new(),
                source: None,
                crumbs: self.crumbs(Some(Section::Index)),
                document: None,
                feed: None,
                body: Body::IndexPart,
            });
        }
    }

    /// The way to a page below `section`.
    fn crumbs(&self, section: Option<Section>) -> Vec<(String, String)> {
        let above = section.map(|section| (self.cx.words.get(section.title()), section.route()));
        [self.home_crumb()].into_iter().chain(above).collect()
    }

    fn thing(&mut self, kind: Kind, id: &str, name: String, span: Span) {
        let Some(show) = Show::thing(kind, id) else { return };
        let Some(address) = route::of(kind, id) else { return };
        let document = self.things.get(&(kind, id.to_owned())).copied();
        self.pages.push(Page {
            route: address.route,
            title: name,
            description: self.description(document).unwrap_or_default(),
            source: Some(span),
            crumbs: self.crumbs(Section::of_kind(kind)),
            document,
            feed: None,
            body: Body::View(show),
        });
    }

    /// Lets each page offer the calendar of what it is about.
    pub(super) fn offer(&mut self, feeds: &[Feed]) {
        let of_page = |feed: &'_ Feed| Some((feed.page.clone()?, feed.route.clone()));
        let mut by_page: HashMap<String, String> = feeds.iter().filter_map(of_page).collect();
        for page in &mut self.pages {
            page.feed = by_page.remove(&page.route);
        }
    }

    /// What the generated pages and `ours` take.
    pub(super) fn taken(&self, ours: &[String], findings: &mut Vec<Finding>) -> Taken {
        let mut taken = Taken::default();
        taken.keep(self.cx.config.further_languages());
        for page in &self.pages {
            let holder = match page.body {
                Body::NotFound | Body::Print => Holder::Ours,
                _ => Holder::Page(page.source),
            };
            if let Err(clash) = taken.take(&page.route, holder) {
                findings.push(clash.told("this page", &page.route, page.source));
            }
        }
        for path in ours {
            // A theme's own files clash with nothing here: generated pages end in `.html`.
            let _ = taken.take(path, Holder::Ours);
        }
        taken
    }
}

/// The body of a section's index page.
fn body(section: Section) -> Body {
    match section {
        Section::Health => Body::Health,
        Section::Rules => Body::Rules,
        Section::Changes => Body::Changes,
        Section::Index => Body::Index,
        Section::Search => Body::Search,
        section => Show::section(section).map_or(Body::NotFound, Body::View),
    }
}
