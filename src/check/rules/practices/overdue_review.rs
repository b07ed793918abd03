//! OP602.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::model::practice::{Practice, PracticeStatus};
use crate::rule;
use jiff::civil::Date;

rule! {
    /// An adopted practice whose review is overdue.
    ///
    /// The practice says itself how often it is looked at again. When that day has passed, or
    /// when it never was reviewed, nobody knows whether it still holds. This is never more than a
    /// warning, since only time makes it.
    ///
    /// Review it and add a `[[review]]` with date and outcome; "confirmed" is an outcome. If once
    /// in so many months is too often, change `review-every`.
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
    /// status = "adopted"
    /// owner = "editor"
    /// review-every = "P6M"
    ///
    /// [[practice.two-readers.review]]
    /// date = 2026-03-10
    /// by = "editor"
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
    /// status = "adopted"
    /// owner = "editor"
    /// review-every = "P6M"
    ///
    /// [[practice.two-readers.review]]
    /// date = 2026-09-08
    /// by = "editor"
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
    code = Code::new("OP602", "overdue-review", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let today = scope.insight.today;
    for practice in scope.model.practices.values() {
        let message = match review(practice, today) {
            Review::Never => format!("{} was never reviewed", &*practice.name),
            Review::Due(day) if day < today => {
                format!("{} was due for review on {day}", &*practice.name)
            }
            Review::Due(_) | Review::None => continue,
        };
        found.push(
            Finding::new(RULE.code, practice.span, message)
                .help("review it, and add a `[[review]]` with its date and outcome")
                .about(practice.subject()),
        );
    }
}

/// When a practice is to be looked at again.
#[derive(Debug, PartialEq, Eq)]
enum Review {
    /// It is not in force, or nobody said how often.
    None,
    /// It never was.
    Never,
    /// The last day for it.
    Due(Date),
}

fn review(practice: &Practice, today: Date) -> Review {
    let adopted = practice.status == Some(PracticeStatus::Adopted);
    let Some(every) = practice.review_every.filter(|_| adopted) else { return Review::None };
    let done = practice.review.iter().map(|review| review.date).filter(|date| *date <= today);
    done.max().map_or(Review::Never, |last| Review::Due(every.after(last)))
}
