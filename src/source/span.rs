//! Places in source files.

/// A source file's number in its [`Sources`](super::Sources).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A range of bytes in one source file: `start` inclusive, `end` exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file that the range lies in.
    pub file: FileId,
    /// Offset of the first byte.
    pub start: u32,
    /// Offset behind the last byte.
    pub end: u32,
}

impl Span {
    /// The range `start..end` of `file`. Files are bounded well below 4 GiB when they are read.
    pub fn new(file: FileId, range: std::ops::Range<usize>) -> Self {
        let offset = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { file, start: offset(range.start), end: offset(range.end) }
    }

    /// The range as `usize`, for slicing the file's text.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// The range of the line numbered `line`, from 1, in `text`, without the break and blanks at its end;
/// behind the last line, the empty end.
pub fn line_range(text: &str, line: usize) -> std::ops::Range<usize> {
    let begin = super::body_start(text);
    let mut lines = text[begin..].split_inclusive('\n');
    let above: usize = lines.by_ref().take(line.saturating_sub(1)).map(str::len).sum();
    let start = begin + above;
    start..start + lines.next().map_or(0, |line| line.trim_end().len())
}

#[cfg(test)]
mod tests {
    use super::line_range;

    #[test]
    fn lines_count_from_one_and_lose_their_ends() {
        let text = "\u{feff}é {\r\n  b \n";
        assert_eq!(&text[line_range(text, 1)], "é {");
        assert_eq!(&text[line_range(text, 2)], "  b");
        assert_eq!(line_range(text, 3), text.len()..text.len());
        assert_eq!(line_range(text, 0), line_range(text, 1));
    }
}
