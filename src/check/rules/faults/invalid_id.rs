//! OP007.

use crate::finding::code;
use crate::rule;

rule! {
    /// An id that holds more than lower-case letters a to z, digits and hyphens.
    ///
    /// Ids become addresses on the site and words in other files, so they are plain. What people
    /// read is the `name`, which may hold anything.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role."Chief Editor"]
    /// name = "Chief editor"
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [role.chief-editor]
    /// name = "Chief editor"
    /// ```
    code = code::INVALID_ID
}
