//! OP608.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// A review of a practice whose date is still to come.
    ///
    /// A review says what was found on a day. As long as that day lies ahead, it counts for nothing: the
    /// practice falls due as if it were not there. Mostly the year is mistyped.
    ///
    /// Mend `date`. When the next review is due follows from `review-every` and the last one, and need not
    /// be written.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [practice.two-readers]
    /// name = "Two readers"
    /// steps = ["article.write"]
    /// status = "adopted"
    /// owner = "editor"
    /// review-every = "P6M"
    ///
    /// [[practice.two-readers.review]]
    /// date = 2026-09-08
    /// outcome = "confirmed"
    ///
    /// [[practice.two-readers.review]]
    /// date = 2062-08-31
    /// outcome = "confirmed"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR" }
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
    /// [practice.two-readers]
    /// name = "Two readers"
    /// steps = ["article.write"]
    /// status = "adopted"
    /// owner = "editor"
    /// review-every = "P6M"
    ///
    /// [[practice.two-readers.review]]
    /// date = 2026-09-08
    /// outcome = "confirmed"
    ///
    /// [[practice.two-readers.review]]
    /// date = 2026-08-31
    /// outcome = "confirmed"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR" }
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP608", "future-review", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for practice in scope.model.practices.values() {
        for review in practice.review.iter().filter(|review| *review.date > scope.insight.today) {
            let message = format!(
                "a review of {} is dated {}, which is still to come",
                &*practice.name, *review.date
            );
            found.push(
                Finding::new(RULE.code, review.date.span, message)
                    .here("until then it counts for nothing")
                    .help("mend the `date`, or add the review when it is done")
                    .about(practice.subject()),
            );
        }
    }
}
