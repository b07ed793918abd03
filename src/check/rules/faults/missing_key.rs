//! OP008.

use crate::finding::code;
use crate::rule;

rule! {
    /// A key without which the thing means nothing.
    ///
    /// Few keys are required: a name, the length of a meeting, who takes a decision, and what a
    /// waiver accepts and until when. What else a good model has is the matter of other rules.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// purpose = "Keeps the words right"
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
    code = code::MISSING_KEY
}
