//! Dimensions, assessments and the work that closes gaps.

use super::changes;

changes! {
    MATURITY
    /// Maturity is scored on something more.
    ///
    /// ```before
    /// ```
    ///
    /// ```after
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["None", "Some", "All"]
    /// ```
    DIMENSION_ADDED = "CH531" "dimension-added" Review <-> "CH532";
    /// Maturity is no longer scored on something.
    ///
    /// ```before
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["None", "Some", "All"]
    /// ```
    ///
    /// ```after
    /// ```
    DIMENSION_REMOVED = "CH532" "dimension-removed" Review <-> "CH531";
    /// The levels of a dimension mean something else, or there are more or fewer of them.
    ///
    /// ```before
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["None", "Some", "All"]
    /// ```
    ///
    /// ```after
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["None", "Half of it", "All"]
    /// ```
    LEVELS = "CH533" "levels-changed" Review;
    /// A team was scored.
    ///
    /// ```before
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["None", "Some", "All"]
    /// ```
    ///
    /// ```after
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["None", "Some", "All"]
    ///
    /// [assessment.spring]
    /// name = "Spring"
    /// date = 2026-04-01
    /// team = "desk"
    /// ```
    ASSESSMENT_ADDED = "CH541" "assessment-added" Safe <-> "CH542";
    /// A scoring is gone, and with it what it showed.
    ///
    /// ```before
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["None", "Some", "All"]
    ///
    /// [assessment.spring]
    /// name = "Spring"
    /// date = 2026-04-01
    /// team = "desk"
    /// ```
    ///
    /// ```after
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["None", "Some", "All"]
    /// ```
    ASSESSMENT_REMOVED = "CH542" "assessment-removed" Review <-> "CH541";
    /// A scoring has another day, team or assessor, or says of something else that it does not
    /// apply.
    ///
    /// ```before
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["None", "Some", "All"]
    ///
    /// [assessment.spring]
    /// name = "Spring"
    /// date = 2026-04-01
    /// team = "desk"
    /// ```
    ///
    /// ```after
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["None", "Some", "All"]
    ///
    /// [assessment.spring]
    /// name = "Spring"
    /// date = 2026-04-02
    /// team = "desk"
    /// ```
    ASSESSMENT = "CH543" "assessment-changed" Review;
    /// A scoring gives other levels, or sets other targets.
    ///
    /// ```before
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["None", "Some", "All"]
    ///
    /// [assessment.spring]
    /// name = "Spring"
    /// date = 2026-04-01
    /// team = "desk"
    /// scores = { process = 1 }
    /// ```
    ///
    /// ```after
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["None", "Some", "All"]
    ///
    /// [assessment.spring]
    /// name = "Spring"
    /// date = 2026-04-01
    /// team = "desk"
    /// scores = { process = 2 }
    /// ```
    SCORES = "CH544" "scores-changed" Review;
    /// A scoring takes other criteria for met.
    ///
    /// ```before
    /// [stage.one]
    /// name = "One"
    ///
    /// [[stage.one.criterion]]
    /// id = "plan"
    /// text = "There is a plan."
    ///
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["None", "Some", "All"]
    ///
    /// [assessment.spring]
    /// name = "Spring"
    /// date = 2026-04-01
    /// team = "desk"
    /// ```
    ///
    /// ```after
    /// [stage.one]
    /// name = "One"
    ///
    /// [[stage.one.criterion]]
    /// id = "plan"
    /// text = "There is a plan."
    ///
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["None", "Some", "All"]
    ///
    /// [assessment.spring]
    /// name = "Spring"
    /// date = 2026-04-01
    /// team = "desk"
    /// met = ["one.plan"]
    /// ```
    MET = "CH545" "criteria-met-changed" Review;
    /// Something else shows a score or a criterion.
    ///
    /// ```before
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["None", "Some", "All"]
    ///
    /// [assessment.spring]
    /// name = "Spring"
    /// date = 2026-04-01
    /// team = "desk"
    /// ```
    ///
    /// ```after
    /// [dimension.process]
    /// name = "Process"
    /// levels = ["None", "Some", "All"]
    ///
    /// [assessment.spring]
    /// name = "Spring"
    /// date = 2026-04-01
    /// team = "desk"
    ///
    /// [[assessment.spring.evidence]]
    /// for = "process"
    /// title = "Minutes"
    /// ```
    EVIDENCE = "CH546" "evidence-changed" Info;
    /// Work to close criteria or gaps is new.
    ///
    /// ```before
    /// ```
    ///
    /// ```after
    /// [initiative.plan]
    /// name = "A plan"
    /// ```
    INITIATIVE_ADDED = "CH551" "initiative-added" Safe <-> "CH552";
    /// Work to close criteria or gaps is gone.
    ///
    /// ```before
    /// [initiative.plan]
    /// name = "A plan"
    /// ```
    ///
    /// ```after
    /// ```
    INITIATIVE_REMOVED = "CH552" "initiative-removed" Review <-> "CH551";
    /// An initiative closes something else.
    ///
    /// ```before
    /// [stage.one]
    /// name = "One"
    ///
    /// [[stage.one.criterion]]
    /// id = "plan"
    /// text = "There is a plan."
    ///
    /// [initiative.plan]
    /// name = "A plan"
    /// ```
    ///
    /// ```after
    /// [stage.one]
    /// name = "One"
    ///
    /// [[stage.one.criterion]]
    /// id = "plan"
    /// text = "There is a plan."
    ///
    /// [initiative.plan]
    /// name = "A plan"
    /// closes = ["one.plan"]
    /// ```
    CLOSES = "CH553" "initiative-scope-changed" Review;
    /// An initiative or an objective is due on another day.
    ///
    /// ```before
    /// [initiative.plan]
    /// name = "A plan"
    /// due = 2026-06-30
    /// ```
    ///
    /// ```after
    /// [initiative.plan]
    /// name = "A plan"
    /// due = 2026-09-30
    /// ```
    DUE = "CH554" "due-changed" Review;
    /// An initiative is further, or given up.
    ///
    /// ```before
    /// [initiative.plan]
    /// name = "A plan"
    /// status = "planned"
    /// ```
    ///
    /// ```after
    /// [initiative.plan]
    /// name = "A plan"
    /// status = "done"
    /// ```
    INITIATIVE_STATUS = "CH555" "progress-changed" Info;
}
