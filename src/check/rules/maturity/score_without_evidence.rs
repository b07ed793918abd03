//! OP505.

use crate::check::Scope;
use crate::check::naming::all;
use crate::finding::{Code, Finding, Severity};
use crate::model::Model;
use crate::model::maturity::Assessment;
use crate::rule;
use std::collections::BTreeSet;

rule! {
    /// A score that nothing shows.
    ///
    /// Scores without evidence drift upwards with the mood of the room, and nobody can say a year
    /// later what a 3 meant. The evidence is something that can be looked at: a register, a
    /// board, minutes of a meeting, a sample. The latest assessment of each team is looked at.
    ///
    /// Add an `[[assessment.ID.evidence]]` for the dimension, or for one of its criteria.
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
    /// scores = { process = 2 }
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
    ///
    /// [[assessment.spring.evidence]]
    /// for = "process"
    /// title = "Sample of ten articles"
    /// url = "https://example.com/sample"
    /// date = 2026-04-10
    /// ```
    code = Code::new("OP505", "score-without-evidence", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let model = scope.model;
    for team in scope.insight.maturity.teams.values() {
        let latest = team.assessments.last().and_then(|id| model.assessments.get(id));
        let Some(assessment) = latest else { continue };
        let shown = shown(model, assessment);
        let bare: Vec<_> =
            assessment.scores.0.iter().filter(|(id, _)| !shown.contains(id.as_str())).collect();
        let Some(((_, first), others)) = bare.split_first() else { continue };
        let name =
            |id: &str| model.dimensions.get(id).map_or(id, |dimension| &*dimension.name).to_owned();
        let names: Vec<String> = bare.iter().map(|(id, _)| name(id)).collect();
        let message =
            format!("nothing shows the score of {} in {}", all(&names), &*assessment.name);
        let mut finding = Finding::new(RULE.code, first.key, message).about(assessment.subject());
        for (_, score) in others {
            finding = finding.label(score.key, "no evidence either");
        }
        found.push(
            finding.help(format!("add an `[[assessment.{}.evidence]]` for it", assessment.id)),
        );
    }
}

/// The dimensions for which there is evidence, of their own or of one of their criteria.
fn shown<'a>(model: &'a Model, assessment: &'a Assessment) -> BTreeSet<&'a str> {
    let dimension = |id: &'a str| match id.split_once('.') {
        None => Some(id),
        Some((stage, criterion)) => {
            let mut criteria = model.stages.get(stage)?.criterion.iter();
            let criterion = criteria.find(|c| c.id.value == criterion)?;
            criterion.dimension.as_ref().map(|dimension| dimension.id.as_str())
        }
    };
    assessment.evidence.iter().filter_map(|evidence| dimension(&evidence.r#for.id)).collect()
}
