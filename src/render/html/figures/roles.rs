//! Load by role.

use super::Figures;
use crate::render::html::engine::Strings;
use crate::site::view::roles::RolesView;

/// Draws the page's figures.
pub(super) fn draw(view: &RolesView, strings: &Strings) -> Figures {
    let _ = (view, strings);
    Figures::new()
}
