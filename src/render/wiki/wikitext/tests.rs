use super::*;
use crate::render::html::engine::{Strings, Theme};
use crate::render::nodes::node::{Element, Node};

fn written(nodes: Vec<Element>) -> String {
    let body: Nodes = nodes.into_iter().map(Node::from).collect();
    let page = Page {
        key: "home".into(),
        title: "Home".into(),
        parent: None,
        group: String::new(),
        label: "page",
        source: None,
        body,
        files: [("/a.svg".to_owned(), "a.svg".to_owned())].into(),
    };
    let wiki = Wiki {
        pages: Vec::new(),
        files: std::collections::BTreeMap::new(),
        title: "Model".into(),
        site: None,
        routes: [
            ("roles/a/index.html".to_owned(), "role/a".to_owned()),
            ("index.html".to_owned(), "home".to_owned()),
        ]
        .into(),
        labels: ["roles/a/index.html#at work".to_owned(), "index.html#x".to_owned()].into(),
        words: Strings::load(&Theme::default(), "en").expect("the default theme is sound"),
    };
    let to_page = |key: &str| format!("Root/{key}");
    let to_file = |name: &str| format!("File:Root {name}");
    let text = super::page(&wiki, &page, Addresses { page: &to_page, file: &to_file });
    text.strip_suffix("[[Category:Model]]").unwrap().trim_end().to_owned()
}

fn words(text: &str) -> Nodes {
    vec![text.into()]
}

fn link(to: Goal) -> Element {
    Element::Link { to, c: words("w") }
}

#[test]
fn links_lead_to_pages_places_and_addresses_or_are_words() {
    let to = |label: &str| written(vec![link(Goal::To(label.into()))]);
    assert_eq!(to("roles/a/index.html"), "[[:Root/role/a|w]]");
    assert_eq!(to("roles/a/index.html#at work"), "[[:Root/role/a#at_work|w]]");
    assert_eq!(to("index.html#x"), "[[#x|w]]");
    assert_eq!(to("health/index.html"), "w");
    let url = |url: &str| written(vec![link(Goal::Url(url.into()))]);
    assert_eq!(url("https://e.org/a b]"), "[https://e.org/a%20b%5D w]");
    assert_eq!(url("javascript:alert(1)"), "w");
}

#[test]
fn lists_of_lines_are_wikitext_and_others_are_tags() {
    let item = |c: Nodes| crate::render::nodes::node::Item { done: None, c };
    let list = |items| Element::List { start: None, tight: true, items };
    let simple = written(vec![list(vec![item(words("* a")), item(words("b"))])]);
    assert_eq!(simple, "* &#42; a\n* b");
    let inner = list(vec![item(words("c"))]);
    let nested = written(vec![list(vec![item(vec!["a".into(), inner.into()])])]);
    assert_eq!(nested, "<ul>\n<li>\na\n\n* c\n\n</li>\n</ul>");
}

#[test]
fn pictures_are_shown_with_their_words_and_missing_ones_are_words() {
    let image = |src: &str| {
        written(vec![Element::Image { src: src.into(), alt: "a|b \"c\"".into(), width: None }])
    };
    assert_eq!(image("/a.svg"), "[[File:Root a.svg|alt=a&#124;b &#34;c&#34;|frameless|upright=2]]");
    assert_eq!(image("/none.svg"), "<em>a&#124;b \"c\"</em>");
}

#[test]
fn a_place_amid_words_is_marked_there() {
    let place = Element::Place { at: "roles/a/index.html#at work".into() };
    let text = written(vec![Element::P { c: vec!["a ".into(), place.into(), "b".into()] }]);
    assert_eq!(text, "a <span id=\"at_work\"></span>b");
}

#[test]
fn code_ends_where_it_ends() {
    let pre = written(vec![Element::Pre { lang: None, s: "</pre>{{x}}\n~~~~\n".into() }]);
    assert_eq!(pre.matches("</pre>").count(), 1, "{pre}");
    assert!(!pre.contains("{{") && !pre.contains("~~"), "{pre}");
}

#[test]
fn a_note_stands_at_the_end_with_a_way_back() {
    let note = |again| Element::Note { id: "n".into(), again, c: words("said") };
    let text = written(vec![Element::P { c: vec![note(false).into(), note(true).into()] }]);
    assert_eq!(text.matches("said").count(), 1, "{text}");
    assert_eq!(text.matches("[[#note-1|").count(), 2, "{text}");
    assert_eq!(text.matches("id=\"note-of-1\"").count(), 1, "{text}");
}
