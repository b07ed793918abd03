//! OP202.

use crate::check::{Scope, circle};
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// Meetings that hand what they cannot settle round in a circle.
    ///
    /// `escalates-to` names the meeting that takes what this one cannot settle. Where the chain comes
    /// back to where it began, a question is passed on forever, and no meeting has to answer it.
    ///
    /// Let the chain end at the meeting whose chair has the last word; that one names none.
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
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "A", author = "R" }
    ///
    /// [meeting.desk]
    /// name = "Desk meeting"
    /// purpose = "Settle what is open."
    /// chair = "editor"
    /// attendees = ["author"]
    /// every = "week"
    /// on = "tuesday"
    /// at = "10:00"
    /// duration = "30m"
    /// zone = "Europe/Paris"
    /// outputs = ["List of decisions"]
    /// escalates-to = "board"
    ///
    /// [meeting.board]
    /// name = "Board meeting"
    /// purpose = "Settle what is open."
    /// chair = "editor"
    /// attendees = ["author"]
    /// every = "week"
    /// on = "thursday"
    /// at = "10:00"
    /// duration = "30m"
    /// zone = "Europe/Paris"
    /// outputs = ["List of decisions"]
    /// escalates-to = "desk"
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
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "A", author = "R" }
    ///
    /// [meeting.desk]
    /// name = "Desk meeting"
    /// purpose = "Settle what is open."
    /// chair = "editor"
    /// attendees = ["author"]
    /// every = "week"
    /// on = "tuesday"
    /// at = "10:00"
    /// duration = "30m"
    /// zone = "Europe/Paris"
    /// outputs = ["List of decisions"]
    /// escalates-to = "board"
    ///
    /// [meeting.board]
    /// name = "Board meeting"
    /// purpose = "Settle what is open."
    /// chair = "editor"
    /// attendees = ["author"]
    /// every = "week"
    /// on = "thursday"
    /// at = "10:00"
    /// duration = "30m"
    /// zone = "Europe/Paris"
    /// outputs = ["List of decisions"]
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP202", "escalation-cycle", Severity::Error),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let meetings = &scope.model.meetings;
    let told = circle::findings(RULE.code, meetings, |m| m.escalates_to.as_ref(), "escalates to");
    found.extend(told);
}
