//! OP601.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::model::practice::PracticeStatus;
use crate::rule;

rule! {
    /// A practice that nobody owns.
    ///
    /// Practices age. Without an owner nobody reviews them, answers questions or says that one is
    /// no longer right, and the catalogue loses the trust of those who follow it. Retired
    /// practices need no owner.
    ///
    /// Name the role that keeps it in `owner`.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [practice.two-readers]
    /// name = "Two readers"
    /// steps = ["article.write"]
    /// status = "adopted"
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
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [practice.two-readers]
    /// name = "Two readers"
    /// steps = ["article.write"]
    /// status = "adopted"
    /// owner = "editor"
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
    /// ```
    code = Code::new("OP601", "unowned-practice", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for practice in scope.model.practices.values() {
        if practice.owner.is_some() || practice.status == Some(PracticeStatus::Retired) {
            continue;
        }
        found.push(
            Finding::new(RULE.code, practice.span, format!("nobody owns {}", &*practice.name))
                .help("name the role that keeps it in `owner`")
                .about(practice.subject()),
        );
    }
}
