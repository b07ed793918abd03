//! Rules about the model itself: schemes, segregation, renames and waivers.

use super::reference::{Ref, ToRole, ToStep};
use super::token::Token;
use crate::finding::code;
use crate::model::read::{Field, Prose, Reader, Shape, Text};
use crate::record;
use crate::source::node::Node;
use crate::source::span::Span;
use indexmap::IndexMap;
use jiff::civil::Date;
use serde::{Serialize, Serializer};

record! {
    /// A responsibility scheme. `raci`, `rasci`, `daci` and `rapid` are built in and may be refined.
    pub struct Scheme {
        /// The letters, in the order in which they are shown.
        pub letters: Letters,
    }
}

record! {
    /// A letter of a scheme.
    pub struct Letter {
        /// The word for it.
        pub name: Text,
        /// What it means, in a few words.
        pub description: Option<Text>,
        /// How many roles of a step hold it at least.
        pub min: Option<u32>,
        /// How many roles of a step hold it at most.
        pub max: Option<u32>,
        /// Letters that a holder of this one may be taken to hold as well.
        pub implies: Vec<Token>,
        /// Letters that a holder of this one cannot hold.
        pub excludes: Vec<Token>,
    }
}

/// Letters with their meanings, in the order they were written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Letters(pub IndexMap<char, Letter>);

impl Serialize for Letters {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(&self.0)
    }
}

impl Field for Letters {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Some(table) = node.as_table() else {
            return reader.wrong_type(
                node,
                "a table of letters",
                "{ A = { name = \"Accountable\" } }",
            );
        };
        let mut letters = IndexMap::new();
        for (key, entry) in table {
            let mut chars = key.chars().flat_map(char::to_uppercase);
            let (Some(letter), None) = (chars.next(), chars.next()) else {
                reader.fault::<()>(
                    code::INVALID_VALUE,
                    &Node { span: entry.key, content: entry.node.content.clone() },
                    format!("`{key}` is not one letter"),
                    "write one letter a duty, such as `A`",
                );
                continue;
            };
            if let Some(meaning) = Letter::read(&entry.node, reader) {
                letters.insert(letter, meaning);
            }
        }
        Some(Self(letters))
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    fn shape() -> Shape {
        Shape::Map(&[], Box::new(Letter::shape()))
    }

    fn place(&self) -> Option<Span> {
        self.0.values().find_map(Letter::place)
    }

    fn texts<'a>(&'a self, visit: &mut dyn FnMut(&'a Text)) {
        self.0.values().for_each(|letter| letter.texts(visit));
    }

    fn texts_mut(&mut self, visit: &mut dyn FnMut(&mut Text)) {
        self.0.values_mut().for_each(|letter| letter.texts_mut(visit));
    }
}

record! {
    /// Duties that one person must not hold together.
    pub struct Segregate {
        /// Steps, as `workflow.step`, no two of whose duties may meet in one hand.
        pub steps: Vec<Ref<ToStep>>,
        /// Roles that no one may hold together.
        pub roles: Vec<Ref<ToRole>>,
        /// The letters that count as doing it; `AR` if not given.
        pub letters: Option<Token>,
        /// Why they are kept apart.
        pub why: Option<Text>,
    }
}

record! {
    /// A declared rename, so that identity survives it.
    pub struct Moved {
        /// The kind of thing.
        pub kind: Token,
        /// The id that it had.
        pub from: Token,
        /// The id that it has.
        pub to: Token,
    }
}

record! {
    /// A finding that is accepted for a time.
    pub struct Waiver {
        /// The code of the finding, such as `OP502`.
        pub code: Token,
        /// What it is about, as `kind:id`; `*` stands for any part.
        pub subject: Token,
        /// Why it is accepted.
        pub reason: Prose,
        /// The last day on which it is accepted.
        pub until: Date,
        /// Who accepted it.
        pub by: Option<Text>,
    }
}

/// Something without an id, and where it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Placed<T> {
    /// The record.
    #[serde(flatten)]
    pub fields: T,
    /// Its header.
    #[serde(skip)]
    pub span: Span,
}

impl<T> std::ops::Deref for Placed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.fields
    }
}
