//! OP511.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// An initiative whose day has passed and that is not done.
    ///
    /// The roadmap to the next stage stands on these days. One that has passed tells everybody that the
    /// others may pass too. This is never more than a warning, since only time makes it.
    ///
    /// Set its `status` to "done" or "dropped", or agree on a new `due`.
    ///
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
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
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["Ad hoc", "Written down"]
    ///
    /// [initiative.style-guide]
    /// name = "Style guide"
    /// owner = "editor"
    /// closes = ["process"]
    /// due = 2026-10-30
    ///
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
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR" }
    ///
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["Ad hoc", "Written down"]
    ///
    /// [initiative.style-guide]
    /// name = "Style guide"
    /// owner = "editor"
    /// closes = ["process"]
    /// due = 2027-03-31
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP511", "overdue-initiative", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for work in scope.insight.roadmap.work.iter().filter(|work| work.overdue) {
        let initiative = scope.model.initiatives.get(&work.initiative);
        let (Some(initiative), Some(due)) = (initiative, work.due) else { continue };
        let message = format!("{} was due on {due} and is not done", &*initiative.name);
        found.push(
            Finding::new(RULE.code, initiative.span, message)
                .help("set its `status` to \"done\" or \"dropped\", or agree on a new `due`")
                .about(initiative.subject()),
        );
    }
}
