//! OP904.

use crate::finding::{Code, Severity};
use crate::rule;

rule! {
    /// A baseline that knows findings which no longer occur.
    ///
    /// A baseline lets an old model start without noise: what it holds is left out, what is new is
    /// told. Once something of it is mended, its entry would hide the same finding when it comes
    /// back. Nothing is told while a fault keeps the rules from looking at everything.
    ///
    /// Write it again with `operandi check --write-baseline` and commit it. If what was mended was
    /// the last of it, remove the file.
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
    /// --- content/writing.md
    /// # Writing
    /// --- operandi-baseline.json
    /// {
    ///   "format": 1,
    ///   "about": "Known findings.",
    ///   "findings": [
    ///     {"code":"OP101","subject":"step:article.write","words":"nobody is A (accountable) for Write in Article","count":1}
    ///   ]
    /// }
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
    /// --- content/writing.md
    /// # Writing
    /// --- operandi-baseline.json
    /// {
    ///   "format": 1,
    ///   "about": "Known findings.",
    ///   "findings": [
    ///     {"code":"OP101","subject":"step:article.write","words":"nobody is A (accountable) for Write in Article","count":1}
    ///   ]
    /// }
    /// ```
    code = Code::new("OP904", "stale-baseline", Severity::Note)
}
