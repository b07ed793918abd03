//! OP115.

use crate::check::{Scope, segregation};
use crate::finding::Finding;
use crate::insight::segregation::DIVIDE;
use crate::rule;

rule! {
    /// A seat of several people holds duties that have to be divided among them.
    ///
    /// Two roles on the seat bring duties that a `[[segregate]]` keeps apart. With several people on
    /// the seat nothing is broken, as long as no one of them does both in the same piece of work. The
    /// current stage and those ahead are looked at.
    ///
    /// Agree who does which, and write it into the playbooks; or make two seats of the one. Where the
    /// people are agreed, waive this note on `seat:stage.seat`.
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
    /// raci = { author = "AR" }
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// playbook = "writing.md"
    /// raci = { editor = "AR", author = "I" }
    ///
    /// [[segregate]]
    /// steps = ["article.write", "article.check"]
    /// why = "Nobody sees the gaps in their own work."
    ///
    /// [stage.start]
    /// name = "Start"
    ///
    /// [[stage.start.seat]]
    /// name = "Writer"
    /// count = 2
    /// covers = ["editor", "author"]
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
    /// raci = { author = "AR" }
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// playbook = "writing.md"
    /// raci = { editor = "AR", author = "I" }
    ///
    /// [[segregate]]
    /// steps = ["article.write", "article.check"]
    /// why = "Nobody sees the gaps in their own work."
    ///
    /// [stage.start]
    /// name = "Start"
    ///
    /// [[stage.start.seat]]
    /// name = "Editor"
    /// covers = ["editor"]
    ///
    /// [[stage.start.seat]]
    /// name = "Author"
    /// covers = ["author"]
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = DIVIDE,
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for conflict in segregation::ahead(scope).filter(|(_, seat, _)| seat.people() > 1) {
        let (_, seat, _) = conflict;
        found.push(
            segregation::on_seat(scope, RULE.code, conflict)
                .help(format!("agree which of the {} people does which", seat.people())),
        );
    }
}
