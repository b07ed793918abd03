//! OP402.

use crate::check::Scope;
use crate::finding::{self, Code, Finding, Severity};
use crate::insight::flow;
use crate::rule;

rule! {
    /// A step from which the workflow never ends.
    ///
    /// Every way from it leads back to where it came from. Work that goes in stays in: a loop of
    /// review and rework without a way out is the usual case.
    ///
    /// Ways back belong into `returns`, beside the way forward. Give the loop a way out in
    /// `next`, or end the workflow with `next = []`.
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
    /// [[workflow.article.step]]
    /// id = "review"
    /// playbook = "writing.md"
    /// raci = { editor = "AR" }
    /// next = [{ to = "write" }]
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
    /// [[workflow.article.step]]
    /// id = "review"
    /// playbook = "writing.md"
    /// raci = { editor = "AR" }
    /// returns = [{ to = "write", when = "Facts are missing" }]
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP402", "dead-end-step", Severity::Error),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for (id, workflow) in &scope.model.workflows {
        // What nothing reaches has been told as that.
        let unreached = flow::unreached(workflow);
        for at in
            flow::endless(workflow).into_iter().filter(|at| unreached.binary_search(at).is_err())
        {
            let step = &workflow.step[at];
            let message =
                format!("no way leads from {} to an end of {}", step.title(), &*workflow.name);
            let mut finding = Finding::new(RULE.code, step.id.span, message)
                .about(finding::Subject::new("step", format!("{id}.{}", &**step.id)));
            for path in step.next.iter().flatten() {
                finding = finding.label(path.to.span, "leads back");
            }
            found.push(finding.help("a way back belongs in `returns`: move it there, and let `next` lead on to a step that ends"));
        }
    }
}
