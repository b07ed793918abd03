//! The whole site on one page, for printing and for reading in one go.

mod chapter;
mod cover;
mod tags;
#[cfg(test)]
mod tests;

pub(super) use self::cover::view;

use crate::site::print::holds;
use crate::site::route::encoded;
use crate::site::{Body, Page, Site};
use std::collections::HashMap;
use std::fmt::Write as _;

/// The pages that become chapters.
#[derive(Debug, Default)]
pub(super) struct Chapters {
    /// The parts of the site, empty ones left out.
    parts: Vec<Part>,
    /// By the link from the site's root.
    by_link: HashMap<String, Chapter>,
}

/// Chapters under one heading.
#[derive(Debug)]
struct Part {
    title: String,
    /// Titles and links from the site's root.
    chapters: Vec<(String, String)>,
}

#[derive(Debug)]
struct Chapter {
    id: String,
    is_below: bool,
}

impl Chapters {
    /// Those of a site, if it has such a page.
    pub(super) fn of(site: &Site<'_>) -> Option<Self> {
        if !site.pages.iter().any(|page| matches!(page.body, Body::Print)) {
            return None;
        }
        let pages: HashMap<&str, &Page> =
            site.pages.iter().map(|page| (page.route.as_str(), page)).collect();
        let mut all = Self::default();
        for part in &site.outline {
            let mut chapters = Vec::new();
            for entry in &part.entries {
                let page = pages.get(entry.route.as_str()).filter(|page| holds(page));
                let Some(page) = page else { continue };
                let link = encoded(&entry.route);
                chapters.push((page.title.clone(), link.clone()));
                let chapter = Chapter { id: id(&entry.route), is_below: entry.is_below };
                all.by_link.insert(link, chapter);
            }
            if !chapters.is_empty() {
                all.parts.push(Part { title: part.title.clone(), chapters });
            }
        }
        Some(all)
    }

    /// The id of the chapter that `link` leads to, as HTML has it, from the site's root.
    fn id(&self, link: &str) -> Option<&str> {
        let chapter = if link.contains('&') {
            self.by_link.get(&unescaped(link))
        } else {
            self.by_link.get(link)
        };
        chapter.map(|chapter| chapter.id.as_str())
    }

    /// The chapter made of `html`, the whole page at `route`; nothing of a page that is none.
    pub(super) fn chapter(&self, route: &str, html: &str) -> Option<Made> {
        let Chapter { id, is_below } = self.by_link.get(&encoded(route))?;
        Some(chapter::of(html, id, 1 + u8::from(*is_below), self))
    }
}

/// A chapter, ready to be put between its neighbours.
#[derive(Debug)]
pub(super) struct Made(String);

/// The id of the chapter at `route`, which XML takes for a name as well, since figures are SVG: two
/// dots and an id within the chapter may follow, and no two are the same.
fn id(route: &str) -> String {
    let stem = route.strip_suffix(".html").unwrap_or(route);
    let mut id = String::with_capacity(stem.len());
    if !stem.starts_with(|c: char| c.is_ascii_alphabetic()) {
        id.push_str("_-");
    }
    for byte in stem.bytes() {
        match byte {
            b'/' => id.push('.'),
            b'-' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => id.push(char::from(byte)),
            _ => {
                // Writing to memory cannot fail.
                let _ = write!(id, "_{byte:02X}");
            }
        }
    }
    id
}

/// What stands between the id of a chapter and one within it.
const WITHIN: &str = "..";

/// `link` without the references by which HTML writes what a link may hold.
fn unescaped(link: &str) -> String {
    link.replace("&#39;", "'").replace("&#x27;", "'").replace("&apos;", "'").replace("&amp;", "&")
}
