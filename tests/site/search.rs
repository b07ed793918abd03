//! What readers find: the index is whole, small in its parts, and every result is there.

use super::html::Html;
use super::{none, pages, site};
use serde_json::Value;
use std::collections::BTreeSet;

/// The most that one file of the index may weigh, in bytes.
const HEAVIEST: usize = 100_000;

/// The folder of the pages in French, whose search is its own.
const FRENCH: &str = "fr/";

/// The paths of the pages in the book's own language.
fn own_pages() -> impl Iterator<Item = &'static String> {
    pages().keys().filter(|path| !path.starts_with(FRENCH))
}

/// What a file of the index hands over to the script that reads it.
fn part(name: &str) -> Value {
    let bytes = &site()[&format!("search/{name}.js")];
    let script = std::str::from_utf8(bytes).unwrap();
    let data = script.strip_prefix(&format!("operandiIndex(\"{name}\",")).unwrap();
    serde_json::from_str(data.trim_end().strip_suffix(");").unwrap()).unwrap()
}

fn files(kind: &str) -> impl Iterator<Item = String> {
    let count = site().keys().filter(|path| path.starts_with(&format!("search/{kind}-"))).count();
    (0..count).map(move |at| format!("{kind}-{at}"))
}

/// Link, title, context and excerpt of every entry, in their order.
fn entries() -> Vec<[String; 4]> {
    let rows = files("entries").flat_map(|name| part(&name).as_array().unwrap().clone());
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    rows.map(|row| [0, 1, 2, 3].map(|column| text(&row[column]))).collect()
}

/// The numbers of the entries that a word leads to, as the client reads them.
fn found(word: &str) -> BTreeSet<usize> {
    const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut found = BTreeSet::new();
    for file in files("words").map(|name| part(&name)) {
        let words = file[0].as_array().unwrap();
        for pair in words.chunks(2).filter(|pair| pair[0] == word) {
            let list = file[1][usize::try_from(pair[1].as_u64().unwrap()).unwrap()].as_str();
            let mut digits = list.unwrap().chars().map(|digit| DIGITS.find(digit).unwrap());
            let mut entry = 0;
            while let Some(mut digit) = digits.next() {
                let mut shift = 0;
                while digit >= 32 {
                    entry += (digit & 31) << shift;
                    shift += 5;
                    digit = digits.next().unwrap();
                }
                entry += digit << shift;
                assert!((1..64).contains(&digits.next().unwrap()), "{word}");
                found.insert(entry);
            }
        }
    }
    found
}

/// The titles of what all of `words` lead to.
fn titles(words: &[&str]) -> Vec<String> {
    let sets = words.iter().map(|word| found(word));
    let all = sets.reduce(|all, more| &all & &more).unwrap_or_default();
    let entries = entries();
    all.into_iter().map(|entry| entries[entry][1].clone()).collect()
}

#[test]
fn every_result_is_there() {
    let ids = |page: &Html, id: &str| page.tags().any(|tag| tag.get("id") == Some(id));
    let mut missing = Vec::new();
    for [href, title, ..] in entries() {
        let (route, anchor) = href.split_once('#').unwrap_or((&href, ""));
        let there = pages().get(route).is_some_and(|page| anchor.is_empty() || ids(page, anchor));
        if !there || title.is_empty() {
            missing.push(format!("{title}: {href}"));
        }
    }
    none(&missing);
}

#[test]
fn every_page_and_every_type_can_be_found() {
    let entries = entries();
    let routes: BTreeSet<&str> =
        entries.iter().map(|[href, ..]| href.split('#').next().unwrap()).collect();
    let unfound = own_pages().filter(|path| !routes.contains(path.as_str()));
    let unfound: Vec<&String> = unfound.filter(|path| !is_redirect(path)).collect();
    assert_eq!(unfound, ["404.html", "print/index.html", "search/index.html"]);
    let meta = part("meta");
    assert_eq!(meta["entries"], entries.len());
    let mut next = 0;
    for kind in meta["types"].as_array().unwrap() {
        assert_eq!(kind[2], next);
        assert!(kind[3].as_u64() > kind[2].as_u64() && kind[1] != "", "{kind}");
        next = kind[3].as_u64().unwrap();
    }
    assert_eq!(meta["entries"], next);
    assert_eq!(meta["types"].as_array().unwrap().len(), 14);
}

fn is_redirect(path: &str) -> bool {
    pages()[path].named("meta").any(|tag| tag.get("http-equiv") == Some("refresh"))
}

/// The search of another language leads to its own pages and knows its words.
#[test]
fn each_language_has_its_own_search() {
    let folder = format!("{FRENCH}search/");
    let files: Vec<&String> = site().keys().filter(|path| path.starts_with(&folder)).collect();
    assert!(files.iter().any(|path| path.ends_with("/client.js")), "{files:?}");
    let text: String = site()
        .iter()
        .filter(|(path, _)| path.starts_with(&format!("{folder}entries-")))
        .map(|(_, bytes)| String::from_utf8_lossy(bytes))
        .collect();
    assert!(
        text.contains("roles/campaign-owner/index.html") && text.contains("campagne"),
        "{text}"
    );
}

#[test]
fn duties_are_found_by_role_letter_and_activity() {
    let owns = titles(&["accountable", "campaign", "owner"]);
    assert!(owns.iter().any(|title| title == "A of Campaign request (Campaign)"), "{owns:?}");
    let letter = titles(&["r", "qa", "analyst"]);
    assert_eq!(letter.first().map(String::as_str), Some("R of QA (Campaign)"), "{letter:?}");
    assert!(letter.iter().all(|title| title.starts_with("R of ")), "{letter:?}");
}

#[test]
fn forms_of_a_word_find_the_same() {
    assert_eq!(found("campaign"), found("campaigns"));
    assert!(!found("campaign").is_empty());
    assert!(found("the").len() > 50 && found("nosuchword").is_empty());
}

#[test]
fn files_begin_with_the_words_that_the_index_says() {
    let firsts: Vec<Value> = files("words").map(|name| part(&name)[0][0].clone()).collect();
    assert_eq!(part("meta")["shards"], Value::Array(firsts.clone()));
    assert!(firsts.is_sorted_by_key(|first| first.as_str().unwrap().to_owned()));
    let heavy = site().iter().filter(|(path, _)| path.contains("search/"));
    let heavy: Vec<&String> =
        heavy.filter(|(_, bytes)| bytes.len() > HEAVIEST).map(|(path, _)| path).collect();
    assert!(heavy.is_empty(), "{heavy:?}");
}

#[test]
fn no_page_loads_the_search_before_it_is_opened() {
    let loads = |page: &Html| {
        let scripts = page.named("script").filter_map(|tag| tag.get("src"));
        let styles = page.named("link").filter_map(|tag| tag.get("href"));
        // A page names its own folder by a dot.
        scripts.chain(styles).any(|at| at.contains("search/") || at == "./client.js")
    };
    let loading: Vec<&String> =
        pages().iter().filter(|(_, page)| loads(page)).map(|(path, _)| path).collect();
    assert_eq!(loading, ["fr/search/index.html", "search/index.html"]);
}

#[test]
fn the_list_from_a_to_z_names_every_page() {
    let list = &pages()["a-z/index.html"];
    let main = list.inside("main").concat();
    let linked: BTreeSet<String> = main
        .iter()
        .filter_map(|piece| match piece {
            super::html::Piece::Open(tag) => tag.get("href"),
            _ => None,
        })
        .filter_map(|href| href.split('#').next())
        .map(|href| href.strip_prefix("../").map_or(href.replace("./", "a-z/"), str::to_owned))
        .collect();
    let others = ["404.html", "print/index.html"];
    let missing: Vec<&String> = own_pages()
        .filter(|path| !linked.contains(*path) && !others.contains(&path.as_str()))
        .filter(|path| !is_redirect(path))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
