//! OP408.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// A workflow in which the work changes hands after every step.
    ///
    /// Whoever takes work over has to find out where it stands, and until then it lies in a queue.
    /// Value-stream mapping, as lean manufacturing practises it, therefore counts hand-offs and
    /// looks for those that can go. The work stays in a hand where one of those who are responsible
    /// for a step is responsible for the next one too. It is told of workflows whose usual way has
    /// six steps or more, when no two steps in a row stay in one hand.
    ///
    /// Let somebody see the work through two steps in a row, or make one step of two. Where the
    /// passing on is meant, as between those who build and those who test, say so in a waiver.
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
    /// [role.author]
    /// name = "Author"
    ///
    /// [workflow.article]
    /// name = "Article"
    /// step = [
    ///   { id = "plan", playbook = "writing.md", raci = { editor = "AR" } },
    ///   { id = "write", playbook = "writing.md", raci = { author = "AR" } },
    ///   { id = "correct", playbook = "writing.md", raci = { editor = "AR" } },
    ///   { id = "rewrite", playbook = "writing.md", raci = { author = "AR" } },
    ///   { id = "typeset", playbook = "writing.md", raci = { editor = "AR" } },
    ///   { id = "proof", playbook = "writing.md", raci = { author = "AR" } },
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
    /// [role.author]
    /// name = "Author"
    ///
    /// [workflow.article]
    /// name = "Article"
    /// step = [
    ///   { id = "plan", playbook = "writing.md", raci = { editor = "AR" } },
    ///   { id = "write", playbook = "writing.md", raci = { author = "AR" } },
    ///   { id = "correct", playbook = "writing.md", raci = { editor = "AR", author = "R" } },
    ///   { id = "typeset", playbook = "writing.md", raci = { editor = "AR" } },
    ///   { id = "proof", playbook = "writing.md", raci = { author = "AR" } },
    ///   { id = "print", playbook = "writing.md", raci = { editor = "AR" } },
    /// ]
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP408", "many-hand-offs", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for (id, course) in &scope.insight.courses {
        let Some(workflow) = scope.model.workflows.get(id) else { continue };
        let hand_offs = &course.hand_offs;
        let (changes, transitions) = (hand_offs.changes.len(), hand_offs.transitions);
        if transitions + 1 < usize::from(scope.limits.hand_offs_from_steps) || changes < transitions
        {
            continue;
        }
        let message = format!(
            "{} changes hands after every step: {changes} hand-offs in {} steps",
            &*workflow.name,
            transitions + 1
        );
        found.push(
            Finding::new(RULE.code, workflow.name.span, message)
                .help(
                    "let one role see the work through two steps in a row, or make one step of two",
                )
                .about(workflow.subject()),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{messages, work};

    #[test]
    fn one_step_in_the_same_hand_is_enough_and_five_are_too_few() {
        let [a, b] = ["a = \"AR\"", "b = \"AR\""];
        let told = |steps: &[&str]| messages("OP408", &work("raci", steps));
        assert_eq!(
            told(&[a, b, a, b, a, b]),
            ["Work changes hands after every step: 5 hand-offs in 6 steps"]
        );
        assert_eq!(told(&[a, b, a, b, a]), [""; 0]);
        assert_eq!(told(&[a, b, a, b, a, a]), [""; 0]);
        let both = "a = \"AR\", b = \"R\"";
        assert_eq!(told(&[a, b, both, b, a, b]), [""; 0]);
    }

    #[test]
    fn a_step_that_nobody_does_is_no_hand() {
        let [a, b, hole] = ["a = \"AR\"", "b = \"AR\"", "a = \"A\""];
        let told = |steps: &[&str]| messages("OP408", &work("raci", steps));
        assert_eq!(told(&[a, b, hole, a, b, a]), [""; 0], "five of six steps have a hand");
        let message = "Work changes hands after every step: 5 hand-offs in 6 steps";
        assert_eq!(told(&[a, b, hole, a, b, a, b]), [message]);
    }
}
