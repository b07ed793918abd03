//! Markdown bodies as HTML, in one walk over a page's events.
//!
//! The result is a [`Draft`]: one buffer, with slots where links and live views go, since those
//! can be resolved only when all pages are known. Nothing in it needs a `style` attribute or a
//! script, so that the strictest policy holds.

mod anchor;
mod blocks;
mod code;
mod draft;
mod elements;
mod escape;
mod footnote;
mod heading;
mod highlight;
mod link;
mod plain;
mod problem;
mod raw;
mod table;
mod words;
mod writer;

pub use self::draft::{Body, Draft, Resolved};
#[cfg(feature = "pdf")]
pub(crate) use self::escape::is_dangerous;
pub use self::words::{english, english_word};

use crate::source::mapped::Mapped;
use crate::source::markdown::walk;
use crate::source::span::Span;

/// What becomes of raw HTML in a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RawHtml {
    /// It is shown as text, with a note to its author.
    #[default]
    Escape,
    /// It is taken over without scripts, styles and whatever else could harm a reader. Each block
    /// is complete in itself: what it opens, it closes.
    Sanitise,
}

/// How bodies are written.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// What becomes of raw HTML.
    pub raw_html: RawHtml,
    /// How many levels headings move down; for fragments at least one.
    pub heading_shift: u8,
    /// Stands before every id, so that several fragments can share a page.
    pub id_prefix: &'a str,
    /// What the text is about: names its tables as long as there is no heading to do it.
    pub label: &'a str,
    /// The word for a key, see [`english`].
    pub words: &'a (dyn Fn(&str) -> String + Sync),
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self {
            raw_html: RawHtml::Escape,
            heading_shift: 0,
            id_prefix: "",
            label: "",
            words: &|key| english_word(key).to_owned(),
        }
    }
}

/// The draft of a page's body.
pub fn draft(body: &Mapped<'_>, options: &Options<'_>) -> Draft {
    let mut writer = writer::Writer::new(body, options);
    walk(&body.text, |event, range| writer.event(event, range));
    writer.finish()
}

/// The draft of a text that a definition holds: its findings and links all stand at `span`, and it
/// never brings a heading of level one.
pub fn fragment(text: &str, span: Span, options: &Options<'_>) -> Draft {
    let options = Options { heading_shift: options.heading_shift.max(1), ..*options };
    draft(&Mapped::at(span, text), &options)
}

#[cfg(test)]
mod tests;
