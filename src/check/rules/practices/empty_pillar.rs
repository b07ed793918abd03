//! OP603.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// A pillar with nothing under it.
    ///
    /// A pillar holds when something shows that it does: an objective with a measure, or a
    /// practice that is not retired. One that has neither is a word on a slide.
    ///
    /// Put `pillar` on the objectives and practices that serve it, write an objective, or take
    /// the pillar out.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [pillar.quality]
    /// name = "Quality"
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [pillar.quality]
    /// name = "Quality"
    ///
    /// [objective.fewer-corrections]
    /// name = "Fewer corrections"
    /// pillar = "quality"
    /// ```
    code = Code::new("OP603", "empty-pillar", Severity::Note),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let model = scope.model;
    for (id, under) in &scope.insight.coverage.pillars {
        let Some(pillar) = model.pillars.get(id) else { continue };
        if !under.objectives.is_empty() || !under.practices.is_empty() {
            continue;
        }
        let owner = if pillar.owner.is_some() { "" } else { ", nor an owner" };
        let message = format!("{} has neither an objective nor a practice{owner}", &*pillar.name);
        found.push(
            Finding::new(RULE.code, pillar.span, message)
                .help(format!("name it in an objective: `pillar = \"{}\"`", pillar.id))
                .about(pillar.subject()),
        );
    }
}
