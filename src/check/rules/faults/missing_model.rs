//! OP017.

use crate::finding::code;
use crate::rule;

rule! {
    /// Definitions without a `[model]`.
    ///
    /// Once anything is defined, one file says what it is the model of. The name stands on every
    /// page; version, status and owner are for those who have to rely on it.
    ///
    /// ```bad
    /// [role.editor]
    /// name = "Editor"
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    /// ```
    code = code::MISSING_MODEL
}
