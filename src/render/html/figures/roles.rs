//! All roles: their load, where there are workflows.

use super::{Figures, load};
use crate::render::html::engine::Strings;
use crate::site::view::roles::RolesView;

/// Draws the page's figures.
pub(in crate::render) fn draw(view: &RolesView, strings: &Strings) -> Figures {
    if view.letters.is_empty() {
        return Figures::new();
    }
    Figures::from([("load", load::draw(&view.load, strings))])
}
