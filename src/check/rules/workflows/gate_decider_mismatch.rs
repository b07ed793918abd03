//! OP406.

use crate::check::Scope;
use crate::check::naming::party;
use crate::finding::{self, Code, Finding, Severity};
use crate::rule;

rule! {
    /// A gate whose accountable is not the one who decides.
    ///
    /// A gate is passed by a decision, so whoever answers for the gate and whoever takes its
    /// decision are one. Where the responsibility matrix names one role and the decision another,
    /// each can say that it was up to the other.
    ///
    /// Give the letter of the gate to the decider, or the decision to the accountable.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [role.publisher]
    /// name = "Publisher"
    ///
    /// [decision.launch]
    /// name = "Launch"
    /// decide = "publisher"
    /// meeting = "planning"
    ///
    /// [meeting.planning]
    /// name = "Planning"
    /// purpose = "Agree what is written next."
    /// chair = "editor"
    /// attendees = ["publisher"]
    /// outputs = ["List of articles"]
    /// every = "week"
    /// on = "tuesday"
    /// at = "10:00"
    /// duration = "1h"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR", publisher = "C" }
    /// gate = true
    /// decision = "launch"
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
    /// [role.publisher]
    /// name = "Publisher"
    ///
    /// [decision.launch]
    /// name = "Launch"
    /// decide = "publisher"
    /// meeting = "planning"
    ///
    /// [meeting.planning]
    /// name = "Planning"
    /// purpose = "Agree what is written next."
    /// chair = "editor"
    /// attendees = ["publisher"]
    /// outputs = ["List of articles"]
    /// every = "week"
    /// on = "tuesday"
    /// at = "10:00"
    /// duration = "1h"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "R", publisher = "A" }
    /// gate = true
    /// decision = "launch"
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP406", "gate-decider-mismatch", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let model = scope.model;
    let answering = model.scheme().and_then(|scheme| {
        scheme.answering().map(|(letter, meaning)| (letter, meaning.name.to_lowercase()))
    });
    let Some((letter, meaning)) = answering else { return };
    for (id, workflow) in &model.workflows {
        for step in workflow.step.iter().filter(|step| step.gate) {
            let decision = step.decision.as_ref().and_then(|d| model.decisions.get(&d.id));
            let (Some(decision), Some((holder, cell))) =
                (decision, step.raci.holders(letter).next())
            else {
                continue;
            };
            if step.raci.holders(letter).any(|(holder, _)| holder == decision.decide.id) {
                continue;
            }
            let message = format!(
                "{} is {meaning} for {} in {}, but {} decides {}",
                party(model, holder),
                step.title(),
                &*workflow.name,
                party(model, &decision.decide.id),
                &*decision.name,
            );
            found.push(
                Finding::new(RULE.code, cell.key, message)
                    .label(decision.decide.span, "decides")
                    .help(format!("let the same role hold the letter {letter} and decide"))
                    .about(finding::Subject::new("step", format!("{id}.{}", &**step.id))),
            );
        }
    }
}
