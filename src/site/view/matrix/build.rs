//! From workflows and holders to a matrix.

use super::holders::Holder;
use super::{By, Column, ColumnGroup, Matrix, Row, RowGroup, Shape, holes, letters};
use crate::model::Kind;
use crate::model::thing::Thing;
use crate::model::workflow::{Step, Workflow};
use crate::site::view::Cx;

/// What a matrix is about.
pub(super) struct About<'a> {
    /// Its id.
    pub(super) id: &'a str,
    /// Its caption.
    pub(super) caption: String,
    /// The workflows whose steps are its rows.
    pub(super) workflows: Vec<&'a Thing<Workflow>>,
}

/// Lays out the steps of `about` by `holders`.
pub(super) fn matrix(cx: &Cx<'_>, about: About<'_>, holders: &[Holder]) -> Matrix {
    let mut matrix = Matrix {
        id: about.id.to_owned(),
        caption: about.caption,
        letters: letters(cx),
        by: By::Role,
        column_groups: column_groups(holders),
        columns: holders.iter().map(column).collect(),
        row_groups: Vec::new(),
        with_shares: false,
    };
    let alone = about.workflows.len() == 1;
    for workflow in about.workflows {
        let start = matrix.row_groups.len();
        for step in &workflow.step {
            let phase = step.phase.as_ref().filter(|_| alone).map_or("", |phase| phase);
            let row = row(cx, &matrix, workflow, step, holders);
            let begins = matrix.row_groups.len() == start
                || matrix.row_groups.last().is_none_or(|group| alone && group.name != phase);
            if begins {
                matrix.row_groups.push(row_group(cx, workflow, phase, alone));
            }
            if let Some(group) = matrix.row_groups.last_mut() {
                group.rows.push(row);
            }
        }
    }
    matrix.mark_group_starts();
    matrix.count_load();
    matrix
}

/// A phase of the only workflow, or one workflow of several.
fn row_group(cx: &Cx<'_>, workflow: &Thing<Workflow>, phase: &str, alone: bool) -> RowGroup {
    if alone {
        return RowGroup { name: phase.to_owned(), ..RowGroup::default() };
    }
    let named = cx.named(Kind::Workflow, &workflow.id);
    RowGroup { name: named.name, href: Some(named.href), rows: Vec::new() }
}

fn row(
    cx: &Cx<'_>,
    matrix: &Matrix,
    workflow: &Thing<Workflow>,
    step: &Step,
    holders: &[Holder],
) -> Row {
    let id = format!("{}.{}", workflow.id, &**step.id);
    let named = cx.named(Kind::Step, &id);
    Row {
        anchor: format!("{}-{id}", matrix.id),
        name: named.name,
        href: named.href,
        gate: step.gate,
        cells: holders.iter().map(|holder| cell(matrix, step, holder)).collect(),
        missing: holes::of(cx, step),
    }
}

/// The letters of all parties of `holder`, each once, in the order of the scheme.
fn cell(matrix: &Matrix, step: &Step, holder: &Holder) -> Vec<usize> {
    let cells = holder.parties.iter().filter_map(|party| step.raci.cells.get(party));
    let mut places: Vec<usize> = cells.flat_map(|cell| matrix.cell(&cell.text())).collect();
    places.sort_unstable();
    places.dedup();
    if holder.parties.len() > 1 {
        without_lesser(matrix, &mut places);
    }
    places
}

/// Drops what one seat would only do to itself: nobody who does or answers for a step consults or
/// informs himself, and who is asked before need not be told after. The first two letters of a
/// matrix are the one that answers and the one that does.
fn without_lesser(matrix: &Matrix, places: &mut Vec<usize>) {
    let acts = places.iter().any(|place| *place < 2);
    let at = |shape| matrix.letters.iter().position(|letter| letter.shape == shape);
    let (asked, told) = (at(Shape::Ring), at(Shape::Dashed));
    let is_asked = asked.is_some_and(|place| places.contains(&place));
    places.retain(|place| {
        let dropped =
            (acts && Some(*place) == asked) || ((acts || is_asked) && Some(*place) == told);
        !dropped
    });
}

fn column(holder: &Holder) -> Column {
    Column {
        id: holder.named.id.clone(),
        name: holder.named.name.clone(),
        href: holder.named.href.clone(),
        starts: false,
        load: [0, 0],
        share: 0,
        over: false,
    }
}

/// A heading for each run of columns; none at all where fewer than two have a name, since one alone
/// tells nothing apart.
fn column_groups(holders: &[Holder]) -> Vec<ColumnGroup> {
    let runs = holders.chunk_by(|a, b| a.group == b.group);
    let groups: Vec<ColumnGroup> = runs
        .map(|run| ColumnGroup {
            name: run[0].group.0.clone(),
            href: run[0].group.1.clone(),
            span: run.len(),
        })
        .collect();
    if groups.iter().filter(|group| !group.name.is_empty()).count() < 2 {
        Vec::new()
    } else {
        groups
    }
}
