//! Translations: texts by id, and nothing else.

mod walk;

#[cfg(test)]
mod tests;

pub(super) use self::walk::{Base, walk};

use super::kind::Kind;
use super::token::Token;
use super::{Model, Text};
use crate::source::node::Table;
use crate::source::span::Span;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// One file's texts in another language.
#[derive(Debug)]
pub struct Overlay {
    /// The language, as BCP 47: `fr`.
    pub language: String,
    /// What it translates: everything below `[kind.id]`, or one page's front matter.
    pub texts: Texts,
}

/// Where an overlay's texts belong.
#[derive(Debug)]
pub enum Texts {
    /// A definitions file.
    Definitions(Arc<Table>),
    /// The front matter of a page that translates the page at this path.
    Page {
        /// The path of the page in the book's own language.
        path: String,
        /// The keys.
        table: Table,
        /// The page's first heading, which names the thing where the keys do not.
        heading: Option<Text>,
    },
}

/// What is translated, by language.
pub type Translations = BTreeMap<String, Translation>;

/// What the overlays of one language say.
#[derive(Debug, Clone, Default)]
pub struct Translation {
    /// The texts, in the order of their files.
    pub texts: Vec<Translated>,
}

/// A text of the model in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translated {
    /// The kind of thing that has the text.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Where the text stands in the book's own language. No two texts stand at one place.
    pub original: Span,
    /// The text.
    pub text: Text,
}

impl Model {
    /// The same model in another language: the same things, ids and order, and the original texts
    /// where there are no others.
    #[must_use]
    pub fn in_language(&self, translation: &Translation) -> Self {
        let mut model = self.clone();
        // A seat without an id is known by its name, which is about to change.
        for seat in model.stages.values_mut().flat_map(|stage| &mut stage.fields.seat) {
            if seat.id.is_none() {
                seat.id = Some(Token(Text { value: seat.id(), span: seat.name.span }));
            }
        }
        let texts: HashMap<Span, &Text> =
            translation.texts.iter().map(|said| (said.original, &said.text)).collect();
        model.texts_mut(&mut |text| {
            if let Some(translated) = texts.get(&text.span) {
                *text = (*translated).clone();
            }
        });
        model
    }

    /// The texts, built-in ones aside, that [`in_language`](Self::in_language) leaves in the book's
    /// own language.
    pub fn untranslated(&self, translation: Option<&Translation>) -> HashSet<String> {
        let translated = translation.into_iter().flat_map(|known| &known.texts);
        let translated: HashSet<Span> = translated.map(|text| text.original).collect();
        let mut texts = HashSet::new();
        self.texts(&mut |_, _, text| {
            // What is built in stands nowhere.
            if text.span.start < text.span.end && !translated.contains(&text.span) {
                texts.insert(text.value.clone());
            }
        });
        texts
    }
}
