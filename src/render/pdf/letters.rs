//! Which characters the document's fonts can draw. An archive and a screen reader want a glyph for
//! each (ISO 19005-2, 6.2.11.8; ISO 14289-1, 7.21.8), so that what none of the fonts has is told to
//! its author, and a square stands in its place.

use super::figure;
use crate::finding::{Finding, code};
use crate::site::route::{ROOT_MARK, TOP_MARK};
use crate::source::Sources;
use crate::source::span::Span;
use serde_json::Value;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;
use typst::text::{FontInfo, is_default_ignorable};
use typst_kit::fonts::FontStore;
use unicode_normalization::char::{compose, is_combining_mark};

/// Stands for a character that no font has.
const SQUARE: char = '\u{25a1}';

/// How many characters a finding names.
const NAMED: usize = 8;

/// What stands in the figures' colours and links until they are settled.
const MARKS: [char; 3] = [figure::MARK, ROOT_MARK, TOP_MARK];

/// Fields of a document's data that are no words: labels, addresses, files.
const NO_WORDS: [&str; 8] = ["t", "at", "to", "url", "id", "src", "svg", "href"];

/// The letters of one document.
pub(super) struct Letters {
    fonts: Arc<FontStore>,
    missing: RefCell<BTreeSet<char>>,
}

impl Letters {
    /// Those of `fonts`.
    pub(super) fn of(fonts: Arc<FontStore>) -> Self {
        Self { fonts, missing: RefCell::default() }
    }

    /// Puts what can be drawn into the place of what cannot, in all words of `value`.
    pub(super) fn settle(&self, value: &mut Value) {
        match value {
            Value::String(text) => {
                if let Some(drawn) = self.drawn(text) {
                    *text = drawn;
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.settle(item)),
            Value::Object(fields) => {
                let words = fields.iter_mut().filter(|(key, _)| !NO_WORDS.contains(&key.as_str()));
                words.for_each(|(_, field)| self.settle(field));
            }
            _ => {}
        }
    }

    /// `text` as it can be drawn; nothing where that is as it stands.
    pub(super) fn drawn(&self, text: &str) -> Option<String> {
        if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) {
            return None;
        }
        let mut out = String::with_capacity(text.len());
        let mut before = None;
        for letter in text.chars() {
            if is_drawn_by_nobody(letter) {
                continue;
            }
            let found = MARKS.contains(&letter) || self.has(letter, before);
            if !found {
                self.missing.borrow_mut().insert(letter);
            }
            out.push(if found { letter } else { SQUARE });
            before = if is_combining_mark(letter) { before } else { Some(letter) };
        }
        (out != text).then_some(out)
    }

    /// Whether a font has `letter`; a mark has to be in one with the letter that it stands on.
    fn has(&self, letter: char, before: Option<char>) -> bool {
        if letter.is_whitespace() || is_default_ignorable(letter) {
            return true;
        }
        let book = self.fonts.book();
        let mut infos = (0..).map_while(|index| book.info(index));
        match before.filter(|_| is_combining_mark(letter)) {
            Some(base) => infos.any(|font| {
                has(font, letter) && has(font, base)
                    || compose(base, letter).is_some_and(|both| has(font, both))
            }),
            None => infos.any(|font| has(font, letter)),
        }
    }

    /// What was missing, each file with its own.
    pub(super) fn told(&self, sources: &Sources) -> Vec<Finding> {
        let missing = self.missing.borrow();
        if missing.is_empty() {
            return Vec::new();
        }
        let theme = format!("{}/", sources.layout().theme_folder());
        let mut placed = BTreeSet::new();
        let mut findings = Vec::new();
        for (id, file) in sources.iter().filter(|(_, file)| !file.path.starts_with(&theme)) {
            let mut here = file.text.char_indices().filter(|(_, letter)| missing.contains(letter));
            let Some((at, first)) = here.next() else { continue };
            let mut letters = vec![first];
            here.for_each(|(_, letter)| {
                if !letters.contains(&letter) {
                    letters.push(letter);
                }
            });
            let span = Span::new(id, at..at + first.len_utf8());
            findings.push(finding(Some(span), &letters));
            placed.extend(letters);
        }
        // What is written as an escape stands in no file as it is shown.
        let elsewhere: Vec<char> = missing.difference(&placed).copied().collect();
        if !elsewhere.is_empty() {
            findings.push(finding(None, &elsewhere));
        }
        findings
    }
}

/// Characters of private use are drawn by some fonts, but mean nothing to an archive
/// (ISO 19005-2, 6.2.11.7.3).
fn has(font: &FontInfo, letter: char) -> bool {
    let code = u32::from(letter);
    let is_private = matches!(code, 0xe000..=0xf8ff | 0xf_0000..);
    !is_private && font.coverage.contains(code)
}

/// What has no shape: controls, and what is no character (Unicode, 23.7).
fn is_drawn_by_nobody(letter: char) -> bool {
    let code = u32::from(letter);
    let is_control = letter.is_control() && !matches!(letter, '\n' | '\t');
    is_control || code == 0xfeff || code & 0xfffe == 0xfffe || matches!(code, 0xfdd0..=0xfdef)
}

fn finding(span: Option<Span>, letters: &[char]) -> Finding {
    let named = letters.iter().take(NAMED);
    let named = named.map(|letter| format!("`{letter}` (U+{:04X})", u32::from(*letter)));
    let named = named.collect::<Vec<_>>().join(", ");
    let message = match letters.len().saturating_sub(NAMED) {
        0 => format!("no font of the document has {named}"),
        more => format!("no font of the document has {named} and {more} more"),
    };
    Finding::new(code::MISSING_GLYPH, span, message)
        .help("name a font that does: `fonts = [\"fonts/NAME.ttf\"]` under `[output.pdf]` of book.toml")
        .help(format!("else write it in other words: the document shows `{SQUARE}`"))
}
