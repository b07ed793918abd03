//! OP303.

use crate::check::Scope;
use crate::check::naming::all;
use crate::finding::{Code, Finding, Severity};
use crate::model::cadence::Rotation;
use crate::model::meeting::{Meeting, MeetingStatus};
use crate::rule;

rule! {
    /// A meeting without a chair, a purpose or an output.
    ///
    /// Whoever is invited wants to know three things: who leads, what for, and what will be there
    /// afterwards. A meeting that cannot say so is the first to be dropped when the calendar is
    /// full, or the last that anybody dares to drop.
    ///
    /// Add what is missing: `chair` (or chairs in turn in `rotate`), `purpose` in a sentence,
    /// `outputs` as a list. If no output comes to mind, a message may do instead of the meeting.
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
    code = Code::new("OP303", "incomplete-meeting", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for meeting in scope.model.meetings.values() {
        let missing = missing(meeting);
        if missing.is_empty() || meeting.status == Some(MeetingStatus::Cancelled) {
            continue;
        }
        let nouns: Vec<String> = missing.iter().map(|(_, noun)| format!("no {noun}")).collect();
        let keys: Vec<String> = missing.iter().map(|(key, _)| format!("`{key}`")).collect();
        let message = format!("{} has {}", &*meeting.name, all(&nouns));
        found.push(
            Finding::new(RULE.code, meeting.span, message)
                .help(format!("add {}", all(&keys)))
                .about(meeting.subject()),
        );
    }
}

/// Keys that say nothing, and what they would say.
fn missing(meeting: &Meeting) -> Vec<(&'static str, &'static str)> {
    let led = meeting.chair.is_some() || matches!(meeting.rotation(), Some(Rotation::Chairs(_)));
    let parts = [
        ("chair", "chair", led),
        ("purpose", "purpose", meeting.purpose.is_some()),
        ("outputs", "output", !meeting.outputs.is_empty()),
    ];
    parts.into_iter().filter(|(.., there)| !there).map(|(key, noun, _)| (key, noun)).collect()
}
