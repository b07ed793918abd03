//! Everything in one matrix; where that would be too large, the way to the matrix of each workflow.

mod flows;

use self::flows::InPillar;
use super::load::{self, Load};
use super::matrix::{self, Letter, Matrix};
use super::{Cx, Named};
use serde::Serialize;

/// Most cells of the one matrix. A page of so many weighs some hundred kilobytes, and nobody reads
/// a wider table.
const MOST_CELLS: usize = 10_000;

/// Most roles whose load is drawn where the matrix is too large: those that carry most.
const MOST_LOADS: usize = 40;

/// Everything in one matrix.
#[derive(Debug, Default, Serialize)]
pub struct RaciView {
    /// What the letters mean, the two that make the load first.
    pub letters: Vec<Letter>,
    /// All steps of all workflows by all roles; none where that is too large.
    pub matrix: Option<Matrix>,
    /// The workflows by pillar, instead of the matrix.
    pub flows: Vec<InPillar>,
    /// Roles and committees that can be looked for among them.
    pub choices: Vec<Named>,
    /// How many activities there are.
    pub activities: usize,
    /// How many workflows they belong to.
    pub workflows: usize,
    /// How many roles have a column.
    pub roles: usize,
    /// How many teams they belong to.
    pub teams: usize,
    /// How many activities have exactly one who answers.
    pub answered: usize,
    /// How many activities lack a responsibility.
    pub holes: usize,
    /// Who carries most; none where nobody carries anything.
    pub most: Option<Most>,
    /// The load of each role, heaviest first.
    #[serde(skip)]
    pub load: Load,
}

/// The most loaded role.
#[derive(Debug, Serialize)]
pub struct Most {
    /// The role.
    pub role: Named,
    /// Its load, as `6 A, 5 R`.
    pub load: String,
}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> RaciView {
    let steps = || cx.model.workflows.values().flat_map(|workflow| &workflow.step);
    let answering = cx.model.scheme().and_then(|scheme| scheme.answering());
    let answered = answering
        .map_or(0, |(letter, _)| steps().filter(|s| s.raci.holders(letter).count() == 1).count());
    let teams: std::collections::BTreeSet<&str> =
        cx.model.roles.values().filter_map(|role| role.team.as_deref()).collect();
    let activities = steps().count();
    let parties = cx.model.roles.len() + matrix::committees(cx);
    let one = activities.saturating_mul(parties) <= MOST_CELLS;
    let mut load = load::of(cx).heaviest_first();
    if !one {
        load.roles.truncate(MOST_LOADS);
    }
    RaciView {
        letters: matrix::letters(cx),
        matrix: one.then(|| matrix::everything(cx)),
        flows: if one { Vec::new() } else { flows::by_pillar(cx) },
        choices: if one { Vec::new() } else { flows::parties(cx) },
        activities,
        workflows: cx.model.workflows.values().filter(|flow| !flow.step.is_empty()).count(),
        roles: cx.model.roles.len(),
        teams: teams.len(),
        answered,
        holes: steps().filter(|step| matrix::holes::of(cx, step).is_some()).count(),
        most: most(&load),
        load,
    }
}

fn most(load: &Load) -> Option<Most> {
    let first = load.roles.first().filter(|role| role.weight() > 0)?;
    let counts = first.counts.iter().zip(&load.letters).take(2);
    let said: Vec<String> = counts
        .filter(|(n, _)| **n > 0)
        .map(|(n, letter)| format!("{n}\u{a0}{}", letter.key))
        .collect();
    Some(Most { role: first.role.clone(), load: said.join(", ") })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::view::sample;
    use std::fmt::Write as _;

    /// So many roles, and as many workflows of one step in which two of them have a part.
    fn model(n: usize) -> String {
        let mut text = "[model]\nname = \"M\"\n[pillar.p]\nname = \"P\"\n".to_owned();
        for at in 0..n {
            let other = (at + 1) % n;
            // Writing to memory cannot fail.
            let _ = write!(
                text,
                "[role.r{at}]\nname = \"R{at}\"\n[workflow.w{at}]\nname = \"W{at}\"\n{}\
                 [[workflow.w{at}.step]]\nid = \"s\"\nraci = {{ r{at} = \"A\", r{other} = \"R\" }}\n",
                if at == 0 { "pillar = \"p\"\n" } else { "" }
            );
        }
        text
    }

    #[test]
    fn what_fits_is_one_matrix() {
        sample::with(&model(3), |cx| {
            let page = view(cx);
            assert_eq!(page.matrix.map(|matrix| matrix.columns.len()), Some(3));
            assert!(page.flows.is_empty() && page.choices.is_empty());
        });
    }

    #[test]
    fn what_does_not_fit_leads_to_the_matrix_of_each_workflow() {
        sample::with(&model(101), |cx| {
            let page = view(cx);
            assert!(page.matrix.is_none());
            assert_eq!((page.activities, page.answered, page.choices.len()), (101, 101, 101));
            let (first, rest) = (&page.flows[0], &page.flows[1]);
            assert_eq!(first.pillar.as_ref().map(|p| p.name.as_str()), Some("P"));
            assert!(rest.pillar.is_none() && rest.flows.len() == 100);
            let flow = &first.flows[0];
            assert_eq!((flow.who.as_str(), flow.steps, flow.roles), ("r0 r1", 1, 2));
            assert_eq!(page.load.roles.len(), MOST_LOADS);
        });
    }
}
