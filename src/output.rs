//! The content of one file of the site.

use std::borrow::Cow;
use std::sync::Arc;

/// The content of one file, in pieces: what many pages share is in memory once.
#[derive(Debug, Clone, Default)]
pub struct Output {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone)]
enum Piece {
    Own(Box<[u8]>),
    /// A part of what others have too: from the first offset to before the second.
    Shared(Arc<str>, usize, usize),
}

impl Piece {
    fn bytes(&self) -> &[u8] {
        match self {
            Self::Own(bytes) => bytes,
            Self::Shared(text, start, end) => &text.as_bytes()[*start..*end],
        }
    }
}

impl Output {
    /// Adds a piece that this file alone has.
    pub fn push(&mut self, text: &str) {
        self.pieces.push(Piece::Own(text.as_bytes().into()));
    }

    /// Adds the bytes of `text` in `range`, as far as they are there.
    pub fn share(&mut self, text: &Arc<str>, range: std::ops::Range<usize>) {
        let end = range.end.min(text.len());
        self.pieces.push(Piece::Shared(Arc::clone(text), range.start.min(end), end));
    }

    /// How many bytes there are.
    pub fn size(&self) -> usize {
        self.pieces.iter().map(|piece| piece.bytes().len()).sum()
    }

    /// All bytes in a row.
    pub fn bytes(&self) -> Cow<'_, [u8]> {
        match self.pieces.as_slice() {
            [] => Cow::Borrowed(&[]),
            [piece] => Cow::Borrowed(piece.bytes()),
            pieces => {
                let mut all = Vec::with_capacity(self.size());
                for piece in pieces {
                    all.extend_from_slice(piece.bytes());
                }
                Cow::Owned(all)
            }
        }
    }

    /// The same, taken out.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes().into_owned()
    }
}

impl From<Vec<u8>> for Output {
    fn from(bytes: Vec<u8>) -> Self {
        Self { pieces: vec![Piece::Own(bytes.into())] }
    }
}

/// Two are equal where a file system could not tell them apart.
impl PartialEq for Output {
    fn eq(&self, other: &Self) -> bool {
        self.bytes() == other.bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_follow_each_other_and_count_once() {
        let shared: Arc<str> = "navigation".into();
        let mut output = Output::default();
        assert!(output.bytes().is_empty());
        output.push("<nav>");
        output.share(&shared, 0..3);
        output.push("!");
        output.share(&shared, 3..99);
        assert_eq!(*output.bytes(), *b"<nav>nav!igation");
        assert_eq!(output.size(), output.bytes().len());
        assert_eq!(output, Output::from(b"<nav>nav!igation".to_vec()));
    }
}
