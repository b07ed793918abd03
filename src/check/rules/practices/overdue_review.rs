//! OP602.

use crate::check::Scope;
use crate::finding::Finding;
use crate::insight::practices::OVERDUE;
use crate::rule;

rule! {
    /// An adopted practice whose review is overdue.
    ///
    /// The practice says itself how often it is looked at again. When that day has passed, or
    /// when it never was reviewed, nobody knows whether it still holds. This is never more than a
    /// warning, since only time makes it.
    ///
    /// Review it and add a `[[practice.ID.review]]` with date and outcome; "confirmed" is an outcome. If once
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
    /// steps = ["article.write"]
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
    /// steps = ["article.write"]
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
    code = OVERDUE,
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for (id, reviews) in scope.insight.practices.iter().filter(|(_, reviews)| reviews.overdue) {
        let Some(practice) = scope.model.practices.get(id) else { continue };
        let message = match reviews.due {
            None => format!("{} was never reviewed", &*practice.name),
            Some(day) => format!("{} was due for review on {day}", &*practice.name),
        };
        found.push(
            Finding::new(RULE.code, practice.span, message)
                .help(format!(
                    "review it, and add a `[[practice.{id}.review]]` with its date and outcome"
                ))
                .about(practice.subject()),
        );
    }
}
