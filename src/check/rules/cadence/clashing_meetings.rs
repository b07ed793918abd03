//! OP304.

use crate::check::Scope;
use crate::check::clash::{start, tell};
use crate::finding::{Code, Finding, Severity};
use crate::insight::clashes::Wanted;
use crate::rule;

rule! {
    /// Two meetings that want the same role at the same time.
    ///
    /// Each was put where it suited its own guests. The role that is expected at both will miss
    /// one, and soon the one that always loses. All occurrences of this year and the two
    /// after it are compared as instants, so that a meeting in Paris and one in New York clash only
    /// where they really do; what lies behind us is not told. Guests in `optional` do not count,
    /// and neither do meetings without a time.
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
    let help = "move one of them, or make the attendance at one `optional`";
    let say = |[one, other]: [&str; 2], roles: &str, often: &str| {
        format!("{one} and {other} both want {roles} {often}")
    };
    tell(scope, (RULE.code, Wanted::Roles), start, help, say, found);
}
