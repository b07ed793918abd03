//! Values of `book.toml` that keep their place, and tables with free keys.

use crate::model::read::{Field, Reader, Shape};
use crate::source::node::Node;
use crate::source::span::Span;
use indexmap::IndexMap;
use serde::Serialize;

/// A whole number from 0 on, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Count {
    /// The number.
    pub value: u32,
    /// Where it stands.
    #[serde(skip)]
    pub span: Span,
}

impl Field for Count {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        u32::read(node, reader).map(|value| Self { value, span: node.span })
    }

    fn shape() -> Shape {
        u32::shape()
    }
}

/// A table with free keys, and where each stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Map<T>(pub IndexMap<String, Keyed<T>>);

/// A value under a free key.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Keyed<T> {
    /// The value.
    pub value: T,
    /// Where the key stands.
    #[serde(skip)]
    pub key: Span,
}

impl<T: Field> Field for Map<T> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Some(table) = node.as_table() else {
            return reader.wrong_type(node, "a table", "{ key = \"value\" }");
        };
        let mut entries = IndexMap::new();
        for (key, entry) in table {
            if let Some(value) = T::read(&entry.node, reader) {
                entries.insert(key.clone(), Keyed { value, key: entry.key });
            }
        }
        Some(Self(entries))
    }

    fn absent() -> Option<Self> {
        Some(Self(IndexMap::new()))
    }

    fn shape() -> Shape {
        Shape::Map(&[], Box::new(T::shape()))
    }
}

/// A value of another tool, which is let be.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Anything;

impl Field for Anything {
    fn read(_: &Node, _: &mut Reader) -> Option<Self> {
        Some(Self)
    }

    fn absent() -> Option<Self> {
        Some(Self)
    }

    fn shape() -> Shape {
        Shape::Either(Vec::new())
    }
}
