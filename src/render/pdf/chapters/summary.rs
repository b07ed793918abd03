//! The model on a few pages, for those who decide.

use super::super::document::Chapter;
use super::super::maker::Maker;
use super::super::node::{Element, Nodes};

/// The executive summary.
pub(super) fn chapter(maker: &Maker<'_>) -> Chapter {
    let mut c = Nodes::new();
    let about = maker.input.model.model.as_ref();
    if let Some(purpose) = about.and_then(|about| about.purpose.as_ref()) {
        c.push(Element::Lede { c: maker.text(&purpose.value) }.into());
    }
    Chapter { at: None, title: maker.word("pdf-summary"), wide: false, c }
}
