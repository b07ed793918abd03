//! A responsibility matrix: steps by roles (or by the seats of a stage).

use serde::Serialize;

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
    /// Roles or seats.
    pub columns: Vec<Column>,
    /// Phases or workflows, each with its rows.
    pub row_groups: Vec<RowGroup>,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_start_where_their_spans_say() {
        let column = || Column {
            id: String::new(),
            name: String::new(),
            href: String::new(),
            starts: false,
            load: [0, 0],
        };
        let group = |span| ColumnGroup { name: String::new(), href: None, span };
        let mut matrix = Matrix {
            columns: (0..5).map(|_| column()).collect(),
            column_groups: vec![group(2), group(3)],
            ..Matrix::default()
        };
        matrix.mark_group_starts();
        let starts: Vec<bool> = matrix.columns.iter().map(|column| column.starts).collect();
        assert_eq!(starts, [true, false, true, false, false]);
    }

    #[test]
    fn raci_has_four_shapes_and_other_letters_have_others() {
        let shapes = ['A', 'R', 'C', 'I'].map(|letter| Shape::of(letter, 0));
        assert_eq!(shapes, [Shape::Square, Shape::Disc, Shape::Ring, Shape::Dashed]);
        assert_eq!(Shape::of('S', 4), Shape::Hex);
        assert_eq!(Shape::of('P', 5), Shape::Frame);
    }
}
