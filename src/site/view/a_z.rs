//! Everything on the site by its first letter: the way to anything without a script.

use super::Cx;
use crate::site::document::Document;
use crate::site::route::{self, Address};
use crate::site::search::{Listed, Type, fold, listed};
use crate::site::section::Section;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Most entries that stand on one page; more than that are told letter by letter.
const MOST: usize = 2_000;

/// Entries on the page of one or several letters, unless one alone has more.
const PART: usize = 1_000;

/// What the page shows.
#[derive(Debug, Serialize)]
pub struct IndexView<'a> {
    /// The letters that something begins with, in order.
    pub letters: &'a [Initial],
    /// The pages of letters instead, where there is too much for one.
    pub parts: Vec<Part>,
}

/// Some letters with a page of their own.
#[derive(Debug, Serialize)]
pub struct Part {
    /// The first letter and the last, as `A–C`.
    pub name: String,
    /// How many entries begin with one of them.
    pub count: usize,
    /// The link to the page.
    pub href: String,
    /// The file of the page.
    #[serde(skip)]
    pub route: String,
    #[serde(skip)]
    letters: Range<usize>,
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

impl IndexView<'_> {
    /// The ids of its letters.
    pub fn anchors(&self) -> Vec<String> {
        (1..=self.letters.len()).map(|at| format!("initial-{at}")).collect()
    }
}

/// What the page shows that has all `letters`; with `part`, that of the part whose file it is.
pub fn view<'a>(letters: &'a [Initial], part: Option<&str>) -> IndexView<'a> {
    let parts = parts(letters);
    match part {
        Some(route) => {
            let own = parts.iter().find(|part| part.route == route);
            let letters = own.map(|part| &letters[part.letters.clone()]).unwrap_or_default();
            IndexView { letters, parts: Vec::new() }
        }
        None if parts.is_empty() => IndexView { letters, parts },
        None => IndexView { letters: &[], parts },
    }
}

/// The pages of letters; none where all stand on one.
pub fn parts(letters: &[Initial]) -> Vec<Part> {
    let size = |letter: &Initial| letter.entries.len();
    if letters.iter().map(size).sum::<usize>() <= MOST {
        return Vec::new();
    }
    let mut runs: Vec<(Range<usize>, usize)> = Vec::new();
    for (at, letter) in letters.iter().enumerate() {
        match runs.last_mut().filter(|(_, count)| count + size(letter) <= PART) {
            Some((run, count)) => (run.end, *count) = (at + 1, *count + size(letter)),
            None => runs.push((at..at + 1, size(letter))),
        }
    }
    runs.into_iter().map(|(run, count)| part(letters, run, count)).collect()
}

/// The page of the letters of `run`, which is not empty.
fn part(letters: &[Initial], run: Range<usize>, count: usize) -> Part {
    let (first, last) = (&letters[run.start].letter, &letters[run.end - 1].letter);
    let name = if run.len() == 1 { first.clone() } else { format!("{first}–{last}") };
    // A file cannot be called `#` everywhere.
    let folder = if first == "#" { "0".to_owned() } else { first.to_lowercase() };
    let route = format!("{}/{folder}/index.html", Section::Index.folder());
    Part { name, count, href: route::href(&route), route, letters: run }
}

/// Collects every thing with a name, every author's page and every page that the site makes.
pub fn letters(cx: &Cx<'_>, documents: &[Document<'_>]) -> Vec<Initial> {
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
    by_letter(things.chain(pages).collect())
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

    fn letter(letter: &str, entries: usize) -> Initial {
        let entry =
            |at| entry(format!("{letter}{at}"), String::new(), "page", &Address::page("x.html"));
        Initial { letter: letter.to_owned(), entries: (0..entries).map(entry).collect() }
    }

    #[test]
    fn few_entries_stand_on_one_page() {
        let letters = [letter("A", 1_000), letter("B", 1_000)];
        assert!(parts(&letters).is_empty());
        assert_eq!(view(&letters, None).letters.len(), 2);
    }

    #[test]
    fn many_entries_are_split_by_letter() {
        let letters = [letter("#", 10), letter("A", 900), letter("B", 2_000), letter("C", 5)];
        let told: Vec<(String, usize, String)> =
            parts(&letters).into_iter().map(|p| (p.name, p.count, p.route)).collect();
        let part = |name: &str, count, folder: &str| {
            (name.to_owned(), count, format!("a-z/{folder}/index.html"))
        };
        assert_eq!(told, [part("#–A", 910, "0"), part("B", 2_000, "b"), part("C", 5, "c")]);
        let all = view(&letters, None);
        assert!(all.letters.is_empty() && all.parts.len() == 3);
        let one = view(&letters, Some("a-z/0/index.html"));
        assert_eq!((one.letters.len(), one.parts.len(), one.anchors().len()), (2, 0, 2));
    }
}
