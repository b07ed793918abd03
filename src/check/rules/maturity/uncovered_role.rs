//! OP503.

use crate::check::Scope;
use crate::check::naming::{parties, party};
use crate::finding::{Code, Finding, Severity};
use crate::model::people::RoleKind;
use crate::rule;

rule! {
    /// A role that no seat of a stage covers.
    ///
    /// The seats of a stage say who wears which hats. A role without a seat has duties in every
    /// workflow and nobody to do them at that stage, and the matrix by seat shows holes. Stages
    /// without any seats say nothing of this, and automated or external roles need no seat.
    ///
    /// Add the role to the `covers` of a seat, or add a seat for it. At a small stage one seat
    /// covers many roles.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    /// stages = ["start"]
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [role.publisher]
    /// name = "Publisher"
    ///
    /// [stage.start]
    /// name = "Start"
    ///
    /// [[stage.start.seat]]
    /// name = "Generalist"
    /// covers = ["editor"]
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR", publisher = "C" }
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
    /// [role.publisher]
    /// name = "Publisher"
    ///
    /// [stage.start]
    /// name = "Start"
    ///
    /// [[stage.start.seat]]
    /// name = "Generalist"
    /// covers = ["editor", "publisher"]
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR", publisher = "C" }
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP503", "uncovered-role", Severity::Error),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let model = scope.model;
    for view in &scope.insight.stages {
        let Some(stage) = model.stages.get(&view.stage) else { continue };
        let seated = |id: &&str| {
            let kind = model.roles.get(*id).and_then(|role| role.kind);
            !matches!(kind, Some(RoleKind::Automated | RoleKind::External))
        };
        let open: Vec<&str> = view.uncovered.iter().map(String::as_str).filter(seated).collect();
        let Some(first) = open.first() else { continue };
        let roles = parties(model, open.iter().copied());
        let mut finding = Finding::new(
            RULE.code,
            stage.span,
            format!("no seat of {} covers {roles}", &*stage.name),
        )
        .about(stage.subject())
        .also(open.iter().copied());
        for role in open.iter().filter_map(|id| model.roles.get(*id)) {
            finding = finding.label(role.span, "has no seat");
        }
        found.push(finding.help(format!(
            "add {} to the `covers` of a seat, or a seat for it",
            party(model, first)
        )));
    }
}
