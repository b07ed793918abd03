//! Every element in every place is well-formed, and none stands where Confluence has no room for it.

use super::super::{Addresses, Page, Source, Wiki};
use crate::render::html::engine::{Strings, Theme};
use crate::render::nodes::node::{
    Align, Column, Element, Fact, Goal, Item, Node, Nodes, Row, Stage, Stat, Table, Term,
};
use crate::site::view::matrix::{self, Letter, Matrix, RowGroup, Shape};
use crate::site::view::planner::{Day, Mark, Month, Planner};
use roxmltree::Document;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const HOSTILE: &str = "</p>]]><script>&amp;\"' {x} é𐐀\u{0}\u{1b}\u{202e}\u{fffe}\u{f0004}<!--";

/// What is left of it: letters that XML does not have are gone.
const LEFT: &str = "</p>]]><script>&amp;\"' {x} é𐐀\u{202e}<!--";

/// What a page with this body says.
fn written(body: Nodes) -> String {
    static WORDS: LazyLock<Strings> = LazyLock::new(|| {
        Strings::load(&Theme::default(), "en").expect("the default theme is sound")
    });
    let files = BTreeMap::from([("/a.svg".to_owned(), "role-a-1.svg".to_owned())]);
    let href = Some("https://example.org/?a=1&b=\"".to_owned());
    let page = Page {
        key: "role/a".to_owned(),
        title: HOSTILE.to_owned(),
        parent: None,
        group: String::new(),
        label: "role",
        source: Some(Source { path: HOSTILE.to_owned(), href }),
        body,
        files,
    };
    let route = |route: &str, key: &str| (route.to_owned(), key.to_owned());
    let wiki = Wiki {
        pages: Vec::new(),
        files: BTreeMap::new(),
        title: String::new(),
        site: Some("https://site.example/".to_owned()),
        routes: [route("a/index.html", "role/a"), route("b/index.html", "role/b")].into(),
        labels: ["a/index.html#here".to_owned(), "b/index.html#there".to_owned()].into(),
        words: WORDS.clone(),
    };
    let (to_page, to_file) = (|key: &str| format!("[{key}]"), |name: &str| name.to_owned());
    super::page(&wiki, &page, Addresses { page: &to_page, file: &to_file })
}

fn text() -> Nodes {
    vec![HOSTILE.into()]
}

fn paragraph() -> Nodes {
    vec![Element::P { c: text() }.into()]
}

fn matrix() -> Matrix {
    let letter = |key, shape| Letter { key, name: HOSTILE.into(), hint: HOSTILE.into(), shape };
    let column = matrix::Column {
        id: String::new(),
        name: HOSTILE.into(),
        href: String::new(),
        starts: false,
        load: [0, 0],
        share: 0,
        over: false,
    };
    let row = matrix::Row {
        name: HOSTILE.into(),
        gate: true,
        cells: vec![vec![0, 1]],
        missing: Some(HOSTILE.into()),
        ..matrix::Row::default()
    };
    Matrix {
        letters: vec![letter('<', Shape::Square), letter('&', Shape::Disc)],
        columns: vec![column],
        row_groups: vec![RowGroup { name: HOSTILE.into(), href: None, rows: vec![row] }],
        ..Matrix::default()
    }
}

fn year() -> Element {
    let day = Day { n: 1, mark: Some(Mark::Weekly), title: HOSTILE.into(), ..Day::default() };
    let week = [Some(day), None, None, None, None, None, None];
    let month = Month { year: 2026, number: 1, iso: String::new(), weeks: vec![week] };
    Element::Year {
        names: vec![HOSTILE.into()],
        days: Vec::new(),
        legend: Vec::new(),
        caption: HOSTILE.into(),
        wide: true,
        y: Planner { year: 2026, months: vec![month], legend: Vec::new() },
    }
}

fn table(cells: &[Nodes]) -> Element {
    let row = |cells: Vec<Nodes>| Row { at: Some("a/index.html#r".into()), foot: false, cells };
    let column = |align| Column { align, part: 0 };
    Element::Table(Table {
        caption: HOSTILE.into(),
        columns: vec![column(Align::Right), column(Align::Center)],
        head: vec![text(), text()],
        rows: vec![row(cells.to_vec()), row(vec![text()]), row(vec![])],
        named: false,
        whole: false,
        firm: false,
    })
}

fn list(start: Option<u64>, tight: bool, done: Option<bool>, c: Nodes) -> Element {
    Element::List { start, tight, items: vec![Item { done, c: c.clone() }, Item { done, c }] }
}

fn link(to: Goal) -> Element {
    Element::Link { to, c: text() }
}

/// Elements that hold `c`, each in its way.
fn around(c: &Nodes) -> Vec<Element> {
    let boxed = |kind, title| Element::Box { kind, title, c: c.clone() };
    let fact = || Fact { label: text(), c: c.clone() };
    let stage = Stage {
        name: text(),
        place: "now",
        label: "1 · now <".into(),
        size: HOSTILE.into(),
        c: c.clone(),
    };
    vec![
        Element::P { c: c.clone() },
        Element::Quote { c: c.clone() },
        boxed("note", text()),
        boxed("accordion", text()),
        boxed("tab", text()),
        boxed("else", Vec::new()),
        list(None, true, None, c.clone()),
        list(Some(3), false, None, c.clone()),
        list(None, false, Some(true), c.clone()),
        Element::Terms { items: vec![Term { at: None, name: text(), c: c.clone() }] },
        Element::Facts { rows: vec![fact()], whole: false },
        Element::Panels { columns: 2, items: vec![fact()] },
        Element::Stages { items: vec![stage] },
        Element::Pairs { items: vec![c.clone(), c.clone()] },
        Element::Card { whole: true, head: text(), c: c.clone() },
        Element::Wide { c: c.clone() },
        table(&[c.clone(), c.clone()]),
    ]
}

/// Elements that hold no others.
fn leaves() -> Vec<Element> {
    let s = || HOSTILE.to_owned();
    vec![
        Element::Em { c: text() },
        Element::Badge { kind: "x", c: text() },
        Element::Code { s: s() },
        link(Goal::To("a/index.html#here".into())),
        link(Goal::To("b/index.html#there".into())),
        link(Goal::To("c/index.html?<".into())),
        link(Goal::Url("https://example.org/?a=1&b=\"<".into())),
        link(Goal::Url("javascript:alert(1)".into())),
        Element::Break,
        Element::Note { id: "n-1".into(), again: false, c: text() },
        Element::Pill { tone: "ok", s: s() },
        Element::Letter { shape: "sq", s: s() },
        Element::Heat { level: 3, s: s() },
        Element::Missing { s: s() },
        Element::Place { at: "a/index.html#<\">".into() },
        Element::H { level: 2, at: Some("a/index.html#h".into()), listed: true, c: text() },
        Element::Video { to: "https://example.org".into(), s: s(), host: s() },
        Element::Pre { lang: Some("rs".into()), s: s() },
        Element::Rule,
        Element::Image { src: "/a.svg".into(), alt: s(), width: None },
        Element::Image { src: "/none.svg".into(), alt: s(), width: None },
        Element::Stats { items: vec![Stat { value: s(), label: s(), tone: "warn" }] },
        Element::Matrix { m: matrix(), wide: true },
        year(),
        Element::Turn,
    ]
}

/// What is wrong with a page.
fn wrong(storage: &str) -> Option<String> {
    let whole = format!("<x xmlns:ac=\"ac\" xmlns:ri=\"ri\">{storage}</x>");
    let document = match Document::parse(&whole) {
        Ok(document) => document,
        Err(error) => return Some(error.to_string()),
    };
    let is =
        |node: &roxmltree::Node<'_, '_>, names: &[&str]| names.contains(&node.tag_name().name());
    document.descendants().filter(roxmltree::Node::is_element).find_map(|node| {
        let within = |names: &[&str]| node.ancestors().skip(1).any(|above| is(&above, names));
        let name = node.tag_name().name();
        let misplaced = match name {
            "script" => true,
            "rich-text-body" => {
                within(&["rich-text-body", "td", "th", "li", "blockquote", "task-body"])
            }
            "table" => {
                let in_panel = node.ancestors().any(|above| {
                    is(&above, &["structured-macro"])
                        && above.attribute(("ac", "name")) != Some("expand")
                });
                in_panel || within(&["td", "th", "li", "p", "blockquote", "task-body"])
            }
            "p" | "ul" | "ol" | "h2" | "blockquote" => within(&["p", "h2", "task-body"]),
            "a" => {
                let href = node.attribute("href").unwrap_or_default();
                within(&["a"]) || !(href.starts_with("https://") || href.starts_with('['))
            }
            "td" | "th" => !node.parent().is_some_and(|above| is(&above, &["tr"])),
            "tr" => !node.parent().is_some_and(|above| is(&above, &["tbody"])),
            _ => false,
        };
        misplaced.then(|| format!("<{name}> stands where it may not"))
    })
}

#[test]
fn every_element_has_a_form_in_every_place() {
    let inner = [around(&paragraph()), around(&text()), leaves()].concat();
    for element in &inner {
        let alone: Nodes = vec![Node::from(element.clone())];
        for outer in [vec![Element::Turn], around(&alone)].concat() {
            for body in [alone.clone(), vec![outer.clone().into()]] {
                let storage = written(body.clone());
                if let Some(why) = wrong(&storage) {
                    panic!("{why}\n{body:#?}\n{storage}");
                }
            }
        }
    }
}

#[test]
fn what_an_author_writes_comes_back_as_text() {
    let silent = |element: &Element| {
        matches!(element, Element::Turn | Element::Rule | Element::Break | Element::Place { .. })
    };
    for element in [around(&paragraph()), leaves()].concat() {
        let storage = written(vec![element.clone().into()]);
        let body = storage.split("<hr /><p><em>").next().unwrap();
        let whole = format!("<x xmlns:ac=\"ac\" xmlns:ri=\"ri\">{body}</x>");
        let document = Document::parse(&whole).unwrap();
        let nodes = document.descendants();
        let words: String = nodes
            .flat_map(|node| {
                let alt = node.attribute(("ac", "alt")).unwrap_or_default();
                [alt, node.text().filter(|_| node.is_text()).unwrap_or_default()]
            })
            .collect();
        assert!(words.contains(LEFT) || silent(&element), "{element:?}\n{body}");
    }
}

#[test]
fn letters_links_and_notes_read_as_people_expect() {
    let note = Element::Note { id: "n-1".into(), again: false, c: vec!["said".into()] };
    let link = Element::Link { to: Goal::To("b/index.html".into()), c: vec!["B".into()] };
    let storage = written(vec![
        Element::P { c: vec!["x".into(), note.into(), link.into()] }.into(),
        Element::Letter { shape: "sq", s: "A".into() }.into(),
        list(None, true, Some(true), vec!["do".into()]).into(),
    ]);
    for part in [
        "<p>x<sup>1</sup><a href=\"[role/b]\">B</a></p>",
        "<ac:parameter ac:name=\"title\">A</ac:parameter><ac:parameter ac:name=\"colour\">Purple<",
        "<ac:task-id>2</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>do<",
        "<p><sup>1</sup> said</p>",
    ] {
        assert!(storage.contains(part), "{part}\n{storage}");
    }
}
