//! Texts and facts as nodes: the neutral document between the views of the site and formats that
//! are no HTML. All text in it is text, never markup.
//!
//! - `node` are the pieces themselves,
//! - `prose` is Markdown as such pieces,
//! - `files` are the images and figures beside them,
//! - `weight` says roughly how much room they take.

pub(in crate::render) mod files;
pub(in crate::render) mod node;
pub(in crate::render) mod prose;
pub(in crate::render) mod weight;

use crate::site::route::{ROOT_MARK, TOP_MARK};

/// A link of the site as a label: its page's route, and an id on it.
pub(in crate::render) fn key(href: &str) -> &str {
    href.trim_start_matches([ROOT_MARK, TOP_MARK])
}
