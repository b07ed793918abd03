//! OP016.

use crate::finding::code;
use crate::rule;

rule! {
    /// Curly quotes, non-breaking spaces or long dashes where TOML wants plain characters.
    ///
    /// Word, Excel and many web pages put them into pasted text. Inside a text between straight
    /// quotes they are welcome; around it, and in keys and headers, TOML does not take them.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = “Editor”
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    /// ```
    code = code::PASTED_TYPOGRAPHY
}
