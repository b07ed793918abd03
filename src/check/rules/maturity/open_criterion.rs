//! OP510.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity, Subject};
use crate::model::Kind;
use crate::rule;

rule! {
    /// A criterion before the next stage that is open and that no initiative closes.
    ///
    /// The exit criteria of the current stage and the entry criteria of the next stand before it. Where one
    /// is open and nobody works on it, the stage will not come, and nobody will be surprised but the one
    /// who counted on it. Looked at once `model.stage` says where the team is; what was given up closes
    /// nothing.
    ///
    /// Add it to the `closes` of an initiative, with an owner and a day, or to `met` in the next assessment.
    ///
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    /// stages = ["start", "growth"]
    /// stage = "start"
    ///
    /// [stage.start]
    /// name = "Start"
    ///
    /// [[stage.start.criterion]]
    /// id = "style-guide"
    /// text = "A style guide is in use."
    ///
    /// [stage.growth]
    /// name = "Growth"
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    /// stages = ["start", "growth"]
    /// stage = "start"
    ///
    /// [stage.start]
    /// name = "Start"
    ///
    /// [[stage.start.criterion]]
    /// id = "style-guide"
    /// text = "A style guide is in use."
    ///
    /// [stage.growth]
    /// name = "Growth"
    ///
    /// [initiative.write-it-down]
    /// name = "Write it down"
    /// closes = ["start.style-guide"]
    /// due = 2027-03-31
    /// ```
    code = Code::new("OP510", "open-criterion", Severity::Note),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let (model, roadmap) = (scope.model, &scope.insight.roadmap);
    let Some(next) = roadmap.from.as_ref().and(roadmap.to.as_ref()) else { return };
    let next = model.name(Kind::Stage, next).unwrap_or(next);
    for id in &roadmap.unplanned {
        let Some((stage, own)) = id.split_once('.') else { continue };
        let criteria = model.stages.get(stage).into_iter().flat_map(|stage| &stage.criterion);
        let Some(criterion) = criteria.into_iter().find(|c| c.id.value == own) else { continue };
        let message = format!("nothing closes `{own}`, which is open before {next}");
        found.push(
            Finding::new(RULE.code, criterion.id.span, message)
                .help(format!("name it in an initiative: `closes = [\"{id}\"]`"))
                .about(Subject::new(Kind::Criterion.word(), id)),
        );
    }
}
