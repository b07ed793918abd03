//! What holds for the pages of every model, the hostile one first.

use crate::clock::Clock;
use crate::compile::wiki::{Made, Order, pages};
use crate::publish::item::{Item, What};
use crate::publish::layout::{Layout, Profile};
use crate::source::{SourceFile, Sources, disk};
use jiff::civil::date;
use pulldown_cmark::{Event, Options, Parser, Tag};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

fn made(sources: &Sources, day: jiff::civil::Date) -> Made {
    let (compiled, made) = pages(sources, Clock::on(day), &Order::default());
    made.unwrap_or_else(|| panic!("{:#?}", compiled.findings))
}

fn items(sources: &Sources, profile: Profile) -> Vec<Item> {
    let layout = Layout { profile, prefix: String::new(), web: None, menu: true };
    layout.items(&made(sources, date(2026, 11, 22)).wiki)
}

fn reference() -> Sources {
    disk::load(Path::new(".")).expect("the reference model").0
}

fn texts(items: &[Item]) -> impl Iterator<Item = (&Item, &str)> {
    let pages = items.iter().filter(|item| item.what == What::Page);
    pages.filter_map(|item| Some((item, std::str::from_utf8(item.content.bytes()).ok()?)))
}

/// GitHub's Markdown as its readers take it.
fn events(text: &str) -> Parser<'_> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    Parser::new_ext(text, options)
}

#[test]
fn every_link_of_the_reference_model_leads_to_something_that_is_there() {
    let items = items(&reference(), Profile::Folder);
    let places: BTreeMap<&str, &Item> = items.iter().map(|item| (&*item.place, item)).collect();
    let mut links = 0;
    for (item, text) in texts(&items) {
        for event in events(text) {
            let Event::Start(Tag::Link { dest_url: to, .. } | Tag::Image { dest_url: to, .. }) =
                event
            else {
                continue;
            };
            if to.contains("://") {
                continue;
            }
            links += 1;
            let (path, id) = to.split_once('#').map_or((&*to, None), |(path, id)| (path, Some(id)));
            let place = if path.is_empty() {
                item.place.clone()
            } else {
                let folder = item.place.rsplit_once('/').map_or("", |(folder, _)| folder);
                crate::site::route::join(folder, path).expect("it stays inside")
            };
            let there = places.get(&*place).unwrap_or_else(|| panic!("{}: {to}", item.place));
            if let Some(id) = id {
                let there = std::str::from_utf8(there.content.bytes()).expect("a page");
                let mark = format!("<a id=\"{id}\">");
                assert!(there.contains(&mark), "{} leads to {to}, which has no {mark}", item.place);
            }
        }
    }
    assert!(links > 500, "{links} links");
}

#[test]
fn a_page_says_the_same_on_every_day_of_a_quarter() {
    let sources = reference();
    let on = |day| {
        let layout =
            Layout { profile: Profile::GitHub, prefix: String::new(), web: None, menu: true };
        let items = layout.items(&made(&sources, day).wiki);
        items.into_iter().map(|item| (item.key.clone(), item.content)).collect::<BTreeMap<_, _>>()
    };
    let (one, two) = (on(date(2026, 11, 22)), on(date(2026, 12, 30)));
    for (key, content) in &one {
        assert_eq!(Some(content), two.get(key), "{key}");
    }
}

const HOSTILE: [&str; 9] = [
    "<script>alert(1)</script>",
    "a | b \\| c",
    "*b* _c_ ~~d~~ `e` $f$ ^g^",
    "[x](javascript:alert(1)) ![y](z)",
    "# not a heading",
    "1. not a list",
    "- neither",
    "> nor a quote\u{202e}",
    "&amp; &lt; #1 !2 [[wiki]] --- ***",
];

/// A model in which everything is called like that.
fn hostile() -> Sources {
    use std::fmt::Write as _;
    let mut model = String::from("[model]\nname = \"M\"\n");
    let name = |text: &str| toml::Value::String(text.to_owned()).to_string();
    for (at, text) in HOSTILE.iter().enumerate() {
        let text = name(text);
        let _ = write!(
            model,
            "[role.r{at}]\nname = {text}\npurpose = {text}\nskills = [{text}]\n[workflow.w{at}]\nname = \
             {text}\nowner = \"r{at}\"\n[[workflow.w{at}.step]]\nid = \"s\"\nname = {text}\nraci = {{ \
             r{at} = \"AR\" }}\n[term.t{at}]\nname = {text}\ndefinition = {text}\n"
        );
    }
    let file = |path: &str, text: &str| SourceFile { path: path.into(), text: text.into() };
    let page = "# Page\n\nText[^a] with a `|` and a table.\n\n|a|b|\n|-|-|\n|`x\\|y`|<b>z</b>|\n\n[^a]: A note.\n\n> [!TIP]\n>\n> Tipped.\n\n```rust\nlet a = \"|\";\n```\n\n- [x] done\n";
    Sources::new(vec![file("content/model.toml", &model), file("content/page.md", page)])
}

#[test]
fn whatever_a_name_holds_is_text_and_reads_as_it_was_typed() {
    let known = [
        "<a id=",
        "</a>",
        "<strong>",
        "</strong>",
        "<em>",
        "</em>",
        "<br>",
        "<sub>",
        "</sub>",
        "<sup>",
        "</sup>",
        "<del>",
        "</del>",
    ];
    for profile in [Profile::Folder, Profile::GitHub, Profile::GitLab] {
        let items = items(&hostile(), profile);
        let mut words = String::new();
        for (item, text) in texts(&items) {
            for event in events(text) {
                match event {
                    Event::Html(tag) | Event::InlineHtml(tag) => {
                        let tag = tag.trim();
                        assert!(
                            known.iter().any(|known| tag.starts_with(known)),
                            "{}: {tag}",
                            item.key
                        );
                    }
                    Event::Start(
                        Tag::Link { dest_url: to, .. } | Tag::Image { dest_url: to, .. },
                    ) => {
                        assert!(!to.starts_with("javascript") && &*to != "z", "{}: {to}", item.key);
                    }
                    Event::Text(text) | Event::Code(text) => words.push_str(&text),
                    Event::End(_) => words.push('\n'),
                    _ => {}
                }
            }
        }
        for name in HOSTILE {
            let name = name.replace('\u{202e}', "");
            assert!(words.replace('\u{202e}', "").contains(&name), "{name} in {profile:?}");
        }
    }
}

#[test]
fn tables_keep_their_columns_whatever_stands_in_them() {
    for (item, text) in texts(&items(&hostile(), Profile::GitHub)) {
        let (mut wide, mut cells) = (0, 0);
        for event in events(text) {
            match event {
                Event::Start(Tag::Table(columns)) => wide = columns.len(),
                Event::Start(Tag::TableHead | Tag::TableRow) => cells = 0,
                Event::Start(Tag::TableCell) => cells += 1,
                Event::End(pulldown_cmark::TagEnd::TableRow) => {
                    assert_eq!(cells, wide, "{}", item.key);
                }
                _ => {}
            }
        }
    }
}

#[test]
fn no_two_pages_share_a_place_and_no_place_leaves_the_wiki() {
    for profile in [Profile::Folder, Profile::GitHub, Profile::GitLab] {
        let items = items(&hostile(), profile);
        let places: BTreeSet<String> = items.iter().map(|item| item.place.to_lowercase()).collect();
        assert_eq!(places.len(), items.len(), "{profile:?}");
        for place in &places {
            let plain = |part: &str| !part.is_empty() && !part.starts_with('.') && part.len() < 256;
            assert!(place.split('/').all(plain) && !place.contains(['\\', ':', '<']), "{place}");
        }
    }
}

#[test]
fn callouts_are_those_of_each_forge() {
    let of = |profile| {
        let items = items(&hostile(), profile);
        let page = items.into_iter().find(|item| item.key == "page/page").expect("the page");
        String::from_utf8(page.content.bytes().to_vec()).expect("text")
    };
    assert!(of(Profile::GitHub).contains("> [!TIP]\n> Tipped."), "{}", of(Profile::GitHub));
    assert!(of(Profile::GitLab).contains("> [!tip]\n> Tipped."), "{}", of(Profile::GitLab));
    let plain = of(Profile::Folder);
    for kept in [
        "# Page\n",
        "```rust\nlet a = \"|\";\n```",
        "- [x] done",
        "<sup>1</sup>",
        "1. A note.",
        "| `x\\|y` |",
    ] {
        assert!(plain.contains(kept), "{kept} in {plain}");
    }
}

#[test]
fn people_and_findings_are_not_published() {
    let made = made(&reference(), date(2026, 11, 22));
    let keys: Vec<&str> = made.wiki.pages.iter().map(|page| page.key.as_str()).collect();
    assert!(keys.contains(&"home") && keys.contains(&"role/campaign-owner"), "{keys:?}");
    assert!(
        !keys.iter().any(|key| key.starts_with("person/") || key.contains("health")),
        "{keys:?}"
    );
    let order = Order { with_findings: true, ..Order::default() };
    let asked = pages(&reference(), Clock::on(date(2026, 11, 22)), &order).1.expect("pages");
    assert!(asked.wiki.page("section/health").is_some());
}
