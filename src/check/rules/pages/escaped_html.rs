//! OP707.

use crate::finding::code;
use crate::rule;

rule! {
    /// HTML in a page, which is shown as text.
    ///
    /// HTML from many hands can break a page and run scripts in a reader's browser, so it is let
    /// through only where `book.toml` says so, and is cleaned even then. Markdown says most of it
    /// as well.
    ///
    /// ```bad
    /// --- content/index.md
    /// # Home
    ///
    /// Press <kbd>Enter</kbd>.
    /// ```
    ///
    /// ```good
    /// --- content/index.md
    /// # Home
    ///
    /// Press <kbd>Enter</kbd>.
    /// --- book.toml
    /// [output.html]
    /// raw-html = true
    /// ```
    code = code::ESCAPED_HTML
}
