//! Files of the site one by one, made when somebody asks for them.

use super::edition::Edition;
use super::known::{Ground, Known, copied, known};
use super::language::Language;
use super::{Compiled, whole};
use crate::clock::Clock;
use crate::draft::Kept;
use crate::finding::{Finding, in_order};
use crate::output::Output;
use crate::render::html::editions::Tongue;
use crate::render::html::figures::gallery;
use crate::render::plain;
use crate::render::plain::sitemap::Place;
use crate::site::{Body, Site};
use crate::source::Sources;
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// Gives the file at a path below the build folder, if there is one.
pub type Files<'a> = dyn Fn(&str) -> Option<Output> + 'a;

/// Compiles as [`compile`](super::compile) does, but for the outputs: they are made one by one, by
/// the function that `then` is handed beside all findings. What was `kept` of the last compile is
/// not parsed again; what may be kept of this one, `then` is handed as well.
pub fn compile_on_request<R>(
    sources: &Sources,
    clock: Clock,
    kept: &Kept,
    then: impl FnOnce(Compiled, Kept, &Files<'_>) -> R,
) -> R {
    known(sources, clock, kept, |known, kept| {
        if known.ground.has_templates {
            // What is wrong with a template shows only on pages, and is to be told before them.
            let mut compiled = whole::build(known);
            let outputs = std::mem::take(&mut compiled.outputs);
            return then(compiled, kept, &|path| outputs.get(path).cloned());
        }
        let mut compiled = known.compiled();
        let Known { ground, bodies, site, checked, .. } = known;
        let tongues = Tongue::all(ground.config, ground.words);
        compiled.pages = tongues.len() * pages(&site) + beside(&site);
        let languages = Language::all(&ground, &checked, &tongues, bodies);
        let plans: Vec<OnceCell<Site<'_>>> = languages.iter().map(|_| OnceCell::new()).collect();
        if let Some(own) = plans.first() {
            // The cell is new.
            let _ = own.set(site);
        }
        let editions = languages.iter().zip(&plans);
        let editions = editions
            .map(|((language, bodies), plan)| Edition::new(language, bodies, plan))
            .collect();
        let (shared, sitemap) = (OnceCell::new(), OnceCell::new());
        let shelf = Shelf { ground: &ground, shared, sitemap, editions };
        compiled.findings.extend(shelf.clashes());
        in_order(&mut compiled.findings);
        then(compiled, kept, &|path| shelf.file(path))
    })
}

/// How many pages the site has in each language.
fn pages(site: &Site<'_>) -> usize {
    site.pages.iter().filter(|page| !matches!(page.body, Body::NotFound)).count()
}

/// How many it has at its top alone.
fn beside(site: &Site<'_>) -> usize {
    let old = site.redirects.iter().filter(|redirect| redirect.to.is_some()).count();
    site.pages.len() - pages(site) + old
}

/// All that can be asked for.
struct Shelf<'s, 'p> {
    ground: &'s Ground<'s>,
    shared: OnceCell<BTreeMap<String, Output>>,
    /// The files for search engines, which name the pages of all languages.
    sitemap: OnceCell<BTreeMap<String, Output>>,
    /// The book's own language first.
    editions: Vec<Edition<'s, 'p>>,
}

impl Shelf<'_, '_> {
    fn file(&self, path: &str) -> Option<Output> {
        let shared = self.shared.get_or_init(|| whole::shared(self.ground));
        let of_edition = || self.editions.iter().rev().find_map(|edition| edition.file(path));
        let copied = || {
            let (_, asset) = copied(self.ground.sources).find(|(copied, _)| *copied == path)?;
            Some(asset.bytes.to_vec().into())
        };
        let figure = || self.editions.iter().rev().find_map(|edition| edition.figure(path));
        let found = shared.get(path).or_else(|| self.sitemap(path)).cloned();
        found.or_else(of_edition).or_else(copied).or_else(figure)
    }

    fn sitemap(&self, path: &str) -> Option<&Output> {
        let all = || {
            let places: Vec<Place> = self.editions.iter().flat_map(Edition::places).collect();
            plain::sitemap(self.ground.config, &places).into_iter().collect()
        };
        let is_one = path.starts_with("sitemap");
        is_one.then(|| self.sitemap.get_or_init(all))?.get(path)
    }

    /// Figures that would stand where a copied file does.
    fn clashes(&self) -> Vec<Finding> {
        let copied = copied(self.ground.sources).map(|(path, _)| path);
        let taken =
            copied.filter(|path| self.editions.iter().any(|one| one.figure(path).is_some()));
        taken.map(gallery::clash).collect()
    }
}
