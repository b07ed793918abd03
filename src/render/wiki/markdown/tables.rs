//! Tables (GFM, section 4.10): a line a row, whatever stands in it.

use super::Writer;
use super::escape::text;
use super::inline::anchor;
use crate::render::nodes::node::{Align, Row, Table};
use crate::site::view::planner::{Mark, Planner};

impl Writer<'_> {
    pub(super) fn table(&self, table: &Table) -> String {
        let wide = table.head.len().max(1);
        let mut head: Vec<String> = table.head.iter().map(|cell| self.line(cell)).collect();
        head.resize(wide, String::new());
        let marks = (0..wide).map(|at| match table.columns.get(at).map(|column| column.align) {
            Some(Align::Right) => "--:",
            Some(Align::Center) => ":-:",
            _ => "---",
        });
        let mut lines = vec![joined(&head), joined(&marks.map(str::to_owned).collect::<Vec<_>>())];
        lines.extend(table.rows.iter().map(|row| self.row(row, wide)));
        lines.join("\n")
    }

    fn row(&self, row: &Row, wide: usize) -> String {
        let is_strong = row.foot || (row.cells.len() == 1 && wide > 1);
        let mut cells: Vec<String> = row.cells.iter().map(|cell| self.line(cell)).collect();
        if is_strong {
            for cell in cells.iter_mut().filter(|cell| !cell.trim().is_empty()) {
                *cell = Self::strong(cell);
            }
        }
        cells.resize(wide, String::new());
        if let Some(first) = cells.first_mut() {
            *first = format!("{}{first}", anchor(row.at.as_ref()));
        }
        joined(&cells)
    }
}

/// A year as a table: a row a month, with what is held there but what is held daily.
pub(super) fn year(names: &[String], caption: &str, year: &Planner) -> String {
    let mut lines = vec![joined(&[text(caption), String::new()]), "|---|---|".to_owned()];
    for (month, name) in year.months.iter().zip(names) {
        let days = month.weeks.iter().flatten().flatten();
        let days = days.filter(|day| day.mark.is_some_and(|mark| mark != Mark::Daily));
        let days = days.map(|day| format!("**{}** {}", day.n, text(&day.title)));
        lines.push(joined(&[text(name), days.collect::<Vec<_>>().join("<br>")]));
    }
    lines.join("\n")
}

/// Cells as a row.
pub(super) fn joined(cells: &[String]) -> String {
    format!(
        "| {} |",
        cells.iter().map(|cell| super::escape::cell(cell)).collect::<Vec<_>>().join(" | ")
    )
}
