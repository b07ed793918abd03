//! All files of the site.

use super::known::{Ground, Known, copied};
use super::language::Language;
use super::{Compiled, MODEL_FILE, pdfs, workbook};
use crate::finding::{Finding, in_order};
use crate::output::Output;
use crate::render::html::editions::Tongue;
use crate::render::html::markdown::Body;
use crate::render::{html, json, plain};
use crate::site::Site;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Renders what is known, one language after the other.
pub(super) fn build(known: Known<'_>) -> Compiled {
    let mut compiled = known.compiled();
    let Known { ground, bodies, site, checked, .. } = known;
    let tongues = Tongue::all(ground.config, ground.words);
    let mut own = Some(site);
    let (mut galleries, mut places) = (Vec::new(), Vec::new());
    for (language, bodies) in Language::all(&ground, &checked, &tongues, bodies) {
        let Some(site) = own.take().or_else(|| language.plan()) else { continue };
        places.extend(language.places(&site));
        let (files, pages, told) = files(&language, &site, bodies);
        let folder = language.folder().to_owned();
        compiled.outputs.extend(files.map(|(route, file)| (format!("{folder}{route}"), file)));
        compiled.pages += pages;
        compiled.findings.extend(told);
        drop(site);
        galleries.push((folder, language.gallery));
    }
    compiled.outputs.extend(plain::sitemap(ground.config, &places));
    compiled.outputs.extend(shared(&ground));
    for (path, asset) in copied(ground.sources) {
        // A page at the same address wins, as the plan has told.
        let output = || asset.bytes.to_vec().into();
        compiled.outputs.entry(path.to_owned()).or_insert_with(output);
    }
    for (folder, gallery) in galleries {
        compiled.findings.extend(gallery.hang(&folder, &mut compiled.outputs));
    }
    in_order(&mut compiled.findings);
    compiled
}

/// Pages, calendars and search index of one language, by their files, how many of them are pages,
/// and what is wrong with their templates.
fn files(
    language: &Language<'_>,
    site: &Site<'_>,
    bodies: Vec<Arc<Body>>,
) -> (impl Iterator<Item = (String, Output)> + use<>, usize, Vec<Finding>) {
    let beside = [
        language.search(site, &bodies),
        language.print(site),
        language.calendars(site),
        language.lists(site),
    ];
    let (workbook, mut findings) = workbook::make(language, site);
    let (pdfs, told) = pdfs::all(language, site);
    findings.extend(told);
    let (pages, told) = html::pages::render(language.input(), site, bodies);
    findings.extend(told);
    let count = pages.len();
    (
        pages.into_iter().chain(beside.into_iter().flatten()).chain(workbook).chain(pdfs),
        count,
        findings,
    )
}

/// What stands at the top of the site, whatever the language.
pub(super) fn shared(ground: &Ground<'_>) -> BTreeMap<String, Output> {
    let assets = ground.theme_assets.iter();
    let assets = assets.map(|asset| (asset.path.clone(), asset.text.clone().into_bytes().into()));
    let data = ground
        .model
        .model
        .is_some()
        .then(|| (MODEL_FILE.to_owned(), json::model(ground.model, ground.insight).into()));
    assets.chain(data).collect()
}
