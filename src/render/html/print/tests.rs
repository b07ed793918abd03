//! The page as a build makes it.

use crate::clock::Clock;
use crate::compile::{Goal, compile};
use crate::source::{SourceFile, Sources};

const MODEL: &str = "[model]\nname = \"Model\"\n[role.zoe]\nname = \"Zoe\"\n\
    [role.editor]\nname = \"Editor\"\npurpose = \"Works with [the other](role:zoe).\"\n\
    [workflow.w]\nname = \"Flow\"\n[[workflow.w.step]]\nid = \"s\"\nname = \"Step\"\n\
    raci = { editor = \"AR\" }\n";

const PAGE: &str = "# Guide & more\n\n## First\n\nTo [the step](step:w.s), [below](#second), \
    [A to Z](/a-z/index.html), [elsewhere](https://example.org/#x).\n\n## Second\n\nEnd.\n";

fn built(book: &str, pages: &[(&str, &str)]) -> (Option<String>, usize) {
    let model = [("book.toml", book), ("content/model.toml", MODEL)];
    let file =
        |(path, text): &(&str, &str)| SourceFile { path: (*path).to_owned(), text: (*text).into() };
    let sources = Sources::new(model.iter().chain(pages).map(file).collect());
    let made = compile(&sources, Clock::on(jiff::civil::date(2026, 11, 22)), Goal::Build);
    let file = made.outputs.get(crate::site::print::ROUTE);
    (file.map(|file| String::from_utf8_lossy(&file.bytes()).into_owned()), made.pages)
}

fn whole(pages: &[(&str, &str)]) -> String {
    built("", pages).0.expect("the page is there")
}

#[test]
fn chapters_stand_in_reading_order_below_one_title() {
    let html = whole(&[("content/a b/c_d.md", PAGE)]);
    let chapters: Vec<&str> = html
        .split("<section class=\"chapter")
        .skip(1)
        .filter_map(|chapter| chapter.split('"').nth(2))
        .collect();
    assert_eq!(
        chapters,
        [
            "index",
            "roles.index",
            "roles.zoe.index",
            "roles.editor.index",
            "workflows.index",
            "workflows.w.index",
            "raci.index",
            "versions.index",
            "a_20b.c_5Fd",
        ]
    );
    assert_eq!(html.matches("<h1").count(), 1);
    assert!(html.contains("<h2 id=\"a_20b.c_5Fd..guide--more\">Guide &amp; more"), "{html}");
    assert!(html.contains("<h3 id=\"a_20b.c_5Fd..first\">"), "a page's sections stand below it");
    assert!(html.contains("<h3>Editor</h3>"), "a role stands below the roles");
}

#[test]
fn links_to_what_is_on_the_page_stay_on_it() {
    let html = whole(&[("content/guide.md", PAGE)]);
    for link in [
        "href=\"#workflows.w.index..step-s\"",
        "href=\"#guide..second\"",
        "href=\"#roles.zoe.index\"",
        "href=\"../a-z/index.html\"",
        "href=\"https://example.org/#x\"",
    ] {
        assert!(html.contains(link), "{link} in {html}");
    }
    assert!(html.contains("id=\"workflows.w.index..step-s\""));
    assert!(html.contains("aria-labelledby=\"workflows.w.index..flow-t"), "names in pictures");
}

#[test]
fn nothing_is_there_to_move_about_with() {
    let html = whole(&[]);
    for trace in
        ["class=\"tools", "class=\"crumbs", "class=\"anchor", "download", "app.js", "region"]
    {
        assert!(!html.contains(trace), "{trace}");
    }
    assert_eq!(html.matches("<nav").count(), 1, "the contents");
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"));
}

#[test]
fn addresses_with_signs_that_html_escapes_lead_to_their_chapter() {
    let to = "[there](<r&d's.md>)\n";
    let html = whole(&[("content/r&d's.md", "# There\n"), ("content/b.md", to)]);
    assert!(html.contains("id=\"r_26d_27s\""), "{html}");
    assert!(html.contains("<a href=\"#r_26d_27s\">there</a>"), "{html}");
}

#[test]
fn very_large_sites_have_it_where_the_book_asks_for_it() {
    let names: Vec<String> =
        (0..crate::site::print::MOST_PAGES).map(|at| format!("content/{at}.md")).collect();
    let pages: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "# P\n")).collect();
    assert!(built("", &pages).0.is_none());
    let asked = built("output.html.print.enable = true\n", &pages).0.expect("asked for");
    assert!(asked.contains("id=\"_-999\""));
    assert!(built("output.html.print.enable = false\n", &[]).0.is_none());
}
