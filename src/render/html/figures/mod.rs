//! The figures of pages, by the name under which their templates take them. One file a page.

pub(in crate::render) mod cadence;
pub mod gallery;
mod load;
pub(in crate::render) mod maturity;
pub(in crate::render) mod objectives;
mod raci;
pub(in crate::render) mod roles;
pub(in crate::render) mod workflow;

use super::engine::{Drawn, Strings};
use crate::render::figure::number::NumberStyle;
use crate::site::view::View;
use std::collections::BTreeMap;

/// Figures by name.
pub(in crate::render) type Figures = BTreeMap<&'static str, Drawn>;

/// Draws what the page shows as pictures.
pub(super) fn of(view: &View, strings: &Strings) -> Figures {
    match view {
        View::Cadence(view) => cadence::draw(view, strings),
        View::Maturity(view) => maturity::draw(view, strings),
        View::Raci(view) => raci::draw(view, strings),
        View::Roles(view) => roles::draw(view, strings),
        View::Workflow(view) => workflow::draw(view, strings),
        _ => Figures::new(),
    }
}

/// How numbers are written in pictures: as in the text around them.
fn numbers(strings: &Strings) -> NumberStyle {
    let mark = |key, other| strings.get(key).chars().next().unwrap_or(other);
    NumberStyle {
        decimal: mark("number-decimal", NumberStyle::ENGLISH.decimal),
        group: mark("number-group", NumberStyle::ENGLISH.group),
    }
}
