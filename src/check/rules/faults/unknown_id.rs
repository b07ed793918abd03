//! OP005.

use crate::finding::code;
use crate::rule;

rule! {
    /// A reference to something that is not defined.
    ///
    /// Things are named by their id, the part behind the dot in their header, and not by their name
    /// for people. Renaming an id means to rename it wherever it stands; the `name` can change
    /// freely.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    /// reports-to = "cheif"
    ///
    /// [role.chief]
    /// name = "Chief"
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    /// reports-to = "chief"
    ///
    /// [role.chief]
    /// name = "Chief"
    /// ```
    code = code::UNKNOWN_ID
}
