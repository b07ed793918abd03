//! Nothing on a page comes from elsewhere, acts on its own or breaks a strict content security
//! policy (<https://www.w3.org/TR/CSP3/>), and pages stay light.

use super::{is_a, none, pages, site};

/// What all pages load together: styles and scripts, in bytes.
const WEIGHT: usize = 50 * 1024;

#[test]
fn no_page_has_inline_styles_scripts_or_handlers() {
    let mut found = Vec::new();
    for (path, page) in pages() {
        for tag in page.tags() {
            let handlers = tag.attributes.iter().filter(|(key, _)| key.starts_with("on"));
            found.extend(handlers.map(|(key, _)| format!("{path}: <{} {key}>", tag.name)));
            if tag.get("style").is_some() {
                found.push(format!("{path}: <{} style={:?}>", tag.name, tag.get("style")));
            }
            if tag.name == "style" || tag.name == "script" && tag.get("src").is_none() {
                found.push(format!("{path}: inline <{}>", tag.name));
            }
        }
    }
    none(&found);
}

#[test]
fn no_page_loads_anything_from_another_host() {
    let mut found = Vec::new();
    for (path, page) in pages() {
        for tag in page.tags().filter(|tag| tag.name != "a") {
            for key in ["src", "srcset", "href", "data", "poster", "action"] {
                let foreign = tag.get(key).filter(|to| to.contains("//"));
                // A link in the head that loads nothing may name another site.
                let names = matches!(tag.get("rel"), Some("canonical" | "alternate" | "license"));
                found.extend(
                    foreign
                        .filter(|_| !names)
                        .map(|to| format!("{path}: <{} {key}={to:?}>", tag.name)),
                );
            }
        }
    }
    for (path, bytes) in site().iter().filter(|(path, _)| is_a("css", path)) {
        let css = String::from_utf8_lossy(bytes);
        if css.contains("@import") || css.contains("url(http") || css.contains("url(//") {
            found.push(format!("{path} loads something from elsewhere"));
        }
    }
    none(&found);
}

#[test]
fn styles_and_scripts_are_light() {
    let loaded = site().iter().filter(|(path, _)| is_a("css", path) || is_a("js", path));
    // A page loads nothing of the search before a reader opens it: `search.rs` holds both.
    let loaded = loaded.filter(|(path, _)| !path.contains("search/"));
    let weights: Vec<(&String, usize)> = loaded.map(|(path, bytes)| (path, bytes.len())).collect();
    let weight: usize = weights.iter().map(|(_, bytes)| bytes).sum();
    assert!((1..=WEIGHT).contains(&weight), "{weight} bytes: {weights:?}");
}
