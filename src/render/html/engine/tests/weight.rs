//! Weights, and what a strict policy forbids.

use super::super::Theme;
use super::sample;

/// What the browser must not find in a page or style sheet (acceptance number 4 of the site).
fn forbidden(text: &str) -> Option<&'static str> {
    let outside = ["\"http://", "\"https://", "url(http", "//cdn", "@import", "@font-face"];
    let inline = [" style=", "<style", " onclick=", " onload=", "javascript:"];
    outside.into_iter().chain(inline).find(|bad| text.contains(*bad))
}

#[test]
fn pages_have_no_inline_style_or_script_and_nothing_from_elsewhere() {
    for (name, html) in sample::pages("en") {
        // The links that an author or the configuration gives are no requests.
        let html = html.replace("href=\"https://", "href=\"");
        assert_eq!(forbidden(&html), None, "{name}");
        for script in html.split("<script").skip(1) {
            assert!(script.starts_with(" src=\"") && script.contains("></script>"), "{name}");
        }
    }
    for asset in Theme::default().assets().iter().filter(|asset| asset.path != "icon.svg") {
        assert_eq!(forbidden(&asset.text), None, "{}", asset.path);
    }
}

#[test]
fn style_and_script_leave_room_for_search_in_fifty_kilobytes() {
    let size: usize = Theme::default().assets().iter().map(|asset| asset.text.len()).sum();
    assert!(size < 48_000, "{size}");
}

#[test]
fn the_search_is_light_too_and_comes_later() {
    let theme = Theme::default();
    // Not among the assets that every page loads: a reader who searches loads them then.
    let assets = theme.search_assets();
    let paths: Vec<&str> = assets.iter().map(|asset| asset.path.as_str()).collect();
    assert_eq!(paths, ["search/client.js", "search/style.css"]);
    assert!(!theme.assets().iter().any(|asset| asset.path.starts_with("search")));
    let size: usize = assets.iter().map(|asset| asset.text.len()).sum();
    assert!(size < 17_000, "{size}");
    assert!(assets.iter().all(|asset| forbidden(&asset.text).is_none()));
}

#[test]
fn the_stylesheet_is_balanced_and_without_comments() {
    let assets = Theme::default().assets();
    let css = &assets[0].text;
    assert!(!css.contains("/*"));
    assert_eq!(css.matches('{').count(), css.matches('}').count());
}

#[test]
fn a_matrix_of_twenty_by_forty_stays_below_fifty_kilobytes() {
    let html = sample::matrix_page(&sample::matrix(20, 40), "en");
    assert!(html.len() < 50_000, "{}", html.len());
}

#[test]
fn a_year_stays_below_a_hundred_and_twenty_kilobytes() {
    let html = sample::planner_page("en");
    assert!(html.len() < 120_000, "{}", html.len());
}

#[test]
fn ids_are_unique_and_every_anchor_leads_somewhere() {
    for (name, html) in sample::pages("en") {
        let mut ids: Vec<&str> = attribute(&html, " id=\"");
        ids.sort_unstable();
        let mut unique = ids.clone();
        unique.dedup();
        assert_eq!(ids, unique, "{name}");
        for anchor in attribute(&html, "href=\"#") {
            assert!(ids.binary_search(&anchor).is_ok(), "{name}: #{anchor}");
        }
    }
}

#[test]
fn the_page_is_in_its_language() {
    for (name, html) in sample::pages("fr") {
        assert!(html.contains("<html lang=\"fr\""), "{name}");
        assert!(html.contains("Aller au contenu"), "{name}");
    }
}

fn attribute<'a>(html: &'a str, start: &str) -> Vec<&'a str> {
    html.split(start)
        .skip(1)
        .filter_map(|rest| rest.split_once('"'))
        .map(|(value, _)| value)
        .collect()
}

#[test]
fn every_word_a_template_asks_for_is_there() {
    let theme = Theme::default();
    let english = theme.get("strings/en.toml").expect("there");
    for (name, text) in theme.folder("templates") {
        for key in attribute(text, "t(key=\"").into_iter().filter(|key| !key.ends_with('-')) {
            assert!(english.contains(&format!("\n{key} = ")), "{name}: {key}");
        }
    }
}
