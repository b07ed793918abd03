//! Documents about one thing, each complete for whoever carries it around: what the site tells on
//! its page and on those that this one leads to.

mod further;
mod role;
mod stage;
mod team;
mod workflow;

#[cfg(test)]
mod tests;

#[cfg(feature = "publish")]
pub(super) use self::role::alone as role_alone;
pub(super) use self::role::chapters as role;
pub(super) use self::stage::chapters as stage;
#[cfg(feature = "publish")]
pub(super) use self::team::alone as team_alone;
pub(super) use self::team::chapters as team;
pub(super) use self::workflow::chapters as workflow;

use super::super::document::Chapter;
use super::super::maker::Maker;
use super::super::node::{Element, Node, Nodes};
use super::at;
use crate::site::view::Named;
use crate::site::view::carried::Carried;

/// The chapter of what the booklet is about. Its sections stand in the contents: a booklet has few
/// chapters.
fn first(named: &Named, title: String, c: Nodes) -> Chapter {
    Chapter { at: at(&named.href), title, wide: false, c: listed(c) }
}

fn listed(nodes: Nodes) -> Nodes {
    let listed = nodes.into_iter().map(|node| match node {
        Node::Is(element) => match *element {
            Element::H { level: 2, at, c, .. } => Element::H { level: 2, at, listed: true, c },
            Element::Wide { c } => Element::Wide { c: self::listed(c) },
            other => other,
        }
        .into(),
        text @ Node::Text(_) => text,
    });
    listed.collect()
}

/// A text that leads into the booklet.
fn lede(maker: &Maker<'_>, text: Option<&String>) -> Option<Node> {
    text.map(|text| Element::Lede { c: maker.text(text) }.into())
}

/// What is carried of all the work, in words.
fn load(maker: &Maker<'_>, carried: Option<&Carried>) -> Nodes {
    let Some(of) = carried else { return Nodes::new() };
    let n = |n: usize| n.to_string();
    let numbers = [("n", &*n(of.steps)), ("m", &*n(of.of)), ("share", &*n(of.share))];
    let mut said = maker.fill("load-carried", &numbers);
    if let Some(rank) = of.rank {
        let rank = maker.fill("load-rank", &[("n", &n(rank)), ("m", &n(of.roles))]);
        said = format!("{said}, {rank}");
    }
    vec![said.into()]
}
