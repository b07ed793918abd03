use super::Writer;
use super::escape;
use super::spans::anchor;
use crate::render::figure::palette::Token;
use crate::render::nodes::key;
use crate::render::nodes::node::{Element, Fact, Goal, Item, Node, Nodes};
use std::fmt::Write as _;

impl Writer<'_> {
    /// Blocks, each with an empty line behind it. Words without a block are a paragraph.
    pub(super) fn blocks(&mut self, nodes: &[Node]) {
        let mut rest = nodes;
        while !rest.is_empty() {
            let loose = rest.iter().take_while(|node| node.is_span()).count();
            if loose > 0 {
                self.start();
                self.spans(&rest[..loose]);
                self.end();
            }
            rest = &rest[loose..];
            if let [Node::Is(block), more @ ..] = rest {
                self.block(block);
                rest = more;
            }
        }
    }

    /// Begins a line.
    pub(super) fn start(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    /// Ends a block.
    pub(super) fn end(&mut self) {
        self.start();
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn block(&mut self, element: &Element) {
        self.start();
        match element {
            Element::P { c } => self.spans(c),
            Element::Lede { c } => {
                self.out.push_str("<strong>");
                self.spans(c);
                self.out.push_str("</strong>");
            }
            Element::H { level, at, c, .. } => self.heading(*level, at.as_deref(), c),
            Element::List { start, tight, items } => self.list(*start, *tight, items),
            Element::Terms { items } => {
                for term in items {
                    if let Some(at) = &term.at {
                        self.place(at);
                    }
                    self.start();
                    self.out.push_str("<dl><dt>");
                    self.spans(&term.name);
                    self.out.push_str("</dt><dd>\n");
                    self.blocks(&term.c);
                    self.out.push_str("</dd></dl>");
                }
            }
            Element::Quote { c } => self.within("<blockquote>", c, "</blockquote>"),
            Element::Box { kind, title, c } => self.boxed(kind, title, c),
            Element::Video { to, s, host } => {
                self.out.push_str("▶ ");
                self.link(&Goal::Url(to.clone()), &vec![s.as_str().into()]);
                let _ = write!(self.out, " (");
                escape::words(host, &mut self.out);
                self.out.push(')');
            }
            Element::Pre { s, .. } => {
                self.out.push_str("<pre>\n");
                escape::code(s, &mut self.out);
                self.out.push_str("</pre>");
            }
            Element::Rule => self.out.push_str("----"),
            Element::Table(table) => self.table(table),
            Element::Image { src, alt, .. } => self.image(src, alt),
            Element::Figure { svg, alt, caption, .. } => self.figure(svg, alt, caption),
            Element::Panels { items, .. } => self.facts(items),
            Element::Facts { rows, .. } => self.facts(rows),
            Element::Pairs { items } => items.iter().for_each(|c| self.blocks(c)),
            Element::Columns { c } | Element::Wide { c } => self.blocks(c),
            Element::Stats { items } => self.stats(items),
            Element::Stages { items } => self.stages(items),
            Element::Matrix { m, .. } => self.matrix(m),
            Element::Year { names, caption, legend, y, .. } => {
                self.year(names, caption, legend, y);
            }
            Element::Card { head, c, .. } => {
                self.blocks(head);
                self.blocks(c);
            }
            Element::Turn => {}
            _ => self.spans(&[element.clone().into()]),
        }
        self.end();
    }

    fn heading(&mut self, level: u8, at: Option<&str>, c: &Nodes) {
        if let Some(at) = at {
            self.place(at);
            self.start();
        }
        let marks = "=".repeat(usize::from(level.clamp(2, 6)));
        let _ = write!(self.out, "{marks} ");
        self.spans(c);
        let _ = write!(self.out, " {marks}");
    }

    /// Marks a place that links lead to: what stands behind `#` in a label. A page's own label needs
    /// no mark.
    pub(super) fn place(&mut self, at: &str) {
        if let Some((_, place)) = key(at).split_once('#') {
            self.out.push_str("<span id=\"");
            anchor(place, &mut self.out);
            self.out.push_str("\"></span>");
        }
    }

    /// A list: with wikitext's own marks where each item is a line, with tags else.
    fn list(&mut self, start: Option<u64>, tight: bool, items: &[Item]) {
        let plain = items.iter().all(|item| {
            item.c.iter().all(Node::is_span)
                || matches!(&*item.c, [Node::Is(only)] if matches!(**only, Element::P { .. }))
        });
        if plain && tight && start.is_none_or(|start| start == 1) {
            let mark = if start.is_some() { "# " } else { "* " };
            for item in items {
                self.start();
                self.out.push_str(mark);
                self.done(item);
                self.spans(&item.c);
            }
            return;
        }
        let (open, close) = match start {
            Some(start) => (format!("<ol start=\"{start}\">"), "</ol>"),
            None => ("<ul>".to_owned(), "</ul>"),
        };
        self.out.push_str(&open);
        for item in items {
            self.start();
            self.out.push_str("<li>");
            self.done(item);
            if item.c.iter().all(Node::is_span) {
                self.spans(&item.c);
            } else {
                self.out.push('\n');
                self.blocks(&item.c);
            }
            self.out.push_str("</li>");
        }
        self.start();
        self.out.push_str(close);
    }

    fn done(&mut self, item: &Item) {
        if let Some(done) = item.done {
            self.out.push_str(if done { "☑ " } else { "☐ " });
        }
    }

    pub(super) fn within(&mut self, open: &str, c: &Nodes, close: &str) {
        self.out.push_str(open);
        self.out.push('\n');
        self.blocks(c);
        self.start();
        self.out.push_str(close);
    }

    fn boxed(&mut self, kind: &str, title: &Nodes, c: &Nodes) {
        let (ground, edge) = match kind {
            "warning" | "caution" | "important" => (Token::WarnSoft, Token::Warn),
            "tip" => (Token::Surface, Token::Ok),
            _ => (Token::Surface, Token::Accent),
        };
        let (ground, edge) = (ground.paint().fallback, edge.paint().fallback);
        let ink = Token::Text.paint().fallback;
        let _ = write!(
            self.out,
            "<div style=\"background:{ground};color:{ink};border-left:4px solid {edge};\
             padding:.4em .9em;margin:.8em 0\">"
        );
        if !title.is_empty() {
            self.start();
            self.out.push_str("<strong>");
            self.spans(title);
            self.out.push_str("</strong>");
            self.end();
        }
        self.start();
        self.blocks(c);
        self.start();
        self.out.push_str("</div>");
    }

    fn facts(&mut self, rows: &[Fact]) {
        if rows.is_empty() {
            return;
        }
        self.out.push_str("{| class=\"wikitable\"");
        for row in rows {
            self.start();
            self.out.push_str("|-\n! scope=\"row\" style=\"text-align:left\" | ");
            self.spans(&row.label);
            self.cell("", &row.c);
        }
        self.start();
        self.out.push_str("|}");
    }

    /// The footnotes, with ways back.
    pub(super) fn close(&mut self) {
        let notes = std::mem::take(&mut self.notes);
        if notes.is_empty() {
            return;
        }
        self.end();
        self.out.push_str("<ol>");
        for (at, (_, c)) in notes.iter().enumerate() {
            let n = at + 1;
            self.start();
            let _ = write!(self.out, "<li id=\"note-{n}\">[[#note-of-{n}|↑]] ");
            if c.iter().all(Node::is_span) {
                self.spans(c);
            } else {
                self.out.push('\n');
                self.blocks(c);
            }
            self.out.push_str("</li>");
        }
        self.start();
        self.out.push_str("</ol>");
    }
}
