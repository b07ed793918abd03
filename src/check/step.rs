//! Steps as rules look at them: each with the workflow around it.

use crate::finding;
use crate::model::Model;
use crate::model::governance::Scheme;
use crate::model::thing::Thing;
use crate::model::workflow::{Step, Workflow};
use crate::source::span::Span;

/// A step in its workflow.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed<'a> {
    /// The workflow.
    pub(super) workflow: &'a Thing<Workflow>,
    /// The step.
    pub(super) step: &'a Step,
}

/// Every step of every workflow, in the model's order.
pub(super) fn all(model: &Model) -> impl Iterator<Item = Placed<'_>> {
    let workflows = model.workflows.values();
    workflows.flat_map(of)
}

/// Every step of one workflow, in its order.
pub(super) fn of(workflow: &Thing<Workflow>) -> impl Iterator<Item = Placed<'_>> {
    workflow.step.iter().map(move |step| Placed { workflow, step })
}

impl Placed<'_> {
    /// Both names: `Build in Campaign`.
    pub(super) fn title(&self) -> String {
        format!("{} in {}", self.step.title(), &*self.workflow.name)
    }

    /// What findings are about: `step:campaign.build`.
    pub(super) fn subject(&self) -> finding::Subject {
        finding::Subject::new("step", self.id())
    }

    /// `workflow.step`.
    pub(super) fn id(&self) -> String {
        format!("{}.{}", self.workflow.id, &**self.step.id)
    }

    /// Where the step is named.
    pub(super) fn span(&self) -> Span {
        self.step.name.as_ref().map_or(self.step.id.span, |name| name.span)
    }

    /// Where letters stand, or belong.
    pub(super) fn raci_span(&self) -> Span {
        self.step.raci.span.unwrap_or(self.step.id.span)
    }

    /// How many roles and committees hold `letter`.
    pub(super) fn count(&self, letter: char) -> usize {
        self.step.raci.holders(letter).count()
    }

    /// Whether roles have a part, and each is only told: one finding then speaks for all.
    pub(super) fn only_told(&self, scheme: &Scheme) -> bool {
        let cells = &self.step.raci.cells;
        let Some((told, _)) = scheme.telling() else { return false };
        !cells.is_empty() && cells.values().all(|cell| cell.letters == [told])
    }
}
