//! OP304.

use crate::check::Scope;
use crate::check::naming::parties;
use crate::finding::{Code, Finding, Severity};
use crate::insight::clashes::{Clash, clashes};
use crate::model::meeting::Meeting;
use crate::model::thing::Thing;
use crate::rule;
use crate::source::span::Span;
use jiff::ToSpan;

rule! {
    /// Two meetings that want the same role at the same time.
    ///
    /// Each was put where it suited its own guests. The role that is expected at both will miss
    /// one, and soon the one that always loses. All occurrences of the next two years are
    /// compared as instants, so that a meeting in Paris and one in New York clash only where they
    /// really do. Guests in `optional` do not count, and neither do meetings without a time.
    ///
    /// Move one of the two meetings, or make the role's attendance `optional`. Two that meet only
    /// now and then, such as a weekly and a yearly one, may also name the day in `except`.
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
    /// every = "week"
    /// on = "tuesday"
    /// at = "10:00"
    /// duration = "1h"
    ///
    /// [meeting.review]
    /// name = "Review"
    /// purpose = "Agree what is written next."
    /// chair = "editor"
    /// outputs = ["List of articles"]
    /// every = "week"
    /// on = "tuesday"
    /// at = "10:30"
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
    /// [meeting.review]
    /// name = "Review"
    /// purpose = "Agree what is written next."
    /// chair = "editor"
    /// outputs = ["List of articles"]
    /// every = "week"
    /// on = "tuesday"
    /// at = "11:00"
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
    code = Code::new("OP304", "clashing-meetings", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let today = scope.insight.today;
    let clashes =
        clashes(scope.model, &scope.insight.calendar, today, today.saturating_add(2.years()));
    for Clash { meetings: [one, other], roles, times, first } in &clashes {
        let meetings = &scope.model.meetings;
        let Some((one, other)) = meetings.get(one).zip(meetings.get(other)) else { continue };
        let roles = parties(scope.model, roles.iter().map(String::as_str));
        let often = if *times == 1 { "once".to_owned() } else { format!("{times} times") };
        let message = format!(
            "{} and {} both want {roles} {often} in two years, first on {first}",
            &*one.name, &*other.name,
        );
        found.push(
            Finding::new(RULE.code, place(other), message)
                .label(place(one), format!("{} is here", &*one.name))
                .help("move one of them, or make the attendance at one `optional`")
                .about(other.subject()),
        );
    }
}

/// Where the meeting says when it starts.
fn place(meeting: &Thing<Meeting>) -> Span {
    let token = meeting.at.as_ref().or(meeting.on.as_ref());
    token.map_or(meeting.span, |token| token.span)
}
