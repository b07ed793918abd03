//! OP905.

use crate::check::Scope;
use crate::check::waivers::subject_of;
use crate::finding::{Code, Finding, Severity};
use crate::rule;
use jiff::ToSpan;

rule! {
    /// A waiver that holds for very long.
    ///
    /// A waiver accepts a finding for a time, after which those who agreed look at it again. One whose
    /// last day is years ahead is looked at by nobody, and hides what it accepts from all who come later.
    /// Sometimes the year is mistyped.
    ///
    /// Agree on a nearer day and write it into `until`. If the finding never fits your organisation, give
    /// its rule another level in `book.toml` instead. From when on a waiver is told, `waiver-months` in
    /// `[check.limits]` says.
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
    /// raci = { editor = "R" }
    ///
    /// [[waiver]]
    /// code = "OP101"
    /// subject = "step:article.*"
    /// reason = "The desk is being reorganised"
    /// until = 2062-06-30
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
    /// raci = { editor = "R" }
    ///
    /// [[waiver]]
    /// code = "OP101"
    /// subject = "step:article.*"
    /// reason = "The desk is being reorganised"
    /// until = 2027-06-30
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP905", "distant-waiver", Severity::Note),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let months = scope.limits.waiver_months;
    let last = scope.insight.today.saturating_add(i32::from(months).months());
    for waiver in scope.model.waiver.iter().filter(|waiver| waiver.until > last) {
        let message = format!(
            "this waiver of {} holds until {}, which is more than {months} months ahead",
            &**waiver.code, waiver.until
        );
        found.push(
            Finding::new(RULE.code, waiver.span, message)
                .help("agree on a nearer `until`, on which it is looked at again")
                .about(subject_of(waiver)),
        );
    }
}
