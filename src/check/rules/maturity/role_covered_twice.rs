//! OP508.

use crate::check::{Scope, naming};
use crate::finding::{Code, Finding, Severity};
use crate::model::maturity::{Seat, Stage};
use crate::rule;
use crate::source::span::Span;
use indexmap::IndexMap;

rule! {
    /// A role that several seats of one stage cover.
    ///
    /// Both seats then hold all letters of the role: where it is accountable, two answer for the same step,
    /// and nothing says which of them does what. Two people who share one place are one seat with a `count`.
    ///
    /// Let one seat cover the role, give several people one seat with a `count`, or split the role in two, so
    /// that the model says who has which part.
    ///
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    /// stages = ["start"]
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR" }
    ///
    /// [stage.start]
    /// name = "Start"
    ///
    /// [[stage.start.seat]]
    /// name = "Generalist"
    /// covers = ["editor"]
    ///
    /// [[stage.start.seat]]
    /// name = "Second generalist"
    /// covers = ["editor"]
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    /// stages = ["start"]
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR" }
    ///
    /// [stage.start]
    /// name = "Start"
    ///
    /// [[stage.start.seat]]
    /// name = "Generalist"
    /// count = 2
    /// covers = ["editor"]
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP508", "role-covered-twice", Severity::Note),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for stage in scope.model.stages.values() {
        for (role, seats) in covering(stage) {
            let [(first, _), .., (_, span)] = seats.as_slice() else { continue };
            let names: Vec<&str> = seats.iter().map(|(seat, _)| seat.name.value.as_str()).collect();
            let role_name = naming::party(scope.model, role);
            let mut finding = Finding::new(
                RULE.code,
                *span,
                format!(
                    "{} cover {role_name} at {}, and nothing says how they share it",
                    naming::all(&names),
                    &*stage.name
                ),
            )
            .help(format!("let {} alone cover it, or split the role", &*first.name))
            .help("for several people in one place, write one seat with a `count`")
            .about(stage.subject());
            for (_, span) in &seats[..seats.len() - 1] {
                finding = finding.label(*span, "covered here too");
            }
            found.push(finding);
        }
    }
}

/// The seats that cover each role, and where they say so; a seat that names a role twice counts
/// once.
fn covering(stage: &Stage) -> IndexMap<&str, Vec<(&Seat, Span)>> {
    let mut roles: IndexMap<&str, Vec<(&Seat, Span)>> = IndexMap::new();
    for seat in &stage.seat {
        for role in &seat.covers {
            let seats = roles.entry(&role.id).or_default();
            if !seats.last().is_some_and(|(last, _)| std::ptr::eq(*last, seat)) {
                seats.push((seat, role.span));
            }
        }
    }
    roles
}
