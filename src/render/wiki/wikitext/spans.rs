use super::escape::{self, attribute, words};
use super::{Lead, Writer};
use crate::render::figure::palette::Token;
use crate::render::nodes::node::{Element, Goal, Node, Nodes, plain};
use crate::render::wiki::colours;
use std::fmt::Write as _;

impl Writer<'_> {
    /// Words in a line.
    pub(super) fn spans(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Text(text) => words(text, &mut self.out),
                Node::Is(element) => self.span(element),
            }
        }
    }

    fn tagged(&mut self, tag: &str, c: &Nodes) {
        let _ = write!(self.out, "<{tag}>");
        self.spans(c);
        let _ = write!(self.out, "</{tag}>");
    }

    fn span(&mut self, element: &Element) {
        match element {
            Element::Em { c } => self.tagged("em", c),
            Element::Strong { c } => self.tagged("strong", c),
            Element::Strike { c } => self.tagged("s", c),
            Element::Sub { c } => self.tagged("sub", c),
            Element::Sup { c } => self.tagged("sup", c),
            Element::Small { c } => self.tagged("small", c),
            Element::Ui { c } => self.tagged("kbd", c),
            Element::Name { c } | Element::P { c } | Element::Lede { c } => self.spans(c),
            Element::Code { s } => {
                self.out.push_str("<code>");
                escape::code(s, &mut self.out);
                self.out.push_str("</code>");
            }
            Element::Link { to, c } => self.link(to, c),
            Element::Break => self.out.push_str("<br />"),
            Element::Note { id, again, c } => self.mark(id, *again, c),
            Element::Badge { c, .. } => self.coloured(Token::AccentSoft, Token::Text, &plain(c)),
            Element::Pill { tone, s } => match *tone {
                "warn" => self.coloured(Token::WarnSoft, Token::Text, s),
                _ => self.coloured(Token::Surface, Token::Text, s),
            },
            Element::Letter { shape, s } => {
                let (ground, ink) = colours::of(shape);
                self.coloured(ground, ink, s);
            }
            Element::Heat { s, .. } => words(s, &mut self.out),
            Element::Place { at } => self.place(at),
            Element::Missing { s } => self.coloured(Token::WarnSoft, Token::Warn, s),
            Element::Image { src, alt, .. } => self.image(src, alt),
            Element::Figure { svg, alt, caption, .. } => self.figure(svg, alt, caption),
            // No block stands in a line; its words do.
            other => words(&plain(&[other.clone().into()]), &mut self.out),
        }
    }

    /// Words on a ground.
    fn coloured(&mut self, ground: Token, ink: Token, text: &str) {
        let (ground, ink) = (ground.paint().fallback, ink.paint().fallback);
        let _ = write!(
            self.out,
            "<span style=\"background:{ground};color:{ink};padding:0 .4em;border-radius:3px\">"
        );
        words(text, &mut self.out);
        self.out.push_str("</span>");
    }

    pub(super) fn link(&mut self, to: &Goal, c: &Nodes) {
        match self.lead(to) {
            Lead::Page(title, place) => {
                // The colon: a title that names a category or a file is a link, too.
                let colon = if title.is_empty() { "" } else { ":" };
                let _ = write!(self.out, "[[{colon}{title}");
                if !place.is_empty() {
                    self.out.push('#');
                    anchor(&place, &mut self.out);
                }
                self.out.push('|');
                self.spans(c);
                self.out.push_str("]]");
            }
            Lead::Url(url) => match escape::url(&url) {
                Some(url) => {
                    let _ = write!(self.out, "[{url} ");
                    self.spans(c);
                    self.out.push(']');
                }
                None => self.spans(c),
            },
            Lead::Nowhere => self.spans(c),
        }
    }

    /// The mark of a footnote, whose text comes at the end: without the extension that wikis may
    /// lack.
    fn mark(&mut self, id: &str, again: bool, c: &Nodes) {
        let at = self.notes.iter().position(|(known, _)| known == id);
        let n = at.unwrap_or_else(|| {
            self.notes.push((id.to_owned(), c.clone()));
            self.notes.len() - 1
        }) + 1;
        self.out.push_str("<sup>");
        if !again {
            let _ = write!(self.out, "<span id=\"note-of-{n}\"></span>");
        }
        let _ = write!(self.out, "[[#note-{n}|&#91;{n}&#93;]]</sup>");
    }

    /// An image of the author's.
    pub(super) fn image(&mut self, path: &str, alt: &str) {
        if self.picture(path, alt) {
            self.out.push_str("|frameless|upright=2]]");
        }
    }

    /// A figure of ours with its caption, just as its picture is.
    pub(super) fn figure(&mut self, path: &str, alt: &str, caption: &str) {
        if self.picture(path, alt) {
            self.out.push_str("|frame|none|");
            words(caption, &mut self.out);
            self.out.push_str("]]");
        }
    }

    /// Begins a picture; where there is none, its words stand for it.
    fn picture(&mut self, path: &str, alt: &str) -> bool {
        let file = self.file(path);
        match &file {
            Some(file) => {
                let _ = write!(self.out, "[[{file}|alt=");
                attribute(alt, &mut self.out);
            }
            None => {
                self.out.push_str("<em>");
                words(alt, &mut self.out);
                self.out.push_str("</em>");
            }
        }
        file.is_some()
    }
}

/// `place` as the id of something on a page.
pub(super) fn anchor(place: &str, out: &mut String) {
    let is_plain = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '.');
    out.extend(place.chars().map(|c| if is_plain(&c) { c } else { '_' }));
}
