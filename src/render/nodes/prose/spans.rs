//! What stands beside CommonMark: links, images, callouts, tabs, boxes, controls, badges, tasks.

use super::super::key;
use super::super::node::{Element, Goal, Node, Nodes, plain};
use super::open::Open;
use super::writer::Writer;
use crate::render::html::markdown::RawHtml;
use crate::site::Target;
use crate::source::markdown::{Attributes, Element as Of, Kind};

/// The kinds of badge that have a look of their own.
const BADGES: [&str; 5] = ["informative", "positive", "negative", "caution", "neutral"];

impl Writer<'_, '_> {
    pub(super) fn open_element(&mut self, element: &Of<'_>) {
        let open = match element {
            Of::Link { target, .. } => Open::Link(target.to_string()),
            Of::Image { target, attributes, .. } => {
                Open::Image(target.to_string(), percent(attributes))
            }
            Of::Callout(callout) => {
                let key = format!("callout-{}", callout.name());
                Open::Box(callout.name(), vec![self.ground.strings.get(&key).into()])
            }
            Of::Tabs => Open::Group,
            Of::Tab(name) => Open::Box("tab", vec![Node::from(*name)]),
            Of::Shadebox("") => Open::Box("shade", Nodes::new()),
            Of::Shadebox(title) => Open::Box("shade", vec![Node::from(*title)]),
            Of::Accordion => Open::Box("accordion", Nodes::new()),
            Of::AccordionTitle => Open::Title,
            Of::NoTranslate => Open::Name,
            Of::UiControl => Open::Ui,
            Of::Badge(list) => {
                let kind = list.get("type").unwrap_or_default().to_ascii_lowercase();
                let kind = BADGES.iter().find(|known| **known == kind).copied();
                Open::Badge(kind.unwrap_or("neutral"), list.get("url").map(str::to_owned))
            }
            Of::Task { done } => {
                if let Some(frame) =
                    self.stack.iter_mut().rev().find(|frame| matches!(frame.open, Open::Item(_)))
                {
                    frame.open = Open::Item(Some(*done));
                }
                Open::Task
            }
        };
        self.open(open);
    }

    pub(super) fn close_element(&mut self, _: Kind) {
        let frame = self.pop();
        let c = frame.c;
        match frame.open {
            Open::Link(target) => self.link(&target, c),
            Open::Image(target, width) => self.image(&target, width, &c),
            Open::Box(kind, title) => self.push(Element::Box { kind, title, c }),
            Open::Title => {
                if let Open::Box(_, title) = &mut self.top().open {
                    *title = c;
                }
            }
            Open::Ui => self.push(Element::Ui { c }),
            Open::Name => self.push(Element::Name { c }),
            Open::Badge(kind, None) => self.push(Element::Badge { kind, c }),
            Open::Badge(kind, Some(url)) => {
                self.open(Open::Group);
                self.link(&url, c);
                let c = self.pop().c;
                self.push(Element::Badge { kind, c });
            }
            _ => self.top().c.extend(c),
        }
    }

    /// A link; within another, or to nothing, it is its words alone.
    fn link(&mut self, target: &str, c: Nodes) {
        let inside = self.stack.iter().any(|frame| matches!(frame.open, Open::Link(_)));
        match self.goal(target).filter(|_| !inside) {
            Some(to) => {
                let c = if plain(&c).is_empty() { vec![Node::from(target)] } else { c };
                self.push(Element::Link { to, c });
            }
            None => self.top().c.extend(c),
        }
    }

    fn goal(&self, target: &str) -> Option<Goal> {
        let ground = self.ground;
        match ground.links.resolve(target, ground.folder, ground.route) {
            Target::Elsewhere if crate::render::html::markdown::is_dangerous(target) => None,
            Target::Elsewhere => Some(Goal::Url(target.to_owned())),
            Target::Here { address, .. } => Some(Goal::To(key(&address.href()).to_owned())),
            Target::NoAnchor { route, .. } => {
                Some(Goal::To(key(&crate::site::route::href(&route)).to_owned()))
            }
            Target::Missing { .. } => None,
        }
    }

    /// An image; what cannot be set is told by its words.
    fn image(&mut self, target: &str, width: Option<u8>, c: &[Node]) {
        let ground = self.ground;
        let alt = plain(c).trim().to_owned();
        let file = match ground.links.resolve(target, ground.folder, ground.route) {
            Target::Here { address, .. } => self.shows.image(&address.route),
            _ => None,
        };
        match file {
            Some(src) if !alt.is_empty() => self.push(Element::Image { src, alt, width }),
            Some(src) => self.push(Element::Image { src, alt: target.to_owned(), width }),
            None if alt.is_empty() => {}
            None => self.link(target, vec![Node::Text(alt)]),
        }
    }

    /// A video as its title, with the address for those who hold paper.
    pub(super) fn video(&mut self, target: &str) {
        let s = self.ground.strings.get("video").to_owned();
        let host = target.split_once("://").map_or("", |(_, rest)| rest);
        let host = host.split(['/', '?', '#', ':']).next().unwrap_or_default().to_owned();
        if !crate::render::html::markdown::is_dangerous(target) {
            self.push(Element::Video { to: target.to_owned(), s, host });
        }
    }

    /// Raw HTML in a line, as the site has it: shown as text, or its tags left out.
    pub(super) fn raw(&mut self, html: &str) {
        if self.ground.raw_html == RawHtml::Escape {
            self.text(html);
        }
    }

    pub(super) fn raw_block(&mut self, html: &str) {
        let text = match self.ground.raw_html {
            RawHtml::Escape => html.trim().to_owned(),
            RawHtml::Sanitise => words_of(html),
        };
        if !text.is_empty() {
            self.push(Element::P { c: vec![Node::Text(text)] });
        }
    }
}

/// A width as so many hundredths of the column.
fn percent(list: &Attributes<'_>) -> Option<u8> {
    let percent = list.get("width")?.strip_suffix('%')?.parse::<u8>().ok()?;
    (5..=100).contains(&percent).then_some(percent)
}

/// The words between tags.
fn words_of(html: &str) -> String {
    let clean = ammonia::Builder::empty().clean(html).to_string();
    let words = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&")
}
