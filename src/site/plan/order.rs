//! The order in which authors' pages are read.

use super::{Input, Titles};
use crate::finding::Finding;
use crate::site::{Section, nav, summary};

/// The order of the documents, and their part of the navigation: as the summary says, or by folders
/// where there is none.
pub(super) fn reading_order(
    input: Input<'_>,
    findings: &mut Vec<Finding>,
) -> (Vec<usize>, Vec<nav::Group>) {
    match input.summary {
        Some((file, text)) => {
            let (mut summary, told) = summary::read(file, text, input.documents, input.edition);
            findings.extend(told);
            if input.titles == Titles::Pages {
                summary.rename(input.documents);
            }
            (summary.order(), nav::from_summary(&summary, input.documents, input.words))
        }
        None => {
            let order: Vec<usize> = input
                .documents
                .iter()
                .enumerate()
                .filter(|(_, document)| document.language.is_none() && document.part.is_page())
                .filter(|(_, document)| !is_introduction(&document.route(), input))
                .map(|(at, _)| at)
                .collect();
            let groups = nav::from_folders(input.documents, &order, input.words);
            (order, groups)
        }
    }
}

/// Whether a page written at `route` stands on a page that is made anyway.
fn is_introduction(route: &str, input: Input<'_>) -> bool {
    let shown = |section: Section| section.is_shown(input.config, input.model);
    route == "index.html" || Section::at(route).is_some_and(shown)
}
