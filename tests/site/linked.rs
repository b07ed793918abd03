//! Every link and anchor inside the site leads somewhere.

use super::html::Html;
use super::{TODAY, none, pages, root, site};
use operandi::clock::Clock;
use operandi::compile::{Goal, compile};
use operandi::source::{SourceFile, Sources, disk};
use std::collections::{BTreeSet, HashMap};

/// The path that `href` on the page at `from` names, and the anchor; `None` for other sites.
fn target(from: &str, href: &str) -> Option<(String, Option<String>)> {
    let schemes = ["http:", "https:", "mailto:", "tel:", "data:", "webcal:"];
    if schemes.iter().any(|scheme| href.starts_with(scheme)) || href.starts_with("//") {
        return None;
    }
    let (address, anchor) = match href.split_once('#') {
        Some((address, anchor)) => (address, Some(decoded(anchor))),
        None => (href, None),
    };
    let address = decoded(address.split('?').next().unwrap_or_default());
    let mut path: Vec<&str> = from.split('/').collect();
    if !address.is_empty() {
        path.pop();
    }
    for part in address.split('/').filter(|_| !address.is_empty()) {
        match part {
            "." => {}
            // Above the root there is nothing; an empty name never exists.
            ".." => path.pop().map_or((), |_| ()),
            part => path.push(part),
        }
    }
    let mut path = path.join("/");
    if path.is_empty() || path.ends_with('/') {
        path.push_str("index.html");
    }
    Some((path, anchor))
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, behind)) = rest.split_first() {
        let hex = behind.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(code) if byte == b'%' => {
                bytes.push(code);
                rest = &behind[2..];
            }
            _ => {
                bytes.push(byte);
                rest = behind;
            }
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn paths_are_found_as_browsers_find_them() {
    let to = |href| target("roles/editor/index.html", href).unwrap();
    assert_eq!(to("../../index.html"), ("index.html".into(), None));
    assert_eq!(to("#a%C3%A9"), ("roles/editor/index.html".into(), Some("aé".into())));
    assert_eq!(to("../"), ("roles/index.html".into(), None));
    assert_eq!(target("index.html", "https://example.com"), None);
}

/// Whether an address behind `#` is the state of a matrix, as `role=ID`, that the page offers.
fn is_choice(anchor: &str, page: &Html) -> bool {
    let Some(("role", id)) = anchor.split_once('=') else { return false };
    page.named("option").any(|option| option.get("value") == Some(id))
}

#[test]
fn links_and_anchors_lead_somewhere() {
    let ids: HashMap<&String, BTreeSet<&str>> = pages()
        .iter()
        .map(|(path, page)| (path, page.tags().filter_map(|tag| tag.get("id")).collect()))
        .collect();
    let (mut found, mut count) = (Vec::new(), 0);
    for (path, page) in pages() {
        for tag in page.tags() {
            for href in ["href", "src"].iter().filter_map(|key| tag.get(key)) {
                let Some((to, anchor)) = target(path, href) else { continue };
                count += 1;
                let anchors = ids.get(&to);
                let there = match (&anchor, anchors) {
                    // An empty anchor is the top of the page.
                    (Some(anchor), Some(ids)) => {
                        anchor.is_empty()
                            || ids.contains(anchor.as_str())
                            || is_choice(anchor, &pages()[&to])
                    }
                    (Some(_), None) => false,
                    (None, _) => site().contains_key(&to),
                };
                if !there {
                    found.push(format!("{path}: <{} {href:?}>", tag.name));
                }
            }
        }
    }
    none(&found);
    assert!(count > 1000, "{count} links: are pages still read?");
}

#[test]
fn ids_are_unique_and_what_names_them_is_right() {
    let mut found = Vec::new();
    for (path, page) in pages() {
        let mut seen = BTreeSet::new();
        for id in page.tags().filter_map(|tag| tag.get("id")) {
            if id.is_empty() || id.contains(char::is_whitespace) || !seen.insert(id) {
                found.push(format!("{path}: id {id:?}"));
            }
        }
        for tag in page.tags() {
            for key in ["for", "aria-labelledby", "aria-describedby", "aria-controls", "headers"] {
                let names = tag.get(key).unwrap_or_default().split_whitespace();
                let lost = names.filter(|name| !seen.contains(name));
                found.extend(lost.map(|name| format!("{path}: <{} {key}={name:?}>", tag.name)));
            }
        }
    }
    none(&found);
}

/// A page that links to every id of every page is told of none: the plan knows what templates and
/// live views write. Ids of the frame and of the titles in pictures are for nobody, and those of the
/// page that holds all others lead to what has a page of its own.
#[test]
fn ids_of_all_pages_can_be_linked() {
    let inside = |id: &&str| !["main", "nav", "toc-title"].contains(id);
    let label = |id: &&str| id.ends_with("-t") || id.ends_with("-d");
    let mut page = "# Everything\n\n".to_owned();
    let whole = |path: &str| path.ends_with("print/index.html");
    for (path, html) in pages().iter().filter(|(path, _)| !whole(path)) {
        let ids = html.tags().filter_map(|tag| tag.get("id"));
        for id in ids.filter(inside).filter(|id| !label(id)) {
            page.extend(["[x](</", path, "#", id, ">)\n"]);
        }
    }
    let (sources, _) = disk::load(root()).unwrap();
    let files = sources.iter().map(|(_, file)| file.clone());
    let page = SourceFile { path: "content/everything.md".into(), text: page.into() };
    let clock = Clock::on(TODAY.parse().unwrap());
    let found = compile(&Sources::new(files.chain([page]).collect()), clock, Goal::Check).findings;
    let told = found.iter().filter(|finding| finding.code.code == "OP702");
    none(
        &told
            .map(|finding| format!("{} {}", finding.message, finding.help.join(" ")))
            .collect::<Vec<_>>(),
    );
}
