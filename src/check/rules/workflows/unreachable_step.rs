//! OP401.

use crate::check::Scope;
use crate::finding::{self, Code, Finding, Severity};
use crate::insight::flow;
use crate::rule;

rule! {
    /// A step that no way leads to.
    ///
    /// A workflow runs from its first step along `next`, or to the step below where there is
    /// none. A step that none of these ways reaches is never begun: most often a new `next` jumps
    /// over it, or it stands behind an end, `next = []`.
    ///
    /// Lead a step to it with `next`, remove the `next` that jumps over it, or remove the step.
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
    /// next = [{ to = "publish" }]
    ///
    /// [[workflow.article.step]]
    /// id = "review"
    /// playbook = "writing.md"
    /// raci = { editor = "AR" }
    ///
    /// [[workflow.article.step]]
    /// id = "publish"
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
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR" }
    /// next = [{ to = "review" }, { to = "publish", when = "A typo was mended" }]
    ///
    /// [[workflow.article.step]]
    /// id = "review"
    /// playbook = "writing.md"
    /// raci = { editor = "AR" }
    ///
    /// [[workflow.article.step]]
    /// id = "publish"
    /// playbook = "writing.md"
    /// raci = { editor = "AR" }
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP401", "unreachable-step", Severity::Error),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for (id, workflow) in &scope.model.workflows {
        for at in flow::unreached(workflow) {
            let step = &workflow.step[at];
            let message = format!("no way leads to {} in {}", step.title(), &*workflow.name);
            let mut finding = Finding::new(RULE.code, step.id.span, message)
                .about(finding::Subject::new("step", format!("{id}.{}", &**step.id)));
            // Where the step above says nothing of its own, it is not reached either.
            let above = at.checked_sub(1).and_then(|above| workflow.step.get(above));
            if let Some((above, next)) =
                above.and_then(|above| above.next.as_ref().map(|n| (above, n)))
            {
                finding = match next.first() {
                    Some(path) => finding.label(path.to.span, "this way leads past it"),
                    None => finding.label(above.id.span, "the workflow ends here"),
                };
            }
            let to = format!("{{ to = \"{}\" }}", &**step.id);
            found.push(finding.help(match above {
                Some(above) if above.next.is_some() => format!(
                    "add `{to}` to the `next` of {}, or remove that `next`: the following step then \
                     comes of itself",
                    above.title()
                ),
                Some(above) => format!(
                    "lead to {} first, or add `{to}` to the `next` of another step",
                    above.title()
                ),
                None => format!("add `{to}` to the `next` of the step that leads here"),
            }));
        }
    }
}
