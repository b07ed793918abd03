//! A thing of any kind as data, with its shape: for what looks at all kinds alike.

use super::Kind;
use super::read::{FieldShape, Prose, Text};
use super::thing::{Fields, Thing};
use crate::source::span::Span;
use serde::Serialize;
use serde_json::Value;

/// A thing, whatever its kind.
#[derive(Debug, Clone)]
pub struct Exhibit<'a> {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a Text,
    /// What is said of it at length.
    pub description: Option<&'a Prose>,
    /// The path of the page that defines it.
    pub page: Option<&'a str>,
    /// Where it is defined.
    pub span: Span,
    /// Its fields, as its record declares them, with their values as JSON. What is absent is null,
    /// an empty list or an empty table.
    pub fields: Vec<(&'static FieldShape, Value, Option<Span>)>,
}

impl<'a> Exhibit<'a> {
    /// `thing` as data.
    pub fn of<T: Fields + Serialize>(thing: &'a Thing<T>) -> Self {
        Self {
            kind: T::KIND,
            id: &thing.id,
            name: &thing.name,
            description: thing.description.as_ref(),
            page: thing.page.as_deref(),
            span: thing.span,
            fields: fields(&T::shape().fields, &thing.fields, thing.fields.places()),
        }
    }
}

/// The fields of any record as data.
pub fn fields<T: Serialize>(
    shapes: &'static [FieldShape],
    record: &T,
    places: Vec<Option<Span>>,
) -> Vec<(&'static FieldShape, Value, Option<Span>)> {
    // Strings, numbers and tables with text keys: nothing that JSON cannot hold.
    let json = serde_json::to_value(record).unwrap_or_default();
    let Value::Object(mut values) = json else { return Vec::new() };
    let fields = shapes.iter().zip(places);
    fields
        .map(|(shape, place)| (shape, values.remove(&shape.name).unwrap_or_default(), place))
        .collect()
}
