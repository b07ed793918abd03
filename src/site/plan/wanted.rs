//! Ids of the model's pages, for links to them.
//!
//! What ids such a page offers is known from its view, and views cost: only those are made that a
//! link with an id leads to.

use super::Input;
use crate::site::TextFacts;
use crate::site::links::{Links, folder_of};
use crate::site::page::{Body, Page};
use crate::site::redirects::Planned;
use crate::site::redirects::target::{Place, place};
use crate::site::view::{Cx, a_z, anchors};
use std::collections::BTreeSet;

/// Adds the ids of those pages that some link names one of.
pub(super) fn add_anchors(
    input: Input<'_>,
    texts: &[TextFacts<'_>],
    redirects: &[Planned<'_>],
    pages: &[Page],
    order: &[usize],
    links: &mut Links,
) {
    let wanted = wanted(input, texts, redirects, links);
    let cx = Cx {
        config: input.config,
        model: input.model,
        insight: input.insight,
        links,
        words: input.words,
    };
    let mut offered: Vec<(&str, Vec<String>)> = Vec::new();
    for page in pages.iter().filter(|page| wanted.contains(&page.route)) {
        let ids = match &page.body {
            Body::View(show) => anchors::of(&show.view(&cx, input.documents, order)),
            Body::Rules => input.rules.to_vec(),
            Body::Index | Body::IndexPart => {
                let part = matches!(page.body, Body::IndexPart).then_some(&*page.route);
                a_z::view(&a_z::letters(&cx, input.documents), part).anchors()
            }
            _ => continue,
        };
        offered.push((&page.route, ids));
    }
    for (route, ids) in offered {
        links.add_page(route, ids);
    }
}

/// The pages of which a link names an id that is not known yet.
fn wanted(
    input: Input<'_>,
    texts: &[TextFacts<'_>],
    redirects: &[Planned<'_>],
    links: &Links,
) -> BTreeSet<String> {
    let mut wanted = BTreeSet::new();
    for document in input.documents {
        let (folder, route) = (folder_of(document.path), document.route());
        let targets = document.facts.links.iter().map(|link| &link.target);
        wanted.extend(targets.filter_map(|to| links.page_without_id(to, folder, Some(&route))));
    }
    let targets = texts.iter().flat_map(|text| &text.facts.links);
    wanted.extend(targets.filter_map(|link| links.page_without_id(&link.target, "", None)));
    let path = input.config.site_path();
    wanted.extend(redirects.iter().filter_map(|redirect| {
        let Place { inner, folder, route } = place(redirect.to, &redirect.route, &path);
        links.page_without_id(&inner, folder, Some(route))
    }));
    wanted
}
