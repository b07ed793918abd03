//! Values that remember where they were written, for findings that are about them.

use crate::model::read::{Field, Reader, Shape};
use crate::source::node::Node;
use crate::source::span::Span;
use jiff::civil::Date;
use serde::{Serialize, Serializer};
use std::ops::Deref;

/// A calendar date and its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrittenDate {
    /// The day.
    pub date: Date,
    /// Where it is written.
    pub span: Span,
}

impl Deref for WrittenDate {
    type Target = Date;

    fn deref(&self) -> &Date {
        &self.date
    }
}

impl Serialize for WrittenDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.date.serialize(serializer)
    }
}

impl Field for WrittenDate {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        Date::read(node, reader).map(|date| Self { date, span: node.span })
    }

    fn shape() -> Shape {
        Date::shape()
    }

    fn place(&self) -> Option<Span> {
        Some(self.span)
    }
}
