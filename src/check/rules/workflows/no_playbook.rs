//! OP407.

use crate::check::Scope;
use crate::finding::{self, Code, Finding, Severity};
use crate::rule;

rule! {
    /// A step without a playbook.
    ///
    /// The step says who does it, and nothing says how. Whoever takes it over has to ask, and two
    /// people do it in two ways. A playbook is a page of this site: a checklist of ten lines is a
    /// good one.
    ///
    /// Write a page and name it in `playbook`, as a path below the content folder. Several steps
    /// may share a playbook.
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
    /// raci = { editor = "AR" }
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
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP407", "no-playbook", Severity::Note),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for path in &scope.insight.coverage.steps_without_playbook {
        let Some((workflow, step)) = path.split_once('.') else { continue };
        let Some(workflow) = scope.model.workflows.get(workflow) else { continue };
        let Some(step) = workflow.position(step).map(|at| &workflow.step[at]) else { continue };
        let message = format!("{} in {} has no playbook", step.title(), &*workflow.name);
        found.push(
            Finding::new(RULE.code, step.id.span, message)
                .help(format!("write a page and name it: `playbook = \"{}.md\"`", &**step.id))
                .about(finding::Subject::new("step", path.clone())),
        );
    }
}
