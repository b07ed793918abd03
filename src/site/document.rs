//! Authors' pages as the site sees them.

use super::route;
use crate::model::Kind;
use crate::source::facts::Facts;
use crate::source::page_path;
use crate::source::span::{FileId, Span};

/// A Markdown page.
#[derive(Debug, Clone)]
pub struct Document<'a> {
    /// Its file.
    pub file: FileId,
    /// Its path below the content folder.
    pub path: &'a str,
    /// The language it is in, where that is not the site's; such pages are read and checked.
    pub language: Option<&'a str>,
    /// Whose words it has.
    pub words: Origin<'a>,
    /// The front matter's title and description.
    pub front: Front,
    /// What its body holds.
    pub facts: &'a Facts,
    /// What it is on the site.
    pub part: Part,
}

/// Whose words a page has.
#[derive(Debug, Clone, Copy, Default)]
pub enum Origin<'a> {
    /// Its own: it is written in the language of its site.
    #[default]
    Own,
    /// It is translated from a page with these facts.
    Translated(&'a Facts),
    /// Nobody has translated it: it is in this language, another than its site's.
    Foreign(&'a str),
}

/// What front matter says of a page.
#[derive(Debug, Clone, Default)]
pub struct Front {
    /// The title.
    pub title: Option<String>,
    /// A sentence for search engines and indexes.
    pub description: Option<String>,
}

/// What a page is on the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A page of its own.
    Page,
    /// The definition and description of a thing.
    Thing(Kind, String),
}

impl Part {
    /// Whether this is a page of its own.
    pub fn is_page(&self) -> bool {
        *self == Self::Page
    }
}

impl Document<'_> {
    /// The page's name: its front matter's title, its first heading, or its file's name.
    pub fn title(&self) -> String {
        let name = || crate::model::id::humanise(page_path::stem(self.path));
        let title = self.facts.title.clone().or_else(|| self.front.title.clone());
        title.unwrap_or_else(name)
    }

    /// The path of the page that this one translates: `a.md` for `a.fr.md`.
    pub fn original(&self) -> Option<String> {
        page_path::original(self.path, self.language?)
    }

    /// The file it becomes.
    pub fn route(&self) -> String {
        match &self.part {
            Part::Page => route::of_page(self.path),
            Part::Thing(kind, id) => {
                route::of(*kind, id).map_or_else(|| route::of_page(self.path), |to| to.route)
            }
        }
    }

    /// Its first byte, for links to the source.
    pub fn span(&self) -> Span {
        Span::new(self.file, 0..0)
    }
}
