//! OP101.

use crate::check::Subject;
use crate::finding::{self, Code, Finding, Severity};
use crate::rule;

rule! {
    /// A step in which nobody answers for the outcome.
    ///
    /// Work without an owner is done by whoever happens to notice, or by nobody. In the scheme of
    /// the model, one letter is held by exactly one role or committee of every step: the A of RACI.
    /// Until it is set, the step's cell shows a hole on the site.
    ///
    /// Give the letter to the role that can say yes or no to the outcome and has to explain it
    /// afterwards. Where a group decides, make it a committee and give the letter to that.
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
    /// raci = { editor = "R" }
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
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP101", "no-accountable", Severity::Error),
    check = run
}

fn run(subject: Subject<'_>, found: &mut Vec<Finding>) {
    let Some((letter, meaning)) = subject.model.scheme().and_then(|scheme| {
        scheme.answering().map(|(letter, meaning)| (letter, meaning.name.to_lowercase()))
    }) else {
        return;
    };
    for (id, workflow) in &subject.model.workflows {
        for step in workflow.step.iter().filter(|step| step.raci.holders(letter).next().is_none()) {
            let message = format!("nobody is {meaning} for {} in {}", step.title(), &*workflow.name);
            let span = step.raci.span.unwrap_or(step.id.span);
            found.push(
                Finding::new(RULE.code, span, message)
                    .help(format!("give one role the letter {letter}"))
                    .about(finding::Subject::new("step", format!("{id}.{}", &**step.id))),
            );
        }
    }
}
