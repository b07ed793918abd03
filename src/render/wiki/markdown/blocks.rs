//! Blocks, one below the other.

use super::escape::{begun, fenced, text};
use super::inline::{anchor, wrapped};
use super::tables::year;
use super::{Dialect, Writer};
use crate::render::nodes::node::{Element, Fact, Item, Node, Stage, Stat, Term, each};

/// How many headings of the second level there are.
pub(super) fn sections(nodes: &[Node]) -> usize {
    let mut n = 0;
    each(nodes, &mut |element| n += usize::from(matches!(element, Element::H { level: 2, .. })));
    n
}

impl Writer<'_> {
    /// `nodes` as blocks; words that stand between them are a paragraph.
    pub(super) fn blocks(&self, nodes: &[Node]) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        let mut rest = nodes;
        while let Some(first) = rest.first() {
            let words = rest.iter().take_while(|node| node.is_span()).count();
            if words > 0 {
                out.push(begun(&self.line(&rest[..words])));
                rest = &rest[words..];
                continue;
            }
            if let Node::Is(element) = first {
                self.block(element, &mut out);
            }
            rest = &rest[1..];
        }
        out.retain(|block| !block.trim().is_empty());
        out.into_iter().fold(Vec::new(), merged)
    }

    fn block(&self, element: &Element, out: &mut Vec<String>) {
        match element {
            Element::P { c } | Element::Lede { c } => out.push(begun(&self.line(c))),
            Element::H { level, at, c, .. } => {
                let marks = "#".repeat(usize::from(*level).clamp(2, 6));
                out.push(format!("{marks} {}{}", anchor(at.as_ref()), self.line(c).trim()));
            }
            Element::List { start, tight, items } => out.push(self.list(*start, *tight, items)),
            Element::Terms { items } => out.extend(items.iter().map(|term| self.term(term))),
            Element::Quote { c } => out.push(quoted(&self.blocks(c).join("\n\n"))),
            Element::Box { kind, title, c } => out.push(self.boxed(kind, title, c)),
            Element::Pre { lang, s } => out.push(fenced(s, lang.as_deref().unwrap_or_default())),
            Element::Rule => out.push("---".to_owned()),
            Element::Table(table) => out.push(self.table(table)),
            Element::Image { src, alt, .. } => out.push(self.image(src, alt)),
            Element::Figure { svg, alt, caption, .. } => {
                let caption = text(caption);
                out.push(format!("{}<br>{}", self.image(svg, alt), wrapped(&caption, "*", "em")));
            }
            Element::Panels { items, .. } | Element::Facts { rows: items, .. } => {
                out.push(self.facts(items));
            }
            Element::Pairs { items } => out.extend(items.iter().flat_map(|c| self.blocks(c))),
            Element::Columns { c } | Element::Wide { c } => out.extend(self.blocks(c)),
            Element::Stats { items } => out.push(stats(items)),
            Element::Stages { items } => out.push(self.stages(items)),
            Element::Matrix { m, .. } => out.extend(self.matrix(m)),
            Element::Year { names, caption, y, .. } => out.push(year(names, caption, y)),
            Element::Card { head, c, .. } => {
                out.extend(self.blocks(head));
                out.extend(self.blocks(c));
            }
            Element::Turn => {}
            span => out.push(begun(&self.line(&[Node::from(span.clone())]))),
        }
    }

    /// A block on one line, as in a cell of a table.
    pub(super) fn flat(&self, element: &Element) -> String {
        match element {
            Element::P { c }
            | Element::Lede { c }
            | Element::H { c, .. }
            | Element::Quote { c }
            | Element::Columns { c }
            | Element::Wide { c } => self.line(c),
            Element::List { start, items, .. } => {
                let items = items.iter().enumerate().map(|(at, item)| {
                    let mark = match (item.done, start) {
                        (Some(true), _) => "☑".to_owned(),
                        (Some(false), _) => "☐".to_owned(),
                        (None, Some(first)) => format!("{}\\.", first.saturating_add(at as u64)),
                        (None, None) => "•".to_owned(),
                    };
                    format!("{mark} {}", self.line(&item.c))
                });
                items.collect::<Vec<_>>().join("<br>")
            }
            Element::Pre { s, .. } => super::escape::code(s),
            Element::Rule | Element::Turn => String::new(),
            Element::Box { title, c, .. } | Element::Card { head: title, c, .. } => {
                format!("{}<br>{}", self.line(title), self.line(c))
            }
            Element::Panels { items, .. } | Element::Facts { rows: items, .. } => {
                let items = items.iter().map(|fact| self.fact(fact));
                items.collect::<Vec<_>>().join("<br>")
            }
            // What is too large for a line is told by its words.
            other => Self::words(&[Node::from(other.clone())]),
        }
    }

    fn list(&self, start: Option<u64>, tight: bool, items: &[Item]) -> String {
        let lines = items.iter().enumerate().map(|(at, item)| {
            let mark = match start {
                Some(first) => format!("{}. ", first.saturating_add(at as u64)),
                None => "- ".to_owned(),
            };
            let done = match item.done {
                Some(true) => "[x] ",
                Some(false) => "[ ] ",
                None => "",
            };
            let blocks = self.blocks(&item.c);
            let text = blocks.join(if tight { "\n" } else { "\n\n" });
            let text = if tight { tightened(&blocks) } else { text };
            let text = format!("{mark}{done}{text}");
            indented(&text, mark.len())
        });
        lines.collect::<Vec<_>>().join(if tight { "\n" } else { "\n\n" })
    }

    fn term(&self, term: &Term) -> String {
        let name = self.line(&term.name);
        let head = format!("{}<strong>{name}</strong>", anchor(term.at.as_ref()));
        let mut blocks = vec![head];
        blocks.extend(self.blocks(&term.c));
        let text = blocks.join("\n\n");
        indented(&format!("- {text}"), 2)
    }

    fn boxed(&self, kind: &str, title: &[Node], c: &[Node]) -> String {
        let inside = self.blocks(c).join("\n\n");
        let said = self.line(title);
        match (kind, alert(kind)) {
            ("accordion", _) => {
                format!("<details><summary>{said}</summary>\n\n{inside}\n\n</details>")
            }
            ("tab", _) => format!("**{said}**\n\n{inside}"),
            (_, Some(word)) => {
                // GitHub writes its own word above; another title follows it.
                let own = said.eq_ignore_ascii_case(word) || said.is_empty();
                let head = match self.dialect {
                    Dialect::GitLab if !own => format!("[!{}] {said}\n", word.to_lowercase()),
                    Dialect::GitLab => format!("[!{}]\n", word.to_lowercase()),
                    _ if own => format!("[!{word}]\n"),
                    _ => format!("[!{word}]\n<strong>{said}</strong>\n\n"),
                };
                quoted(&format!("{head}{inside}"))
            }
            _ if said.is_empty() => quoted(&inside),
            _ => quoted(&format!("<strong>{said}</strong>\n\n{inside}")),
        }
    }

    fn facts(&self, items: &[Fact]) -> String {
        let lines = items.iter().map(|fact| format!("- {}", self.fact(fact)));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn fact(&self, fact: &Fact) -> String {
        let label = self.line(&fact.label);
        let label = label.trim();
        let colon = text(self.wiki.words.get("colon"));
        if label.is_empty() {
            return self.line(&fact.c);
        }
        format!("{}{colon}{}", Self::strong(label), self.line(&fact.c))
    }

    fn stages(&self, items: &[Stage]) -> String {
        let lines = items.iter().enumerate().map(|(at, stage)| {
            let size = if stage.size.is_empty() {
                String::new()
            } else {
                format!(", {}", text(&stage.size))
            };
            let said = self.line(&stage.c);
            let said = if said.is_empty() { said } else { format!("<br>{said}") };
            let label = text(&stage.label);
            // The label begins with the number that the list gives already.
            let label = label.split_once('·').map_or("", |(_, place)| place.trim());
            let label = if label.is_empty() { String::new() } else { format!(" – {label}") };
            let name = self.line(&stage.name);
            format!("{}. <strong>{name}</strong>{label}{size}{said}", at + 1)
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}

fn stats(items: &[Stat]) -> String {
    let lines = items.iter().map(|stat| {
        let warns = if matches!(stat.tone, "warn" | "bad") { " ⚠" } else { "" };
        format!("- <strong>{}</strong> {}{warns}", text(&stat.value), text(&stat.label))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// GitHub's word for a callout.
fn alert(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "note" | "info" | "availability" | "admin" | "more-like-this" | "success" => "NOTE",
        "tip" => "TIP",
        "important" => "IMPORTANT",
        "warning" => "WARNING",
        "caution" | "error" => "CAUTION",
        _ => return None,
    })
}

/// `blocks` with one more; lists right behind each other are one, or a blank line between them would
/// make paragraphs of their items.
fn merged(mut blocks: Vec<String>, block: String) -> Vec<String> {
    match blocks.last_mut() {
        Some(last) if last.starts_with("- ") && block.starts_with("- ") => {
            last.push('\n');
            last.push_str(&block);
        }
        _ => blocks.push(block),
    }
    blocks
}

/// `blocks` of a tight item: words, then lists right below them.
fn tightened(blocks: &[String]) -> String {
    let mut out = String::new();
    for block in blocks {
        if !out.is_empty() {
            let is_list =
                block.starts_with("- ") || block.starts_with(|c: char| c.is_ascii_digit());
            out.push_str(if is_list { "\n" } else { "\n\n" });
        }
        out.push_str(block);
    }
    out
}

/// `text` with every line but the first `by` spaces to the right.
fn indented(text: &str, by: usize) -> String {
    let pad = " ".repeat(by);
    let mut lines = text.lines();
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        out.push('\n');
        if !line.is_empty() {
            out.push_str(&pad);
        }
        out.push_str(line);
    }
    out
}

fn quoted(text: &str) -> String {
    let lines =
        text.lines().map(|line| if line.is_empty() { ">".to_owned() } else { format!("> {line}") });
    lines.collect::<Vec<_>>().join("\n")
}
