//! The spanned tree that every definitions file, front matter and configuration is read from.

use super::span::Span;
use indexmap::IndexMap;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// The value's own text; for a table under a `[header]`, the header.
    pub span: Span,
    /// What it is.
    pub content: Content,
}

/// What a [`Node`] holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// A string.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Float(f64),
    /// `true` or `false`.
    Bool(bool),
    /// A TOML date, time or both, as written.
    Datetime(toml::value::Datetime),
    /// A list.
    List(Vec<Node>),
    /// A table, in the order it was written.
    Table(Table),
    /// YAML's `null`, or a value that the syntax error beside it tells about.
    Nothing,
}

/// Keys and values in the order they were written.
pub type Table = IndexMap<String, Entry>;

/// A table's value, with the place of its key.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Where the key stands.
    pub key: Span,
    /// The value.
    pub node: Node,
}

impl Node {
    /// The table inside, if this is one.
    pub fn as_table(&self) -> Option<&Table> {
        match &self.content {
            Content::Table(table) => Some(table),
            _ => None,
        }
    }

    /// The text inside, if this is one.
    pub fn as_text(&self) -> Option<&str> {
        match &self.content {
            Content::Text(text) => Some(text),
            _ => None,
        }
    }

    /// What an author would call this value, with its article.
    pub fn describe(&self) -> &'static str {
        match self.content {
            Content::Text(_) => "a text",
            Content::Integer(_) => "a whole number",
            Content::Float(_) => "a number",
            Content::Bool(_) => "true or false",
            Content::Datetime(_) => "a date or time",
            Content::List(_) => "a list",
            Content::Table(_) => "a table",
            Content::Nothing => "nothing",
        }
    }
}
