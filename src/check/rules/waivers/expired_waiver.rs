//! OP901.

use crate::finding::{Code, Severity};
use crate::rule;

rule! {
    /// A waiver whose last day is over.
    ///
    /// What it accepted is told again, as a warning and never as an error, since only time has
    /// passed. Mend it now, or agree on a later day and write it into `until`.
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
    /// raci = { editor = "R" }
    ///
    /// [[waiver]]
    /// code = "OP101"
    /// subject = "step:article.*"
    /// reason = "The desk is being reorganised"
    /// until = 2026-06-30
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
    code = Code::new("OP901", "expired-waiver", Severity::Warning),
    elsewhere = "what the waiver accepted is told beside it: tests of check/waivers.rs"
}
