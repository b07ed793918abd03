//! From byte offsets to lines and columns.

use crate::source::span::{FileId, Span};
use crate::source::{SourceFile, Sources};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

/// Bytes between two counts of characters: what a column costs at most, whatever the line's
/// length.
const STRIDE: usize = 4096;

/// A place as people count: both from 1, columns in Unicode scalar values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in its line.
    pub column: usize,
}

/// A place as some programs count: both from 1, columns in bytes of UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bytes {
    /// The line.
    pub line: usize,
    /// The byte in its line.
    pub column: usize,
}

/// The lines of one file, counted once.
pub struct Lines {
    /// Offset of each line's first byte; a byte order mark belongs to no line.
    starts: Vec<usize>,
    /// Characters before each multiple of [`STRIDE`].
    characters: Vec<usize>,
}

impl Lines {
    fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mark = crate::source::body_start(text);
        let breaks = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
        let starts = std::iter::once(mark).chain(breaks.map(|(at, _)| at + 1)).collect();
        let mut before = 0;
        let counts = bytes.chunks(STRIDE).map(|chunk| {
            let here = before;
            before += count(chunk);
            here
        });
        let mut characters: Vec<_> = counts.collect();
        characters.push(before);
        Self { starts, characters }
    }

    /// The number, from 0, of the line that `offset` lies in.
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).saturating_sub(1)
    }

    /// The bytes of line `number`, its line break left out.
    pub fn range(&self, text: &str, number: usize) -> Range<usize> {
        let start = self.starts.get(number).copied().unwrap_or(text.len());
        let end = self.starts.get(number + 1).map_or(text.len(), |next| next - 1);
        let line = &text[start..end];
        start..start + line.strip_suffix('\r').unwrap_or(line).len()
    }

    fn position(&self, text: &str, offset: usize) -> Position {
        let line = self.line(offset);
        let start = self.starts[line];
        let column = self.before(text, offset).saturating_sub(self.before(text, start));
        Position { line: line + 1, column: column + 1 }
    }

    fn bytes(&self, offset: usize) -> Bytes {
        let line = self.line(offset);
        Bytes { line: line + 1, column: offset.saturating_sub(self.starts[line]) + 1 }
    }

    /// How many characters begin before `offset`.
    fn before(&self, text: &str, offset: usize) -> usize {
        let offset = offset.min(text.len());
        let chunk = offset / STRIDE;
        self.characters[chunk] + count(&text.as_bytes()[chunk * STRIDE..offset])
    }
}

/// Characters that begin in `bytes` of UTF-8.
fn count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xc0) != 0x80).count()
}

/// The places of one report: every file's lines are counted at most once, and only if asked for.
pub struct Places<'a> {
    sources: &'a Sources,
    lines: RefCell<BTreeMap<FileId, Rc<Lines>>>,
}

impl<'a> Places<'a> {
    /// The places of `sources`.
    pub fn new(sources: &'a Sources) -> Self {
        Self { sources, lines: RefCell::default() }
    }

    /// The file that `id` numbers.
    pub fn file(&self, id: FileId) -> &'a SourceFile {
        self.sources.get(id)
    }

    /// The lines of a file.
    pub fn lines(&self, id: FileId) -> Rc<Lines> {
        let mut lines = self.lines.borrow_mut();
        let new = || Rc::new(Lines::new(&self.sources.get(id).text));
        Rc::clone(lines.entry(id).or_insert_with(new))
    }

    /// The first character of `span` and the one behind its last.
    pub fn range(&self, span: Span) -> (Position, Position) {
        let text = &self.file(span.file).text;
        let lines = self.lines(span.file);
        let range = within(text, span);
        (lines.position(text, range.start), lines.position(text, range.end))
    }

    /// The first byte of `span` and the one behind its last.
    pub fn bytes(&self, span: Span) -> (Bytes, Bytes) {
        let lines = self.lines(span.file);
        let range = within(&self.file(span.file).text, span);
        (lines.bytes(range.start), lines.bytes(range.end))
    }
}

/// The bytes of `span` in `text`, moved to the nearest characters if they are not there.
pub fn within(text: &str, span: Span) -> Range<usize> {
    let range = span.range();
    let start = text.floor_char_boundary(range.start);
    start..text.ceil_char_boundary(range.end).max(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn position(text: &str, offset: usize) -> (usize, usize) {
        let position = Lines::new(text).position(text, offset);
        (position.line, position.column)
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(position("é€x\nab", 5), (1, 3));
        assert_eq!(position("é€x\nab", 7), (2, 1));
        assert_eq!(position("é€x\nab", 99), (2, 3));
        assert_eq!(position("", 0), (1, 1));
    }

    #[test]
    fn a_byte_order_mark_is_no_column_and_a_carriage_return_no_text() {
        assert_eq!(position("\u{feff}ab\r\nc", 3), (1, 1));
        assert_eq!(position("\u{feff}ab\r\nc", 0), (1, 1));
        assert_eq!(position("\u{feff}ab\r\nc", 7), (2, 1));
        let text = "\u{feff}ab\r\nc";
        assert_eq!(&text[Lines::new(text).range(text, 0)], "ab");
        assert_eq!(&text[Lines::new(text).range(text, 1)], "c");
    }

    #[test]
    fn long_lines_count_as_short_ones_do() {
        let text = "é".repeat(3 * STRIDE) + "x";
        assert_eq!(position(&text, 2 * (STRIDE + 7)), (1, STRIDE + 8));
        assert_eq!(position(&text, text.len() - 1), (1, 3 * STRIDE + 1));
    }

    #[test]
    fn spans_that_miss_the_text_are_moved_into_it() {
        let id = FileId(0);
        assert_eq!(within("aé", Span::new(id, 2..2)), 1..3);
        assert_eq!(within("aé", Span::new(id, 7..9)), 3..3);
    }
}
