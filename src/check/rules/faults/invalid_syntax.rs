//! OP001.

use crate::finding::code;
use crate::rule;

rule! {
    /// A file that cannot be read, since TOML or YAML is written in another way.
    ///
    /// Every line of a definitions file is a header in brackets, a `key = value`, a remark behind
    /// `#`, or empty. Texts stand between straight double quotes, texts of several lines between
    /// three of them. Nothing that stands in the damaged part is looked at, so mend this first:
    /// other findings may come or go with it.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = Editor in chief
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor in chief"
    /// ```
    code = code::INVALID_SYNTAX
}
