//! OP307.

use crate::check::Scope;
use crate::check::clash::{start, tell};
use crate::finding::{Code, Finding, Severity};
use crate::insight::clashes::Wanted;
use crate::rule;

rule! {
    /// Two meetings that want the same person at the same time, through two of their roles.
    ///
    /// On paper nobody is expected twice: one meeting invites the one role, the other meeting the
    /// other. The same person holds both, and can be in one place only. Where both meetings invite
    /// the same role, `clashing-meetings` tells it, and nothing is told here. Only days on which the
    /// person is there count, and neither guests in `optional` nor meetings without a time.
    ///
    /// Move one of the two meetings, give one of the roles to somebody else, or make its attendance
    /// `optional`. Two that meet only now and then may also name the day in `except`.
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
    /// [person.ana]
    /// name = "Ana Ruiz"
    /// roles = ["editor", "author"]
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
    /// chair = "author"
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
    /// [person.ana]
    /// name = "Ana Ruiz"
    /// roles = ["editor", "author"]
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
    /// chair = "author"
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
    /// raci = { editor = "AR", author = "C" }
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP307", "clashing-person", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let help = "move one of them, or give one of the roles to somebody else";
    let say = |[one, other]: [&str; 2], people: &str, often: &str| {
        format!("{one} and {other} both want {people} through different roles {often}")
    };
    tell(scope, (RULE.code, Wanted::People), start, help, say, found);
}
