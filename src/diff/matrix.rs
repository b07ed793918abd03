//! The responsibilities of changed steps, before and after.

use super::impact::scheme;
use super::kinds::letters_in_order;
use super::side::Side;
use super::value::Named;
use crate::model::Kind;
use crate::model::workflow::{Step, Workflow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The changed rows of one workflow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Matrix {
    /// The workflow.
    pub workflow: Named,
    /// Who has a letter in one of the rows, before or after: the columns.
    pub parties: Vec<Named>,
    /// The changed steps, in the order of head, those that are gone where they were.
    pub rows: Vec<Row>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Row {
    /// The step.
    pub step: Named,
    /// Whether it is in both versions.
    pub state: RowState,
    /// A cell a column.
    pub cells: Vec<Cell>,
}

/// Whether something is in both versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RowState {
    /// It is.
    Kept,
    /// Only in head.
    Added,
    /// Only in base.
    Removed,
}

/// The letters of one party in one step, in the scheme's order; empty for none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Cell {
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
}

/// The matrices of all workflows in which letters have changed, in the order of their ids.
pub(super) fn compare(base: &Side<'_>, head: &Side<'_>) -> Vec<Matrix> {
    let ids: BTreeSet<&String> =
        base.model.workflows.keys().chain(head.model.workflows.keys()).collect();
    ids.into_iter().filter_map(|id| matrix(base, head, id)).collect()
}

fn matrix(base: &Side<'_>, head: &Side<'_>, id: &str) -> Option<Matrix> {
    let order = [scheme(base), scheme(head)];
    let (before, after) = (base.model.workflows.get(id), head.model.workflows.get(id));
    let mut steps: Vec<[Option<&Step>; 2]> = Vec::new();
    for step in after.into_iter().flat_map(|workflow| &workflow.step) {
        steps.push([find(before, &step.id), Some(step)]);
    }
    let mut place = 0;
    for step in before.into_iter().flat_map(|workflow| &workflow.step) {
        match steps.iter().position(|[was, _]| was.is_some_and(|was| was.id == step.id)) {
            Some(at) => place = at + 1,
            None => {
                steps.insert(place.min(steps.len()), [Some(step), None]);
                place += 1;
            }
        }
    }
    let letters = |step: Option<&Step>, party: &str, order: &[char]| {
        let cell = step.and_then(|step| step.raci.cells.get(party));
        letters_in_order(cell.into_iter().flat_map(|cell| &cell.letters).copied(), order)
    };
    let cell = |[was, is]: [Option<&Step>; 2], party: &str| Cell {
        before: letters(was, party, &order[0]),
        after: letters(is, party, &order[1]),
    };
    steps.retain(|pair| {
        let mut parties = columns(&[*pair]).into_iter();
        parties.any(|party| {
            let cell = cell(*pair, party);
            cell.before != cell.after
        })
    });
    if steps.is_empty() {
        return None;
    }
    let parties = columns(&steps);
    let named = |kind, id: &str| head.named(kind, id).or_else(|| base.named(kind, id));
    let row = |pair: &[Option<&Step>; 2]| {
        let step = pair[1].or(pair[0])?;
        Some(Row {
            step: Named::new("step", format!("{id}.{}", &**step.id), step.title()),
            state: match pair {
                [None, _] => RowState::Added,
                [_, None] => RowState::Removed,
                _ => RowState::Kept,
            },
            cells: parties.iter().map(|party| cell(*pair, party)).collect(),
        })
    };
    Some(Matrix {
        workflow: named(Kind::Workflow, id)?,
        rows: steps.iter().filter_map(row).collect(),
        parties: parties
            .iter()
            .map(|party| {
                let known = named(Kind::Role, party).or_else(|| named(Kind::Team, party));
                known.unwrap_or_else(|| head.party(party))
            })
            .collect(),
    })
}

fn find<'a>(
    workflow: Option<&'a crate::model::thing::Thing<Workflow>>,
    id: &str,
) -> Option<&'a Step> {
    let workflow = workflow?;
    workflow.step.get(workflow.position(id)?)
}

/// Who has a letter in one of the steps, by id.
fn columns<'a>(steps: &[[Option<&'a Step>; 2]]) -> BTreeSet<&'a str> {
    let cells = steps.iter().flatten().flatten().flat_map(|step| step.raci.cells.keys());
    cells.map(String::as_str).collect()
}
