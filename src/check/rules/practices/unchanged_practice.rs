//! OP606.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::insight::practices::is_in_use;
use crate::rule;

rule! {
    /// A practice that was confirmed three times in a row without a change.
    ///
    /// It may be as good as it gets. It may also be that nobody looks closely any more: work changes, and
    /// what describes it changes with it. The count is of the latest reviews; one with another outcome, or
    /// with none, ends it.
    ///
    /// Ask those who use it what they do differently, and write the change down. Where nothing is to be
    /// changed, review it less often, or accept the note with a `[[waiver]]` that says why.
    ///
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
    /// [practice.two-readers]
    /// name = "Two readers"
    /// owner = "editor"
    /// steps = ["article.write"]
    ///
    /// [[practice.two-readers.review]]
    /// date = 2025-05-13
    /// outcome = "confirmed"
    ///
    /// [[practice.two-readers.review]]
    /// date = 2025-11-11
    /// outcome = "confirmed"
    ///
    /// [[practice.two-readers.review]]
    /// date = 2026-05-12
    /// outcome = "confirmed"
    ///
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
    /// raci = { editor = "AR" }
    ///
    /// [practice.two-readers]
    /// name = "Two readers"
    /// owner = "editor"
    /// steps = ["article.write"]
    ///
    /// [[practice.two-readers.review]]
    /// date = 2025-05-13
    /// outcome = "confirmed"
    ///
    /// [[practice.two-readers.review]]
    /// date = 2025-11-11
    /// outcome = "confirmed"
    ///
    /// [[practice.two-readers.review]]
    /// date = 2026-05-12
    /// outcome = "changed"
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP606", "unchanged-practice", Severity::Note),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for (id, reviews) in &scope.insight.practices {
        let practice = scope.model.practices.get(id).filter(|practice| is_in_use(practice));
        let Some(practice) = practice.filter(|_| reviews.steady) else { continue };
        let message = format!(
            "{} was confirmed {} times in a row without a change",
            &*practice.name, reviews.unchanged
        );
        found.push(
            Finding::new(RULE.code, practice.span, message)
                .help("ask those who use it what they do differently, and write the change down")
                .about(practice.subject()),
        );
    }
}
