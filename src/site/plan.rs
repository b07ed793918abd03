//! Which pages there are.

use super::document::{Document, Part};
use super::links::Links;
use super::page::{Body, Page};
use super::taken::{Holder, Taken};
use super::view::{self, Cx, View};
use super::{Site, TextFacts, nav, route, summary};
use crate::config::Config;
use crate::finding::{Finding, code};
use crate::insight::Insight;
use crate::model::{Kind, Model};
use crate::source::span::{FileId, Span};
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
    /// Files that the theme and the site itself make beside the pages.
    pub taken: &'a [String],
    /// Words of the interface.
    pub words: &'a dyn super::Words,
}

/// Plans the site. `texts` holds the links inside the model's texts.
pub fn plan<'a>(input: Input<'a>, texts: Vec<TextFacts<'a>>) -> Site<'a> {
    let mut links = Links::of(input.model, input.documents, input.assets.iter().cloned());
    let sections = sections(input.model);
    for (route, _) in &sections {
        links.add_page(route, []);
    }
    links.add_page("index.html", []);
    links.add_page("404.html", []);
    let (mut redirects, mut findings) = super::redirects::plan(input.config, &mut links);
    let (order, mut groups) = reading_order(input, &mut findings);
    let mut nav = vec![nav::Group {
        title: String::new(),
        items: vec![nav::Item::new(input.words.get("nav-home"), "index.html")],
    }];
    nav.extend(nav::generated(input.model, input.words));
    nav.append(&mut groups);
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
    let mut pages = Planner {
        cx,
        documents: input.documents,
        order: &order,
        pages: Vec::new(),
        sections,
        things,
    };
    pages.generated();
    let mut taken = pages.taken(input.taken, &mut findings);
    pages.authored(&mut taken, &mut findings);
    pages.translations(&mut findings);
    let mut pages = pages.pages;
    for path in input.assets {
        if let Err(clash) = taken.take(path, Holder::Asset) {
            findings.push(clash.told(&format!("the file `{path}`"), path, None));
        }
    }
    redirects.retain(|redirect| {
        let Err(clash) = taken.take(&redirect.route, Holder::Redirect(redirect.key)) else {
            return true;
        };
        findings.push(clash.told("this redirect", &redirect.route, Some(redirect.key)));
        false
    });
    pages.sort_by(|a, b| a.route.cmp(&b.route));
    Site { pages, links, documents: input.documents, texts, redirects, nav, order, findings }
}

/// The index pages of the model, with the keys of their titles.
fn sections(model: &Model) -> Vec<(String, &'static str)> {
    let steps = model.workflows.values().any(|workflow| !workflow.step.is_empty());
    let there = [
        (!model.roles.is_empty(), "roles", "nav-roles"),
        (!model.people.is_empty(), "people", "nav-people-list"),
        (!model.teams.is_empty(), "teams", "nav-teams"),
        (!model.workflows.is_empty(), "workflows", "nav-workflows"),
        (steps, "raci", "nav-raci"),
        (!model.decisions.is_empty(), "decisions", "nav-decisions"),
        (!model.meetings.is_empty(), "cadence", "nav-cadence"),
        (!model.stages.is_empty() || !model.dimensions.is_empty(), "maturity", "nav-maturity"),
        (!model.practices.is_empty(), "practices", "nav-practices"),
        (!model.pillars.is_empty() || !model.objectives.is_empty(), "objectives", "nav-objectives"),
        (!model.terms.is_empty(), "glossary", "nav-glossary"),
        (model.model.is_some(), "versions", "nav-versions"),
        (model.model.is_some(), "health", "nav-health"),
    ];
    let there = there.into_iter().filter(|(there, ..)| *there);
    there.map(|(_, folder, title)| (format!("{folder}/index.html"), title)).collect()
}

fn reading_order(input: Input<'_>, findings: &mut Vec<Finding>) -> (Vec<usize>, Vec<nav::Group>) {
    match input.summary {
        Some((file, text)) => {
            let (summary, told) = summary::read(file, text, input.documents);
            findings.extend(told);
            (summary.order(), nav::from_summary(&summary, input.documents, input.words))
        }
        None => {
            let order: Vec<usize> = input
                .documents
                .iter()
                .enumerate()
                .filter(|(_, document)| document.language.is_none() && document.part.is_page())
                .filter(|(_, document)| !is_introduction(&document.route(), input.model))
                .map(|(at, _)| at)
                .collect();
            let groups = nav::from_folders(input.documents, &order, input.words);
            (order, groups)
        }
    }
}

fn is_introduction(route: &str, model: &Model) -> bool {
    route == "index.html" || sections(model).iter().any(|(section, _)| section == route)
}

struct Planner<'a> {
    cx: Cx<'a>,
    documents: &'a [Document<'a>],
    /// The reading order of the documents.
    order: &'a [usize],
    pages: Vec<Page>,
    sections: Vec<(String, &'static str)>,
    /// The pages that describe things.
    things: HashMap<(Kind, String), usize>,
}

impl Planner<'_> {
    fn generated(&mut self) {
        let introductions: HashMap<String, usize> = self
            .documents
            .iter()
            .enumerate()
            .filter(|(_, document)| document.language.is_none() && document.part.is_page())
            .map(|(at, document)| (document.route(), at))
            .collect();
        if self.cx.model.model.is_some() {
            let home = View::Home(view::home::view(&self.cx));
            self.section("index.html", None, Body::View(Box::new(home)), &introductions);
        } else if !introductions.contains_key("index.html") {
            self.contents();
        }
        for (route, title) in self.sections.clone() {
            let body = self.index(&route);
            self.section(&route, Some(title), body, &introductions);
        }
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
            body: Body::NotFound,
        });
    }

    /// The home page where neither a model nor an author makes one: the pages as a list.
    fn contents(&mut self) {
        let list = view::contents::view(self.documents, self.order);
        let title = self.cx.config.title().map(str::to_owned);
        self.pages.push(Page {
            route: "index.html".to_owned(),
            title: title.unwrap_or_else(|| self.cx.words.get("nav-home")),
            description: String::new(),
            source: None,
            crumbs: Vec::new(),
            document: None,
            body: Body::View(Box::new(View::Contents(list))),
        });
    }

    fn index(&self, route: &str) -> Body {
        let cx = &self.cx;
        let view = match route.split('/').next().unwrap_or_default() {
            "roles" => View::Roles(view::roles::view(cx)),
            "people" => View::People(view::people::view(cx)),
            "teams" => View::Teams(view::teams::view(cx)),
            "workflows" => View::Workflows(view::workflows::view(cx)),
            "raci" => View::Raci(view::raci::view(cx)),
            "decisions" => View::Decisions(view::decisions::view(cx)),
            "cadence" => View::Cadence(view::cadence::view(cx)),
            "maturity" => View::Maturity(view::maturity::view(cx)),
            "practices" => View::Practices(view::practices::view(cx)),
            "objectives" => View::Objectives(view::objectives::view(cx)),
            "glossary" => View::Glossary(view::glossary::view(cx)),
            "versions" => View::Versions(view::versions::view(cx)),
            _ => return Body::Health,
        };
        Body::View(Box::new(view))
    }

    fn section(
        &mut self,
        route: &str,
        title: Option<&str>,
        body: Body,
        introductions: &HashMap<String, usize>,
    ) {
        let document = introductions.get(route).copied();
        let about = self.cx.model.model.as_ref();
        let given = document.map(|at| self.documents[at].title());
        let title = given.or_else(|| title.map(|key| self.cx.words.get(key)));
        let home = route == "index.html";
        let title = title.or_else(|| about.map(|about| about.name.value.clone()));
        self.pages.push(Page {
            route: route.to_owned(),
            title: title.unwrap_or_default(),
            description: self.description(document).unwrap_or_default(),
            source: match document {
                Some(at) => Some(self.documents[at].span()),
                None => about.filter(|_| home).map(|about| about.span),
            },
            crumbs: if home { Vec::new() } else { vec![self.home_crumb()] },
            document,
            body,
        });
    }

    fn thing(&mut self, kind: Kind, id: &str, name: String, span: Span) {
        let cx = &self.cx;
        let view = match kind {
            Kind::Role => View::Role(view::role::view(cx, id)),
            Kind::Person => View::Person(view::person::view(cx, id)),
            Kind::Team => View::Team(view::team::view(cx, id)),
            Kind::Workflow => View::Workflow(view::workflow::view(cx, id)),
            Kind::Meeting => View::Meeting(view::meeting::view(cx, id)),
            Kind::Stage => View::Stage(view::stage::view(cx, id)),
            Kind::Practice => View::Practice(view::practice::view(cx, id)),
            _ => return,
        };
        let Some(address) = route::of(kind, id) else { return };
        let document = self.things.get(&(kind, id.to_owned())).copied();
        let section = route::index_of(kind).unwrap_or_default();
        let mut crumbs = vec![self.home_crumb()];
        if let Some((_, title)) = self.sections.iter().find(|(route, _)| *route == section) {
            crumbs.push((self.cx.words.get(title), section));
        }
        self.pages.push(Page {
            route: address.route,
            title: name,
            description: self.description(document).unwrap_or_default(),
            source: Some(span),
            crumbs,
            document,
            body: Body::View(Box::new(view)),
        });
    }

    /// What the generated pages and `ours` take.
    fn taken(&self, ours: &[String], findings: &mut Vec<Finding>) -> Taken {
        let mut taken = Taken::default();
        for page in &self.pages {
            let holder = match page.body {
                Body::NotFound => Holder::Ours,
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

    /// Authors' pages that stand at no generated route; two at one address are told.
    fn authored(&mut self, taken: &mut Taken, findings: &mut Vec<Finding>) {
        let shown: Vec<usize> = self.pages.iter().filter_map(|page| page.document).collect();
        let shown: std::collections::HashSet<usize> = shown.into_iter().collect();
        for (at, document) in self.documents.iter().enumerate() {
            let elsewhere = !document.part.is_page() || document.language.is_some();
            if elsewhere || shown.contains(&at) {
                continue;
            }
            let route = document.route();
            let span = document.span();
            if let Err(clash) = taken.take(&route, Holder::Page(Some(span))) {
                findings.push(clash.told("this page", &route, Some(span)));
                continue;
            }
            let title = document.title();
            self.pages.push(Page {
                crumbs: self.folder_crumbs(&route),
                route,
                title,
                description: self.description(Some(at)).unwrap_or_default(),
                source: Some(document.span()),
                document: Some(at),
                body: Body::Document,
            });
        }
    }

    /// Tells pages in another language that translate no page.
    fn translations(&self, findings: &mut Vec<Finding>) {
        let paths: std::collections::HashSet<&str> =
            self.documents.iter().map(|document| document.path).collect();
        for document in self.documents {
            let Some(original) = document.original().filter(|path| !paths.contains(path.as_str()))
            else {
                continue;
            };
            findings.push(
                Finding::new(
                    code::INVALID_TRANSLATION,
                    document.span(),
                    format!("there is no page `{original}` that this one translates"),
                )
                .help("write that page first, or rename this one"),
            );
        }
    }

    fn description(&self, document: Option<usize>) -> Option<String> {
        let document = &self.documents[document?];
        document.front.description.clone().or_else(|| document.facts.lead.clone())
    }

    /// The way to an author's page: home, then the index page of its folder where an author wrote
    /// one.
    fn folder_crumbs(&self, route: &str) -> Vec<(String, String)> {
        if route == "index.html" {
            return Vec::new();
        }
        let mut crumbs = vec![self.home_crumb()];
        let index = route.rsplit_once('/').map(|(folder, _)| format!("{folder}/index.html"));
        if let Some(index) = index.filter(|index| index != route)
            && let Some(title) = self.cx.links.title(&index)
        {
            crumbs.push((title.to_owned(), index));
        }
        crumbs
    }

    fn home_crumb(&self) -> (String, String) {
        (self.cx.words.get("nav-home"), "index.html".to_owned())
    }
}
