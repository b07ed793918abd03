//! Live views inside pages.

use super::engine::{Engine, TemplateError};
use crate::site::live::Live;
use crate::site::view::Cx;

/// The HTML of a live view.
pub(super) fn html(live: &Live, cx: &Cx<'_>, engine: &Engine) -> Result<String, TemplateError> {
    let _ = (live, cx, engine);
    Ok(String::new())
}
