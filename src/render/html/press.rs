//! One page of the site after another.

use super::editions::{foreign, notice, translations};
use super::engine::{
    Alternate, Crumb, DocumentControl, Engine, LinkTo, Nav, Rooted, Shell, SourceLink,
    TemplateError, TocEntry,
};
use super::markdown::Body as Html;
use super::pages::{Input, nav_groups, raw_html, template_fault};
use super::place::Places;
use super::print::{self, Chapters, Made};
use super::{changes, figures, health, live, redirects, texts};
use crate::finding::Finding;
use crate::model::Kind;
use crate::output::Output;
use crate::render::plain;
use crate::render::summary::Summaries;
use crate::site::links::folder_of;
use crate::site::pdf::{self, Pdf};
use crate::site::redirects::Redirect;
use crate::site::route::{ROOT, ROOT_MARK, TOP, TOP_MARK, encoded, encoded_value, href, to_root};
use crate::site::view::{Cx, Show, View, a_z};
use crate::site::{Body, Origin, Page, Section, Site};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

/// Stands for the navigation while a page is rendered; a private character no text holds.
const NAV: &str = "\u{f0001}";

/// The way to the root from `page`; from the one for what is not there, which a server shows
/// anywhere, the path at which the site stands, where the configuration says it.
pub(super) fn root_of(input: Input<'_>, page: &Page) -> String {
    if !matches!(page.body, Body::NotFound) {
        return to_root(&page.route);
    }
    let known = input.config.html().is_some_and(|html| html.site_url.is_some());
    if known { input.config.site_path() } else { String::new() }
}

/// What every page of a site is made with.
pub(crate) struct Press<'a> {
    pub(super) input: Input<'a>,
    pub(super) engine: Engine,
    pub(super) nav: Nav,
    /// The navigation by the way to the root.
    pub(super) trees: BTreeMap<String, Rooted>,
    pub(super) cx: Cx<'a>,
    pub(super) places: Places<'a>,
    pub(super) documents: &'a [crate::site::Document<'a>],
    /// Title and route of each document.
    pub(super) routes: Vec<(String, String)>,
    pub(super) order: &'a [usize],
    pub(super) position: HashMap<usize, usize>,
    pub(super) summaries: Summaries<'a>,
    /// Everything on the site by its first letter, once somebody asks.
    pub(super) letters: OnceLock<Vec<a_z::Initial>>,
    /// The documents to print, by the page that offers them.
    pub(super) pdfs: BTreeMap<&'a str, Vec<&'a Pdf>>,
    /// The chapters of the page that holds all others, if there is one.
    pub(super) chapters: Option<Chapters>,
}

/// A page as it is written.
pub(crate) struct Finished {
    pub(crate) html: Output,
    /// The same as a chapter of the page that holds all others, if it is one.
    pub(super) chapter: Option<Made>,
}

impl<'a> Press<'a> {
    /// What all pages of `site` share; or what is wrong with the theme.
    pub(crate) fn new(input: Input<'a>, site: &'a Site<'a>) -> Result<Self, Vec<Finding>> {
        let fault = |error: &TemplateError| template_fault(input, error);
        let (links, strings) = (Arc::clone(&site.links), input.strings.clone());
        let texts = texts::for_templates(
            links,
            strings,
            raw_html(input.config),
            Arc::clone(input.untranslated),
        );
        let engine = Engine::with_texts(input.theme, input.strings.lang(), &texts)
            .map_err(|errors| errors.iter().map(fault).collect::<Vec<_>>())?;
        let nav = Nav::new(&engine, &nav_groups(&site.nav)).map_err(|error| vec![fault(&error)])?;
        let cx = Cx {
            config: input.config,
            model: input.model,
            insight: input.insight,
            links: &site.links,
            words: input.strings,
        };
        let summaries = Summaries::new(&cx);
        let routes = site.documents.iter().map(|document| (document.title(), document.route()));
        let position = site.order.iter().enumerate().map(|(at, document)| (*document, at));
        let roots: BTreeSet<String> = site.pages.iter().map(|page| root_of(input, page)).collect();
        let trees = roots.into_iter().map(|root| {
            let tree = nav.rooted(&root);
            (root, tree)
        });
        Ok(Self {
            input,
            pdfs: pdf::by_page(&site.pdfs),
            trees: trees.collect(),
            cx,
            places: Places::new(input.sources, input.config),
            documents: site.documents,
            routes: routes.collect(),
            order: &site.order,
            position: position.collect(),
            summaries,
            letters: OnceLock::new(),
            chapters: Chapters::of(site),
            engine,
            nav,
        })
    }

    /// The page at an old address, if it leads anywhere.
    pub(crate) fn redirect(&self, redirect: &Redirect) -> Option<Result<Output, Vec<Finding>>> {
        let html = redirects::page(redirect, &self.engine, self.site_title())?;
        let html = html.map(|html| html.into_bytes().into());
        Some(html.map_err(|error| vec![template_fault(self.input, &error)]))
    }

    /// The page with its body, finished.
    pub(crate) fn page(&self, page: &Page, body: Option<&Html>) -> Result<Finished, Vec<Finding>> {
        let content = match page.document.zip(body) {
            Some((at, body)) => self.content(at, body, page)?,
            None => String::new(),
        };
        let source = page.source.map(|span| self.places.of(span));
        let prev = self.neighbour(page.document, |at| at.checked_sub(1));
        let next = self.neighbour(page.document, |at| at.checked_add(1));
        let crumbs: Vec<(&str, String)> =
            page.crumbs.iter().map(|(title, to)| (title.as_str(), href(to))).collect();
        let about = self.input.model.model.as_ref();
        let owner =
            about.and_then(|about| Some(self.cx.named(Kind::Role, about.owner.as_ref()?).name));
        let effective = about.and_then(|about| about.effective).map(|date| date.to_string());
        let versions = href("versions/index.html");
        let facts = page.document.map(|at| self.documents[at].facts);
        let headings = facts.map(|facts| facts.headings.as_slice()).unwrap_or_default();
        let toc = headings.iter().filter(|heading| matches!(heading.level, 2 | 3)).map(|heading| {
            TocEntry { title: &heading.text, anchor: &heading.anchor, level: heading.level }
        });
        let feedback = self.input.config.feedback_url.as_ref();
        let feedback = feedback.map(|url| url.replace("{page}", &encoded_value(&page.title)));
        let feed = page.feed.as_deref().map(href);
        let edition = self.input.edition;
        let (others, alternates) = match page.body {
            Body::NotFound => (Vec::new(), Vec::new()),
            // Another language has other letters.
            Body::IndexPart => (edition.others(&Section::Index.route()), Vec::new()),
            _ => (edition.others(&page.route), edition.alternates(self.cx.config, &page.route)),
        };
        let workbook = self.input.workbook.map(href);
        let has_news = plain::has_feed(self.input.config, self.input.model);
        let news = has_news.then(|| href(plain::FEED));
        let pdfs = self.pdfs.get(&*page.route).into_iter().flatten();
        let pdfs = pdfs.map(|pdf| (self.input.strings.get(pdf.subject.title()), href(&pdf.route)));
        let pdfs: Vec<(&str, String)> = pdfs.collect();
        let print = self.chapters.as_ref().map(|_| href(crate::site::print::ROUTE));
        let notice = self.foreign(page).map(|lang| notice(self.input, page, lang));
        let shell = Shell {
            feed: feed.as_deref(),
            feedback: feedback
                .as_deref()
                .map(|href| LinkTo { title: self.input.strings.get("feedback"), href }),
            lang: self.input.strings.lang(),
            site_title: self.site_title(),
            brand: Some(self.input.brand),
            title: &page.title,
            title_lang: self
                .foreign(page)
                .filter(|_| !matches!(page.body, Body::View(Show::Thing(..)))),
            description: &page.description,
            summary: &self.summary(page),
            root: ROOT,
            top: edition.top(),
            translations: translations(&others),
            alternates: alternates.iter().map(|(lang, href)| Alternate { lang, href }).collect(),
            notice: notice.as_deref(),
            nav_html: NAV,
            breadcrumbs: crumbs.iter().map(|(title, href)| Crumb { title, href }).collect(),
            toc: if matches!(page.body, Body::Document) { toc.collect() } else { Vec::new() },
            source: source
                .as_ref()
                .map(|place| SourceLink { label: &place.label, href: place.href.as_deref() }),
            footer: DocumentControl {
                version: about.and_then(|about| Some(about.version.as_ref()?.value.as_str())),
                status: about.and_then(|about| Some(about.status?.word())),
                owner: owner.as_deref(),
                classification: about.and_then(|about| Some(&**about.classification.as_ref()?)),
                effective: effective.as_deref(),
                href: about.map(|_| versions.as_str()),
            },
            prev: prev.as_ref().map(|(title, href)| LinkTo { title, href }),
            next: next.as_ref().map(|(title, href)| LinkTo { title, href }),
            content: &content,
            search: self.input.config.has_search(),
            print: print.as_deref(),
            workbook: workbook.as_deref(),
            news: news.as_deref(),
            pdfs: pdfs.iter().map(|(title, href)| LinkTo { title, href }).collect(),
            ..Shell::default()
        };
        let html = self
            .template(page, &shell)
            .map_err(|error| vec![template_fault(self.input, &error)])?;
        let chapters = self.chapters.as_ref();
        let chapter = chapters.and_then(|chapters| chapters.chapter(&page.route, &html));
        Ok(Finished { html: self.finished(&html, page), chapter })
    }

    /// The page that holds all others, of which `body` gives the bodies.
    pub(crate) fn whole<'h>(
        &self,
        page: &Page,
        others: &[Page],
        body: impl Fn(&Page) -> Option<&'h Html>,
    ) -> Result<Output, Vec<Finding>> {
        let mut made = HashMap::new();
        for other in others.iter().filter(|other| !matches!(other.body, Body::Print)) {
            let chapter = self.page(other, body(other))?.chapter;
            made.extend(chapter.map(|chapter| (encoded(&other.route), chapter)));
        }
        self.print(page, made)
    }

    /// The page that holds all others, which are in `made` by their routes as links.
    pub(super) fn print(
        &self,
        page: &Page,
        made: HashMap<String, Made>,
    ) -> Result<Output, Vec<Finding>> {
        let Some(chapters) = &self.chapters else { return Ok(Output::default()) };
        let others = self.input.edition.others(&page.route);
        let shell = Shell {
            lang: self.input.strings.lang(),
            site_title: self.site_title(),
            brand: Some(self.input.brand),
            title: &page.title,
            summary: &self.summary(page),
            translations: translations(&others),
            root: ROOT,
            top: self.input.edition.top(),
            ..Shell::default()
        };
        let view = print::view(&self.cx, chapters, made);
        let html = self.engine.render_page("print.html", &shell, &view);
        let html = html.map_err(|error| vec![template_fault(self.input, &error)])?;
        Ok(self.finished(&html, page))
    }

    /// `html` with the navigation, and the way to the root in every place that waits for it.
    fn finished(&self, html: &str, page: &Page) -> Output {
        let root = root_of(self.input, page);
        // A year of meetings links hundreds of times to pages of its own folder. The dot keeps a
        // name with a colon from being read as a scheme (RFC 3986, section 4.2).
        let own = format!("=\"{ROOT}{}/", encoded(folder_of(&page.route)));
        let mut out = Output::default();
        for (at, part) in html.split(NAV).enumerate() {
            match self.trees.get(&root) {
                // Once: the character may stand in an author's text as well.
                Some(tree) if at == 1 => self.nav.show(tree, &page.route, &mut out),
                _ => {}
            }
            let part = part.replace(&own, "=\"./").replace(ROOT_MARK, &root);
            if self.input.edition.top() == TOP {
                out.push(&part.replace(TOP_MARK, &self.input.edition.way_up(&root)));
            } else {
                out.push(&part);
            }
        }
        out
    }

    /// The language of a page's text, where that is another than the page's own.
    fn foreign(&self, page: &Page) -> Option<&str> {
        match self.documents[page.document?].words {
            Origin::Foreign(lang) => Some(lang),
            Origin::Own | Origin::Translated(_) => None,
        }
    }

    fn template(&self, page: &Page, shell: &Shell<'_>) -> Result<String, TemplateError> {
        match &page.body {
            Body::Document => self.engine.render("page.html", shell),
            Body::View(show) => {
                self.view(&show.view(&self.cx, self.documents, self.order), shell, &page.route)
            }
            Body::Health => {
                let view = health::view(self.input, &self.places, &self.cx);
                self.engine.render_page("health.html", shell, &view)
            }
            Body::Changes => {
                let view = changes::view(self.input, &self.cx);
                self.engine.render_page("changes.html", shell, &view)
            }
            Body::Rules => {
                let view = health::rules::view(self.input.config, self.input.limits);
                self.engine.render_page("rules.html", shell, &view)
            }
            Body::Search => self.engine.render("search.html", shell),
            Body::Index | Body::IndexPart => {
                let all = self.letters.get_or_init(|| a_z::letters(&self.cx, self.documents));
                let part = matches!(page.body, Body::IndexPart).then_some(&*page.route);
                self.engine.render_page("a-z.html", shell, &a_z::view(all, part))
            }
            Body::NotFound => self.engine.render("not-found.html", shell),
            // It is made when all others are.
            Body::Print => Ok(String::new()),
        }
    }

    fn view(&self, view: &View, shell: &Shell<'_>, route: &str) -> Result<String, TemplateError> {
        let (template, strings) = (view.template(), self.input.strings);
        match view {
            View::Home(home) => {
                let verdict = (self.input.config.shows_verdict()).then(|| {
                    let beside = (health::accepted(&self.cx), self.input.known.len());
                    health::verdict(self.input.findings, beside, self.cx.words)
                });
                let view = health::WithVerdict { view: home, verdict };
                self.engine.render_page(template, shell, &view)
            }
            View::Objectives(objectives) => {
                let mut figures = figures::objectives::draw(objectives, strings);
                for (id, drawn) in &mut figures {
                    self.input.gallery.take(route, id, drawn);
                }
                self.engine.render_with_figures(template, shell, view, &figures)
            }
            _ => {
                let mut figures = figures::of(view, strings);
                for (id, drawn) in &mut figures {
                    self.input.gallery.take(route, id, drawn);
                }
                self.engine.render_with_figures(template, shell, view, &figures)
            }
        }
    }

    /// The body of a document, links resolved and views drawn.
    fn content(&self, at: usize, body: &Html, page: &Page) -> Result<String, Vec<Finding>> {
        let document = &self.documents[at];
        let folder = folder_of(document.path);
        let mut faults = Vec::new();
        let mut html = String::new();
        let mut before = 0;
        body.write(
            document.facts,
            &mut html,
            &mut |link| texts::resolve(self.cx.links, link, folder, Some(&page.route)),
            &mut |call| {
                // What is wrong with a call was found while checking; its place stays empty.
                let Ok(view) = crate::site::live::parse(call, self.cx.model) else {
                    return String::new();
                };
                let (gallery, route) = (self.input.gallery, page.route.as_str());
                let place =
                    live::Place { cx: &self.cx, engine: &self.engine, gallery, route, before };
                before += 1;
                live::html(&view, place).unwrap_or_else(|error| {
                    faults.push(template_fault(self.input, &error));
                    String::new()
                })
            },
        );
        if let Some(lang) = self.foreign(page) {
            html = foreign(&html, lang);
        }
        if faults.is_empty() { Ok(html) } else { Err(faults) }
    }

    fn neighbour(
        &self,
        document: Option<usize>,
        step: impl Fn(usize) -> Option<usize>,
    ) -> Option<(&str, String)> {
        let at = step(*self.position.get(&document?)?)?;
        let (title, route) = &self.routes[*self.order.get(at)?];
        Some((title, href(route)))
    }

    /// What search engines show of a page.
    fn summary<'p>(&'p self, page: &'p Page) -> Cow<'p, str> {
        let book = self.input.config.book.as_ref().and_then(|book| book.description.as_deref());
        self.summaries.full(page, self.site_title(), book)
    }

    /// What the site is called.
    pub(super) fn site_title(&self) -> &str {
        let about = self.input.model.model.as_ref().map(|about| &*about.name);
        self.input.config.title().or(about).unwrap_or("Operandi")
    }
}
