//! A body as HTML with its links and views still open.

use super::escape::{attribute, is_dangerous};
use crate::finding::Finding;
use crate::source::facts::{Facts, Link, LinkKind, ViewCall};

/// A page's body, or a description, before links are resolved and views are drawn.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// The HTML without what the slots add.
    pub(super) html: String,
    /// Sorted by offset in `html`.
    pub(super) slots: Vec<Slot>,
    /// What the site's plan needs of it.
    pub facts: Facts,
    /// What its author should hear of.
    pub findings: Vec<Finding>,
}

/// The part of a draft that its page alone needs, and drops when it is made.
#[derive(Debug, Default)]
pub struct Body {
    pub(super) html: String,
    slots: Vec<Slot>,
}

/// A place in the HTML that is filled when all pages are known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    pub(super) at: usize,
    pub(super) fill: Fill,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Fill {
    Link(usize),
    View(usize),
}

/// Where a link leads, once all pages are known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Resolved {
    /// The address, unescaped.
    pub href: String,
    /// A class that says what the link leads to.
    pub class: Option<&'static str>,
    /// A title, for links whose author gave none.
    pub title: Option<String>,
    /// Whether there is nothing at that address.
    pub broken: bool,
}

impl Draft {
    /// Appends the finished HTML to `out`, asking for the address of every link and the HTML of
    /// every view, in the order of the text.
    pub fn write(
        &self,
        out: &mut String,
        link: &mut dyn FnMut(&Link) -> Resolved,
        view: &mut dyn FnMut(&ViewCall) -> String,
    ) {
        fill(out, &self.html, &self.slots, &self.facts, link, view);
    }

    /// Parts the body from the facts.
    pub fn into_parts(self) -> (Body, Facts) {
        let Self { mut html, mut slots, facts, .. } = self;
        html.shrink_to_fit();
        slots.shrink_to_fit();
        (Body { html, slots }, facts)
    }
}

impl Body {
    /// As [`Draft::write`], with the facts of the same draft.
    pub fn write(
        &self,
        facts: &Facts,
        out: &mut String,
        link: &mut dyn FnMut(&Link) -> Resolved,
        view: &mut dyn FnMut(&ViewCall) -> String,
    ) {
        fill(out, &self.html, &self.slots, facts, link, view);
    }
}

fn fill(
    out: &mut String,
    html: &str,
    slots: &[Slot],
    facts: &Facts,
    link: &mut dyn FnMut(&Link) -> Resolved,
    view: &mut dyn FnMut(&ViewCall) -> String,
) {
    out.reserve(html.len() + 48 * slots.len());
    let mut done = 0;
    for slot in slots {
        out.push_str(&html[done..slot.at]);
        done = slot.at;
        match slot.fill {
            Fill::Link(index) => {
                let to = &facts.links[index];
                write_link(out, to, &link(to));
            }
            Fill::View(index) => out.push_str(&view(&facts.views[index])),
        }
    }
    out.push_str(&html[done..]);
}

/// Writes a link's address, class and title. An address that would run a script is left out: an
/// `a` without `href` is a plain span to a browser.
fn write_link(out: &mut String, link: &Link, resolved: &Resolved) {
    if !is_dangerous(&resolved.href) {
        let name = match link.kind {
            LinkKind::Link => "href",
            LinkKind::Image => "src",
        };
        attribute(out, name, &resolved.href);
    }
    let broken = if resolved.broken { "broken" } else { "" };
    let classes = [link.class.as_str(), resolved.class.unwrap_or(""), broken];
    let mut separator = " class=\"";
    for class in classes.into_iter().filter(|class| !class.is_empty()) {
        out.push_str(separator);
        super::escape::escape(out, class);
        separator = " ";
    }
    if separator == " " {
        out.push('"');
    }
    let given = Some(link.title.as_str()).filter(|title| !title.is_empty());
    if let Some(title) = given.or(resolved.title.as_deref()) {
        attribute(out, "title", title);
    }
}
