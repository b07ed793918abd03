//! OP310.

use crate::check::Scope;
use crate::check::naming::count;
use crate::finding::{Code, Finding, Severity};
use crate::model::people::RoleKind;
use crate::rule;

rule! {
    /// A role whose meetings take more than 40 hours a month.
    ///
    /// That is more than a working week in four, before any work is done, and every meeting brings
    /// work with it. The limit is our own choice and no standard's: a month has about 160 hours of
    /// work, and who spends a quarter of them in regular meetings has as much again of the others.
    /// Hours are those of one person with the role, averaged over twelve months; meetings that the role
    /// may skip (`optional`) do not count, and a role that is `automated` has none.
    ///
    /// Make the attendance `optional`, hold the meeting less often or shorter, or share the role.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [meeting.planning]
    /// name = "Planning"
    /// purpose = "Agree what is written next."
    /// chair = "editor"
    /// outputs = ["List of articles"]
    /// every = "day"
    /// on = "weekdays"
    /// at = "10:00"
    /// duration = "2h"
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
    /// [meeting.planning]
    /// name = "Planning"
    /// purpose = "Agree what is written next."
    /// chair = "editor"
    /// outputs = ["List of articles"]
    /// every = "day"
    /// on = "weekdays"
    /// at = "10:00"
    /// duration = "90m"
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
    code = Code::new("OP310", "heavy-calendar", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let most = scope.limits.most_meeting_hours_per_month;
    for (id, load) in &scope.insight.hours.roles {
        let Some(role) = scope.model.roles.get(id) else { continue };
        let automated = role.kind == Some(RoleKind::Automated);
        if automated || load.minutes() <= u64::from(most) * 60 * 12 {
            continue;
        }
        let meetings = &scope.insight.hours.meetings;
        let attended = meetings.values().filter(|hours| hours.times.contains_key(id)).count();
        let message = format!(
            "{} spends {:.0} hours a month in {}",
            &*role.name,
            load.a_month(),
            count(attended, "meeting"),
        );
        found.push(
            Finding::new(RULE.code, role.name.span, message)
                .here(format!("more than {most} hours"))
                .help("make some attendance `optional`, meet less often, or share the role")
                .about(role.subject()),
        );
    }
}
