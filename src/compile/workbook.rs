//! The responsibilities as a workbook.

use super::language::Language;
use crate::finding::Finding;
use crate::model::Model;
use crate::output::Output;
use crate::site::{Section, Site};

/// The file, in each edition.
pub(super) const FILE: &str = "raci.xlsx";

/// Whether there is one: there is something to show, and this program can make it.
pub(super) fn is_there(model: &Model) -> bool {
    cfg!(feature = "xlsx") && Section::Raci.is_there(model)
}

/// The workbook, or why there is none.
#[cfg(feature = "xlsx")]
pub(super) fn make(
    language: &Language<'_>,
    site: &Site<'_>,
) -> (Option<(String, Output)>, Vec<Finding>) {
    let cx = language.cx(site);
    if !is_there(cx.model) {
        return (None, Vec::new());
    }
    match crate::render::xlsx::workbook(&cx) {
        Ok(bytes) => (Some((FILE.to_owned(), bytes.into())), Vec::new()),
        Err(why) => {
            let message = format!("`{FILE}` could not be made: {why}");
            (None, vec![Finding::new(crate::finding::code::TEMPLATE_ERROR, None, message)])
        }
    }
}

/// None: this program cannot make it.
#[cfg(not(feature = "xlsx"))]
pub(super) fn make(_: &Language<'_>, _: &Site<'_>) -> (Option<(String, Output)>, Vec<Finding>) {
    (None, Vec::new())
}
