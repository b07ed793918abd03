//! OP404.

use crate::check::Scope;
use crate::check::naming::party;
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// A decision for which there is no meeting.
    ///
    /// A decision that belongs nowhere is taken in the corridor, or waits for the next person who
    /// asks. The meeting is where the question is brought, and where those who are to be heard
    /// are heard.
    ///
    /// Name the `meeting` at which it is taken. One that is usually taken in writing still needs
    /// the meeting where it lands when people disagree.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [decision.launch]
    /// name = "Launch"
    /// decide = "editor"
    ///
    /// [meeting.planning]
    /// name = "Planning"
    /// purpose = "Agree what is written next."
    /// chair = "editor"
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
    /// [decision.launch]
    /// name = "Launch"
    /// decide = "editor"
    /// meeting = "planning"
    ///
    /// [meeting.planning]
    /// name = "Planning"
    /// purpose = "Agree what is written next."
    /// chair = "editor"
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
    /// raci = { editor = "AR" }
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP404", "decision-without-meeting", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let without = &scope.insight.coverage.decisions_without_meeting;
    for decision in without.iter().filter_map(|id| scope.model.decisions.get(id)) {
        let decider = party(scope.model, &decision.decide.id);
        let message = format!("no meeting takes the decision {}", &*decision.name);
        found.push(
            Finding::new(RULE.code, decision.span, message)
                .help(format!("name a `meeting` that {decider} attends"))
                .about(decision.subject()),
        );
    }
}
