//! The interface's words in every language of a book.

use std::collections::BTreeMap;

use super::error::TemplateError;
use super::strings::Strings;
use super::theme::Theme;

/// The words of the book's own language and of its further ones.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Languages {
    own: Strings,
    others: BTreeMap<String, Strings>,
}

impl Languages {
    /// Loads the words of `own` and of `others`. A file that cannot be read is told, and English
    /// stands in.
    pub fn load<'a>(
        theme: &Theme,
        own: &str,
        others: impl Iterator<Item = &'a str>,
    ) -> (Self, Vec<TemplateError>) {
        let mut errors = Vec::new();
        let mut load = |lang: &str| {
            Strings::load(theme, lang).unwrap_or_else(|error| {
                errors.push(error);
                Strings::default()
            })
        };
        let own = load(own);
        let others = others.map(|lang| (lang.to_owned(), load(lang))).collect();
        errors.sort();
        errors.dedup();
        (Self { own, others }, errors)
    }

    /// The words of `language`, or of the book's own where that is none.
    pub fn of(&self, language: Option<&str>) -> &Strings {
        language.and_then(|language| self.others.get(language)).unwrap_or(&self.own)
    }
}

impl From<Strings> for Languages {
    fn from(own: Strings) -> Self {
        Self { own, others: BTreeMap::new() }
    }
}
