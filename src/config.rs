//! `book.toml`, in mdBook's own terms, with our tables beside them.

use crate::finding::{Finding, Severity};
use crate::model::read::{Field, Reader, Shape, Text};
use crate::model::token::Token;
use crate::record;
use crate::source::Sources;
use crate::source::node::Node;
use crate::source::span::Span;
use indexmap::IndexMap;
use serde::Serialize;

/// The file that holds the configuration, at the root of a project.
pub const FILE: &str = "book.toml";

record! {
    /// Everything that `book.toml` may say.
    pub struct Config {
        /// The book itself.
        pub book: Option<Book>,
        /// How it is built.
        pub build: Option<Build>,
        /// What is built.
        pub output: Option<Output>,
        /// Further languages, by code.
        pub language: Map<Language>,
        /// How the model is checked.
        pub check: Option<Check>,
        /// An address to which readers may send remarks; `{page}` stands for the page's title.
        pub feedback_url: Option<Token>,
        /// mdBook's edition of Rust; read and not used.
        pub rust: Anything,
        /// mdBook's preprocessors; read and not used.
        pub preprocessor: Anything,
    }
}

record! {
    /// The book itself.
    pub struct Book {
        /// The name of the site.
    pub fn title(&self) -> Option<&str> {
        self.book.as_ref()?.title.as_deref().map(|title| &**title)
    }

    /// The book's own language.
    pub fn language(&self) -> &str {
        let language = self.book.as_ref().and_then(|book| book.language.as_ref());
        language.map_or("en", |language| &language.value)
    }

    /// The folder of the sources.
    pub fn src(&self) -> &str {
        let src = self.book.as_ref().and_then(|book| book.src.as_ref());
        src.map_or("content", |src| src.value.trim_matches('/'))
    }

    /// The folder that the site is written to.
    pub fn build_dir(&self) -> &str {
        let folder = self.build.as_ref().and_then(|build| build.build_dir.as_ref());
        folder.map_or("site", |folder| &folder.value)
    }

    /// What is said of the site.
    pub fn html(&self) -> Option<&Html> {
        self.output.as_ref()?.html.as_ref()
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            book: None,
            build: None,
            output: None,
            language: Map(IndexMap::new()),
            check: None,
            feedback_url: None,
            rust: Anything,
            preprocessor: Anything,
        }
    }
}
