//! Who answers, does, is asked and is told.

use super::changes;

changes! {
    RESPONSIBILITIES
    /// Somebody else answers for a step.
    ///
    /// It is told once, however many lines it takes to write: the letter that exactly one holds (the
    /// A of RACI) goes from one role or committee to another. Both have to agree.
    ///
    /// ```before
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// raci = { editor = "A", author = "R" }
    /// ```
    ///
    /// ```after
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// raci = { lawyer = "A", author = "R" }
    /// ```
    ACCOUNTABLE_MOVED = "CH101" "accountable-moved" Breaking;
    /// Nobody answers for a step any more.
    ///
    /// Where that is an error of the new version, the gap tells it and this change does not.
    ///
    /// ```before
    /// [model]
    /// name = "Magazine"
    /// status = "draft"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// raci = { editor = "A", author = "R" }
    /// ```
    ///
    /// ```after
    /// [model]
    /// name = "Magazine"
    /// status = "draft"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// raci = { author = "R" }
    /// ```
    ACCOUNTABLE_REMOVED = "CH102" "accountable-removed" Breaking <-> "CH103";
    /// Somebody answers for a step for which nobody did.
    ///
    /// Where that resolves an error of the old version, the resolved finding tells it and this
    /// change does not.
    ///
    /// ```before
    /// [model]
    /// name = "Magazine"
    /// status = "draft"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// raci = { author = "R" }
    /// ```
    ///
    /// ```after
    /// [model]
    /// name = "Magazine"
    /// status = "draft"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// raci = { editor = "A", author = "R" }
    /// ```
    ACCOUNTABLE_ADDED = "CH103" "accountable-added" Review <-> "CH102";
    /// A role or committee has another part in a step than to answer for it: it does, is asked or is
    /// told, and did not, or no longer.
    ///
    /// ```before
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// raci = { editor = "A", author = "R", lawyer = "C" }
    /// ```
    ///
    /// ```after
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// raci = { editor = "A", author = "R", lawyer = "R" }
    /// ```
    LETTERS = "CH104" "letters-changed" Review;
    /// Something has another owner: a pillar, an objective, a workflow, an initiative, a practice or
    /// the model itself.
    ///
    /// ```before
    /// [workflow.article]
    /// name = "Article"
    /// owner = "editor"
    /// ```
    ///
    /// ```after
    /// [workflow.article]
    /// name = "Article"
    /// owner = "author"
    /// ```
    OWNER_MOVED = "CH110" "owner-moved" Breaking;
    /// Something has no owner any more.
    ///
    /// ```before
    /// [workflow.article]
    /// name = "Article"
    /// owner = "editor"
    /// ```
    ///
    /// ```after
    /// [workflow.article]
    /// name = "Article"
    /// ```
    OWNER_REMOVED = "CH111" "owner-removed" Breaking <-> "CH112";
    /// Something has an owner and had none.
    ///
    /// ```before
    /// [workflow.article]
    /// name = "Article"
    /// ```
    ///
    /// ```after
    /// [workflow.article]
    /// name = "Article"
    /// owner = "editor"
    /// ```
    OWNER_ADDED = "CH112" "owner-added" Review <-> "CH111";
    /// Further duties are kept apart: nobody may hold both.
    ///
    /// ```before
    /// ```
    ///
    /// ```after
    /// [[segregate]]
    /// roles = ["author", "lawyer"]
    /// why = "Nobody checks their own text."
    /// ```
    SEGREGATION_ADDED = "CH121" "segregation-added" Review <-> "CH122";
    /// Duties are no longer kept apart: a control is gone.
    ///
    /// ```before
    /// [[segregate]]
    /// roles = ["author", "lawyer"]
    /// why = "Nobody checks their own text."
    /// ```
    ///
    /// ```after
    /// ```
    SEGREGATION_REMOVED = "CH122" "segregation-removed" Breaking <-> "CH121";
    /// The same duties are kept apart for other letters, or for another reason.
    ///
    /// ```before
    /// [[segregate]]
    /// roles = ["author", "lawyer"]
    /// letters = "A"
    /// ```
    ///
    /// ```after
    /// [[segregate]]
    /// roles = ["author", "lawyer"]
    /// letters = "AR"
    /// ```
    SEGREGATION = "CH123" "segregation-changed" Review;
    /// The model uses another responsibility scheme: every letter may mean something else.
    ///
    /// ```before
    /// [model]
    /// name = "Magazine"
    /// scheme = "raci"
    /// ```
    ///
    /// ```after
    /// [model]
    /// name = "Magazine"
    /// scheme = "rasci"
    /// ```
    SCHEME_CHOSEN = "CH131" "scheme-chosen" Breaking;
    /// A responsibility scheme is new.
    ///
    /// ```before
    /// ```
    ///
    /// ```after
    /// [scheme.short]
    /// name = "Short"
    /// letters = { A = { name = "Answers", min = 1, max = 1 }, R = { name = "Does", min = 1 } }
    /// ```
    SCHEME_ADDED = "CH132" "scheme-added" Safe <-> "CH133";
    /// A responsibility scheme is gone.
    ///
    /// ```before
    /// [scheme.short]
    /// name = "Short"
    /// letters = { A = { name = "Answers", min = 1, max = 1 }, R = { name = "Does", min = 1 } }
    /// ```
    ///
    /// ```after
    /// ```
    SCHEME_REMOVED = "CH133" "scheme-removed" Review <-> "CH132";
    /// A letter of a scheme is new, gone, or means something else: how many hold it, what it implies
    /// and what it excludes.
    ///
    /// ```before
    /// [scheme.short]
    /// name = "Short"
    /// letters = { A = { name = "Answers", min = 1, max = 1 }, R = { name = "Does", min = 1 } }
    /// ```
    ///
    /// ```after
    /// [scheme.short]
    /// name = "Short"
    /// letters = { A = { name = "Answers", min = 1, max = 1 }, R = { name = "Does" } }
    /// ```
    LETTERS_MEANING = "CH134" "letter-redefined" Breaking;
}
