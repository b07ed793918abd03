//! The documents to print that stand beside the pages.

use super::language::Language;
use crate::config::Config;
use crate::finding::{Finding, code};
use crate::output::Output;
use crate::site::Site;
use crate::site::pdf::Pdf;
use rayon::prelude::*;

/// Tells where documents are asked for and this program has no typesetter.
pub(super) fn check(config: &Config) -> Option<Finding> {
    if cfg!(feature = "pdf") || config.documents().is_empty() {
        return None;
    }
    let message = "this program was built without the feature `pdf`, and makes no documents";
    let help = "set `enable = false` under `[output.pdf]`, or build it with its usual features";
    Some(Finding::new(code::INVALID_VALUE, None, message).help(help))
}

/// All documents of one language, by their files, and what is wrong with them.
pub(super) fn all(
    language: &Language<'_>,
    site: &Site<'_>,
) -> (Vec<(String, Output)>, Vec<Finding>) {
    let made = site.pdfs.par_iter().map(|pdf| {
        let (file, told) = one(language, site, pdf);
        (file.map(|file| (pdf.route.clone(), file)), told)
    });
    let (files, told): (Vec<_>, Vec<_>) = made.unzip();
    (files.into_iter().flatten().collect(), told.into_iter().flatten().collect())
}

/// One document, and what is wrong with it.
#[cfg(feature = "pdf")]
pub(super) fn one(
    language: &Language<'_>,
    site: &Site<'_>,
    pdf: &Pdf,
) -> (Option<Output>, Vec<Finding>) {
    use super::print;
    use crate::render::pdf::{Order, make};
    let order = Order { subject: pdf.subject.clone(), ..Order::whole() };
    let input = language.printing(site);
    let (file, told) = match make(input, &order) {
        Ok(made) => (Some(made.bytes.into()), made.findings),
        Err(told) => (None, told),
    };
    (file, print::at_their_levels(input.config, told))
}

/// None: this program cannot make it.
#[cfg(not(feature = "pdf"))]
pub(super) fn one(_: &Language<'_>, _: &Site<'_>, _: &Pdf) -> (Option<Output>, Vec<Finding>) {
    (None, Vec::new())
}
