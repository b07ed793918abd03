//! Everything on the site by its first letter: the way to anything without a script.

use super::Cx;
use crate::site::document::Document;
use crate::site::route::{self, Address};
use crate::site::search::{Listed, Type, fold, listed};
use crate::site::section::Section;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What the page shows.
#[derive(Debug, Serialize)]
pub struct IndexView {
    /// The letters that something begins with, in order.
    pub letters: Vec<Initial>,
}

/// What begins with one letter.
#[derive(Debug, Serialize)]
pub struct Initial {
    /// In upper case and without accents; `#` for what begins with none.
    pub letter: String,
    /// In order.
    pub entries: Vec<Entry>,
}

/// One thing or page.
#[derive(Debug, Serialize, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// What it is sorted by.
    #[serde(skip)]
    key: String,
    /// What it is called.
    pub name: String,
    /// The workflow or stage that it is part of; may be empty.
    pub part_of: String,
    /// The word of its type.
    pub kind: &'static str,
    /// The link.
    pub href: String,
}

impl IndexView {
    /// The ids of its letters.
    pub fn anchors(&self) -> Vec<String> {
        (1..=self.letters.len()).map(|at| format!("initial-{at}")).collect()
    }
}

/// Collects every thing with a name, every author's page and every page that the site makes.
pub fn view(cx: &Cx<'_>, documents: &[Document<'_>]) -> IndexView {
    let named = listed(cx).into_iter().filter(Listed::has_name);
    let things = named.map(|thing| {
        let part_of = thing.part_of.unwrap_or_default();
        entry(thing.name, part_of, thing.kind.word(), &thing.address)
    });
    let own = documents.iter().filter(|document| document.language.is_none());
    let own = own.filter(|document| document.part.is_page());
    let mut pages: BTreeMap<String, String> =
        own.map(|document| (document.route(), document.title())).collect();
    for section in Section::of(cx.config, cx.model) {
        pages.entry(section.route()).or_insert_with(|| cx.words.get(section.title()));
    }
    let pages = pages.into_iter().map(|(route, title)| {
        entry(title, String::new(), Type::Page.word(), &Address::page(route))
    });
    IndexView { letters: by_letter(things.chain(pages).collect()) }
}

fn entry(name: String, part_of: String, kind: &'static str, address: &Address) -> Entry {
    Entry { key: fold(&name), name, part_of, kind, href: route::Address::href(address) }
}

fn by_letter(entries: BTreeSet<Entry>) -> Vec<Initial> {
    let mut letters: Vec<Initial> = Vec::new();
    // What begins with no letter sorts before or between the letters, and comes first.
    let (letter, other): (Vec<Entry>, Vec<Entry>) =
        entries.into_iter().partition(|entry| initial(&entry.key) != "#");
    for entry in other.into_iter().chain(letter) {
        let letter = initial(&entry.key);
        match letters.last_mut().filter(|last| last.letter == letter) {
            Some(last) => last.entries.push(entry),
            None => letters.push(Initial { letter, entries: vec![entry] }),
        }
    }
    letters
}

fn initial(key: &str) -> String {
    let first = key.chars().next().filter(|first| first.is_alphabetic());
    first.map_or_else(|| "#".to_owned(), |first| first.to_uppercase().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_change_no_place_and_numbers_come_first() {
        let names = ["zone", "Été", "3-D", "eclipse", "« Ébauche »"];
        let entries = names.map(|name| {
            entry(name.to_owned(), String::new(), "page", &Address::page(format!("{name}.html")))
        });
        let letters: Vec<(String, Vec<String>)> = by_letter(entries.into())
            .into_iter()
            .map(|letter| {
                (letter.letter, letter.entries.into_iter().map(|entry| entry.name).collect())
            })
            .collect();
        let expected =
            [("#", vec!["3-D", "« Ébauche »"]), ("E", vec!["eclipse", "Été"]), ("Z", vec!["zone"])];
        let expected = expected.map(|(letter, names)| {
            (letter.to_owned(), names.into_iter().map(str::to_owned).collect::<Vec<_>>())
        });
        assert_eq!(letters, expected);
    }
}
