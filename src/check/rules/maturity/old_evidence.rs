//! OP507.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::rule;
use jiff::ToSpan;

rule! {
    /// Evidence that is older than eighteen months.
    ///
    /// What was true two reorganisations ago shows nothing of today. Eighteen months leave room
    /// for a yearly assessment and some delay. The latest assessment of each team is looked at;
    /// this is never more than a warning, since only time makes it.
    ///
    /// Assess again and name what shows the score now.
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
    ///
    /// [[assessment.spring.evidence]]
    /// for = "process"
    /// title = "Sample of ten articles"
    /// url = "https://example.com/sample"
    /// date = 2025-01-20
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
    code = Code::new("OP507", "old-evidence", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let model = scope.model;
    let months = scope.limits.evidence_age_months;
    let oldest = scope.insight.today.saturating_sub(i64::from(months).months());
    for team in scope.insight.maturity.teams.values() {
        let latest = team.assessments.last().and_then(|id| model.assessments.get(id));
        let Some(assessment) = latest else { continue };
        let dated = assessment.evidence.iter().filter_map(|e| Some((e, e.date?)));
        let old: Vec<_> = dated.filter(|(_, date)| *date < oldest).collect();
        let Some(((first, date), others)) = old.split_first() else { continue };
        let message = format!("evidence of {} is older than {months} months", &*assessment.name);
        let mut finding = Finding::new(RULE.code, first.title.span, message)
            .here(format!("of {date}"))
            .about(assessment.subject());
        for (evidence, date) in others {
            finding = finding.label(evidence.title.span, format!("of {date}"));
        }
        found.push(finding.help("assess again, and name what shows the score now"));
    }
}
