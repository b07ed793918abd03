//! Practices of the centre of excellence, and the glossary.

use super::duration::Duration;
use super::reference::{Ref, ToPillar, ToPractice, ToRole, ToStage, ToStep};
use super::written::WrittenDate;
use crate::model::read::{Prose, Text};
use crate::{record, words};

words! {
    /// How far a practice is adopted.
    pub enum PracticeStatus {
        /// Being written.
        Draft = "draft",
        /// Put forward.
        Proposed = "proposed",
        /// In force.
        Adopted = "adopted",
        /// Still allowed, on its way out.
        Deprecated = "deprecated",
        /// No longer in force.
        Retired = "retired",
    }
}

record! {
    /// A best practice of the centre of excellence, usually a Markdown page.
    pub struct Practice {
        /// How far it is adopted; proposed if not given.
        pub status: Option<PracticeStatus>,
        /// The role that keeps it.
        pub owner: Option<Ref<ToRole>>,
        /// The pillar that it serves.
        pub pillar: Option<Ref<ToPillar>>,
        /// The stage from which on it applies.
        pub from_stage: Option<Ref<ToStage>>,
        /// The steps in which it is used, as `workflow.step`.
        pub steps: Vec<Ref<ToStep>>,
        /// The practice that it takes the place of.
        pub supersedes: Option<Ref<ToPractice>>,
        /// What shows that it works.
        pub metric: Option<Text>,
        /// How often it is looked at again.
        pub review_every: Option<Duration>,
        /// When it was looked at, and what came of it.
        pub review: Vec<Review>,
    }
}

words! {
    /// What came of a review.
    pub enum Outcome {
        /// It stands as it was.
        Confirmed = "confirmed",
        /// It was changed.
        Changed = "changed",
    }
}

record! {
    /// One review of a practice.
    pub struct Review {
        /// The day of the review.
        pub date: WrittenDate,
        /// The role that did it.
        pub by: Option<Ref<ToRole>>,
        /// What came of it.
        pub outcome: Option<Outcome>,
        /// What was said.
        pub note: Option<Text>,
    }
}

record! {
    /// A glossary entry.
    pub struct Term {
        /// What the word means here.
        pub definition: Option<Prose>,
        /// Other words for the same.
        pub aliases: Vec<Text>,
    }
}
