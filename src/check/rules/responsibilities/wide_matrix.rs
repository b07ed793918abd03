//! OP110.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// A workflow of more than twelve steps.
    ///
    /// Its matrix no longer fits on a screen or a page, and nobody reads across. Long workflows mostly
    /// hold two: one until something is decided, and one that carries it out, often by other people.
    ///
    /// Split it where the work changes hands, or join steps that the same roles do in one go.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    /// purpose = "Publish a magazine."
    /// owner = "editor"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [role.printer]
    /// name = "Printer"
    ///
    /// [role.author]
    /// name = "Author"
    ///
    /// [workflow.article]
    /// name = "Article"
    /// step = [
    ///   { id = "plan", playbook = "writing.md", raci = { editor = "AR" } },
    ///   { id = "brief", playbook = "writing.md", raci = { editor = "AR" } },
    ///   { id = "research", playbook = "writing.md", raci = { printer = "AR" } },
    ///   { id = "write", playbook = "writing.md", raci = { editor = "AR" } },
    ///   { id = "illustrate", playbook = "writing.md", raci = { author = "AR" } },
    ///   { id = "review", playbook = "writing.md", raci = { printer = "AR" } },
    ///   { id = "correct", playbook = "writing.md", raci = { editor = "AR" } },
    ///   { id = "typeset", playbook = "writing.md", raci = { author = "AR" } },
    ///   { id = "proof", playbook = "writing.md", raci = { printer = "AR" } },
    ///   { id = "print", playbook = "writing.md", raci = { editor = "AR" } },
    ///   { id = "bind", playbook = "writing.md", raci = { author = "AR" } },
    ///   { id = "ship", playbook = "writing.md", raci = { printer = "AR" } },
    ///   { id = "announce", playbook = "writing.md", raci = { editor = "AR" } },
    /// ]
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    /// purpose = "Publish a magazine."
    /// owner = "editor"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [role.printer]
    /// name = "Printer"
    ///
    /// [role.author]
    /// name = "Author"
    ///
    /// [workflow.article]
    /// name = "Article"
    /// step = [
    ///   { id = "plan", playbook = "writing.md", raci = { editor = "AR" } },
    ///   { id = "brief", playbook = "writing.md", raci = { editor = "AR" } },
    ///   { id = "research", playbook = "writing.md", raci = { printer = "AR" } },
    ///   { id = "write", playbook = "writing.md", raci = { editor = "AR" } },
    ///   { id = "illustrate", playbook = "writing.md", raci = { author = "AR" } },
    ///   { id = "review", playbook = "writing.md", raci = { printer = "AR" } },
    /// ]
    ///
    /// [workflow.issue]
    /// name = "Issue"
    /// step = [
    ///   { id = "correct", playbook = "writing.md", raci = { editor = "AR" } },
    ///   { id = "typeset", playbook = "writing.md", raci = { author = "AR" } },
    ///   { id = "proof", playbook = "writing.md", raci = { printer = "AR" } },
    ///   { id = "print", playbook = "writing.md", raci = { editor = "AR" } },
    ///   { id = "bind", playbook = "writing.md", raci = { author = "AR" } },
    ///   { id = "ship", playbook = "writing.md", raci = { author = "AR" } },
    ///   { id = "announce", playbook = "writing.md", raci = { editor = "AR" } },
    /// ]
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP110", "wide-matrix", Severity::Note),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let most = usize::from(scope.limits.most_steps_per_workflow);
    for workflow in scope.model.workflows.values().filter(|w| w.step.len() > most) {
        let message = format!("{} has {} steps", &*workflow.name, workflow.step.len());
        found.push(
            Finding::new(RULE.code, workflow.name.span, message)
                .here(format!("more than {most}"))
                .help("split it where the work changes hands")
                .about(workflow.subject()),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{messages, work};

    #[test]
    fn twelve_steps_are_a_matrix() {
        assert_eq!(messages("OP110", &work("raci", &["a = \"AR\""; 12])), [""; 0]);
        assert_eq!(messages("OP110", &work("raci", &["a = \"AR\""; 13])), ["Work has 13 steps"]);
    }
}
