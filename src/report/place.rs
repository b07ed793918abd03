//! Places as forges want them: paths from the root of the repository, and never none.

use super::Report;
use crate::source::lines::{Places, Position};
use crate::source::span::Span;

/// A file and, where something in it is meant, from where to where.
pub(super) struct Place {
    /// Below the root of the repository, with slashes.
    pub(super) path: String,
    /// The first character and the one behind the last.
    pub(super) range: Option<(Position, Position)>,
}

impl Place {
    /// The line to point at, from 1.
    pub(super) fn line(&self) -> usize {
        self.range.map_or(1, |(start, _)| start.line)
    }
}

impl Report<'_> {
    /// Where `span` is. Forges refuse a finding that points nowhere: one without a place is about
    /// the project, which `book.toml` stands for.
    pub(super) fn place(&self, span: Option<Span>, places: &Places<'_>) -> Place {
        let path = span.map_or("book.toml", |span| &places.file(span.file).path);
        Place { path: format!("{}{path}", self.folder), range: span.map(|span| places.range(span)) }
    }
}
