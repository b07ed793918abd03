//! OP713.

use crate::finding::code;
use crate::rule;

rule! {
    /// A colour under `[brand]` of `book.toml` that cannot be read on the pages.
    ///
    /// The accent is the colour of links: it is text, and text needs a contrast of 4.5 to what is
    /// behind it, or many cannot read it (WCAG 2.2, 1.4.3). It is measured on the grounds of the
    /// theme, `accent` on the light ones and `accent-dark` on the dark ones. The pages take the
    /// nearest colour that can be read. Write that one, or another of your organisation's.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// --- book.toml
    /// [brand]
    /// accent = "#ff9900"
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// --- book.toml
    /// [brand]
    /// accent = "#8f5600"
    /// accent-dark = "#ff9900"
    /// ```
    code = code::FAINT_ACCENT
}
