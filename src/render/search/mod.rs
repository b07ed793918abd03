//! The index that readers' browsers search, without a server.

mod files;
mod part;
mod stem;
mod whole;
mod words;

#[cfg(test)]
mod tests;

pub use self::files::FOLDER;

use self::stem::Stems;
use crate::render::html::markdown::Body;
use crate::site::Site;
use crate::site::search::Finder;
use crate::site::view::Cx;
use rayon::prelude::*;
use std::sync::Arc;

/// How many pages one thread takes at a time: their words are stemmed once.
const PAGES: usize = 64;

/// The files of the index of `site`, by path. `bodies` are those of its documents, in their order.
pub fn index(cx: Cx<'_>, site: &Site<'_>, bodies: &[Arc<Body>]) -> Vec<(String, Vec<u8>)> {
    let finder = Finder::new(cx);
    let language = Stems::of(cx.config.language());
    let parts: Vec<part::Part> = site
        .pages
        .par_chunks(PAGES)
        .map(|pages| {
            let entries = pages.iter().flat_map(|page| {
                let document = page.document.and_then(|at| {
                    let facts = site.documents.get(at)?.facts;
                    Some((facts.headings.as_slice(), bodies.get(at)?.texts(facts)))
                });
                let (headings, texts) = document.unwrap_or_default();
                finder.of_page(page, headings, &texts)
            });
            part::index(entries.collect(), language)
        })
        .collect();
    files::files(&whole::whole(parts), cx.words)
}
