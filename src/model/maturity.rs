//! Stages, dimensions, assessments and the work that closes gaps.

use super::kind::Kind;
use super::reference::{
    Ref, ToAssessor, ToCriterion, ToDimension, ToRole, ToScored, ToTeam, Untyped,
};
use super::token::Token;
use super::written::WrittenDate;
use crate::finding::code;
use crate::model::read::{Field, Prose, Reader, Shape, Text};
use crate::source::node::Node;
use crate::source::span::Span;
use crate::{record, words};
use indexmap::IndexMap;
use jiff::civil::Date;
use serde::{Serialize, Serializer};

record! {
    /// A maturity stage.
    pub struct Stage {
        /// How many people there are at this stage.
        pub team_size: Option<TeamSize>,
        /// What the team covers.
        pub scope: Option<Prose>,
        /// How far it can grow.
        pub scalability: Option<Prose>,
        /// How people learn.
        pub training: Option<Prose>,
        /// What must be true to enter or leave the stage.
        pub criterion: Vec<Criterion>,
        /// Who wears which hats at this stage.
        pub seat: Vec<Seat>,
    }
}

record! {
    /// How many people a stage has.
    pub struct TeamSize {
        /// At least.
        pub min: u32,
        /// At most.
        pub max: u32,
    }
}

words! {
    /// When a criterion counts.
    pub enum When {
        /// Before the stage is entered.
        Entry = "entry",
        /// Before the stage is left.
        Exit = "exit",
    }
}

record! {
    /// What must be true to enter or leave a stage, named `stage.criterion` elsewhere.
    pub struct Criterion {
        /// The criterion's id, unique in its stage.
        pub id: Token,
        /// What must be true.
        pub text: Text,
        /// The dimension that it belongs to.
        pub dimension: Option<Ref<ToDimension>>,
        /// When it counts; before the stage is left, if not given.
        pub when: Option<When>,
    }
}

record! {
    /// A place in the team at one stage, with the hats it wears.
    pub struct Seat {
        /// The seat's id; made from the name if absent.
        pub id: Option<Token>,
        /// What the seat is called.
        pub name: Text,
        /// How many people have this seat; one if not given.
        pub count: Option<SeatCount>,
        /// The roles that it covers.
        pub covers: Vec<Ref<ToRole>>,
    }
}

/// How many people share a seat: 1 to 10 000, so that what is summed over them stays a number of
/// people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct SeatCount(pub u32);

impl Field for SeatCount {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let count = u32::read(node, reader)?;
        if count <= 10_000 {
            return Some(Self(count));
        }
        reader.fault(
            code::INVALID_VALUE,
            node,
            format!("a seat cannot have {count} people"),
            "write a whole number up to 10000",
        )
    }

    fn shape() -> Shape {
        Shape::Integer
    }
}

impl Stage {
    /// How many people the seats make.
    pub fn people(&self) -> u32 {
        // Capped, since a file may hold any number of seats.
        self.seat.iter().map(Seat::people).fold(0, u32::saturating_add)
    }
}

impl Seat {
    /// The seat's id.
    pub fn id(&self) -> String {
        self.id.as_ref().map_or_else(|| super::id::slug(&self.name), |id| id.value.clone())
    }

    /// How many people have this seat.
    pub fn people(&self) -> u32 {
        self.count.map_or(1, |count| count.0)
    }
}

record! {
    /// Something maturity is scored on.
    pub struct Dimension {
        /// What each level means, lowest first.
        pub levels: Vec<Text>,
    }
}

record! {
    /// One dated scoring of one team.
    pub struct Assessment {
        /// The day of the scoring.
        pub date: WrittenDate,
        /// The team that was scored.
        pub team: Option<Ref<ToTeam>>,
        /// Who scored: a role or a person.
        pub assessor: Option<Ref<ToAssessor>>,
        /// The level of each dimension, halves allowed.
        pub scores: Scores,
        /// The level that each dimension shall reach.
        pub targets: Scores,
        /// The criteria that are met.
        pub met: Vec<Ref<ToCriterion>>,
        /// Dimensions and criteria that do not apply.
        pub not_applicable: Vec<Ref<ToScored>>,
        /// What shows it.
        pub evidence: Vec<Evidence>,
    }
}

record! {
    /// Something that shows a score or a met criterion.
    pub struct Evidence {
        /// What it shows: a dimension or a criterion.
        pub r#for: Ref<ToScored>,
        /// What it is.
        pub title: Text,
        /// Where it is.
        pub url: Option<Token>,
        /// Of which day.
        pub date: Option<Date>,
    }
}

words! {
    /// How far an initiative is.
    pub enum InitiativeStatus {
        /// Not begun.
        Planned = "planned",
        /// Under way.
        InProgress = "in-progress",
        /// Finished.
        Done = "done",
        /// Given up.
        Dropped = "dropped",
    }
}

record! {
    /// Work that closes criteria or gaps.
    pub struct Initiative {
        /// The criteria or dimensions that it closes.
        pub closes: Vec<Ref<ToScored>>,
        /// The role that answers for it.
        pub owner: Option<Ref<ToRole>>,
        /// The day by which it is done.
        pub due: Option<Date>,
        /// How far it is.
        pub status: Option<InitiativeStatus>,
    }
}

/// Levels by dimension, in the order they were written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scores(pub IndexMap<String, Score>);

/// One level.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    /// A number from 1 to the count of levels; halves allowed.
    pub level: f64,
    /// Where the dimension's id stands.
    pub key: Span,
    /// Where the number stands.
    pub span: Span,
}

impl Scores {
    /// The level of `dimension`.
    pub fn level(&self, dimension: &str) -> Option<f64> {
        self.0.get(dimension).map(|score| score.level)
    }
}

impl Serialize for Scores {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, score)| (id, score.level)))
    }
}

impl Field for Scores {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Some(table) = node.as_table() else {
            return reader.wrong_type(node, "a table of dimensions and levels", "{ people = 2.5 }");
        };
        let mut scores = IndexMap::new();
        for (id, entry) in table {
            let Some(level) = f64::read(&entry.node, reader) else { continue };
            if (level * 2.0).fract() != 0.0 {
                reader.fault::<()>(
                    code::INVALID_VALUE,
                    &entry.node,
                    format!("`{level}` is neither a level nor half-way between two"),
                    "write a whole level or a half, such as 2 or 2.5",
                );
                continue;
            }
            let span = entry.node.span;
            scores.insert(id.clone(), Score { level, key: entry.key, span });
        }
        Some(Self(scores))
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    fn shape() -> Shape {
        Shape::Map(&[Kind::Dimension], Box::new(Shape::Number))
    }

    fn references(&self, visit: &mut dyn FnMut(Untyped<'_>)) {
        for (id, score) in &self.0 {
            visit(Untyped { id, span: score.key, kinds: &[Kind::Dimension] });
        }
    }

    fn references_mut(&mut self, visit: &mut dyn FnMut(&'static [Kind], &mut String)) {
        let scores = std::mem::take(&mut self.0).into_iter();
        self.0 = scores
            .map(|(mut id, score)| {
                visit(&[Kind::Dimension], &mut id);
                (id, score)
            })
            .collect();
    }

    fn place(&self) -> Option<Span> {
        self.0.values().next().map(|score| score.span)
    }
}
