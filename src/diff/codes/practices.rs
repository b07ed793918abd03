//! Practices and the glossary.

use super::changes;

changes! {
    PRACTICES
    /// A practice is new.
    ///
    /// ```before
    /// ```
    ///
    /// ```after
    /// [practice.style]
    /// name = "House style"
    /// ```
    PRACTICE_ADDED = "CH601" "practice-added" Safe <-> "CH602";
    /// A practice is gone. One that no longer holds is better kept as `retired`, so that it can be
    /// looked up.
    ///
    /// ```before
    /// [practice.style]
    /// name = "House style"
    /// ```
    ///
    /// ```after
    /// ```
    PRACTICE_REMOVED = "CH602" "practice-removed" Review <-> "CH601";
    /// A practice is adopted, deprecated or retired, and was not.
    ///
    /// ```before
    /// [practice.style]
    /// name = "House style"
    /// status = "adopted"
    /// ```
    ///
    /// ```after
    /// [practice.style]
    /// name = "House style"
    /// status = "retired"
    /// ```
    PRACTICE_STATUS = "CH603" "practice-status-changed" Review;
    /// A practice applies to other steps, or from another stage on.
    ///
    /// ```before
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// raci = { editor = "A", author = "R" }
    ///
    /// [practice.style]
    /// name = "House style"
    /// ```
    ///
    /// ```after
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// raci = { editor = "A", author = "R" }
    ///
    /// [practice.style]
    /// name = "House style"
    /// steps = ["article.check"]
    /// ```
    PRACTICE_SCOPE = "CH604" "practice-scope-changed" Review;
    /// A practice is looked at again after a longer time, or never.
    ///
    /// ```before
    /// [practice.style]
    /// name = "House style"
    /// review-every = "6 months"
    /// ```
    ///
    /// ```after
    /// [practice.style]
    /// name = "House style"
    /// review-every = "1 year"
    /// ```
    REVIEWED_LESS = "CH605" "reviewed-less-often" Breaking <-> "CH606";
    /// A practice is looked at again sooner.
    ///
    /// ```before
    /// [practice.style]
    /// name = "House style"
    /// review-every = "1 year"
    /// ```
    ///
    /// ```after
    /// [practice.style]
    /// name = "House style"
    /// review-every = "6 months"
    /// ```
    REVIEWED_MORE = "CH606" "reviewed-more-often" Review <-> "CH605";
    /// A practice was looked at again, or what came of it is recorded differently.
    ///
    /// ```before
    /// [practice.style]
    /// name = "House style"
    /// ```
    ///
    /// ```after
    /// [practice.style]
    /// name = "House style"
    ///
    /// [[practice.style.review]]
    /// date = 2026-05-04
    /// outcome = "confirmed"
    /// ```
    REVIEWED = "CH607" "practice-reviewed" Info;
    /// A practice takes the place of another one, or something else shows that it works.
    ///
    /// ```before
    /// [practice.style]
    /// name = "House style"
    /// ```
    ///
    /// ```after
    /// [practice.style]
    /// name = "House style"
    /// metric = "Complaints a month"
    /// ```
    PRACTICE_LINKS = "CH608" "practice-details-changed" Info;
    /// A term of the glossary is new.
    ///
    /// ```before
    /// ```
    ///
    /// ```after
    /// [term.deadline]
    /// name = "Deadline"
    /// ```
    TERM_ADDED = "CH611" "term-added" Safe <-> "CH612";
    /// A term of the glossary is gone.
    ///
    /// ```before
    /// [term.deadline]
    /// name = "Deadline"
    /// ```
    ///
    /// ```after
    /// ```
    TERM_REMOVED = "CH612" "term-removed" Info <-> "CH611";
    /// A term of the glossary has other words for the same.
    ///
    /// ```before
    /// [term.deadline]
    /// name = "Deadline"
    /// ```
    ///
    /// ```after
    /// [term.deadline]
    /// name = "Deadline"
    /// aliases = ["closing date"]
    /// ```
    ALIASES = "CH613" "aliases-changed" Info;
}
