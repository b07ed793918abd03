//! Pillars and their objectives.

use super::reference::{Ref, ToPillar, ToRole};
use super::token::Token;
use crate::model::read::{Prose, Text};
use crate::record;
use jiff::civil::Date;

record! {
    /// A strategic pillar.
    pub struct Pillar {
        /// What the pillar is there for.
        pub purpose: Option<Prose>,
        /// What its absence leads to.
        pub risk: Option<Prose>,
        /// The role that answers for it.
        pub owner: Option<Ref<ToRole>>,
    }
}

record! {
    /// An objective under a pillar.
    pub struct Objective {
        /// The pillar that it serves.
        pub pillar: Option<Ref<ToPillar>>,
        /// The role that answers for it.
        pub owner: Option<Ref<ToRole>>,
        /// The day by which it is reached.
        pub due: Option<Date>,
        /// What shows that it is reached.
        pub measure: Vec<Measure>,
    }
}

record! {
    /// Something counted, from where to where.
    pub struct Measure {
        /// An id, by which translations name it.
        pub id: Option<Token>,
        /// What is counted.
        pub name: Text,
        /// In which unit: %, days, campaigns.
        pub unit: Option<Text>,
        /// Where it started.
        pub baseline: Option<f64>,
        /// Where it shall go.
        pub target: Option<f64>,
        /// What was counted, and when.
        pub values: Vec<Value>,
        /// Where the number comes from.
        pub source: Option<Token>,
    }
}

record! {
    /// One dated count.
    pub struct Value {
        /// The day of the count.
        pub date: Date,
        /// The count.
        pub value: f64,
    }
}
