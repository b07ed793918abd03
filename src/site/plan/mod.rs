//! Which pages there are.

mod authored;
mod generated;
mod order;
mod taken;
mod wanted;

use self::taken::Holder;
use super::document::{Document, Part};
use super::links::Links;
use super::page::{Body, Page};
use super::view::{self, Cx};
use super::{Section, Site, TextFacts, feeds, live, nav, outline, pdf, print};
use crate::config::Config;
use crate::insight::Insight;
use crate::model::{Kind, Model};
use crate::source::span::FileId;
use std::collections::HashMap;

/// Everything that a plan is made from.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The configuration.
    pub config: &'a Config,
    /// The model.
    pub model: &'a Model,
    /// What follows from it.
    pub insight: &'a Insight,
    /// Authors' pages.
    pub documents: &'a [Document<'a>],
    /// Paths below the content folder of files that are copied.
    pub assets: &'a [String],
    /// The summary's file and text, if there is one.
    pub summary: Option<(FileId, &'a str)>,
    /// Whose titles the navigation shows of what the summary names.
    pub titles: Titles,
    /// The language of an edition that stands in a folder of its own, called like it.
    pub edition: Option<&'a str>,
    /// Files that the theme and the site itself make beside the pages.
    pub taken: &'a [String],
    /// The ids of the rules on the page that explains them.
    pub rules: &'a [String],
    /// Words of the interface.
    pub words: &'a dyn super::Words,
}

/// Whose titles the navigation shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Titles {
    /// Those of the summary.
    Summary,
    /// Those of translated pages: the summary is in another language.
    Pages,
}

/// Plans the site. `texts` holds the links inside the model's texts.
pub fn plan<'a>(input: Input<'a>, texts: Vec<TextFacts<'a>>) -> Site<'a> {
    let mut links = Links::of(input.model, input.documents, input.assets.iter().cloned());
    if let Some(language) = input.edition {
        links.in_edition(language);
    }
    for section in Section::of(input.config, input.model) {
        links.add_page(&section.route(), []);
    }
    links.add_page("index.html", []);
    links.add_page("404.html", []);
    let (mut redirects, mut findings) = super::redirects::plan(input.config, &mut links);
    let (order, mut groups) = order::reading_order(input, &mut findings);
    let mut nav = vec![nav::Group {
        title: String::new(),
        items: vec![nav::Item::new(input.words.get("nav-home"), "index.html")],
    }];
    nav.extend(nav::generated(input.config, input.model, input.words));
    nav.append(&mut groups);
    let index = nav::Item::new(input.words.get(Section::Index.title()), Section::Index.route());
    nav.push(nav::Group { title: String::new(), items: vec![index] });
    let cx = Cx {
        config: input.config,
        model: input.model,
        insight: input.insight,
        links: &links,
        words: input.words,
    };
    let things =
        input.documents.iter().enumerate().filter_map(|(at, document)| match &document.part {
            Part::Thing(kind, id) if document.language.is_none() => Some(((*kind, id.clone()), at)),
            _ => None,
        });
    let things = things.collect();
    let mut pages = Planner { cx, documents: input.documents, pages: Vec::new(), things };
    pages.generated();
    pages.print();
    let feeds = feeds::of(&pages.cx);
    pages.offer(&feeds);
    let mut taken = pages.taken(input.taken, &mut findings);
    pages.authored(&mut taken, &mut findings);
    pages.translations(&mut findings);
    let mut pages = pages.pages;
    for path in input.assets {
        if let Err(clash) = taken.take(path, Holder::Asset) {
            findings.push(clash.told(&format!("the file `{path}`"), path, None));
        }
    }
    for feed in &feeds {
        if let Err(clash) = taken.take(&feed.route, Holder::Ours) {
            findings.push(clash.told("this calendar", &feed.route, None));
        }
    }
    let pdfs = pdf::of(input.config, input.model);
    for pdf in &pdfs {
        if let Err(clash) = taken.take(&pdf.route, Holder::Ours) {
            findings.push(clash.told("this document", &pdf.route, None));
        }
        links.add_page(&pdf.route, []);
    }
    redirects.retain(|redirect| {
        let Err(clash) = taken.take(&redirect.route, Holder::Redirect(redirect.key)) else {
            return true;
        };
        findings.push(clash.told("this redirect", &redirect.route, Some(redirect.key)));
        false
    });
    for document in input.documents.iter().filter(|document| document.language.is_none()) {
        let views = document.facts.views.iter();
        let views = views.filter_map(|call| live::parse(call, input.model).ok());
        for (number, view) in (1..).zip(views) {
            links.add_page(&document.route(), view::anchors::of_live(&view, number, input.model));
        }
    }
    for feed in &feeds {
        links.add_page(&feed.route, []);
    }
    if pages.iter().any(|page| matches!(page.body, Body::Print)) {
        links.add_page(print::ROUTE, []);
    }
    wanted::add_anchors(input, &texts, &redirects, &pages, &order, &mut links);
    let redirects =
        super::redirects::follow(redirects, &links, &input.config.site_path(), &mut findings);
    let outline = outline::of(&nav, &pages);
    pages.sort_by(|a, b| a.route.cmp(&b.route));
    let (links, documents) = (links.into(), input.documents);
    Site { pages, links, documents, texts, redirects, feeds, pdfs, nav, outline, order, findings }
}
/// The pages so far, and what they are made from.
struct Planner<'a> {
    cx: Cx<'a>,
    documents: &'a [Document<'a>],
    pages: Vec<Page>,
    /// The pages that describe things.
    things: HashMap<(Kind, String), usize>,
}
impl Planner<'_> {
    fn description(&self, document: Option<usize>) -> Option<String> {
        let document = &self.documents[document?];
        document.front.description.clone().or_else(|| document.facts.lead.clone())
    }
    fn home_crumb(&self) -> (String, String) {
        (self.cx.words.get("nav-home"), "index.html".to_owned())
    }
}
