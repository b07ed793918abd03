//! OP506.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::model::maturity::Assessment;
use crate::model::thing::Thing;
use crate::rule;

rule! {
    /// A target that lies below the score.
    ///
    /// Either the target is met and nobody has agreed on the next one, or one of the two numbers
    /// is a slip. A target that is long passed asks nothing of anybody. The latest score of each
    /// team is looked at, with its latest target.
    ///
    /// Set a target that asks for something, or leave it out where the level is high enough.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    /// dimensions = ["process"]
    ///
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["Ad hoc", "Written down", "Followed"]
    ///
    /// [assessment.spring]
    /// name = "Spring"
    /// date = 2026-04-14
    /// scores = { process = 3 }
    /// targets = { process = 2 }
    ///
    /// [[assessment.spring.evidence]]
    /// for = "process"
    /// title = "Sample of ten articles"
    /// url = "https://example.com/sample"
    /// date = 2026-04-10
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    /// dimensions = ["process"]
    ///
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["Ad hoc", "Written down", "Followed"]
    ///
    /// [assessment.spring]
    /// name = "Spring"
    /// date = 2026-04-14
    /// scores = { process = 2 }
    /// targets = { process = 3 }
    ///
    /// [[assessment.spring.evidence]]
    /// for = "process"
    /// title = "Sample of ten articles"
    /// url = "https://example.com/sample"
    /// date = 2026-04-10
    /// ```
    code = Code::new("OP506", "target-below-score", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let model = scope.model;
    for team in scope.insight.maturity.teams.values() {
        let written = || team.assessments.iter().rev().filter_map(|id| model.assessments.get(id));
        for (id, standing) in &team.scores {
            let (Some(reached), Some(target)) = (standing.score, standing.target) else { continue };
            if target >= reached {
                continue;
            }
            let of = |assessment: &Thing<Assessment>| {
                (assessment.subject(), assessment.targets.0.get(id).map(|target| target.span))
            };
            let Some((about, Some(span))) = written().map(of).find(|(_, span)| span.is_some())
            else {
                continue;
            };
            let name = model.dimensions.get(id).map_or(id.as_str(), |dimension| &*dimension.name);
            let message = format!("the target of {name} is {target}, and its score is {reached}");
            let mut finding = Finding::new(RULE.code, span, message).about(about).also([id]);
            if let Some(score) = written().find_map(|assessment| assessment.scores.0.get(id)) {
                finding = finding.label(score.span, "the score");
            }
            found.push(finding.help("set the next target, or leave it out"));
        }
    }
}
