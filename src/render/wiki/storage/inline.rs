//! What stands in a line.

use super::Writer;
use super::escape::{BLUE, GREY, PURPLE, put, status, text};
use crate::render::html::markdown::is_dangerous;
use crate::render::nodes::node::{Element, Goal, Node, plain};

impl Writer<'_> {
    /// `nodes` on one line; blocks among them follow each other with line breaks.
    pub(super) fn line(&self, nodes: &[Node]) -> String {
        let mut out = String::new();
        for node in nodes {
            match node {
                Node::Text(words) => out.push_str(&text(words)),
                Node::Is(element) => self.span(element, &mut out),
            }
        }
        out
    }

    fn span(&self, element: &Element, out: &mut String) {
        match element {
            Element::Em { c } => out.push_str(&self.tagged("em", c)),
            Element::Strong { c } | Element::Ui { c } => out.push_str(&self.tagged("strong", c)),
            Element::Strike { c } => out.push_str(&self.tagged("del", c)),
            Element::Sub { c } => out.push_str(&self.tagged("sub", c)),
            Element::Sup { c } => out.push_str(&self.tagged("sup", c)),
            Element::Small { c } | Element::Name { c } => out.push_str(&self.line(c)),
            Element::Badge { c, .. } => out.push_str(&status(&plain(c), GREY)),
            Element::Code { s } => out.push_str(&wrapped("code", &text(s))),
            Element::Link { to, c } => out.push_str(&self.link(to, &self.line(c))),
            Element::Break => out.push_str("<br />"),
            Element::Note { id, again, c } => {
                let mark = text(id.rsplit('-').next().unwrap_or_default());
                out.push_str(&wrapped("sup", &mark));
                if !again {
                    let said = self.line(c);
                    self.notes.borrow_mut().push((mark, said));
                }
            }
            Element::Pill { tone, s } => out.push_str(&status(s, tone_colour(tone))),
            Element::Letter { shape, s } => out.push_str(&status(s, shape_colour(shape))),
            Element::Heat { s, .. } => out.push_str(&text(s)),
            Element::Missing { s } => out.push_str(&missing(s)),
            Element::Place { at } => out.push_str(&anchor(Some(at))),
            Element::Image { src: path, alt, .. } | Element::Figure { svg: path, alt, .. } => {
                out.push_str(&self.image(path, alt));
            }
            Element::Video { to, s, .. } => {
                let words = format!("▶ {}", text(s));
                out.push_str(&self.link(&Goal::Url(to.clone()), &words));
            }
            block => {
                if !out.is_empty() && !out.ends_with("<br />") {
                    out.push_str("<br />");
                }
                out.push_str(&self.flat(block));
            }
        }
    }

    fn tagged(&self, tag: &str, c: &[Node]) -> String {
        let inside = self.line(c);
        if inside.is_empty() { inside } else { wrapped(tag, &inside) }
    }

    /// `words`, which are markup already, as a link; alone where it leads nowhere.
    pub(super) fn link(&self, to: &Goal, words: &str) -> String {
        if words.trim().is_empty() || words.contains("<a ") || words.contains("<ac:link") {
            return words.to_owned();
        }
        let href = match to {
            Goal::Url(url) if is_dangerous(url) => return words.to_owned(),
            Goal::Url(url) => url.clone(),
            Goal::To(label) => match self.wiki.find(label) {
                Some((key, Some(id))) if key == self.page.key => {
                    let id = text(id);
                    return format!(
                        "<ac:link ac:anchor=\"{id}\"><ac:link-body>{words}</ac:link-body></ac:link>"
                    );
                }
                Some((key, id)) => {
                    // The gap of an address stays as it is, whatever letter marks it.
                    let page = (self.to.page)(key);
                    let id = id.map(|id| format!("#{}", text(id))).unwrap_or_default();
                    return format!("<a href=\"{page}{id}\">{words}</a>");
                }
                None => match &self.wiki.site {
                    Some(site) => format!("{site}{label}"),
                    None => return words.to_owned(),
                },
            },
        };
        format!("<a href=\"{}\">{words}</a>", text(&href))
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

    /// A file of the page as an image.
    pub(super) fn image(&self, path: &str, alt: &str) -> String {
        match self.page.files.get(path) {
            Some(name) => format!(
                "<ac:image ac:alt=\"{}\"><ri:attachment ri:filename=\"{}\" /></ac:image>",
                text(alt),
                text(&(self.to.file)(name))
            ),
            None => text(alt),
        }
    }
}

/// The place that a label of the page marks.
pub(super) fn anchor(at: Option<&String>) -> String {
    let id = at.and_then(|at| at.split_once('#')).map(|(_, id)| id);
    id.map(|id| put("anchor", &[("", id)], "")).unwrap_or_default()
}

/// `inside`, which is markup already, within a tag.
pub(super) fn wrapped(tag: &str, inside: &str) -> String {
    format!("<{tag}>{inside}</{tag}>")
}

/// What the model lacks.
pub(super) fn missing(words: &str) -> String {
    format!("<em>⚠ {}</em>", text(words))
}

fn tone_colour(tone: &str) -> &'static str {
    match tone {
        "ok" => "Green",
        "warn" => "Yellow",
        "bad" => "Red",
        _ => GREY,
    }
}

/// The colour of a letter, by its shape: who answers for the outcome and who does the work stand
/// out.
fn shape_colour(shape: &str) -> &'static str {
    match shape {
        "sq" => PURPLE,
        "di" => BLUE,
        _ => GREY,
    }
}
