//! The pages of a site in reading order, under the headings of the navigation.

use super::nav::{Group, Item};
use super::page::Page;
use super::section::Section;
use std::collections::{HashMap, HashSet};

/// Pages under one heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    /// The heading; empty where the navigation has none, and of what no navigation names.
    pub title: String,
    /// The pages.
    pub entries: Vec<Entry>,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its file below the site's root.
    pub route: String,
    /// Whether it is about one thing of the section before it.
    pub is_below: bool,
}

/// The outline of `pages`, which come in the order of the model. A section's own pages stand behind
/// it; last comes a part of what the navigation does not name.
pub(super) fn of(nav: &[Group], pages: &[Page]) -> Vec<Part> {
    let there: HashSet<&str> = pages.iter().map(|page| page.route.as_str()).collect();
    let below = below_sections(pages);
    let mut seen: HashSet<&str> = HashSet::new();
    let mut parts = Vec::with_capacity(nav.len() + 1);
    for group in nav {
        let mut part = Part { title: group.title.clone(), entries: Vec::new() };
        for route in group.items.iter().flat_map(flat).filter_map(|item| item.route.as_deref()) {
            let own = there.get(route).copied().map(|route| (route, false));
            let things = below.get(route).into_iter().flatten().map(|route| (*route, true));
            for (route, is_below) in own.into_iter().chain(things) {
                if seen.insert(route) {
                    part.entries.push(Entry { route: route.to_owned(), is_below });
                }
            }
        }
        parts.push(part);
    }
    let rest = pages.iter().filter(|page| !seen.contains(page.route.as_str()));
    let entry = |page: &Page| Entry { route: page.route.clone(), is_below: false };
    parts.push(Part { title: String::new(), entries: rest.map(entry).collect() });
    parts
}

/// What stands in the folder of each section, by the section's page.
fn below_sections(pages: &[Page]) -> HashMap<String, Vec<&str>> {
    let mut below: HashMap<String, Vec<&str>> = HashMap::new();
    for page in pages {
        let folders = page.route.match_indices('/').map(|(at, _)| &page.route[..at]);
        let sections = folders.filter_map(|folder| Section::at(&format!("{folder}/index.html")));
        // The nearest section is the one it belongs to, unless it is that section's own page.
        if let Some(section) = sections.map(Section::route).rfind(|route| *route != page.route) {
            below.entry(section).or_default().push(&page.route);
        }
    }
    below
}

fn flat(item: &Item) -> Vec<&Item> {
    [item].into_iter().chain(item.children.iter().flat_map(flat)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::page::Body;

    fn page(route: &str) -> Page {
        Page {
            route: route.to_owned(),
            title: String::new(),
            description: String::new(),
            source: None,
            crumbs: Vec::new(),
            document: None,
            feed: None,
            body: Body::Document,
        }
    }

    #[test]
    fn things_follow_their_section_in_the_order_of_the_model() {
        let routes = [
            "index.html",
            "roles/index.html",
            "health/index.html",
            "health/rules/index.html",
            "roles/zoe/index.html",
            "roles/abe/index.html",
            "guides/b.html",
            "guides/a.html",
        ];
        let pages: Vec<Page> = routes.into_iter().map(page).collect();
        let group = |title: &str, routes: &[&str]| Group {
            title: title.to_owned(),
            items: routes.iter().map(|route| Item::new("x", *route)).collect(),
        };
        let nav = [
            group("", &["index.html"]),
            group("Model", &["roles/index.html", "gone.html", "health/index.html"]),
            group("Guides", &["guides/a.html"]),
        ];
        let told: Vec<String> = of(&nav, &pages)
            .into_iter()
            .map(|part| {
                let entries = part.entries.iter();
                let entries =
                    entries.map(|e| format!("{}{}", if e.is_below { ">" } else { "" }, e.route));
                format!("{}: {}", part.title, entries.collect::<Vec<_>>().join(" "))
            })
            .collect();
        assert_eq!(
            told,
            [
                ": index.html",
                "Model: roles/index.html >roles/zoe/index.html >roles/abe/index.html \
                 health/index.html >health/rules/index.html",
                "Guides: guides/a.html",
                ": guides/b.html",
            ]
        );
    }
}
