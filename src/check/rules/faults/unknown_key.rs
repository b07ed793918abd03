//! OP003.

use crate::finding::code;
use crate::rule;

rule! {
    /// A key that the table does not have.
    ///
    /// It is a slip of the keyboard, or it belongs to another table. Unknown keys are never passed
    /// over in silence, or a model would say less than its authors believe. The same holds for
    /// `book.toml`.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    /// purpos = "Keeps the words right"
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    /// purpose = "Keeps the words right"
    /// ```
    code = code::UNKNOWN_KEY
}
