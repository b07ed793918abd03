//! The whole site on one page: where it stands, and what it holds.

use super::page::{Body, Page};
use super::view::Show;

/// The file of the page.
pub const ROUTE: &str = "print/index.html";

/// The most pages that a site may have to be put on one without being asked: browsers need minutes
/// for more, and a build that writes everything twice should be wanted.
pub const MOST_PAGES: usize = 1000;

/// Whether `page` is a chapter of it: what the site says, not what helps to find or to mend it.
pub fn holds(page: &Page) -> bool {
    match &page.body {
        Body::Document => true,
        Body::View(show) => !matches!(show, Show::Contents),
        Body::Changes
        | Body::Health
        | Body::Rules
        | Body::Search
        | Body::Index
        | Body::IndexPart
        | Body::Print
        | Body::NotFound => false,
    }
}
