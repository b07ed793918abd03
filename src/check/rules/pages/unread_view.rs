//! OP712.

use crate::finding::code;
use crate::rule;

rule! {
    /// A line that looks like a live view, but has not the braces of one.
    ///
    /// A live view stands on a line of its own between double braces, with `#` right behind them:
    /// `{{#raci campaign}}`. With single braces, without the `#` or with a blank before it, the line is
    /// shown to readers as it is written. Nothing in code is looked at; `\\{{` is literal.
    ///
    /// ```bad
    /// --- content/index.md
    /// # Home
    ///
    /// {{raci campaign}}
    /// ```
    ///
    /// ```good
    /// --- content/index.md
    /// # Home
    ///
    /// `{{#raci campaign}}` shows a matrix.
    /// ```
    code = code::UNREAD_VIEW
}
