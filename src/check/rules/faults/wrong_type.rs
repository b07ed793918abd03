//! OP009.

use crate::finding::code;
use crate::rule;

rule! {
    /// A value of another type than the key takes: a number where a text stands, a text where a
    /// list stands.
    ///
    /// Texts stand between double quotes, numbers, dates, `true` and `false` without any. Lists
    /// stand between square brackets, with commas between their entries.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    /// responsibilities = "Edit, proofread"
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    /// responsibilities = ["Edit", "Proofread"]
    /// ```
    code = code::WRONG_TYPE
}
