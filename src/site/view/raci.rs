//! Everything in one matrix.

use super::load::{self, Load};
use super::matrix::{self, Matrix};
use super::{Cx, Named};
use serde::Serialize;

/// Everything in one matrix.
#[derive(Debug, Default, Serialize)]
pub struct RaciView {
    /// All steps of all workflows by all roles.
    pub matrix: Matrix,
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
    let matrix = matrix::everything(cx);
    let load = load::of(cx).heaviest_first();
    let steps = || cx.model.workflows.values().flat_map(|workflow| &workflow.step);
    let answering = cx.model.scheme().and_then(|scheme| scheme.answering());
    let answered = answering
        .map_or(0, |(letter, _)| steps().filter(|s| s.raci.holders(letter).count() == 1).count());
    let teams: std::collections::BTreeSet<&str> =
        cx.model.roles.values().filter_map(|role| role.team.as_deref()).collect();
    RaciView {
        activities: steps().count(),
        workflows: matrix.row_groups.len().min(cx.model.workflows.len()),
        roles: cx.model.roles.len(),
        teams: teams.len(),
        answered,
        holes: matrix.rows().filter(|row| row.missing.is_some()).count(),
        most: most(&load),
        matrix,
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
