//! The book in one of its languages.

use super::known::Ground;
use super::workbook;
use crate::check::Checked;
use crate::config::Config;
use crate::edition::{self, Edition};
use crate::model::Model;
use crate::model::meeting::Meeting;
use crate::model::thing::Thing;
use crate::output::Output;
use crate::render::html::editions::{self, Tongue};
use crate::render::html::engine::Strings;
use crate::render::html::figures::gallery::Gallery;
use crate::render::html::markdown::Body;
use crate::render::html::texts::Untranslated;
#[cfg(feature = "pdf")]
use crate::render::pdf;
use crate::render::plain::sitemap::Place;
use crate::render::{html, ics, plain, search};
use crate::site::view::Cx;
use crate::site::{self, Site};
use std::borrow::Cow;
use std::sync::Arc;

/// What one language has of its own.
pub(super) struct Language<'a> {
    ground: &'a Ground<'a>,
    checked: &'a Checked,
    tongues: &'a [Tongue],
    at: usize,
    config: Cow<'a, Config>,
    model: Cow<'a, Model>,
    /// What of the model nobody has translated.
    untranslated: Arc<Untranslated>,
    strings: &'a Strings,
    /// None for the book's own language.
    edition: Option<Edition<'a>>,
    /// Its figures, as they are drawn.
    pub(super) gallery: Gallery,
}

impl<'a> Language<'a> {
    /// Every language of the book, its own first, each with the bodies of its documents.
    pub(super) fn all(
        ground: &'a Ground<'a>,
        checked: &'a Checked,
        tongues: &'a [Tongue],
        bodies: Vec<Arc<Body>>,
    ) -> Vec<(Self, Vec<Arc<Body>>)> {
        let editions = edition::all(ground.documents, &bodies, ground.config);
        let own = Self {
            ground,
            checked,
            tongues,
            at: 0,
            config: Cow::Borrowed(ground.config),
            model: Cow::Borrowed(ground.model),
            untranslated: Arc::default(),
            strings: ground.words.of(None),
            edition: None,
            gallery: Gallery::default(),
        };
        let further = editions.into_iter().zip(1..).map(|((edition, bodies), at)| {
            let language = edition.language;
            let texts = ground.translations.get(language);
            let untranslated = Untranslated {
                lang: ground.config.language().to_owned(),
                texts: ground.model.untranslated(texts),
            };
            let further = Self {
                ground,
                checked,
                tongues,
                at,
                config: Cow::Owned(ground.config.in_language(language)),
                model: Cow::Owned(edition::model(ground.model, texts)),
                untranslated: Arc::new(untranslated),
                strings: ground.words.of(Some(language)),
                edition: Some(edition),
                gallery: Gallery::default(),
            };
            (further, bodies)
        });
        std::iter::once((own, bodies)).chain(further).collect()
    }

    /// Its folder below the top of the site, with `/` behind; empty for the book's own.
    pub(super) fn folder(&self) -> &str {
        &self.tongues[self.at].folder
    }

    /// What it is called, as BCP 47.
    #[cfg(feature = "pdf")]
    pub(super) fn code(&self) -> &str {
        self.edition.as_ref().map_or(self.config.language(), |edition| edition.language)
    }

    /// Its plan; none for the book's own language, whose plan was made to be checked.
    pub(super) fn plan(&self) -> Option<Site<'_>> {
        let (config, model) = (&*self.config, &*self.model);
        let plan = site::Input { config, model, words: self.strings, ..self.ground.plan };
        Some(self.edition.as_ref()?.plan(plan, self.ground.sources, self.ground.facts()))
    }

    /// What its pages are made from.
    pub(super) fn input(&self) -> html::pages::Input<'_> {
        let Ground { sources, limits, insight, past, theme, brand, .. } = *self.ground;
        html::pages::Input {
            sources,
            config: &self.config,
            limits,
            model: &self.model,
            untranslated: &self.untranslated,
            insight,
            theme,
            brand,
            gallery: &self.gallery,
            strings: self.strings,
            findings: &self.checked.findings,
            known: &self.checked.known,
            waived: &self.checked.waived,
            past,
            workbook: workbook::is_there(&self.model).then_some(workbook::FILE),
            edition: editions::Edition { all: self.tongues, at: self.at },
        }
    }

    /// What its documents are made from.
    #[cfg(feature = "pdf")]
    pub(super) fn printing<'s>(&'s self, site: &'s Site<'_>) -> pdf::Input<'s> {
        let Ground { sources, insight, theme, brand, .. } = *self.ground;
        pdf::Input {
            sources,
            config: &self.config,
            model: &self.model,
            insight,
            site,
            theme,
            brand,
            strings: self.strings,
            folder: self.folder(),
            findings: &self.checked.findings,
        }
    }

    /// What its views are made from.
    pub(super) fn cx<'s>(&'s self, site: &'s Site<'_>) -> Cx<'s> {
        Cx {
            config: &self.config,
            model: &self.model,
            insight: self.ground.insight,
            links: &site.links,
            words: self.strings,
        }
    }

    /// The search index, and the script that looks for it beside itself.
    pub(super) fn search(&self, site: &Site<'_>, bodies: &[Arc<Body>]) -> Vec<(String, Output)> {
        if !self.config.has_search() {
            return Vec::new();
        }
        let script = self.ground.theme.search_assets().into_iter();
        let script = script.map(|file| (file.path, file.text.into_bytes().into()));
        let index = search::index(self.cx(site), site, bodies).into_iter();
        index.map(|(path, text)| (path, text.into())).chain(script).collect()
    }

    /// What the page that holds all others looks like, if there is one.
    pub(super) fn print(&self, site: &Site<'_>) -> Vec<(String, Output)> {
        let is_there = site.pages.iter().any(|page| matches!(page.body, site::Body::Print));
        let files = if is_there { self.ground.theme.print_assets() } else { Vec::new() };
        files.into_iter().map(|file| (file.path, file.text.into_bytes().into())).collect()
    }

    /// The lists of pages, which stand at the root of a site, and the feed of what changed.
    pub(super) fn lists(&self, site: &Site<'_>) -> Vec<(String, Output)> {
        let is_root = self.edition.is_none();
        let cx = self.cx(site);
        let lists = if is_root { plain::files(&cx, site, super::MODEL_FILE) } else { Vec::new() };
        let feed = plain::feed(&cx, self.ground.past, self.strings.lang(), self.folder());
        lists.into_iter().chain(feed).collect()
    }

    /// Its pages as search engines want them.
    pub(super) fn places(&self, site: &Site<'_>) -> Vec<Place> {
        let edition = self.input().edition;
        plain::places(&self.cx(site), site, edition, self.ground.sources)
    }

    /// The calendars of the plan.
    pub(super) fn calendars(&self, site: &Site<'_>) -> Vec<(String, Output)> {
        let sources = self.ground.sources;
        let cx = self.cx(site);
        let holidays = self.model.holidays();
        let revision = |meeting: &Thing<Meeting>| {
            sources.history().get(&sources.get(meeting.span.file).path).copied()
        };
        let cx = ics::Cx { site: &cx, holidays: &holidays, revision: &revision };
        let entries = ics::Entries::of(cx);
        let calendar = |feed: &site::feeds::Feed| {
            let calendar = entries.feed(feed);
            (feed.route.clone(), calendar)
        };
        site.feeds.iter().map(calendar).collect()
    }
}
