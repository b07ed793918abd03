//! OP512.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// An assessment whose date is still to come.
    ///
    /// A scoring says what was found on a day. As long as that day lies ahead, the assessment counts for
    /// nothing: not in the heat map, not in the trend, not as the latest score of its team. Mostly the
    /// year is mistyped.
    ///
    /// Mend `date`. To plan a scoring, make it a meeting or an initiative with a `due` date.
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
    /// date = 2062-04-14
    /// scores = { process = 2 }
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
    ///
    /// [[assessment.spring.evidence]]
    /// for = "process"
    /// title = "Sample of ten articles"
    /// url = "https://example.com/sample"
    /// date = 2026-04-10
    /// ```
    code = Code::new("OP512", "future-assessment", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for assessment in scope.model.assessments.values() {
        if *assessment.date <= scope.insight.today {
            continue;
        }
        let message = format!(
            "the assessment {} is dated {}, which is still to come",
            &*assessment.name, *assessment.date
        );
        found.push(
            Finding::new(RULE.code, assessment.date.span, message)
                .here("until then it counts for nothing")
                .help("mend the `date`, or wait with the scoring until that day")
                .about(assessment.subject()),
        );
    }
}
