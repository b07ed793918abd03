//! The languages of a book.

use super::Config;
use crate::finding::{Finding, code};
use crate::source::span::Span;

impl Config {
    /// The book's own language.
    pub fn language(&self) -> &str {
        let language = self.book.as_ref().and_then(|book| book.language.as_ref());
        language.map_or("en", |language| &language.value)
    }

    /// The further languages, in the order in which they are declared; those that are none are left
    /// out, as they are told.
    pub fn further_languages(&self) -> impl Iterator<Item = &str> {
        let all = self.language.0.iter();
        all.filter(|(tag, told)| self.odd(tag, told.key).is_none()).map(|(tag, _)| tag.as_str())
    }

    /// What the further language `tag` calls itself, where the configuration says it.
    pub fn name_of(&self, tag: &str) -> Option<&str> {
        self.language.0.get(tag)?.value.name.as_deref()
    }

    /// The same configuration as those read it who read the book in `tag`: its language, title and
    /// description are theirs.
    #[must_use]
    pub fn in_language(&self, tag: &str) -> Self {
        let mut config = self.clone();
        let Some(told) = self.language.0.get(tag) else { return config };
        if let Some(book) = &mut config.book {
            book.title = told.value.title.clone().or(book.title.take());
            book.description = told.value.description.clone().or(book.description.take());
        }
        config
    }

    /// What is wrong with a further language: its code is a BCP 47 tag (RFC 5646 section 2.1) of
    /// two or three letters with subtags behind, and not the book's own.
    pub(super) fn odd(&self, tag: &str, key: Span) -> Option<Finding> {
        let mut parts = tag.split('-');
        let first = parts.next().unwrap_or_default();
        let letters = first.bytes().all(|b| b.is_ascii_lowercase());
        let subtag = |part: &str| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        };
        let fits = (2..=3).contains(&first.len()) && letters && parts.all(subtag);
        let (message, help) = if !fits {
            (format!("`{tag}` is not the code of a language"), "write it like fr, de or pt-BR")
        } else if tag == self.language() {
            let message = format!("`{tag}` is the book's own language already");
            (message, "remove this table, or say another `language` under `[book]`")
        } else {
            return None;
        };
        Some(Finding::new(code::INVALID_VALUE, key, message).help(help))
    }
}
