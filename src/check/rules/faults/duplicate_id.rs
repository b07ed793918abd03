//! OP006.

use crate::finding::code;
use crate::rule;

rule! {
    /// The same id, key or header twice.
    ///
    /// An id means one thing, so that links and references lead to one place. Roles, teams and
    /// people share one set of ids. Both places are shown; often the second one was copied and its
    /// id forgotten.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [role.editor]
    /// name = "Copy editor"
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [role.copy-editor]
    /// name = "Copy editor"
    /// ```
    code = code::DUPLICATE_ID
}
