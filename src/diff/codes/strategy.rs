//! Pillars, objectives and measures.

use super::changes;

changes! {
    STRATEGY
    /// A strategic pillar is new.
    ///
    /// ```before
    /// ```
    ///
    /// ```after
    /// [pillar.reach]
    /// name = "Reach"
    /// ```
    PILLAR_ADDED = "CH801" "pillar-added" Safe <-> "CH802";
    /// A strategic pillar is gone.
    ///
    /// ```before
    /// [pillar.reach]
    /// name = "Reach"
    /// ```
    ///
    /// ```after
    /// ```
    PILLAR_REMOVED = "CH802" "pillar-removed" Review <-> "CH801";
    /// Something serves another pillar, or none.
    ///
    /// ```before
    /// [pillar.reach]
    /// name = "Reach"
    ///
    /// [objective.readers]
    /// name = "More readers"
    /// ```
    ///
    /// ```after
    /// [pillar.reach]
    /// name = "Reach"
    ///
    /// [objective.readers]
    /// name = "More readers"
    /// pillar = "reach"
    /// ```
    PILLAR = "CH803" "pillar-changed" Review;
    /// An objective is new.
    ///
    /// ```before
    /// ```
    ///
    /// ```after
    /// [objective.readers]
    /// name = "More readers"
    /// ```
    OBJECTIVE_ADDED = "CH811" "objective-added" Safe <-> "CH812";
    /// An objective is gone.
    ///
    /// ```before
    /// [objective.readers]
    /// name = "More readers"
    /// ```
    ///
    /// ```after
    /// ```
    OBJECTIVE_REMOVED = "CH812" "objective-removed" Review <-> "CH811";
    /// An objective is measured by something more.
    ///
    /// ```before
    /// [objective.readers]
    /// name = "More readers"
    /// ```
    ///
    /// ```after
    /// [objective.readers]
    /// name = "More readers"
    ///
    /// [[objective.readers.measure]]
    /// name = "Readers"
    /// target = 1000
    /// ```
    MEASURE_ADDED = "CH813" "measure-added" Review <-> "CH814";
    /// An objective is no longer measured by something.
    ///
    /// ```before
    /// [objective.readers]
    /// name = "More readers"
    ///
    /// [[objective.readers.measure]]
    /// name = "Readers"
    /// target = 1000
    /// ```
    ///
    /// ```after
    /// [objective.readers]
    /// name = "More readers"
    /// ```
    MEASURE_REMOVED = "CH814" "measure-removed" Review <-> "CH813";
    /// A measure starts or shall go somewhere else, or is in another unit.
    ///
    /// ```before
    /// [objective.readers]
    /// name = "More readers"
    ///
    /// [[objective.readers.measure]]
    /// name = "Readers"
    /// target = 1000
    /// ```
    ///
    /// ```after
    /// [objective.readers]
    /// name = "More readers"
    ///
    /// [[objective.readers.measure]]
    /// name = "Readers"
    /// target = 2000
    /// ```
    TARGET = "CH815" "target-changed" Review;
    /// Something was counted, or is counted from elsewhere.
    ///
    /// ```before
    /// [objective.readers]
    /// name = "More readers"
    ///
    /// [[objective.readers.measure]]
    /// name = "Readers"
    /// target = 1000
    /// ```
    ///
    /// ```after
    /// [objective.readers]
    /// name = "More readers"
    ///
    /// [[objective.readers.measure]]
    /// name = "Readers"
    /// target = 1000
    /// values = [{ date = 2026-03-31, value = 400 }]
    /// ```
    COUNTED = "CH816" "values-changed" Info;
}
