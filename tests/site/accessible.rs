//! What WCAG 2.2 (<https://www.w3.org/TR/WCAG22/>) asks of markup that a program can see.

use super::html::{Piece, Tag, holds, text};
use super::{none, pages};

#[test]
fn pages_name_their_language_and_title() {
    let mut found = Vec::new();
    let mut titles = std::collections::BTreeMap::new();
    for (path, page) in pages() {
        if page.named("html").all(|tag| tag.get("lang").is_none_or(str::is_empty)) {
            found.push(format!("{path}: no lang"));
        }
        let title = page.inside("head").first().map(|head| title(head)).unwrap_or_default();
        if title.is_empty() {
            found.push(format!("{path}: no title"));
        }
        titles.entry(title).or_insert_with(Vec::new).push(path);
    }
    none(&found);
    // Titles tell pages apart (2.4.2), though a thing of the model may be called as another one.
    let shared: Vec<_> = titles.iter().filter(|(_, paths)| paths.len() > 2).collect();
    assert!(shared.is_empty(), "{shared:?}");
}

fn title(head: &[Piece]) -> String {
    let from = head.iter().position(|p| matches!(p, Piece::Open(tag) if tag.name == "title"));
    let rest = from.map_or(&[][..], |from| &head[from + 1..]);
    let end = rest.iter().position(|piece| matches!(piece, Piece::Close(_)));
    text(&rest[..end.unwrap_or(0)])
}

#[test]
fn headings_begin_with_one_h1_and_skip_no_level() {
    let mut found = Vec::new();
    for (path, page) in pages() {
        let level = |tag: &Tag| match tag.name.as_bytes() {
            [b'h', digit @ b'1'..=b'6'] => Some(digit - b'0'),
            _ => None,
        };
        // The navigation before the page's own part may have headings too.
        let main = page.inside("main").concat();
        let opened = main.iter().filter_map(|piece| match piece {
            Piece::Open(tag) => Some(tag),
            _ => None,
        });
        let levels: Vec<u8> = opened.filter_map(level).collect();
        if page.named("h1").count() != 1 {
            found.push(format!("{path}: {} headings of level 1", page.named("h1").count()));
        }
        if levels.first() != Some(&1) {
            found.push(format!("{path}: begins with level {:?}", levels.first()));
        }
        for pair in levels.windows(2).filter(|pair| pair[1] > pair[0] + 1) {
            found.push(format!("{path}: h{} follows h{}", pair[1], pair[0]));
        }
    }
    none(&found);
}

#[test]
fn pictures_have_a_text_alternative() {
    let mut found = Vec::new();
    for (path, page) in pages() {
        let silent = page.named("img").filter(|tag| tag.get("alt").is_none());
        found.extend(silent.map(|tag| format!("{path}: {:?}", tag.get("src"))));
        for tag in page.named("svg") {
            let hidden = tag.get("aria-hidden") == Some("true");
            // A picture whose parts are links is a group: `img` would hide them.
            let named = matches!(tag.get("role"), Some("img" | "group"))
                && (tag.get("aria-labelledby").is_some() || tag.get("aria-label").is_some());
            if !hidden && !named {
                found.push(format!("{path}: an svg without a name: {:?}", tag.attributes));
            }
        }
        for figure in page.inside("figure").iter().filter(|figure| !holds(figure, "figcaption")) {
            found.push(format!("{path}: a figure without caption: {}", text(figure)));
        }
    }
    none(&found);
}

#[test]
fn tables_say_what_they_show_and_what_their_headers_head() {
    let mut found = Vec::new();
    for (path, page) in pages() {
        for (tag, table) in page.named("table").zip(page.inside("table")) {
            let named = ["aria-label", "aria-labelledby"].iter().any(|key| tag.get(key).is_some());
            // A table that an author wrote has no caption in Markdown; its heading is above it.
            let generated = tag.get("class").is_some_and(|class| !class.is_empty());
            if generated && !named && !holds(table, "caption") {
                found.push(format!("{path}: a table without caption: {:?}", tag.attributes));
            }
            for piece in table {
                let Piece::Open(cell) = piece else { continue };
                if cell.name == "th" && cell.get("scope").is_none() {
                    found.push(format!("{path}: a header without scope in {:?}", tag.attributes));
                }
            }
        }
    }
    none(&found);
}

#[test]
fn everything_that_acts_has_a_name() {
    let mut found = Vec::new();
    for (path, page) in pages() {
        for name in ["a", "button"] {
            for (tag, inside) in page.named(name).zip(page.inside(name)) {
                let labelled = ["aria-label", "aria-labelledby", "title"]
                    .iter()
                    .any(|key| tag.get(key).is_some_and(|label| !label.trim().is_empty()));
                let pictured = inside.iter().any(|piece| {
                    matches!(piece, Piece::Open(tag) if tag.get("alt").is_some_and(|alt| !alt.is_empty()))
                });
                if !labelled && !pictured && text(inside).is_empty() {
                    found.push(format!("{path}: <{name}> {:?}", tag.attributes));
                }
            }
        }
    }
    none(&found);
}

#[test]
fn the_markup_has_no_parse_errors() {
    let errors = pages()
        .iter()
        .flat_map(|(path, page)| page.errors.iter().map(move |error| format!("{path}: {error}")));
    none(&errors.collect::<Vec<_>>());
}

#[test]
fn every_page_says_in_a_sentence_of_its_own_what_it_is_about() {
    let mut found = Vec::new();
    let mut sentences = std::collections::BTreeMap::new();
    for (path, page) in pages() {
        let is_one = |tag: &&Tag| tag.get("name") == Some("description");
        match page.named("meta").find(is_one).and_then(|tag| tag.get("content")) {
            Some(words) if !words.trim().is_empty() => {
                sentences.entry(words).or_insert_with(Vec::new).push(path);
            }
            _ => found.push(format!("{path}: nothing")),
        }
    }
    found.extend(
        sentences.values().filter(|paths| paths.len() > 1).map(|paths| format!("{paths:?}")),
    );
    none(&found);
}
