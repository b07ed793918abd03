//! OP902.

use crate::finding::{Code, Severity};
use crate::rule;

rule! {
    /// A waiver that accepts nothing.
    ///
    /// What it was for is mended, or its `code` or `subject` no longer fit. Left in place it would
    /// hide the same fault when it comes back.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR" }
    ///
    /// [[waiver]]
    /// code = "OP101"
    /// subject = "step:article.*"
    /// reason = "The desk is being reorganised"
    /// until = 2027-06-30
    /// --- content/writing.md
    /// # Writing
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "R" }
    ///
    /// [[waiver]]
    /// code = "OP101"
    /// subject = "step:article.*"
    /// reason = "The desk is being reorganised"
    /// until = 2027-06-30
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP902", "unused-waiver", Severity::Warning)
}
