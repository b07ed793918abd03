//! Decision rights.

use super::approvals::{self, InWorkflow};
use super::practice::{StepOf, step_of};
use super::{Cx, Named, length};
use crate::model::workflow::{Amount, Decision, Threshold};
use crate::model::{Kind, Thing};
use serde::Serialize;

/// Decision rights.
#[derive(Debug, Serialize)]
pub struct DecisionsView {
    /// Who approves in which workflow.
    pub approvals: Vec<InWorkflow>,
    /// The decisions, in the model's order.
    pub decisions: Vec<Right>,
    /// Everybody who decides something, in the order of the decisions, each once.
    pub deciders: Vec<Named>,
}

/// Who decides what.
#[derive(Debug, Serialize)]
pub struct Right {
    /// The decision's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What is decided.
    pub description: Option<String>,
    /// Who decides.
    pub decide: Named,
    /// Who else has a part: the key of the part, and the roles.
    pub parts: Vec<Part>,
    /// From when on the decision is needed, in words.
    pub threshold: Option<String>,
    /// The same as an amount.
    pub amount: Option<Amount>,
    /// The meeting that takes it.
    pub meeting: Option<Named>,
    /// How soon it is taken, in words.
    pub within: Option<String>,
    /// The steps in which it is taken.
    pub steps: Vec<StepOf>,
}

/// A part in a decision beside deciding.
#[derive(Debug, Serialize)]
pub struct Part {
    /// Its key: `agree`, `recommend`, `input` or `inform`.
    pub key: &'static str,
    /// Who has it.
    pub roles: Vec<Named>,
}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> DecisionsView {
    let decisions: Vec<Right> =
        cx.model.decisions.values().map(|decision| right(cx, decision)).collect();
    let mut deciders: Vec<Named> = Vec::new();
    for decision in &decisions {
        if !deciders.contains(&decision.decide) {
            deciders.push(decision.decide.clone());
        }
    }
    DecisionsView { approvals: approvals::all(cx).collect(), decisions, deciders }
}

fn right(cx: &Cx<'_>, decision: &Thing<Decision>) -> Right {
    let parts = [
        ("agree", &decision.agree),
        ("recommend", &decision.recommend),
        ("input", &decision.input),
        ("inform", &decision.inform),
    ];
    let parts = parts.map(|(key, roles)| Part { key, roles: cx.all(Kind::Role, roles) });
    let (threshold, amount) = match &decision.threshold {
        Some(Threshold::Words(words)) => (Some(words.value.clone()), None),
        Some(Threshold::Amount(amount)) => (None, Some(amount.clone())),
        None => (None, None),
    };
    Right {
        id: decision.id.clone(),
        name: decision.name.value.clone(),
        description: decision.description.as_ref().map(|text| text.value.clone()),
        decide: cx.party(&decision.decide),
        parts: parts.into_iter().filter(|part| !part.roles.is_empty()).collect(),
        threshold,
        amount,
        meeting: decision.meeting.as_ref().map(|meeting| cx.named(Kind::Meeting, meeting)),
        within: decision.within.map(|within| length::in_words(within, cx.words)),
        steps: steps(cx, &decision.id),
    }
}

/// The steps in which the decision is taken.
fn steps(cx: &Cx<'_>, decision: &str) -> Vec<StepOf> {
    let steps = cx.model.workflows.iter().flat_map(|(id, workflow)| {
        workflow.step.iter().map(move |step| (format!("{id}.{}", &**step.id), step))
    });
    let taken = steps.filter(|(_, step)| step.decision.as_ref().is_some_and(|d| d.id == decision));
    taken.map(|(id, _)| step_of(cx, &id)).collect()
}
