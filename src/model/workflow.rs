//! Workflows, their steps, and decision rights.

use super::duration::Duration;
use super::raci::Raci;
use super::reference::{Ref, ToDecision, ToMeeting, ToParty, ToPillar, ToRole};
use super::token::Token;
use crate::finding::code;
use crate::model::read::{Field, Prose, Reader, Shape, Text};
use crate::record;
use crate::source::node::{Content, Node};
use serde::Serialize;

record! {
    /// An ordered flow of work.
    pub struct Workflow {
        /// What the workflow is there for.
        pub purpose: Option<Prose>,
        /// The role that answers for the workflow itself.
        pub owner: Option<Ref<ToRole>>,
        /// The pillar that it serves. It also counts for every pillar whose practices its steps use.
        pub pillar: Option<Ref<ToPillar>>,
        /// What starts it.
        pub trigger: Option<Text>,
        /// What it leaves behind.
        pub outcome: Option<Text>,
        /// The steps in their order.
        pub step: Vec<Step>,
    }
}

record! {
    /// One step of a workflow, named `workflow.step` elsewhere.
    pub struct Step {
        /// The step's id, unique in its workflow.
        pub id: Token,
        /// The step's name for people; made from the id if absent.
        pub name: Option<Text>,
        /// What happens in the step.
        pub description: Option<Prose>,
        /// Who answers, does, is asked and is told: a letter a role.
        pub raci: Raci,
        /// The phase that the step belongs to.
        pub phase: Option<Text>,
        /// What goes in.
        pub inputs: Vec<Text>,
        /// What comes out.
        pub outputs: Vec<Text>,
        /// What must be true before it starts.
        pub entry: Vec<Text>,
        /// What must be true before it ends.
        pub exit: Vec<Text>,
        /// How long it takes.
        pub duration: Option<Duration>,
        /// Whether it is an approval.
        pub gate: bool,
        /// The decision that is taken in it.
        pub decision: Option<Ref<ToDecision>>,
        /// Where it goes instead of the following step; an empty list ends the workflow.
        pub next: Option<Vec<Path>>,
        /// Ways back, beside `next`.
        pub returns: Vec<Path>,
        /// The systems that are used.
        pub systems: Vec<Text>,
        /// The page that says how to do it, as a path below the content folder.
        pub playbook: Option<Token>,
    }
}

record! {
    /// A way from one step to another.
    pub struct Path {
        /// The id of a step of the same workflow.
        pub to: Token,
        /// When this way is taken.
        pub when: Option<Text>,
    }
}

impl Step {
    /// The name for people.
    pub fn title(&self) -> String {
        self.name.as_ref().map_or_else(|| super::id::humanise(&self.id), |name| name.value.clone())
    }
}

impl Workflow {
    /// The position of the step called `id`.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.step.iter().position(|step| step.id.value == id)
    }

    /// The positions that step `at` leads on to, in order: its `next`, or the step behind it.
    pub fn onward(&self, at: usize) -> Vec<usize> {
        match &self.step[at].next {
            Some(next) => next.iter().filter_map(|path| self.position(&path.to)).collect(),
            None if at + 1 < self.step.len() => vec![at + 1],
            None => Vec::new(),
        }
    }
}

record! {
    /// A decision right: who decides what.
    pub struct Decision {
        /// The role or committee that decides.
        pub decide: Ref<ToParty>,
        /// The roles whose agreement is needed.
        pub agree: Vec<Ref<ToRole>>,
        /// The roles that propose.
        pub recommend: Vec<Ref<ToRole>>,
        /// The roles that are heard.
        pub input: Vec<Ref<ToRole>>,
        /// The roles that are told.
        pub inform: Vec<Ref<ToRole>>,
        /// From when on the decision is needed.
        pub threshold: Option<Threshold>,
        /// The meeting that takes it.
        pub meeting: Option<Ref<ToMeeting>>,
        /// How soon it is taken.
        pub within: Option<Duration>,
    }
}

/// From when on a decision is needed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Threshold {
    /// In words.
    Words(Text),
    /// As an amount of something.
    Amount(Amount),
}

record! {
    /// An amount of something.
    pub struct Amount {
        /// What is counted.
        pub measure: Text,
        /// How much of it.
        pub value: f64,
        /// In which unit.
        pub unit: Option<Text>,
    }
}

impl Field for Threshold {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.content {
            Content::Text(_) => Text::read(node, reader).map(Self::Words),
            Content::Table(_) => Amount::read(node, reader).map(Self::Amount),
            _ => reader.fault(
                code::WRONG_TYPE,
                node,
                "a threshold is a text or an amount",
                "write it like { measure = \"budget\", value = 10000, unit = \"EUR\" }",
            ),
        }
    }

    fn shape() -> Shape {
        Shape::Either(vec![Shape::Text, Amount::shape()])
    }

    fn place(&self) -> Option<crate::source::span::Span> {
        match self {
            Self::Words(words) => words.place(),
            Self::Amount(amount) => amount.place(),
        }
    }

    fn texts<'a>(&'a self, visit: &mut dyn FnMut(&'a Text)) {
        match self {
            Self::Words(words) => visit(words),
            Self::Amount(amount) => amount.texts(visit),
        }
    }

    fn texts_mut(&mut self, visit: &mut dyn FnMut(&mut Text)) {
        match self {
            Self::Words(words) => visit(words),
            Self::Amount(amount) => amount.texts_mut(visit),
        }
    }
}
