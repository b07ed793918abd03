//! The workflows, each with whom its matrix shows.

use crate::model::Kind;
use crate::model::thing::Thing;
use crate::model::workflow::Workflow;
use crate::site::view::matrix::holes;
use crate::site::view::{Cx, Named};
use serde::Serialize;
use std::collections::BTreeSet;

/// The workflows of one pillar.
#[derive(Debug, Serialize)]
pub struct InPillar {
    /// The pillar; none for workflows that name none.
    pub pillar: Option<Named>,
    /// The workflows, in the model's order; never none.
    pub flows: Vec<Flow>,
}

/// A workflow in brief.
#[derive(Debug, Serialize)]
pub struct Flow {
    /// The workflow.
    pub workflow: Named,
    /// Ids of the roles and committees that have a part in it, with blanks between them.
    pub who: String,
    /// How many these are.
    pub roles: usize,
    /// How many steps it has.
    pub steps: usize,
    /// In how many of them exactly one answers.
    pub answered: usize,
    /// How many of them lack a responsibility.
    pub holes: usize,
}

/// The workflows with steps, by pillar in the model's order, those of none last.
pub(super) fn by_pillar(cx: &Cx<'_>) -> Vec<InPillar> {
    let pillars = cx.model.pillars.keys().map(|id| Some(id.as_str())).chain([None]);
    let groups = pillars.map(|pillar| {
        let of =
            |flow: &&Thing<Workflow>| flow.pillar.as_ref().map(|own| own.id.as_str()) == pillar;
        let flows = cx.model.workflows.values().filter(of).filter(|flow| !flow.step.is_empty());
        InPillar {
            pillar: pillar.map(|id| cx.named(Kind::Pillar, id)),
            flows: flows.map(|workflow| flow(cx, workflow)).collect(),
        }
    });
    groups.filter(|group| !group.flows.is_empty()).collect()
}

/// Whoever has a part in some workflow, by name.
pub(super) fn parties(cx: &Cx<'_>) -> Vec<Named> {
    let flows = cx.model.workflows.values();
    let all: BTreeSet<&str> = flows.flat_map(of_flow).collect();
    let mut named: Vec<Named> = all.into_iter().map(|id| cx.party(id)).collect();
    named.sort_by_cached_key(|party| crate::site::search::fold(&party.name));
    named
}

fn of_flow(workflow: &Thing<Workflow>) -> BTreeSet<&str> {
    workflow.step.iter().flat_map(|step| step.raci.cells.keys()).map(String::as_str).collect()
}

fn flow(cx: &Cx<'_>, workflow: &Thing<Workflow>) -> Flow {
    let answering = cx.model.scheme().and_then(|scheme| scheme.answering());
    let steps = || workflow.step.iter();
    let who: Vec<&str> = of_flow(workflow).into_iter().collect();
    Flow {
        workflow: cx.named(Kind::Workflow, &workflow.id),
        who: who.join(" "),
        roles: who.len(),
        steps: steps().count(),
        answered: answering.map_or(0, |(letter, _)| {
            steps().filter(|step| step.raci.holders(letter).count() == 1).count()
        }),
        holes: steps().filter(|step| holes::of(cx, step).is_some()).count(),
    }
}
