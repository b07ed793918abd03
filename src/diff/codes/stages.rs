//! Stages, what they ask for, and their seats.

use super::changes;

changes! {
    STAGES
    /// A maturity stage is new.
    ///
    /// ```before
    /// ```
    ///
    /// ```after
    /// [stage.one]
    /// name = "One"
    /// ```
    STAGE_ADDED = "CH501" "stage-added" Review <-> "CH502";
    /// A maturity stage is gone.
    ///
    /// ```before
    /// [stage.one]
    /// name = "One"
    /// ```
    ///
    /// ```after
    /// ```
    STAGE_REMOVED = "CH502" "stage-removed" Breaking <-> "CH501";
    /// The stages come in another order.
    ///
    /// ```before
    /// [model]
    /// name = "Magazine"
    /// stages = ["one", "two"]
    ///
    /// [stage.one]
    /// name = "One"
    ///
    /// [stage.two]
    /// name = "Two"
    /// ```
    ///
    /// ```after
    /// [model]
    /// name = "Magazine"
    /// stages = ["two", "one"]
    ///
    /// [stage.one]
    /// name = "One"
    ///
    /// [stage.two]
    /// name = "Two"
    /// ```
    STAGES_ORDER = "CH503" "stages-reordered" Review;
    /// A stage is for more people, or for fewer.
    ///
    /// ```before
    /// [stage.one]
    /// name = "One"
    /// team-size = { min = 2, max = 4 }
    /// ```
    ///
    /// ```after
    /// [stage.one]
    /// name = "One"
    /// team-size = { min = 2, max = 6 }
    /// ```
    STAGE_SIZE = "CH504" "stage-size-changed" Review;
    /// The organisation or a team has reached another stage, or is going to another one.
    ///
    /// ```before
    /// [stage.one]
    /// name = "One"
    ///
    /// [team.press]
    /// name = "Press"
    /// ```
    ///
    /// ```after
    /// [stage.one]
    /// name = "One"
    ///
    /// [team.press]
    /// name = "Press"
    /// stage = "one"
    /// ```
    STAGE_REACHED = "CH505" "stage-reached-changed" Review;
    /// A stage asks for something more.
    ///
    /// ```before
    /// [stage.one]
    /// name = "One"
    /// ```
    ///
    /// ```after
    /// [stage.one]
    /// name = "One"
    ///
    /// [[stage.one.criterion]]
    /// id = "plan"
    /// text = "There is a plan."
    /// ```
    CRITERION_ADDED = "CH511" "criterion-added" Review <-> "CH513";
    /// A stage asks for something more, and a team already holds it: what was reached is in
    /// question.
    ///
    /// ```before
    /// [model]
    /// name = "Magazine"
    /// stage = "one"
    ///
    /// [stage.one]
    /// name = "One"
    /// ```
    ///
    /// ```after
    /// [model]
    /// name = "Magazine"
    /// stage = "one"
    ///
    /// [stage.one]
    /// name = "One"
    ///
    /// [[stage.one.criterion]]
    /// id = "plan"
    /// text = "There is a plan."
    /// ```
    CRITERION_ADDED_TO_HELD = "CH512" "criterion-added-to-held-stage" Breaking <-> "CH513";
    /// A stage asks for something less.
    ///
    /// ```before
    /// [stage.one]
    /// name = "One"
    ///
    /// [[stage.one.criterion]]
    /// id = "plan"
    /// text = "There is a plan."
    /// ```
    ///
    /// ```after
    /// [stage.one]
    /// name = "One"
    /// ```
    CRITERION_REMOVED = "CH513" "criterion-removed" Review <-> "CH511";
    /// What a criterion asks for is said in other words. Whether it asks for more, only a reader
    /// can say.
    ///
    /// ```before
    /// [stage.one]
    /// name = "One"
    ///
    /// [[stage.one.criterion]]
    /// id = "plan"
    /// text = "There is a plan."
    /// ```
    ///
    /// ```after
    /// [stage.one]
    /// name = "One"
    ///
    /// [[stage.one.criterion]]
    /// id = "plan"
    /// text = "There is a plan that was agreed."
    /// ```
    CRITERION_TEXT = "CH514" "criterion-reworded" Review;
    /// A criterion counts at another moment, or for another dimension.
    ///
    /// ```before
    /// [stage.one]
    /// name = "One"
    ///
    /// [[stage.one.criterion]]
    /// id = "plan"
    /// text = "There is a plan."
    /// ```
    ///
    /// ```after
    /// [stage.one]
    /// name = "One"
    ///
    /// [[stage.one.criterion]]
    /// id = "plan"
    /// text = "There is a plan."
    /// when = "entry"
    /// ```
    CRITERION_PLACE = "CH515" "criterion-moved" Review;
    /// A stage has a further seat.
    ///
    /// ```before
    /// [stage.one]
    /// name = "One"
    /// ```
    ///
    /// ```after
    /// [stage.one]
    /// name = "One"
    ///
    /// [[stage.one.seat]]
    /// name = "Maker"
    /// covers = ["author"]
    /// ```
    SEAT_ADDED = "CH521" "seat-added" Review <-> "CH522";
    /// A stage has a seat less.
    ///
    /// ```before
    /// [stage.one]
    /// name = "One"
    ///
    /// [[stage.one.seat]]
    /// name = "Maker"
    /// covers = ["author"]
    /// ```
    ///
    /// ```after
    /// [stage.one]
    /// name = "One"
    /// ```
    SEAT_REMOVED = "CH522" "seat-removed" Review <-> "CH521";
    /// More people have a seat, or fewer.
    ///
    /// ```before
    /// [stage.one]
    /// name = "One"
    ///
    /// [[stage.one.seat]]
    /// name = "Maker"
    /// covers = ["author"]
    /// ```
    ///
    /// ```after
    /// [stage.one]
    /// name = "One"
    ///
    /// [[stage.one.seat]]
    /// name = "Maker"
    /// covers = ["author"]
    /// count = 2
    /// ```
    SEAT_COUNT = "CH523" "seat-count-changed" Review;
    /// A seat covers other roles: whoever has it wears other hats.
    ///
    /// ```before
    /// [stage.one]
    /// name = "One"
    ///
    /// [[stage.one.seat]]
    /// name = "Maker"
    /// covers = ["author"]
    /// ```
    ///
    /// ```after
    /// [stage.one]
    /// name = "One"
    ///
    /// [[stage.one.seat]]
    /// name = "Maker"
    /// covers = ["author", "lawyer"]
    /// ```
    SEAT_ROLES = "CH524" "seat-roles-changed" Review;
}
