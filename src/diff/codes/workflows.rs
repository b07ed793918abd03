//! Workflows and their steps.

use super::changes;

changes! {
    WORKFLOWS
    /// A workflow is new, with all its steps.
    ///
    /// ```before
    /// ```
    ///
    /// ```after
    /// [workflow.article]
    /// name = "Article"
    /// ```
    WORKFLOW_ADDED = "CH401" "workflow-added" Review <-> "CH402";
    /// A workflow is gone with all its steps, or its id is, without a `[[moved]]` that says where
    /// it went.
    ///
    /// ```before
    /// [workflow.article]
    /// name = "Article"
    /// ```
    ///
    /// ```after
    /// ```
    WORKFLOW_REMOVED = "CH402" "workflow-removed" Breaking <-> "CH401";
    /// Something else starts a workflow, or it leaves something else behind.
    ///
    /// ```before
    /// [workflow.article]
    /// name = "Article"
    /// trigger = "A proposal"
    /// ```
    ///
    /// ```after
    /// [workflow.article]
    /// name = "Article"
    /// trigger = "A commission"
    /// ```
    BOUNDS = "CH403" "bounds-changed" Review;
    /// A workflow has a further step. Who has which part in it stands in the matrix.
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
    /// raci = { editor = "A", author = "R" }
    ///
    /// [[workflow.article.step]]
    /// id = "print"
    /// raci = { editor = "A", author = "R" }
    /// ```
    STEP_ADDED = "CH411" "step-added" Review <-> "CH412";
    /// A workflow has a step less, or the id of one is gone, without a `[[moved]]` that says where
    /// it went.
    ///
    /// ```before
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// raci = { editor = "A", author = "R" }
    ///
    /// [[workflow.article.step]]
    /// id = "print"
    /// raci = { editor = "A", author = "R" }
    /// ```
    ///
    /// ```after
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// raci = { editor = "A", author = "R" }
    /// ```
    STEP_REMOVED = "CH412" "step-removed" Breaking <-> "CH411";
    /// The same steps come in another order.
    ///
    /// ```before
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// raci = { editor = "A", author = "R" }
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
    /// raci = { editor = "A", author = "R" }
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// raci = { editor = "A", author = "R" }
    /// ```
    STEPS_ORDER = "CH413" "steps-reordered" Review;
    /// A step has become an approval: nothing passes without a yes.
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
    /// gate = true
    /// raci = { editor = "A", author = "R" }
    /// ```
    GATE_ADDED = "CH414" "gate-added" Review <-> "CH415";
    /// A step is no longer an approval: a control is gone.
    ///
    /// ```before
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// gate = true
    /// raci = { editor = "A", author = "R" }
    /// ```
    ///
    /// ```after
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// raci = { editor = "A", author = "R" }
    /// ```
    GATE_REMOVED = "CH415" "gate-removed" Breaking <-> "CH414";
    /// A step may take longer, or as long as it likes.
    ///
    /// ```before
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// duration = "1d"
    /// raci = { editor = "A", author = "R" }
    /// ```
    ///
    /// ```after
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// duration = "2d"
    /// raci = { editor = "A", author = "R" }
    /// ```
    STEP_SLOWER = "CH416" "step-slower" Breaking <-> "CH417";
    /// A step has less time, or a time at all.
    ///
    /// ```before
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// duration = "2d"
    /// raci = { editor = "A", author = "R" }
    /// ```
    ///
    /// ```after
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// duration = "1d"
    /// raci = { editor = "A", author = "R" }
    /// ```
    STEP_FASTER = "CH417" "step-faster" Review <-> "CH416";
    /// Something else goes into a step or comes out of it.
    ///
    /// ```before
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// outputs = ["Text"]
    /// raci = { editor = "A", author = "R" }
    /// ```
    ///
    /// ```after
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// outputs = ["Text", "Sources"]
    /// raci = { editor = "A", author = "R" }
    /// ```
    HAND_OVER = "CH418" "hand-over-changed" Review;
    /// Something else must be true before a step starts or ends.
    ///
    /// ```before
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// exit = ["The sources are checked"]
    /// raci = { editor = "A", author = "R" }
    /// ```
    ///
    /// ```after
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// exit = ["The sources are checked", "A lawyer has read it"]
    /// raci = { editor = "A", author = "R" }
    /// ```
    CONDITIONS = "CH419" "conditions-changed" Review;
    /// A step leads somewhere else, or back to somewhere else.
    ///
    /// ```before
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// raci = { editor = "A", author = "R" }
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// returns = [{ to = "write" }]
    /// raci = { editor = "A", author = "R" }
    /// ```
    ///
    /// ```after
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// raci = { editor = "A", author = "R" }
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// raci = { editor = "A", author = "R" }
    /// ```
    WAY = "CH420" "way-changed" Review;
    /// Another decision is taken in a step.
    ///
    /// ```before
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
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
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// decision = "cover"
    /// raci = { editor = "A", author = "R" }
    /// ```
    STEP_DECISION = "CH421" "step-decision-changed" Review;
    /// A step is in another phase, uses other systems, or has another playbook.
    ///
    /// ```before
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// systems = ["Editor"]
    /// raci = { editor = "A", author = "R" }
    /// ```
    ///
    /// ```after
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// systems = ["Editor", "Archive"]
    /// raci = { editor = "A", author = "R" }
    /// ```
    STEP_HOW = "CH422" "step-means-changed" Info;
}
