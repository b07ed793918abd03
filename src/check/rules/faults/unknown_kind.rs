//! OP004.

use crate::finding::code;
use crate::rule;

rule! {
    /// A header, or the `kind` of a page, that is none of the kinds of thing a model has; or a key
    /// that stands above every header.
    ///
    /// Kinds are written in the singular: `[role.editor]`, not `[roles.editor]`. Steps stand inside
    /// their workflow, criteria inside their stage.
    ///
    /// In a page's front matter `kind` says what the page is. Roles and teams have a `kind` of
    /// their own, which is written `role-kind` and `team-kind` there: `kind = "role"` and
    /// `role-kind = "automated"`.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [roles.editor]
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
    code = code::UNKNOWN_KIND
}
