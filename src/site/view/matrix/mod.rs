//! A responsibility matrix: steps by roles (or by the seats of a stage).
//!
//! [`of_workflow`], [`everything`], [`by_seats`] and [`of_workflow_by_seats`] make them; all are the
//! same work over different holders of the columns.

mod build;
mod holders;
pub mod holes;
pub mod letters;

#[cfg(test)]
mod tests;

pub use self::letters::letters;

use self::build::About;
use self::holders::Holder;
use super::Cx;
use crate::insight::stages::StageView;
use crate::model::thing::Thing;
use crate::model::workflow::{Step, Workflow};
use serde::Serialize;
use std::collections::HashSet;

/// The matrix of one workflow by the roles and committees that have a part in it; nothing for an
/// unknown workflow.
pub fn of_workflow(cx: &Cx<'_>, id: &str) -> Matrix {
    let Some(workflow) = cx.model.workflows.get(id) else { return Matrix::default() };
    let cells = workflow.step.iter().flat_map(|step| step.raci.cells.keys());
    let parties: HashSet<&str> = cells.map(String::as_str).collect();
    let holders = holders::roles(cx, |id| parties.contains(id));
    let caption = cx.words.fill("raci-matrix-by-role", &[("of", &*workflow.name)]);
    build::matrix(cx, About { id: "raci", caption, workflows: vec![workflow] }, &holders)
}

/// The steps in which any of `parties` has a part, by these parties; `of` is what they are called
/// together.
pub fn of_parties(cx: &Cx<'_>, of: &str, parties: &[&str]) -> Matrix {
    let holders = holders::roles(cx, |id| parties.contains(&id));
    let caption = cx.words.fill("raci-matrix-by-role", &[("of", of)]);
    let about = About { id: "raci", caption, workflows: all(cx) };
    let mut matrix = build::matrix(cx, about, &holders);
    for group in &mut matrix.row_groups {
        group.rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    }
    matrix.row_groups.retain(|group| !group.rows.is_empty());
    matrix
}

/// Every step of every workflow by every role, those without duties too.
pub fn everything(cx: &Cx<'_>) -> Matrix {
    let caption = cx.words.get("raci-matrix-of-all");
    let about = About { id: "raci", caption, workflows: all(cx) };
    let mut matrix = build::matrix(cx, about, &holders::roles(cx, |_| true));
    for column in &mut matrix.columns {
        column.share = cx.insight.duties.of(&column.id).map_or(0, |duties| duties.tally.share);
        column.over = cx.insight.overloads.iter().any(|over| over.role == column.id);
    }
    matrix.with_shares = true;
    matrix
}

/// How many committees and teams hold a letter themselves, and so have a column.
pub fn committees(cx: &Cx<'_>) -> usize {
    holders::committees(cx).count()
}

/// Every step of every workflow by the seats of a stage. Roles that no seat covers have columns of
/// their own, so that their duties do not vanish; nothing for an unknown stage.
pub fn by_seats(cx: &Cx<'_>, stage: &str) -> Matrix {
    seats(cx, stage, all(cx))
}

/// The same for one workflow.
pub fn of_workflow_by_seats(cx: &Cx<'_>, workflow: &str, stage: &str) -> Matrix {
    seats(cx, stage, cx.model.workflows.get(workflow).into_iter().collect())
}

fn seats(cx: &Cx<'_>, stage: &str, workflows: Vec<&Thing<Workflow>>) -> Matrix {
    let view = cx.insight.stages.iter().find(|view: &&StageView| view.stage == stage);
    let (Some(view), Some(stage)) = (view, cx.model.stages.get(stage)) else {
        return Matrix::default();
    };
    let seats: Vec<String> = view.seats.iter().map(|seat| seat.id.clone()).collect();
    let mut holders = holders::seats(cx, view);
    holders.retain(|holder| {
        seats.contains(&holder.named.id) || workflows.iter().any(|w| has_part(holder, &w.step))
    });
    let caption = cx.words.fill("raci-matrix-by-seat", &[("stage", &*stage.name)]);
    let matrix = build::matrix(cx, About { id: "raci", caption, workflows }, &holders);
    Matrix { by: By::Seat, ..matrix }
}

fn all<'a>(cx: &Cx<'a>) -> Vec<&'a Thing<Workflow>> {
    cx.model.workflows.values().filter(|workflow| !workflow.step.is_empty()).collect()
}

fn has_part(holder: &Holder, steps: &[Step]) -> bool {
    steps.iter().any(|step| holder.parties.iter().any(|p| step.raci.cells.contains_key(p)))
}

/// What the `matrix` component shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Matrix {
    /// An id that is unique on the page; the ids of its controls start with it.
    pub id: String,
    /// What the table is about, as `Campaign: activities by role`.
    pub caption: String,
    /// The scheme's letters, the two that make the load first.
    pub letters: Vec<Letter>,
    /// Teams above the columns, in order; empty where there are none. Their spans add up to the columns.
    pub column_groups: Vec<ColumnGroup>,
    /// What the columns are.
    pub by: By,
    /// Roles or seats.
    pub columns: Vec<Column>,
    /// Phases or workflows, each with its rows.
    pub row_groups: Vec<RowGroup>,
    /// Whether the foot tells shares, which are those of all steps and belong to no part of them.
    pub with_shares: bool,
}

/// What the columns of a matrix are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum By {
    /// Roles.
    #[default]
    Role,
    /// Seats of a stage.
    Seat,
}

/// A letter of the scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// The letter itself.
    pub key: char,
    /// Its word, as `Accountable`.
    pub name: String,
    /// What it means in a few words; empty where the scheme says nothing.
    pub hint: String,
    /// Its shape: see [`Shape`].
    pub shape: Shape,
}

/// How a letter is drawn, so that letters differ without colour, from heavy to light. Serialised as
/// the two letters of its class in the style sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Shape {
    /// A dark square: who answers for the outcome (A of RACI, D of RAPID and DACI).
    #[serde(rename = "sq")]
    Square,
    /// A filled circle: who does the work.
    #[serde(rename = "di")]
    Disc,
    /// A ring: who is asked.
    #[serde(rename = "ri")]
    Ring,
    /// A dashed ring: who is told.
    #[serde(rename = "da")]
    Dashed,
    /// A filled hexagon, for a fifth letter.
    #[serde(rename = "he")]
    Hex,
    /// A framed square, for any other.
    #[serde(rename = "fr")]
    Frame,
}

impl Shape {
    /// The shape of a letter that the four of RACI stand for, else one by its `place` in the scheme.
    pub fn of(letter: char, place: usize) -> Self {
        match (letter, place) {
            ('A', _) => Self::Square,
            ('R', _) => Self::Disc,
            ('C', _) => Self::Ring,
            ('I', _) => Self::Dashed,
            (_, 0..=4) => Self::Hex,
            _ => Self::Frame,
        }
    }
}

/// A heading above several columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnGroup {
    /// The team's name; empty for columns of no team.
    pub name: String,
    /// The link to it.
    pub href: Option<String>,
    /// How many columns it spans, from 1.
    pub span: usize,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// The role's id, for the address of a focused view.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The link to it.
    pub href: String,
    /// Whether a column group starts here.
    pub starts: bool,
    /// For the foot: how often it has the first and the second of [`Matrix::letters`].
    pub load: [usize; 2],
    /// For the foot: the share of all steps that it answers for or does, in whole percent.
    pub share: usize,
    /// Whether it holds a letter in too many steps.
    pub over: bool,
}

/// A heading above several rows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RowGroup {
    /// The phase; empty for rows of none.
    pub name: String,
    /// The link to it, as to a workflow.
    pub href: Option<String>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row: one step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The step's name.
    pub name: String,
    /// The link to the step.
    pub href: String,
    /// The row's id, unique on the page, so that a row can be linked.
    pub anchor: String,
    /// Whether it is an approval.
    pub gate: bool,
    /// As many as columns: which of the matrix's letters the column has, by their place in
    /// [`Matrix::letters`]; empty where it has no part.
    pub cells: Vec<Vec<usize>>,
    /// What the row lacks, in a sentence, as `nobody is accountable`: the row is marked with it.
    pub missing: Option<String>,
}

impl Matrix {
    /// The cell for `letters`, as `"AR"`; a letter that the scheme does not have is left out.
    pub fn cell(&self, letters: &str) -> Vec<usize> {
        let place = |letter| self.letters.iter().position(|known| known.key == letter);
        letters.chars().filter_map(place).collect()
    }

    /// The same matrix under another id, for pages that show several.
    #[must_use]
    pub fn renamed(mut self, id: &str) -> Self {
        for row in self.row_groups.iter_mut().flat_map(|group| &mut group.rows) {
            if let Some(rest) = row.anchor.strip_prefix(&self.id) {
                row.anchor = format!("{id}{rest}");
            }
        }
        id.clone_into(&mut self.id);
        self
    }

    /// Its rows, over all groups.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.row_groups.iter().flat_map(|group| &group.rows)
    }

    /// Sets [`Column::load`] from the cells.
    fn count_load(&mut self) {
        for row in self.row_groups.iter().flat_map(|group| &group.rows) {
            for (column, cell) in self.columns.iter_mut().zip(&row.cells) {
                for (letter, load) in column.load.iter_mut().enumerate() {
                    *load += usize::from(cell.contains(&letter));
                }
            }
        }
    }

    /// Sets [`Column::starts`] from the spans of the groups.
    pub fn mark_group_starts(&mut self) {
        let mut at = 0;
        for group in &self.column_groups {
            if let Some(column) = self.columns.get_mut(at) {
                column.starts = true;
            }
            at += group.span;
        }
    }
}
