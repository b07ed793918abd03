//! One compiled version, as far as it is compared.

use crate::check::Waived;
use crate::config::Config;
use crate::finding::Finding;
use crate::insight::Insight;
use crate::model::{Model, Translations};
use crate::site::{Document, Part};
use crate::source::Sources;
use crate::source::span::FileId;
use std::sync::Arc;

/// One compiled version: what [`Goal::Compare`](crate::compile::Goal) gives.
#[derive(Debug)]
pub struct Version {
    /// What it was compiled from, for places and for the words of pages.
    pub sources: Sources,
    /// Its configuration.
    pub config: Config,
    /// The model.
    pub model: Model,
    /// What is said of it in other languages.
    pub translations: Translations,
    /// What follows from it.
    pub insight: Arc<Insight>,
    /// What was found, without what is waived or known.
    pub findings: Vec<Finding>,
    /// What its waivers accept.
    pub waived: Vec<Waived>,
    /// Its pages in all languages, by path.
    pub pages: Vec<PageText>,
}

/// A Markdown page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageText {
    /// Its file.
    pub file: FileId,
    /// Its path below the content folder.
    pub path: String,
    /// The language it is in, where that is not the book's own.
    pub language: Option<String>,
    /// Its name.
    pub title: String,
    /// What it is on the site.
    pub part: Part,
}

impl PageText {
    /// What is compared of `document`.
    pub fn of(document: &Document<'_>) -> Self {
        Self {
            file: document.file,
            path: document.path.to_owned(),
            language: document.language.map(str::to_owned),
            title: document.title(),
            part: document.part.clone(),
        }
    }
}

impl Version {
    /// Whether there is anything to compare: a model or a page.
    pub fn is_there(&self) -> bool {
        self.model.model.is_some() || !self.pages.is_empty()
    }

    /// Whether definitions may be missing that were written.
    pub fn has_faults(&self) -> bool {
        self.findings.iter().any(|finding| finding.code.is_fault())
    }
}
