//! Text that remembers where it came from.

use super::span::{FileId, Span};
use std::borrow::Cow;
use std::ops::Range;

/// Text and the way back from its offsets to source files: a body with what it includes, or a
/// description that a definition holds.
#[derive(Debug, Clone)]
pub struct Mapped<'a> {
    /// The text itself.
    pub text: Cow<'a, str>,
    origin: Origin,
}

#[derive(Debug, Clone)]
enum Origin {
    /// Offset 0 of the text is this offset of the file.
    File(FileId, usize),
    /// Everything stands at one place, whose offsets say nothing about the text's.
    At(Span),
    /// Sorted by `at`; the first piece is at 0.
    Pieces(Vec<Piece>),
}

/// From offset `at` on, the text is that of `file` from `offset` on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub(super) at: usize,
    pub(super) file: FileId,
    pub(super) offset: usize,
}

impl<'a> Mapped<'a> {
    /// The part of `file`'s text that begins at `offset` in it.
    pub fn file(file: FileId, text: &'a str, offset: usize) -> Self {
        Self { text: Cow::Borrowed(text), origin: Origin::File(file, offset) }
    }

    /// Text that was written at `span` in another syntax, so that only the whole can be pointed at.
    pub fn at(span: Span, text: &'a str) -> Self {
        Self { text: Cow::Borrowed(text), origin: Origin::At(span) }
    }

    /// Text put together from `pieces`, which are sorted and not empty.
    pub(super) fn joined(text: String, pieces: Vec<Piece>) -> Self {
        Self { text: Cow::Owned(text), origin: Origin::Pieces(pieces) }
    }

    /// The place in the sources of a range of the text: where it begins, and up to the end of the
    /// file's part if the range runs on into another.
    pub fn span(&self, range: Range<usize>) -> Span {
        match &self.origin {
            Origin::File(file, offset) => {
                Span::new(*file, range.start + offset..range.end + offset)
            }
            Origin::At(span) => *span,
            Origin::Pieces(pieces) => {
                let index = pieces.partition_point(|piece| piece.at <= range.start).max(1);
                let piece = pieces[index - 1];
                let limit = pieces.get(index).map_or(self.text.len(), |next| next.at);
                let end = range.end.clamp(range.start, limit.max(range.start));
                let place = |at: usize| piece.offset + at.saturating_sub(piece.at);
                Span::new(piece.file, place(range.start)..place(end))
            }
        }
    }
}
