//! Decision rights.

use super::changes;

changes! {
    DECISIONS
    /// A decision right is new.
    ///
    /// ```before
    /// ```
    ///
    /// ```after
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
    /// ```
    DECISION_ADDED = "CH431" "decision-added" Review <-> "CH432";
    /// A decision right is gone, or its id is, without a `[[moved]]` that says where it went.
    ///
    /// ```before
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
    /// ```
    ///
    /// ```after
    /// ```
    DECISION_REMOVED = "CH432" "decision-removed" Breaking <-> "CH431";
    /// Another role or committee decides.
    ///
    /// ```before
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
    /// ```
    ///
    /// ```after
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "author"
    /// ```
    DECIDER = "CH433" "decider-moved" Breaking;
    /// The agreement of others is needed: a right is given or taken.
    ///
    /// ```before
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
    /// agree = ["lawyer"]
    /// ```
    ///
    /// ```after
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
    /// agree = ["author"]
    /// ```
    AGREEMENT = "CH434" "agreement-changed" Breaking;
    /// Others propose, are heard or are told when something is decided.
    ///
    /// ```before
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
    /// input = ["lawyer"]
    /// ```
    ///
    /// ```after
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
    /// input = ["lawyer", "author"]
    /// ```
    DECISION_PART = "CH435" "decision-part-changed" Review;
    /// A decision is needed only from a larger amount on: less is asked.
    ///
    /// ```before
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
    /// threshold = { measure = "costs", value = 1000, unit = "EUR" }
    /// ```
    ///
    /// ```after
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
    /// threshold = { measure = "costs", value = 5000, unit = "EUR" }
    /// ```
    THRESHOLD_LOOSENED = "CH436" "threshold-loosened" Breaking <-> "CH437";
    /// A decision is needed from a smaller amount on, or always: more is asked.
    ///
    /// ```before
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
    /// threshold = { measure = "costs", value = 5000, unit = "EUR" }
    /// ```
    ///
    /// ```after
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
    /// threshold = { measure = "costs", value = 1000, unit = "EUR" }
    /// ```
    THRESHOLD_TIGHTENED = "CH437" "threshold-tightened" Review <-> "CH436";
    /// A threshold in words is another, or it counts something else, so that nobody but a reader
    /// can say whether more or less is asked.
    ///
    /// ```before
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
    /// threshold = "Anything that is printed"
    /// ```
    ///
    /// ```after
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
    /// threshold = "Anything that is seen"
    /// ```
    THRESHOLD = "CH438" "threshold-changed" Review;
    /// A decision is taken in another meeting, or in none.
    ///
    /// ```before
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
    ///
    /// [meeting.board]
    /// name = "Board"
    /// every = "day"
    /// duration = "1h"
    /// ```
    ///
    /// ```after
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
    /// meeting = "board"
    ///
    /// [meeting.board]
    /// name = "Board"
    /// every = "day"
    /// duration = "1h"
    /// ```
    DECISION_MEETING = "CH439" "decision-meeting-changed" Review;
    /// A decision may take longer, or as long as it likes.
    ///
    /// ```before
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
    /// within = "2d"
    /// ```
    ///
    /// ```after
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
    /// within = "1w"
    /// ```
    DECISION_SLOWER = "CH440" "decision-slower" Breaking <-> "CH441";
    /// A decision has to be taken sooner, or within a time at all.
    ///
    /// ```before
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
    /// within = "1w"
    /// ```
    ///
    /// ```after
    /// [decision.cover]
    /// name = "The cover"
    /// decide = "editor"
    /// within = "2d"
    /// ```
    DECISION_FASTER = "CH441" "decision-faster" Review <-> "CH440";
}
