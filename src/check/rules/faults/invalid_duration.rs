//! OP012.

use crate::finding::code;
use crate::rule;

rule! {
    /// A length of time that is not one.
    ///
    /// Minutes, hours, working days and weeks are written `15m`, `2h`, `3d`, `2w`. Months and years
    /// are ISO 8601: `P6M`, `P1Y`.
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
    /// review-every = "six months"
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
    /// review-every = "P6M"
    /// ```
    code = code::INVALID_DURATION
}
