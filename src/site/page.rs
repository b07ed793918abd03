//! One page of the plan.

use super::view::Show;
use crate::source::span::Span;

/// A page: where it stands, what it is called, what it shows.
#[derive(Debug)]
pub struct Page {
    /// The file below the site's root, as `roles/strategist/index.html`.
    pub route: String,
    /// Its name.
    pub title: String,
    /// A sentence for search engines; may be empty.
    pub description: String,
    /// Where it is defined.
    pub source: Option<Span>,
    /// The pages above it, from the home page: titles and routes.
    pub crumbs: Vec<(String, String)>,
    /// The author's page whose body stands on it: an index into the documents.
    pub document: Option<usize>,
    /// The calendar of what it is about, by its file.
    pub feed: Option<String>,
    /// What it shows.
    pub body: Body,
}

/// What a page shows.
#[derive(Debug)]
pub enum Body {
    /// A document alone.
    Document,
    /// Facts of the model, with the document as introduction or description.
    View(Show),
    /// The findings, which are known only when everything else is.
    Health,
    /// What changed, version by version.
    Changes,
    /// What each rule means.
    Rules,
    /// A field to search the site with.
    Search,
    /// Everything on the site, by its first letter.
    Index,
    /// What begins with some letters, where that is too much for one page.
    IndexPart,
    /// The whole site on one page, for printing.
    Print,
    /// What a server shows for an address that is not there.
    NotFound,
}
