//! OP010.

use crate::finding::code;
use crate::rule;

rule! {
    /// A value of the right type that means nothing here: a word that the key does not know, a
    /// level beyond the last, a letter that the responsibility scheme does not have.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [practice.style-guide]
    /// name = "Style guide"
    /// owner = "editor"
    /// status = "adoptd"
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [practice.style-guide]
    /// name = "Style guide"
    /// owner = "editor"
    /// status = "adopted"
    /// ```
    code = code::INVALID_VALUE
}
