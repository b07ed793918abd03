//! The plan of the site: pages, routes, links, navigation; what is there, not how it looks.

pub mod document;
pub mod feeds;
pub mod links;
pub mod live;
pub mod nav;
pub mod outline;
pub mod page;
pub mod pdf;
mod plan;
pub mod print;
pub mod redirects;
pub mod route;
pub mod search;
pub mod section;
pub mod summary;
pub mod view;
pub mod words;

#[cfg(test)]
mod tests;

pub use self::document::{Document, Front, Origin, Part};
pub use self::links::{Links, Target};
pub use self::page::{Body, Page};
pub use self::plan::{Input, Titles, plan};
pub use self::section::Section;
pub use self::words::Words;

use crate::finding::Finding;
use crate::model::Kind;
use crate::source::facts::Facts;
use std::sync::Arc;

/// The whole site as a plan.
#[derive(Debug)]
pub struct Site<'a> {
    /// Its pages, by route.
    pub pages: Vec<Page>,
    /// What can be linked.
    pub links: Arc<Links>,
    /// Authors' pages.
    pub documents: &'a [Document<'a>],
    /// The links inside the model's texts.
    pub texts: Vec<TextFacts<'a>>,
    /// Old addresses that lead on.
    pub redirects: Vec<redirects::Redirect>,
    /// The calendars.
    pub feeds: Vec<feeds::Feed>,
    /// The documents to print.
    pub pdfs: Vec<pdf::Pdf>,
    /// The navigation.
    pub nav: Vec<nav::Group>,
    /// All pages in reading order, under the headings of the navigation.
    pub outline: Vec<outline::Part>,
    /// The order of authors' pages for "previous" and "next": indexes into `documents`.
    pub order: Vec<usize>,
    /// What stands in the way of the plan: two pages at one address, a summary that names a file
    /// that is not there.
    pub findings: Vec<Finding>,
}

/// What one text of the model holds.
#[derive(Debug)]
pub struct TextFacts<'a> {
    /// The kind of thing that has the text.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// The facts.
    pub facts: &'a Facts,
}
