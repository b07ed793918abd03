//! Which pages of the site belong on a wiki, and under which keys.

use super::names::{Titles, slug};
use super::{Page, Source, Wiki, figures};
use crate::model::Kind;
use crate::render::html::engine::Strings;
use crate::render::nodes::node::{Element, Nodes, each};
use crate::render::pdf::{self, About, Input};
use crate::site::page::Page as Planned;
use crate::site::route::{Address, encoded, of};
use crate::site::{Body, Section};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The key of the home page.
const HOME: &str = "home";

/// Where the pages of the site stand in the model: by route.
type Things = HashMap<String, (Kind, String)>;

pub(super) fn all(input: Input<'_>, strings: &Strings, with_findings: bool) -> Wiki {
    let mut things = Things::new();
    input.model.each(|kind, id, _, _| {
        // A scheme stands on the page of its section, which is that of the section.
        let own =
            |address: &Address| address.anchor.is_none() && Section::at(&address.route).is_none();
        if let Some(address) = of(kind, id).filter(own) {
            things.insert(address.route, (kind, id.to_owned()));
        }
    });
    let planned: HashMap<&str, &Planned> =
        input.site.pages.iter().map(|page| (page.route.as_str(), page)).collect();
    let order = input.site.outline.iter().flat_map(|part| {
        part.entries.iter().map(move |entry| (entry.route.as_str(), part.title.as_str()))
    });
    let wanted: Vec<Wanted<'_>> = order
        .filter_map(|(route, group)| {
            let page = planned.get(route)?;
            let (key, about, label) = subject(page, &things, with_findings)?;
            Some(Wanted { page, group, key, about, label })
        })
        .collect();
    let routes: BTreeMap<String, String> =
        wanted.iter().map(|of| (encoded(&of.page.route), of.key.clone())).collect();
    let (mut files, mut shown) = (BTreeMap::new(), HashMap::new());
    let mut titles = Titles::new();
    let tokens = figures::tokens(input.theme);
    let pages = wanted.iter().map(|of| {
        let (body, own) = pdf::page(input, about(of.about, &things, &of.page.route));
        let own =
            own.iter().map(|(path, bytes)| (format!("/{path}"), figures::painted(bytes, &tokens)));
        let names = named(&body, &of.key, &own.collect(), &mut shown, &mut files);
        let id = of.key.split_once('/').map_or(&*of.key, |(_, id)| id);
        Page {
            title: titles.take(&of.page.title, of.label, id),
            parent: parent(of.page, &routes, &of.key),
            group: of.group.to_owned(),
            label: of.label,
            source: source(input, of.page),
            key: of.key.clone(),
            body,
            files: names,
        }
    });
    let pages: Vec<Page> = pages.collect();
    let mut labels = BTreeSet::new();
    for page in &pages {
        each(&page.body, &mut |element| places(element, &mut labels));
    }
    let title = input.config.title().map(str::to_owned);
    Wiki {
        title: title.or_else(|| pages.first().map(|page| page.title.clone())).unwrap_or_default(),
        pages: above_first(pages),
        files,
        site: input.config.site_address().map(|site| format!("{site}{}", input.folder)),
        routes,
        labels,
        words: strings.clone(),
    }
}

/// The places that `element` marks.
fn places(element: &Element, labels: &mut BTreeSet<String>) {
    match element {
        Element::H { at, .. } => labels.extend(at.clone()),
        Element::Place { at } => labels.extend([at.clone()]),
        Element::Terms { items } => labels.extend(items.iter().filter_map(|term| term.at.clone())),
        Element::Table(table) => labels.extend(table.rows.iter().filter_map(|row| row.at.clone())),
        _ => {}
    }
}

struct Wanted<'a> {
    page: &'a Planned,
    group: &'a str,
    key: String,
    about: Subject,
    label: &'static str,
}

#[derive(Debug, Clone, Copy)]
enum Subject {
    Home,
    Section(Section),
    Thing,
    Document(usize),
}

/// What a page is about, and its key; nothing where a wiki has its own way to show that (a search,
/// an index, an old address) or should not show it (persons, findings unless asked for).
fn subject(
    page: &Planned,
    things: &Things,
    with_findings: bool,
) -> Option<(String, Subject, &'static str)> {
    if page.route == "index.html" {
        return Some((HOME.to_owned(), Subject::Home, "home"));
    }
    if let Some((kind, id)) = things.get(&page.route) {
        let shown = !matches!(kind, Kind::Person);
        return shown.then(|| (format!("{kind}/{id}"), Subject::Thing, kind.word()));
    }
    match (Section::at(&page.route), &page.body) {
        (Some(Section::Health), _) if !with_findings => None,
        (Some(section @ Section::Health), _) | (Some(section), Body::View(_)) => {
            let hidden = matches!(section, Section::People);
            let key = format!("section/{}", section.folder());
            (!hidden).then_some((key, Subject::Section(section), "section"))
        }
        (_, Body::Document) => {
            let key = format!("page/{}", page.route.strip_suffix(".html")?);
            Some((key, Subject::Document(page.document?), "page"))
        }
        _ => None,
    }
}

fn about<'a>(subject: Subject, things: &'a Things, route: &str) -> About<'a> {
    match subject {
        Subject::Home => About::Home,
        Subject::Section(section) => About::Section(section),
        Subject::Document(at) => About::Document(at),
        Subject::Thing => {
            let (kind, id) = &things[route];
            About::Thing(*kind, id)
        }
    }
}

/// The nearest page above that the wiki has; the home page above all others.
fn parent(page: &Planned, routes: &BTreeMap<String, String>, key: &str) -> Option<String> {
    if key == HOME {
        return None;
    }
    let mut above = page.crumbs.iter().rev().filter_map(|(_, route)| routes.get(&encoded(route)));
    let home = || routes.values().find(|key| *key == HOME);
    above.find(|above| *above != key).or_else(home).cloned()
}

/// `pages` so that each stands behind the one above it, otherwise in their order.
fn above_first(pages: Vec<Page>) -> Vec<Page> {
    let mut below: BTreeMap<Option<String>, Vec<Page>> = BTreeMap::new();
    for page in pages {
        below.entry(page.parent.clone()).or_default().push(page);
    }
    let mut out = Vec::new();
    let mut open: Vec<Page> = below.remove(&None).unwrap_or_default();
    open.reverse();
    while let Some(page) = open.pop() {
        let children = below.remove(&Some(page.key.clone())).unwrap_or_default();
        open.extend(children.into_iter().rev());
        out.push(page);
    }
    // Pages above each other in a circle: there are none in a plan, and none may be lost.
    out.extend(below.into_values().flatten());
    out
}

fn source(input: Input<'_>, page: &Planned) -> Option<Source> {
    let span = page.source?;
    let file = input.sources.get(span.file);
    // The line changes with every edit above it, and would change every page.
    let template = input.config.html().and_then(|html| html.edit_url_template.as_ref());
    let href = template.map(|template| {
        template.value.replace("{path}", &encoded(&file.path)).replace("{line}", "1")
    });
    Some(Source { path: file.path.clone(), href })
}

/// Names for the files that `body` shows, in the order in which it does: the page's own with a
/// number behind, so that a figure that changes is the same file. One that an earlier page shows
/// has its name from there.
fn named(
    body: &Nodes,
    key: &str,
    own: &BTreeMap<String, Vec<u8>>,
    shown: &mut HashMap<String, String>,
    files: &mut BTreeMap<String, Vec<u8>>,
) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    let mut number = 0;
    each(body, &mut |element| {
        let (Element::Figure { svg: path, .. } | Element::Image { src: path, .. }) = element else {
            return;
        };
        let Some(bytes) = own.get(path).filter(|_| !names.contains_key(path)) else { return };
        let name = shown.entry(path.clone()).or_insert_with(|| {
            number += 1;
            let ending = path.rsplit_once('.').map_or("bin", |(_, ending)| ending);
            format!("{}-{number}.{ending}", slug(key))
        });
        files.insert(name.clone(), bytes.clone());
        names.insert(path.clone(), name.clone());
    });
    names
}
