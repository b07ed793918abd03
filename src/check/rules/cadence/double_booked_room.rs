//! OP308.

use crate::check::Scope;
use crate::check::clash::tell;
use crate::finding::{Code, Finding, Severity};
use crate::insight::clashes::Wanted;
use crate::model::meeting::Meeting;
use crate::model::thing::Thing;
use crate::rule;
use crate::source::span::Span;

rule! {
    /// Two meetings in the same room at the same time.
    ///
    /// One of them will stand in the corridor. Rooms are the same when their `location` is, whatever
    /// the case and the blanks. What is no room cannot be booked twice: addresses on the web, and
    /// places all of whose words are ways to talk, such as "online", "Video call", "Microsoft Teams" or
    /// "Zoom"; a room of such a name says so, as "Room Zoom" does.
    ///
    /// Move one of the two meetings, or find another room.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [role.author]
    /// name = "Author"
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
    /// location = "Room Atrium"
    ///
    /// [meeting.review]
    /// name = "Review"
    /// purpose = "Agree what is written next."
    /// chair = "author"
    /// outputs = ["List of articles"]
    /// every = "week"
    /// on = "tuesday"
    /// at = "10:30"
    /// duration = "1h"
    /// location = "room atrium"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR", author = "C" }
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
    /// [role.author]
    /// name = "Author"
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
    /// location = "Room Atrium"
    ///
    /// [meeting.review]
    /// name = "Review"
    /// purpose = "Agree what is written next."
    /// chair = "author"
    /// outputs = ["List of articles"]
    /// every = "week"
    /// on = "tuesday"
    /// at = "10:30"
    /// duration = "1h"
    /// location = "Room Cloister"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR", author = "C" }
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP308", "double-booked-room", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let help = "move one of them, or give one another `location`";
    let say = |[one, other]: [&str; 2], room: &str, often: &str| {
        format!("{one} and {other} are both in {room} {often}")
    };
    tell(scope, (RULE.code, Wanted::Room), place, help, say, found);
}

fn place(meeting: &Thing<Meeting>) -> Span {
    meeting.location.as_ref().map_or(meeting.span, |location| location.span)
}
