//! Names of other things.

use super::kind::Kind;
use crate::finding::code;
use crate::model::read::{Field, Reader, Shape};
use crate::source::node::{Content, Node};
use crate::source::span::Span;
use serde::{Serialize, Serializer};
use std::marker::PhantomData;
use std::ops::Deref;

/// What a [`Ref`] may point at.
pub trait Target {
    /// The kinds, the likeliest first.
    const KINDS: &'static [Kind];
}

/// The id of a `K`, as the author wrote it. After `resolve` has found no fault,
/// the thing is there.
pub struct Ref<K> {
    /// The id; `workflow.step` and `stage.criterion` for what lives inside others.
    pub id: String,
    /// Where it was written.
    pub span: Span,
    target: PhantomData<fn() -> K>,
}

/// A reference whose target is known only at run time.
#[derive(Debug, Clone, Copy)]
pub struct Untyped<'a> {
    /// The id as written.
    pub id: &'a str,
    /// Where it was written.
    pub span: Span,
    /// What it may be.
    pub kinds: &'static [Kind],
}

impl<K> Ref<K> {
    /// The reference to `id`, written at `span`.
    pub fn new(id: impl Into<String>, span: Span) -> Self {
        Self { id: id.into(), span, target: PhantomData }
    }
}

impl<K> Clone for Ref<K> {
    fn clone(&self) -> Self {
        Self::new(self.id.clone(), self.span)
    }
}

impl<K> std::fmt::Debug for Ref<K> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Ref({})", self.id)
    }
}

impl<K> PartialEq for Ref<K> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl<K> Deref for Ref<K> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.id
    }
}

impl<K> Serialize for Ref<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.id)
    }
}

impl<K: Target> Field for Ref<K> {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.content {
            Content::Text(id) => {
                let id = id.trim();
                // `role:legal` is how pages write it; the kind is known here, so it may stand.
                let bare = K::KINDS
                    .iter()
                    .find_map(|kind| id.strip_prefix(kind.word())?.strip_prefix(':'))
                    .unwrap_or(id);
                if bare.is_empty() {
                    return reader.fault(
                        code::INVALID_ID,
                        node,
                        "an id is needed here, this is empty",
                        "write the id, or remove the line",
                    );
                }
                Some(Self::new(bare, node.span))
            }
            _ => reader.wrong_type(
                node,
                &format!("the id of {}", super::kind::any_of(K::KINDS)),
                &format!("\"{}\"", K::KINDS.first().map_or("id", |kind| kind.example_id())),
            ),
        }
    }

    fn shape() -> Shape {
        Shape::Reference(K::KINDS)
    }

    fn references(&self, visit: &mut dyn FnMut(Untyped<'_>)) {
        visit(Untyped { id: &self.id, span: self.span, kinds: K::KINDS });
    }

    fn references_mut(&mut self, visit: &mut dyn FnMut(&'static [Kind], &mut String)) {
        visit(K::KINDS, &mut self.id);
    }

    fn place(&self) -> Option<Span> {
        Some(self.span)
    }
}

macro_rules! targets {
    ($($(#[doc = $doc:literal])* $name:ident: $($kind:ident)|+;)*) => {
        $(
            $(#[doc = $doc])*
            #[derive(Debug)]
            pub enum $name {}
            impl Target for $name {
                const KINDS: &'static [Kind] = &[$(Kind::$kind),+];
            }
        )*
    };
}

targets! {
    /// A role.
    ToRole: Role;
    /// A role or a whole team.
    ToParty: Role | Team;
    /// A role or a person.
    ToAssessor: Role | Person;
    /// A person.
    ToPerson: Person;
    /// A team.
    ToTeam: Team;
    /// A pillar.
    ToPillar: Pillar;
    /// A decision.
    ToDecision: Decision;
    /// A meeting.
    ToMeeting: Meeting;
    /// A rung of the cadence.
    ToTier: Tier;
    /// A stage.
    ToStage: Stage;
    /// A dimension.
    ToDimension: Dimension;
    /// A criterion, as `stage.criterion`.
    ToCriterion: Criterion;
    /// A dimension or a criterion.
    ToScored: Dimension | Criterion;
    /// A step, as `workflow.step`.
    ToStep: Step;
    /// A practice.
    ToPractice: Practice;
    /// A scheme.
    ToScheme: Scheme;
}
