//! A finished page as a chapter of the page that holds all.

use super::tags::{Attribute, Piece, attributes, pieces, value};
use super::{Chapters, Made, WITHIN};
use crate::site::route::ROOT_MARK;
use std::fmt::Write as _;

/// Elements that help to move about, which paper has no use for.
const LEFT_OUT: [&str; 6] = ["anchor", "as-list", "download", "feed", "js-only", "tools"];

/// Attributes whose value is an id or several.
const NAMING: [&str; 8] = [
    "id",
    "for",
    "headers",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
    "aria-details",
];

/// The chapter of the page at `route`, whose whole HTML is `html`: what its `main` holds, ids with
/// that of the chapter in front, headings `shift` levels lower, links to other chapters within the
/// page.
pub(super) fn of(html: &str, id: &str, shift: u8, chapters: &Chapters) -> Made {
    let main = html.split_once("<main").and_then(|(_, rest)| rest.split_once('>'));
    let main = main.map_or("", |(_, rest)| rest.rsplit_once("</main>").map_or(rest, |(m, _)| m));
    let mut out = String::with_capacity(main.len());
    let writer = Writer { id, shift, chapters };
    let mut all = pieces(main);
    while let Some(piece) = all.next() {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::End(name) => {
                let _ = write!(out, "</{}>", writer.lowered(name));
            }
            Piece::Start(name, rest) if is_left_out(name, rest) => skip(name, &mut all),
            Piece::Start(name, rest) => writer.start(name, rest, &mut out),
        }
    }
    Made(out)
}

fn is_left_out(name: &str, rest: &str) -> bool {
    let classes = value(rest, "class").unwrap_or_default();
    name == "nav" || classes.split_ascii_whitespace().any(|class| LEFT_OUT.contains(&class))
}

/// Passes over what stands in the element `name`, which has begun. It is one of those whose end
/// tags are always written.
fn skip<'a>(name: &str, pieces: &mut impl Iterator<Item = Piece<'a>>) {
    let mut depth = 1;
    for piece in pieces {
        match piece {
            Piece::Start(inner, _) if inner == name => depth += 1,
            Piece::End(inner) if inner == name => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return;
        }
    }
}

struct Writer<'a> {
    id: &'a str,
    shift: u8,
    chapters: &'a Chapters,
}

impl Writer<'_> {
    /// The name of an element: of a heading, that of one so much lower.
    fn lowered<'a>(&self, name: &'a str) -> &'a str {
        const NAMES: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        match NAMES.iter().position(|heading| *heading == name) {
            Some(at) => NAMES[(at + usize::from(self.shift)).min(NAMES.len() - 1)],
            None => name,
        }
    }

    fn start(&self, name: &str, rest: &str, out: &mut String) {
        let _ = write!(out, "<{}", self.lowered(name));
        for Attribute { before, name, value } in attributes(rest) {
            out.push_str(before);
            match name {
                "" => continue,
                "href" => self.link(value, out),
                // Several regions of one name would be landmarks that nobody can tell apart.
                "role" if value == "region" => out.push_str("group"),
                _ if NAMING.contains(&name) => self.ids(value, out),
                _ if value.contains("url(#") => {
                    out.push_str(&value.replace("url(#", &format!("url(#{}{WITHIN}", self.id)));
                }
                _ => out.push_str(value),
            }
            out.push('"');
        }
        out.push('>');
    }

    fn ids(&self, value: &str, out: &mut String) {
        for (at, id) in value.split_ascii_whitespace().enumerate() {
            let _ = write!(out, "{}{}{WITHIN}{id}", if at == 0 { "" } else { " " }, self.id);
        }
    }

    fn link(&self, href: &str, out: &mut String) {
        let (target, anchor) = match href.split_once('#') {
            Some((target, anchor)) => (target, Some(anchor)),
            None => (href, None),
        };
        let id = match target.strip_prefix(ROOT_MARK) {
            Some(route) => self.chapters.id(route),
            None => target.is_empty().then_some(self.id),
        };
        let Some(id) = id else {
            out.push_str(href);
            return;
        };
        let _ = write!(out, "#{id}");
        // Choices that a script reads, as `role=editor`, are no ids.
        if let Some(anchor) = anchor.filter(|anchor| !anchor.contains('=')) {
            let _ = write!(out, "{WITHIN}{anchor}");
        }
    }
}
