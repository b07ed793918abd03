//! Files of one language of the book, one by one.

use super::language::Language;
use super::{pdfs, workbook};
use crate::output::Output;
use crate::render::html::figures::gallery;
use crate::render::html::markdown::Body;
use crate::render::plain::sitemap::Place;
use crate::render::{html, search};
use crate::site::{self, Page, Site};
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One language, whose parts are made at the first file that needs them.
pub(super) struct Edition<'s, 'p> {
    language: &'p Language<'p>,
    bodies: &'p [Arc<Body>],
    plan: &'s OnceCell<Site<'p>>,
    /// None where the theme is broken, which was told.
    press: OnceCell<Option<html::Press<'s>>>,
    search: OnceCell<BTreeMap<String, Output>>,
    calendars: OnceCell<BTreeMap<String, Output>>,
    lists: OnceCell<BTreeMap<String, Output>>,
}

impl<'s, 'p> Edition<'s, 'p> {
    /// The edition of `language`, with the bodies of its documents and the place of its plan.
    pub(super) fn new(
        language: &'p Language<'p>,
        bodies: &'p [Arc<Body>],
        plan: &'s OnceCell<Site<'p>>,
    ) -> Self {
        Self {
            language,
            bodies,
            plan,
            press: OnceCell::new(),
            search: OnceCell::new(),
            calendars: OnceCell::new(),
            lists: OnceCell::new(),
        }
    }

    fn site(&self) -> Option<&'s Site<'p>> {
        if self.plan.get().is_none() {
            // There is one thread, so that the cell is still empty.
            let _ = self.plan.set(self.language.plan()?);
        }
        self.plan.get()
    }

    fn press(&self, site: &'s Site<'p>) -> Option<&html::Press<'s>> {
        let press = || html::Press::new(self.language.input(), site).ok();
        self.press.get_or_init(press).as_ref()
    }

    /// The file at `path` below the top of the site.
    pub(super) fn file(&self, path: &str) -> Option<Output> {
        let route = path.strip_prefix(self.language.folder())?;
        let site = self.site()?;
        let beside = if route.starts_with(search::FOLDER) {
            let all = || self.language.search(site, self.bodies).into_iter().collect();
            self.search.get_or_init(all).get(route).cloned()
        } else if site.feeds.iter().any(|feed| feed.route == route) {
            let all = || self.language.calendars(site).into_iter().collect();
            self.calendars.get_or_init(all).get(route).cloned()
        } else if let Some(pdf) = site.pdfs.iter().find(|pdf| pdf.route == route) {
            pdfs::one(self.language, site, pdf).0
        } else if route == workbook::FILE {
            workbook::make(self.language, site).0.map(|(_, file)| file)
        } else {
            None
        };
        let list = || {
            let print = || self.language.print(site);
            let all = || self.language.lists(site).into_iter().chain(print()).collect();
            self.lists.get_or_init(all).get(route).cloned()
        };
        beside.or_else(|| self.page(route, site)).or_else(list)
    }

    fn page(&self, route: &str, site: &'s Site<'p>) -> Option<Output> {
        // What fails is a template; the built-in ones do not.
        if let Ok(at) = site.pages.binary_search_by(|page| page.route.as_str().cmp(route)) {
            let page = &site.pages[at];
            let body = |page: &Page| Some(&**self.bodies.get(page.document?)?);
            let press = self.press(site)?;
            return match page.body {
                site::Body::Print => press.whole(page, &site.pages, body).ok(),
                _ => press.page(page, body(page)).ok().map(|made| made.html),
            };
        }
        let redirect = site.redirects.iter().find(|redirect| redirect.route == route)?;
        self.press(site)?.redirect(redirect)?.ok()
    }

    /// Its pages as search engines want them.
    pub(super) fn places(&self) -> Vec<Place> {
        self.site().map(|site| self.language.places(site)).unwrap_or_default()
    }

    /// The figure whose file is `path`, from the page that shows it.
    pub(super) fn figure(&self, path: &str) -> Option<Output> {
        let file = path.strip_prefix(self.language.folder())?;
        let gallery = &self.language.gallery;
        for route in gallery::pages(file) {
            if gallery.get(file).is_none() {
                self.page(&route, self.site()?);
            }
        }
        gallery.get(file)
    }
}
