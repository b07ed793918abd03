//! The chapters of each document, made of the views of the site's pages.

mod booklets;
mod cadence;
mod decisions;
mod findings;
mod glossary;
mod live;
mod matrices;
mod maturity;
mod objectives;
mod pages;
mod practices;
mod roles;
#[cfg(feature = "publish")]
pub(super) mod singly;
mod stages;
mod summary;
mod versions;
mod workflows;

pub(super) use self::live::live;

use super::document::Chapter;
use super::labels;
use super::maker::Maker;
use super::node::Nodes;
use super::order::{Order, Subject};
use crate::site::Section;
use crate::site::route::href;

/// The chapters of the document that is asked for.
pub(super) fn of(maker: &Maker<'_>, order: &Order) -> Vec<Chapter> {
    let mut chapters = match &order.subject {
        Subject::Summary => vec![summary::chapter(maker)],
        Subject::Model => whole(maker),
        Subject::Role(id) => booklets::role(maker, id),
        Subject::Team(id) => booklets::team(maker, id),
        Subject::Workflow(id) => booklets::workflow(maker, id),
        Subject::Stage(id) => booklets::stage(maker, id),
    };
    let findings = order.with_findings.then(|| findings::chapter(maker));
    chapters.extend(findings);
    chapters.into_iter().filter(|chapter| !chapter.c.is_empty()).collect()
}

/// Everything, in the order in which one who reads it through wants it.
fn whole(maker: &Maker<'_>) -> Vec<Chapter> {
    let mut chapters = vec![summary::chapter(maker)];
    chapters.extend(objectives::chapter(maker));
    chapters.extend(roles::chapter(maker));
    chapters.extend(workflows::chapters(maker));
    chapters.extend(matrices::chapter(maker));
    chapters.extend(decisions::chapter(maker));
    chapters.extend(cadence::chapters(maker));
    chapters.extend(maturity::chapters(maker));
    chapters.extend(practices::chapter(maker));
    chapters.extend(pages::chapters(maker));
    chapters.extend(glossary::chapter(maker));
    chapters.extend(versions::chapter(maker));
    chapters
}

/// What stands below the title on the cover.
pub(super) fn subtitle(maker: &Maker<'_>, order: &Order) -> String {
    maker.word(order.subject.title())
}

/// Whether the document has a cover and contents: a few pages need none.
pub(super) fn has_cover(order: &Order) -> bool {
    order.subject != Subject::Summary
}

/// The chapter of a section of the site, introduced by what its author wrote there; nothing where
/// the site does not show it.
fn section(maker: &Maker<'_>, section: Section, c: Nodes) -> Option<Chapter> {
    let input = maker.input;
    if !section.is_shown(input.config, input.model) {
        return None;
    }
    let mut nodes = introduction(maker, &section.route());
    nodes.extend(c);
    let title = maker.word(section.title());
    Some(Chapter { at: at(&href(&section.route())), title, wide: false, c: nodes })
}

/// What an author wrote at the head of the page at `route`.
fn introduction(maker: &Maker<'_>, route: &str) -> Nodes {
    written(maker, route, 2)
}

/// What an author wrote on the page at `route`, its headings from `level` on.
fn written(maker: &Maker<'_>, route: &str, level: u8) -> Nodes {
    let page = maker.input.site.pages.iter().find(|page| page.route == route);
    page.and_then(|page| page.document).map(|at| maker.body(at, level)).unwrap_or_default()
}

/// A link as the label of a chapter.
fn at(href: &str) -> Option<String> {
    Some(labels::key(href).to_owned()).filter(|at| !at.is_empty())
}
