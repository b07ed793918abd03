//! The matrix of everything: load by role.

use super::{Figures, load};
use crate::render::html::engine::Strings;
use crate::site::view::raci::RaciView;

/// Draws the page's figures.
pub(super) fn draw(view: &RaciView, strings: &Strings) -> Figures {
    Figures::from([("load", load::draw(&view.load, strings))])
}
