//! OP604.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// A practice that is used in no step.
    ///
    /// A practice that names no step is read by those who look for it, and by nobody who is at work. The
    /// page of a step shows the practices that serve it. A retired practice needs none.
    ///
    /// Name the steps in which it is used in `steps`, as `workflow.step`.
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
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP604", "idle-practice", Severity::Note),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    // Without workflows there is nothing to name.
    let Some((workflow, fields)) = scope.model.workflows.first() else { return };
    let step = fields.step.first().map_or("step", |step| &step.id);
    let idle = &scope.insight.coverage.idle_practices;
    for practice in idle.iter().filter_map(|id| scope.model.practices.get(id)) {
        let message = format!("{} is used in no step", &*practice.name);
        found.push(
            Finding::new(RULE.code, practice.span, message)
                .help(format!("name where it is used: `steps = [\"{workflow}.{step}\"]`"))
                .about(practice.subject()),
        );
    }
}
