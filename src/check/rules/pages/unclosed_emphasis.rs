//! OP703.

use crate::finding::code;
use crate::rule;

rule! {
    /// Bold text that is opened with `**` and never closed.
    ///
    /// It is shown as bold up to the end of its line. Often the closing asterisks stand behind a
    /// blank, where Markdown does not see them.
    ///
    /// ```bad
    /// --- content/index.md
    /// # Home
    ///
    /// This is **bold text and this is not.
    /// ```
    ///
    /// ```good
    /// --- content/index.md
    /// # Home
    ///
    /// This is **bold text** and this is not.
    /// ```
    code = code::UNCLOSED_EMPHASIS
}
