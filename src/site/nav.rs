//! The navigation: generated sections first, then what authors wrote.

use super::document::Document;
use super::section::{self, Section};
use super::summary::Summary;
use super::words::Words;
use crate::config::Config;
use crate::model::Model;
use std::collections::BTreeMap;

/// Entries under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The heading; empty for none.
    pub title: String,
    /// The entries.
    pub items: Vec<Item>,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its text.
    pub title: String,
    /// The page; none for a chapter that is planned and not yet written.
    pub route: Option<String>,
    /// How many things are there, where that says something.
    pub count: Option<usize>,
    /// Entries below it.
    pub children: Vec<Item>,
}

/// Most entries that the navigation of a folder tree shows: it stands on every page.
const MOST_ENTRIES: usize = 60;

impl Item {
    /// An entry without children.
    pub fn new(title: impl Into<String>, route: impl Into<String>) -> Self {
        Self { route: Some(route.into()), ..Self::draft(title) }
    }

    /// A chapter without a page.
    pub fn draft(title: impl Into<String>) -> Self {
        Self { title: title.into(), route: None, count: None, children: Vec::new() }
    }
}

/// The generated part.
pub(super) fn generated(config: &Config, model: &Model, words: &dyn Words) -> Vec<Group> {
    let item = |section: &Section| Item {
        count: section.count(model),
        ..Item::new(words.get(section.title()), section.route())
    };
    section::GROUPS
        .into_iter()
        .map(|(title, sections)| {
            let there = sections.iter().filter(|section| section.is_shown(config, model));
            Group { title: words.get(title), items: there.map(item).collect() }
        })
        .filter(|group: &Group| !group.items.is_empty())
        .collect()
}

/// The authors' part, from a summary: a group for each part title.
pub(super) fn from_summary(
    summary: &Summary,
    documents: &[Document<'_>],
    words: &dyn Words,
) -> Vec<Group> {
    let mut groups = vec![Group { title: words.get("nav-guidance"), items: Vec::new() }];
    for line in &summary.lines {
        match line {
            super::summary::Line::Part(title) => {
                groups.push(Group { title: title.clone(), items: Vec::new() });
            }
            super::summary::Line::Chapter { depth, title, document } => {
                let item = match document {
                    Some(at) => Item::new(title, documents[*at].route()),
                    None => Item::draft(title),
                };
                let last = groups.last_mut().map(|group| &mut group.items);
                if let Some(items) = last {
                    insert(items, *depth, item);
                }
            }
        }
    }
    groups.retain(|group| !group.items.is_empty());
    groups
}

fn insert(items: &mut Vec<Item>, depth: usize, item: Item) {
    match items.last_mut() {
        Some(last) if depth > 0 => insert(&mut last.children, depth - 1, item),
        _ => items.push(item),
    }
}

/// The authors' part, from folders: pages of the root first, then a group for each folder. Where
/// that would be long, folders are shown by their first page alone.
pub(super) fn from_folders(
    documents: &[Document<'_>],
    order: &[usize],
    words: &dyn Words,
) -> Vec<Group> {
    let mut folders: BTreeMap<&str, Vec<&Document<'_>>> = BTreeMap::new();
    for document in order.iter().map(|at| &documents[*at]) {
        let folder = document.path.split_once('/').map_or("", |(folder, _)| folder);
        folders.entry(folder).or_default().push(document);
    }
    let entries: usize = folders.values().map(Vec::len).sum();
    let item = |document: &&Document<'_>| Item::new(document.title(), document.route());
    let mut root = Group { title: words.get("nav-guidance"), items: Vec::new() };
    let mut groups = Vec::new();
    for (folder, pages) in folders {
        let name = crate::model::id::humanise(folder);
        if folder.is_empty() {
            root.items.extend(pages.iter().take(MOST_ENTRIES).map(item));
        } else if entries <= MOST_ENTRIES {
            groups.push(Group { title: name, items: pages.iter().map(item).collect() });
        } else if root.items.len() < MOST_ENTRIES {
            let title =
                if pages[0].route().ends_with("index.html") { pages[0].title() } else { name };
            root.items
                .push(Item { count: Some(pages.len()), ..Item::new(title, pages[0].route()) });
        }
    }
    groups.insert(0, root);
    groups.retain(|group| !group.items.is_empty());
    groups
}
