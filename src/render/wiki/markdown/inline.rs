//! What stands in a line.

use super::Writer;
use super::escape::{code, href, text};
use crate::render::html::markdown::is_dangerous;
use crate::render::nodes::node::{Element, Goal, Node, plain};

impl Writer<'_> {
    /// `nodes` on one line; blocks among them follow each other with line breaks.
    pub(super) fn line(&self, nodes: &[Node]) -> String {
        let mut out = String::new();
        for node in nodes {
            match node {
                Node::Text(words) => out.push_str(&text(words)),
                Node::Is(element) => match self.span(element) {
                    Some(span) => out.push_str(&span),
                    None => {
                        if !out.is_empty() && !out.ends_with("<br>") {
                            out.push_str("<br>");
                        }
                        out.push_str(&self.flat(element));
                    }
                },
            }
        }
        out
    }

    /// What stands in a line; nothing for a block.
    fn span(&self, element: &Element) -> Option<String> {
        Some(match element {
            Element::Em { c } => self.marked(c, "*", "em"),
            Element::Strong { c } | Element::Ui { c } | Element::Badge { c, .. } => {
                self.marked(c, "**", "strong")
            }
            Element::Strike { c } => self.marked(c, "~~", "del"),
            Element::Sub { c } => format!("<sub>{}</sub>", self.line(c)),
            Element::Sup { c } => format!("<sup>{}</sup>", self.line(c)),
            Element::Small { c } | Element::Name { c } => self.line(c),
            Element::Code { s } | Element::Pill { s, .. } => code(s),
            Element::Link { to, c } => self.link(to, &self.line(c)),
            Element::Break => "<br>".to_owned(),
            Element::Note { id, again, c } => {
                let number = id.rsplit('-').next().unwrap_or_default().to_owned();
                let mark = format!("<sup>{}</sup>", text(&number));
                if !again {
                    let note = self.line(c);
                    self.notes.borrow_mut().push((number, note));
                }
                mark
            }
            Element::Letter { s, .. } => format!("**{}**", text(s)),
            Element::Heat { s, .. } => text(s),
            Element::Missing { s } => format!("⚠ {}", text(s)),
            Element::Place { at } => anchor(Some(at)),
            Element::Image { src, alt, .. } => self.image(src, alt),
            Element::Figure { svg, alt, .. } => self.image(svg, alt),
            Element::Video { to, s, .. } => {
                self.link(&Goal::Url(to.clone()), &format!("▶ {}", text(s)))
            }
            _ => return None,
        })
    }

    /// Marks around `nodes`; tags where marks could be misread (CommonMark, section 6.2: whether
    /// they open or close depends on the letters beside them).
    fn marked(&self, nodes: &[Node], mark: &str, tag: &str) -> String {
        wrapped(&self.line(nodes), mark, tag)
    }

    /// Strong words that are Markdown already.
    pub(super) fn strong(words: &str) -> String {
        wrapped(words.trim(), "**", "strong")
    }

    /// `words`, which are Markdown already, as a link; alone where it leads nowhere.
    pub(super) fn link(&self, to: &Goal, words: &str) -> String {
        match self.target(to) {
            Some(target) if !words.trim().is_empty() => format!("[{words}]({target})"),
            _ => words.to_owned(),
        }
    }

    /// The link of the site `href` around `words`.
    pub(super) fn named(&self, words: &str, href: &str) -> String {
        let label = crate::render::nodes::key(href);
        if label.is_empty() {
            text(words)
        } else {
            self.link(&Goal::To(label.to_owned()), &text(words))
        }
    }

    fn target(&self, to: &Goal) -> Option<String> {
        match to {
            Goal::Url(url) if is_dangerous(url) => None,
            Goal::Url(url) => Some(href(url)),
            Goal::To(label) => match self.wiki.find(label) {
                Some((key, None)) => Some(href(&(self.to.page)(key))),
                Some((key, Some(id))) if key == self.page.key => Some(href(&format!("#{id}"))),
                Some((key, Some(id))) => Some(href(&format!("{}#{id}", (self.to.page)(key)))),
                None => self.wiki.site.as_ref().map(|site| href(&format!("{site}{label}"))),
            },
        }
    }

    pub(super) fn image(&self, path: &str, alt: &str) -> String {
        match self.page.files.get(path) {
            Some(name) => format!("![{}]({})", text(alt), href(&(self.to.file)(name))),
            None => text(alt),
        }
    }

    /// The words of `nodes` for where no markup may stand.
    pub(super) fn words(nodes: &[Node]) -> String {
        text(&plain(nodes))
    }
}

/// Marks around `inside`, or tags where marks could be misread.
pub(super) fn wrapped(inside: &str, mark: &str, tag: &str) -> String {
    let solid = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    if inside.is_empty() {
        String::new()
    } else if solid(inside.chars().next()) && solid(inside.chars().next_back()) {
        format!("{mark}{inside}{mark}")
    } else {
        format!("<{tag}>{inside}</{tag}>")
    }
}

/// The place that a label of this page marks.
pub(super) fn anchor(at: Option<&String>) -> String {
    let id = at.and_then(|at| at.split_once('#')).map(|(_, id)| id);
    id.map(|id| format!("<a id=\"{}\"></a>", href(id).replace('&', "&amp;"))).unwrap_or_default()
}
