//! OP015.

use crate::finding::code;
use crate::rule;

rule! {
    /// A key written behind a sub-table that belongs above it.
    ///
    /// In TOML a key belongs to the last header above it. A workflow's own keys come before its
    /// first step, and a step's own keys before its `raci` table.
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
    ///
    /// [workflow.article.step.raci]
    /// editor = "AR"
    /// owner = "editor"
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
    /// owner = "editor"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    ///
    /// [workflow.article.step.raci]
    /// editor = "AR"
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = code::MISPLACED_KEY
}
