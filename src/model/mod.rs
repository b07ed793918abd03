//! The operating model as plain data: one file a kind, ids, references resolved. No I/O.

pub mod about;
pub mod cadence;
mod collect;
pub mod duration;
pub mod exhibit;
pub mod governance;
pub mod id;
pub mod kind;
pub mod kindless;
pub mod manual;
pub mod maturity;
pub mod meeting;
mod order;
pub mod people;
pub mod practice;
pub mod raci;
pub mod read;
pub mod recurrence;
pub mod reference;
pub mod rename;
mod resolve;
pub mod scheme;
pub mod share;
pub mod strategy;
mod stray;
mod subtables;
pub mod thing;
pub mod token;
mod translation;
mod waiver;
pub mod workflow;
pub mod written;

pub use self::collect::{FrontMatter, Input, page_id, read, read_in_all_languages};
pub use self::kind::Kind;
pub use self::thing::{Thing, Things};
pub use self::translation::{Overlay, Texts, Translation, Translations};

#[cfg(test)]
mod tests;

use self::thing::Fields;
use crate::model::read::{Reader, RecordShape, Text};
use crate::source::node::Table;
use crate::source::span::Span;
use serde::Serialize;
use std::collections::BTreeSet;

macro_rules! model {
    ($($(#[doc = $doc:literal])* $field:ident: $module:ident::$record:ident = $kind:ident,)*) => {
        /// The whole operating model.
        #[derive(Debug, Clone, PartialEq, Serialize, Default)]
        #[serde(rename_all = "kebab-case")]
        pub struct Model {
            /// What the model says of itself; absent where nothing is defined.
            pub model: Option<Thing<about::About>>,
            $($(#[doc = $doc])* pub $field: Things<$module::$record>,)*
            /// Duties that are kept apart.
            pub segregate: Vec<governance::Placed<governance::Segregate>>,
            /// Declared renames.
            pub moved: Vec<governance::Placed<governance::Moved>>,
            /// Findings accepted for a time.
            pub waiver: Vec<governance::Placed<governance::Waiver>>,
            /// When each meeting takes place, as far as it could be understood.
            #[serde(skip)]
            pub recurrences: cadence::Recurrences,
            /// What is defined so that it could not be read, which was told.
            #[serde(skip)]
            pub unread: BTreeSet<(Kind, String)>,
        }

        $(impl Fields for $module::$record {
            const KIND: Kind = Kind::$kind;

            fn shape() -> &'static RecordShape {
                Self::record_shape()
            }

            fn read(
                table: &Table,
                span: Span,
                also: &[&str],
                reader: &mut Reader,
            ) -> Option<Self> {
                Self::read_table(table, span, also, reader)
            }

            fn visit(&self, visit: &mut dyn FnMut(reference::Untyped<'_>)) {
                crate::model::read::Field::references(self, visit);
            }

            fn places(&self) -> Vec<Option<Span>> {
                Self::places(self)
            }
        })*

        impl Model {
            /// Reads `raw` into its place.
            fn add(&mut self, raw: &thing::Raw, reader: &mut Reader) {
                match raw.kind {
                    $(Kind::$kind => {
                        if let Some(thing) = raw.read(reader) {
                            self.$field.insert(raw.id.clone(), thing);
                        }
                    })*
                    Kind::Model => self.model = raw.read(reader),
                    Kind::Step | Kind::Criterion => {}
                }
            }

            /// Shows every reference of the model to `visit`.
            pub fn references(&self, visit: &mut dyn FnMut(reference::Untyped<'_>)) {
                if let Some(about) = &self.model {
                    about.visit(visit);
                }
                $(for thing in self.$field.values() {
                    thing.visit(visit);
                })*
                for segregate in &self.segregate {
                    crate::model::read::Field::references(&segregate.fields, visit);
                }
            }

            /// Shows every text for people to `visit`, with the kind and id of what has it.
            pub fn texts<'a>(
                &'a self,
                visit: &mut dyn FnMut(Kind, &'a str, &'a crate::model::read::Text),
            ) {
                use crate::model::read::Field;
                if let Some(about) = &self.model {
                    about.description.texts(&mut |text| visit(Kind::Model, "model", text));
                    about.fields.texts(&mut |text| visit(Kind::Model, "model", text));
                }
                $(for (id, thing) in &self.$field {
                    thing.description.texts(&mut |text| visit(Kind::$kind, id, text));
                    thing.fields.texts(&mut |text| visit(Kind::$kind, id, text));
                })*
            }

            /// Hands every text for people to `visit`, names included, which may say it in another
            /// language.
            pub(in crate::model) fn texts_mut(
                &mut self,
                visit: &mut dyn FnMut(&mut crate::model::read::Text),
            ) {
                use crate::model::read::Field;
                if let Some(about) = &mut self.model {
                    visit(&mut about.name);
                    about.description.texts_mut(visit);
                    about.fields.texts_mut(visit);
                }
                $(for thing in self.$field.values_mut() {
                    visit(&mut thing.name);
                    thing.description.texts_mut(visit);
                    thing.fields.texts_mut(visit);
                })*
                self.segregate.iter_mut().for_each(|rule| rule.fields.texts_mut(visit));
                self.waiver.iter_mut().for_each(|waiver| waiver.fields.texts_mut(visit));
            }

            /// Shows kind, id, name and place of every thing, kind by kind in the model's order.
            pub fn each(&self, mut visit: impl FnMut(Kind, &str, &str, Span)) {
                $(for (id, thing) in &self.$field {
                    visit(Kind::$kind, id, &thing.name, thing.span);
                })*
            }

            /// Gives every thing the id that `to` says and hands every reference to it, with the
            /// kinds that it may be of.
            pub(in crate::model) fn give_ids(
                &mut self,
                to: &mut dyn FnMut(&[Kind], &mut String),
            ) {
                use crate::model::read::Field;
                if let Some(about) = &mut self.model {
                    about.fields.references_mut(&mut |kinds, id| to(kinds, id));
                }
                $(self.$field = std::mem::take(&mut self.$field)
                    .into_iter()
                    .map(|(mut id, mut thing)| {
                        to(&[Kind::$kind], &mut id);
                        thing.id.clone_from(&id);
                        thing.fields.references_mut(&mut |kinds, id| to(kinds, id));
                        (id, thing)
                    })
                    .collect();)*
                for rule in &mut self.segregate {
                    rule.fields.references_mut(&mut |kinds, id| to(kinds, id));
                }
            }

            /// Shows every thing as data: the model itself first, then kind by kind in its order.
            pub fn exhibits<'a>(&'a self, visit: &mut dyn FnMut(exhibit::Exhibit<'a>)) {
                if let Some(about) = &self.model {
                    visit(exhibit::Exhibit::of(about));
                }
                $(for thing in self.$field.values() {
                    visit(exhibit::Exhibit::of(thing));
                })*
            }

            /// The name of a thing, if there is one with this id.
            pub fn name(&self, kind: Kind, id: &str) -> Option<&str> {
                match kind {
                    $(Kind::$kind => self.$field.get(id).map(|thing| &*thing.name),)*
                    Kind::Model => self.model.as_ref().map(|about| &*about.name),
                    Kind::Step | Kind::Criterion => None,
                }
            }

            /// The path of the page that defines a thing, where a page does.
            pub fn page_of(&self, kind: Kind, id: &str) -> Option<&str> {
                match kind {
                    $(Kind::$kind => self.$field.get(id)?.page.as_deref(),)*
                    Kind::Model | Kind::Step | Kind::Criterion => None,
                }
            }
        }

        /// The record of each kind that is defined as `[kind.id]`.
        pub fn shapes() -> Vec<(Kind, &'static RecordShape)> {
            vec![$((Kind::$kind, $module::$record::record_shape())),*]
        }
    };
}

impl Fields for about::About {
    const KIND: Kind = Kind::Model;

    fn shape() -> &'static RecordShape {
        Self::record_shape()
    }

    fn read(table: &Table, span: Span, also: &[&str], reader: &mut Reader) -> Option<Self> {
        Self::read_table(table, span, also, reader)
    }

    fn visit(&self, visit: &mut dyn FnMut(reference::Untyped<'_>)) {
        crate::model::read::Field::references(self, visit);
    }

    fn places(&self) -> Vec<Option<Span>> {
        Self::places(self)
    }
}

model! {
    /// Strategic pillars.
    pillars: strategy::Pillar = Pillar,
    /// Objectives under pillars.
    objectives: strategy::Objective = Objective,
    /// Roles.
    roles: people::Role = Role,
    /// People.
    people: people::Person = Person,
    /// Teams, partners, vendors and committees.
    teams: people::Team = Team,
    /// Workflows with their steps.
    workflows: workflow::Workflow = Workflow,
    /// Decision rights.
    decisions: workflow::Decision = Decision,
    /// Meetings.
    meetings: meeting::Meeting = Meeting,
    /// Rungs of the cadence, the built-in ones first.
    tiers: meeting::Tier = Tier,
    /// Maturity stages in their order.
    stages: maturity::Stage = Stage,
    /// Dimensions of maturity in their order.
    dimensions: maturity::Dimension = Dimension,
    /// Assessments.
    assessments: maturity::Assessment = Assessment,
    /// Work that closes criteria or gaps.
    initiatives: maturity::Initiative = Initiative,
    /// Best practices.
    practices: practice::Practice = Practice,
    /// The glossary.
    terms: practice::Term = Term,
    /// Responsibility schemes, the built-in ones first.
    schemes: governance::Scheme = Scheme,
}
