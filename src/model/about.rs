//! The operating model as a whole.

use super::recurrence::MONTHS;
use super::reference::{Ref, ToDimension, ToRole, ToScheme, ToStage};
use super::token::{Days, Token, WorkingHours, Zone};
use crate::model::read::{Field, Node, Prose, Reader, Shape, Text};
use crate::{record, words};
use jiff::civil::Date;
use serde::Serialize;

words! {
    /// How far the model is agreed.
    pub enum Status {
        /// Being written: rules of completeness speak as notes.
        Draft = "draft",
        /// Complete, and under discussion.
        UnderReview = "under-review",
        /// In force.
        Agreed = "agreed",
    }
}

record! {
    /// The operating model as a whole. There is one.
    pub struct About {
        /// What the model is there for.
        pub purpose: Option<Prose>,
        /// The version of the model, such as "1.2".
        pub version: Option<Token>,
        /// How far it is agreed.
        pub status: Option<Status>,
        /// The day from which it is in force.
        pub effective: Option<Date>,
        /// The role that answers for the model.
        pub owner: Option<Ref<ToRole>>,
        /// Who may read it: public, internal, confidential or a word of your own.
        pub classification: Option<Text>,
        /// The zone of meetings that name none.
        pub time_zone: Option<Zone>,
        /// The hours of a working day.
        pub working_hours: Option<WorkingHours>,
        /// Days on which nobody works.
        pub holidays: Vec<Days>,
        /// The month in which the fiscal year starts: a number from 1 to 12 or its English name.
        pub fiscal_year_starts: Option<Month>,
        /// The responsibility scheme; `raci` if not given.
        pub scheme: Option<Ref<ToScheme>>,
        /// The maturity stages in their order.
        pub stages: Vec<Ref<ToStage>>,
        /// The dimensions of maturity in their order.
        pub dimensions: Vec<Ref<ToDimension>>,
        /// The stage at which the organisation is.
        pub stage: Option<Ref<ToStage>>,
        /// The stage to which it is going.
        pub target_stage: Option<Ref<ToStage>>,
        /// Who agreed to which version, and when.
        pub approval: Vec<Approval>,
    }
}

record! {
    /// Somebody's agreement to a version of the model.
    pub struct Approval {
        /// The version that was agreed.
        pub version: Token,
        /// Who agreed: a role, a committee or a name.
        pub by: Text,
        /// On which day.
        pub date: Date,
    }
}

/// A month of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Month(pub i8);

impl Field for Month {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        use crate::source::node::Content;
        match &node.content {
            Content::Integer(number @ 1..=12) => i8::try_from(*number).ok().map(Self),
            Content::Text(_) => {
                let at = crate::model::read::read_word(node, &MONTHS, reader)?;
                i8::try_from(at + 1).ok().map(Self)
            }
            _ => reader.fault(
                crate::finding::code::INVALID_VALUE,
                node,
                "this is not a month",
                "write a number from 1 to 12, or its name: \"april\"",
            ),
        }
    }

    fn shape() -> Shape {
        Shape::Either(vec![Shape::Integer, Shape::Word(&MONTHS)])
    }
}
