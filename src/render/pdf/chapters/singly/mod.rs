//! What each page of the site says, page by page, for formats that keep the site's pages apart.
//!
//! Nothing in it changes with the day alone: where the site tells what comes next, this tells the
//! dates of a whole quarter.

mod lists;
mod meeting;
mod quarter;

use super::super::maker::Maker;
use super::super::node::{Element, Node, Nodes};
use super::{
    booklets, decisions, findings, glossary, introduction, matrices, maturity, objectives,
    practices, roles, summary, versions, workflows,
};
use crate::model::Kind;
use crate::site::Section;
use crate::site::view::raci;

/// What a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) enum About<'a> {
    /// The model as a whole.
    Home,
    /// Everything of one kind.
    Section(Section),
    /// One thing.
    Thing(Kind, &'a str),
    /// What an author wrote: an index into the documents.
    Document(usize),
}

/// What the page `about` something says, without its title; nothing where it says nothing.
pub(in super::super) fn body(maker: &Maker<'_>, about: About<'_>) -> Nodes {
    match about {
        About::Home => home(maker),
        About::Section(section) => self::section(maker, section),
        About::Thing(kind, id) => thing(maker, kind, id),
        About::Document(at) => maker.body(at, 2),
    }
}

fn home(maker: &Maker<'_>) -> Nodes {
    let mut c = introduction(maker, "index.html");
    if maker.input.model.model.is_some() {
        c.extend(summary::chapter(maker).c);
    }
    c
}

fn section(maker: &Maker<'_>, section: Section) -> Nodes {
    let chapter = match section {
        Section::Roles => roles::chapter(maker),
        Section::Objectives => objectives::chapter(maker),
        Section::Decisions => decisions::chapter(maker),
        Section::Glossary => glossary::chapter(maker),
        Section::Versions => versions::chapter(maker),
        Section::Maturity => super::section(maker, section, maturity::whole(maker)),
        Section::Teams => super::section(maker, section, lists::teams(maker)),
        Section::Workflows => super::section(maker, section, lists::workflows(maker)),
        Section::Practices => super::section(maker, section, lists::practices(maker)),
        Section::Cadence => super::section(maker, section, quarter::cadence(maker)),
        Section::Raci => {
            let matrix = raci::view(&maker.cx).matrix;
            let shown = matrix.map(|matrix| matrices::shown(matrix, Nodes::new()));
            super::section(maker, section, shown.unwrap_or_default())
        }
        Section::Health => Some(findings::chapter(maker)),
        Section::People | Section::Changes | Section::Rules | Section::Index | Section::Search => {
            None
        }
    };
    chapter.map(|chapter| chapter.c).unwrap_or_default()
}

fn thing(maker: &Maker<'_>, kind: Kind, id: &str) -> Nodes {
    match kind {
        Kind::Role => {
            let mut c = booklets::role_alone(maker, id);
            c.extend(quarter::of_role(maker, id));
            c
        }
        Kind::Team => booklets::team_alone(maker, id),
        Kind::Workflow => workflows::chapter(maker, id).c,
        Kind::Meeting => meeting::page(maker, id),
        Kind::Stage => booklets::stage(maker, id).into_iter().flat_map(|part| part.c).collect(),
        Kind::Practice => without_title(practices::practice(maker, id)),
        _ => Nodes::new(),
    }
}

/// `nodes` without the heading that they begin with.
fn without_title(mut nodes: Nodes) -> Nodes {
    let begins = nodes.first().is_some_and(|node| match node {
        Node::Is(element) => matches!(**element, Element::H { .. }),
        Node::Text(_) => false,
    });
    if begins {
        nodes.remove(0);
    }
    nodes
}
