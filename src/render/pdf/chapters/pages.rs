//! What authors wrote beside the model: playbooks and other pages, in their reading order.

use super::super::document::Chapter;
use super::super::maker::{Maker, heading};
use super::super::node::{Element, Nodes};
use super::at;
use crate::site::nav::Item;
use crate::site::route::href;

/// A chapter for each group of the reading order that holds pages.
pub(super) fn chapters(maker: &Maker<'_>) -> Vec<Chapter> {
    let site = maker.input.site;
    let position = |route: &str| {
        let mut order = site.order.iter().copied();
        order.find(|at| site.documents[*at].route() == route)
    };
    let groups = site.nav.iter().filter_map(|group| {
        let mut found: Vec<(usize, u8)> = Vec::new();
        gather(&group.items, 2, &position, &mut found);
        let title =
            if group.title.is_empty() { maker.word("nav-guidance") } else { group.title.clone() };
        (!found.is_empty()).then(|| Chapter {
            at: None,
            title,
            wide: false,
            c: in_full(maker, &found),
        })
    });
    groups.collect()
}

/// The documents of `items` in their order, each with the level of its title.
fn gather(
    items: &[Item],
    level: u8,
    position: &impl Fn(&str) -> Option<usize>,
    found: &mut Vec<(usize, u8)>,
) {
    for item in items {
        if let Some(at) = item.route.as_deref().and_then(position) {
            found.push((at, level));
        }
        gather(&item.children, level, position, found);
    }
}

/// The documents at these places in full, each with the level of its title.
pub(super) fn in_full(maker: &Maker<'_>, found: &[(usize, u8)]) -> Nodes {
    let mut c = Nodes::new();
    for (number, (document, level)) in found.iter().enumerate() {
        if number > 0 {
            c.push(Element::Turn.into());
        }
        let page = &maker.input.site.documents[*document];
        let link = href(&page.route());
        c.push(heading(*level, at(&link).as_deref(), page.title()));
        c.extend(maker.body(*document, level + 1));
    }
    c
}
