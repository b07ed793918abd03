//! Terms.

use super::super::document::Chapter;
use super::super::maker::{Maker, joined, small};
use super::super::node::{Element, Nodes, Term};
use super::at;
use crate::site::Section;
use crate::site::route::href;
use crate::site::view::glossary::{self, Entry};

/// The chapter of words, in the order of the alphabet.
pub(super) fn chapter(maker: &Maker<'_>) -> Option<Chapter> {
    let view = glossary::view(&maker.cx);
    let terms = view.groups.iter().flat_map(|group| &group.terms);
    let items: Vec<Term> = terms.map(|entry| term(maker, entry)).collect();
    let c = vec![Element::Terms { items }.into()];
    super::section(maker, Section::Glossary, vec![Element::Columns { c }.into()])
}

fn term(maker: &Maker<'_>, entry: &Entry) -> Term {
    let mut c = Nodes::new();
    for text in [&entry.definition, &entry.description].into_iter().flatten() {
        c.extend(maker.prose(text));
    }
    if !entry.aliases.is_empty() {
        let aliases = joined(entry.aliases.iter().map(|alias| maker.text(alias)), ", ");
        let also = [format!("{} ", maker.word("also-called")).into()];
        c.push(Element::P { c: vec![small(also.into_iter().chain(aliases).collect())] }.into());
    }
    let place = at(&format!("{}#term-{}", href(&Section::Glossary.route()), entry.id));
    Term { at: place, name: vec![entry.name.clone().into()], c }
}
