//! Blocks, one below the other.

use super::escape::{around, code, put, text};
use super::inline::anchor;
use super::tables::{stats, year, year_in_lines};
use super::{Place, Writer};
use crate::render::nodes::node::{Element, Node};

impl Writer<'_> {
    /// `nodes` as blocks; words that stand between them are a paragraph.
    pub(super) fn blocks(&self, nodes: &[Node], place: Place) -> String {
        let mut out = String::new();
        let mut rest = nodes;
        while let Some(first) = rest.first() {
            let words = rest.iter().take_while(|node| node.is_span()).count();
            if words > 0 {
                out.push_str(&paragraph(&self.line(&rest[..words])));
                rest = &rest[words..];
                continue;
            }
            if let Node::Is(element) = first {
                out.push_str(&self.block(element, place));
            }
            rest = &rest[1..];
        }
        out
    }

    fn block(&self, element: &Element, place: Place) -> String {
        match element {
            Element::P { c } | Element::Lede { c } => paragraph(&self.line(c)),
            Element::H { level, at, c, .. } => {
                let words = format!("{}{}", anchor(at.as_ref()), self.line(c));
                match usize::from(*level).clamp(2, 6) {
                    _ if place == Place::Within => paragraph(&format!("<strong>{words}</strong>")),
                    level => format!("<h{level}>{words}</h{level}>"),
                }
            }
            Element::List { start, tight, items } => self.list(*start, *tight, items),
            Element::Terms { items } => self.terms(items),
            Element::Quote { c } => quoted(&self.blocks(c, Place::Within)),
            Element::Box { kind, title, c } => self.boxed(kind, title, c, place),
            Element::Pre { lang, s } => {
                let lang = lang.as_deref().and_then(language).unwrap_or_default();
                put("code", &[("language", lang)], &code(s))
            }
            Element::Rule => "<hr />".to_owned(),
            Element::Table(table) if place.takes_tables() => self.table(table, place),
            Element::Panels { items, .. } | Element::Facts { rows: items, .. } => {
                if place.takes_tables() { self.facts(items) } else { self.facts_in_lines(items) }
            }
            Element::Pairs { items } => items.iter().map(|c| self.blocks(c, place)).collect(),
            Element::Columns { c } => self.blocks(c, place),
            Element::Wide { c } => {
                let place = if place == Place::Page { Place::Wide } else { place };
                self.blocks(c, place)
            }
            Element::Stats { items } if place.takes_tables() => stats(items),
            Element::Stages { items } => self.stages(items),
            Element::Matrix { m, .. } if place.takes_tables() => self.matrix(m),
            Element::Year { names, caption, y, .. } if place.takes_tables() => {
                year(names, caption, y)
            }
            Element::Card { head, c, .. } => self.blocks(head, place) + &self.blocks(c, place),
            Element::Turn => String::new(),
            other => paragraph(&self.line(&[Node::from(other.clone())])),
        }
    }

    fn boxed(&self, kind: &str, title: &[Node], c: &[Node], place: Place) -> String {
        let said = self.line(title);
        let head = if said.trim().is_empty() {
            String::new()
        } else {
            format!("<p><strong>{said}</strong></p>")
        };
        if !place.takes_macros() {
            let inside = self.blocks(c, place);
            return format!("{head}{inside}");
        }
        match (kind, panel(kind)) {
            ("accordion", _) => {
                let title = crate::render::nodes::node::plain(title);
                around("expand", &[("title", &title)], &self.blocks(c, Place::Expand))
            }
            ("tab", _) => head + &self.blocks(c, place),
            (_, Some(name)) => around(name, &[], &(head + &self.blocks(c, Place::Within))),
            _ => quoted(&(head + &self.blocks(c, Place::Within))),
        }
    }

    /// A block on one line, as within a line.
    pub(super) fn flat(&self, element: &Element) -> String {
        match element {
            Element::P { c }
            | Element::Lede { c }
            | Element::H { c, .. }
            | Element::Quote { c }
            | Element::Columns { c }
            | Element::Wide { c } => self.line(c),
            Element::List { items, .. } => {
                let lines = items.iter().map(|item| self.line(&item.c));
                lines.collect::<Vec<_>>().join("<br />")
            }
            Element::Pre { s, .. } => format!("<code>{}</code>", text(s)),
            Element::Box { title, c, .. } | Element::Card { head: title, c, .. } => {
                format!("{}<br />{}", self.line(title), self.line(c))
            }
            Element::Panels { items, .. } | Element::Facts { rows: items, .. } => {
                let lines = items.iter().map(|fact| self.fact(fact));
                lines.collect::<Vec<_>>().join("<br />")
            }
            Element::Pairs { items } => {
                items.iter().map(|c| self.line(c)).collect::<Vec<_>>().join("<br />")
            }
            Element::Terms { items } => {
                let line = |term: &crate::render::nodes::node::Term| {
                    format!("<strong>{}</strong> {}", self.line(&term.name), self.line(&term.c))
                };
                items.iter().map(line).collect::<Vec<_>>().join("<br />")
            }
            Element::Table(table) => self.table_in_lines(table),
            Element::Matrix { m, .. } => self.matrix_in_lines(m),
            Element::Year { names, caption, y, .. } => year_in_lines(names, caption, y),
            Element::Stats { items } => {
                let line = |stat: &crate::render::nodes::node::Stat| {
                    format!("<strong>{}</strong> {}", text(&stat.value), text(&stat.label))
                };
                items.iter().map(line).collect::<Vec<_>>().join("<br />")
            }
            Element::Stages { items } => {
                let line = |stage: &crate::render::nodes::node::Stage| {
                    format!("<strong>{}</strong> {}", self.line(&stage.name), text(&stage.label))
                };
                items.iter().map(line).collect::<Vec<_>>().join("<br />")
            }
            // Spans were written by those who ask; what is left says nothing.
            _ => String::new(),
        }
    }
}

/// `words` as a paragraph, if they say anything.
pub(super) fn paragraph(words: &str) -> String {
    if words.trim().is_empty() { String::new() } else { format!("<p>{}</p>", words.trim()) }
}

fn quoted(blocks: &str) -> String {
    format!("<blockquote>{blocks}</blockquote>")
}

/// The panel for a callout. Their names say less than their looks: `tip` is green, `note` yellow and
/// `warning` red.
fn panel(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "note" | "info" | "availability" | "admin" | "more-like-this" => "info",
        "tip" | "success" => "tip",
        "important" | "warning" => "note",
        "caution" | "error" => "warning",
        _ => return None,
    })
}

/// The name of a language where Confluence colours it: others are an error to it.
fn language(lang: &str) -> Option<&'static str> {
    Some(match lang.to_ascii_lowercase().as_str() {
        "bash" | "sh" | "shell" | "console" => "bash",
        "c" | "cpp" | "c++" => "cpp",
        "css" => "css",
        "diff" => "diff",
        "go" => "go",
        "html" | "xml" | "svg" => "xml",
        "java" => "java",
        "javascript" | "js" => "javascript",
        "json" => "json",
        "python" | "py" => "python",
        "ruby" | "rb" => "ruby",
        "rust" | "rs" => "rust",
        "sql" => "sql",
        "typescript" | "ts" => "typescript",
        "yaml" | "yml" => "yaml",
        _ => return None,
    })
}
