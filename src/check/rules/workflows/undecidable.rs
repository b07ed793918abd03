//! OP403.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::insight::parties::roles_of;
use crate::rule;

rule! {
    /// A decision that nobody decides.
    ///
    /// It is given to a committee or team that has no members, so that there is nobody to say yes
    /// or no.
    ///
    /// List the `members` of a committee, write `team` on the roles that belong to a team, or
    /// give the decision to a role.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [team.board]
    /// name = "Board"
    /// kind = "committee"
    ///
    /// [decision.launch]
    /// name = "Launch"
    /// decide = "board"
    /// meeting = "planning"
    ///
    /// [meeting.planning]
    /// name = "Planning"
    /// purpose = "Agree what is written next."
    /// chair = "editor"
    /// attendees = ["board"]
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
    /// [team.board]
    /// name = "Board"
    /// kind = "committee"
    /// members = ["editor"]
    ///
    /// [decision.launch]
    /// name = "Launch"
    /// decide = "board"
    /// meeting = "planning"
    ///
    /// [meeting.planning]
    /// name = "Planning"
    /// purpose = "Agree what is written next."
    /// chair = "editor"
    /// attendees = ["board"]
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
    code = Code::new("OP403", "undecidable", Severity::Error),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for decision in scope.model.decisions.values() {
        let Some(team) = scope.model.teams.get(&decision.decide.id) else { continue };
        if !roles_of(scope.model, &team.id).is_empty() {
            continue;
        }
        let message = format!("nobody decides {}: {} has no members", &*decision.name, &*team.name);
        found.push(
            Finding::new(RULE.code, decision.decide.span, message)
                .label(team.span, "has no `members`, and no role belongs to it")
                .help("list its `members`, or give the decision to a role")
                .about(decision.subject()),
        );
    }
}
