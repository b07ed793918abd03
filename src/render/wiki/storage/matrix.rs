//! A responsibility matrix as a table, with what its letters mean below it.

use super::Writer;
use super::escape::{BLUE, GREY, PURPLE, status, text};
use super::inline::{missing, wrapped};
use super::tables::headed;
use crate::site::view::matrix::{Matrix, Row, Shape};

impl Writer<'_> {
    pub(super) fn matrix(&self, m: &Matrix) -> String {
        if m.columns.is_empty() {
            return String::new();
        }
        let columns = m.columns.iter().map(|column| self.named(&column.name, &column.href));
        let head = [text(self.wiki.words.get("activity"))].into_iter().chain(columns);
        let head: String = head.map(|name| headed(&name, "")).collect();
        let mut rows = format!("<tr>{head}</tr>");
        for group in &m.row_groups {
            if !group.name.is_empty() {
                let name = self.named(&group.name, group.href.as_deref().unwrap_or_default());
                let span = format!(" colspan=\"{}\"", m.columns.len() + 1);
                rows.push_str(&wrapped("tr", &headed(&name, &span)));
            }
            rows.extend(group.rows.iter().map(|row| self.step(m, row)));
        }
        let table = format!("<table data-layout=\"full-width\"><tbody>{rows}</tbody></table>");
        format!("{table}<p>{}</p>", letters(m))
    }

    fn step(&self, m: &Matrix, row: &Row) -> String {
        let cells = row.cells.iter().map(|held| {
            let letters = held.iter().filter_map(|at| letter(m, *at));
            let letters = letters.collect::<Vec<_>>().join(" ");
            format!("<td><p style=\"text-align: center;\">{letters}</p></td>")
        });
        format!("<tr>{}{}</tr>", headed(&self.duty(row), ""), cells.collect::<String>())
    }

    fn duty(&self, row: &Row) -> String {
        let mut name = self.named(&row.name, &row.href);
        if row.gate {
            name.push_str(" ◆");
        }
        if let Some(words) = &row.missing {
            name.extend(["<br />", &missing(words)]);
        }
        name
    }

    /// A matrix where no table may stand: a line a step.
    pub(super) fn matrix_in_lines(&self, m: &Matrix) -> String {
        let rows = m.row_groups.iter().flat_map(|group| &group.rows).map(|row| {
            let held = m.columns.iter().zip(&row.cells).filter(|(_, held)| !held.is_empty());
            let held = held.map(|(column, held)| {
                let letters = held.iter().filter_map(|at| letter(m, *at));
                format!("{} {}", text(&column.name), letters.collect::<Vec<_>>().join(" "))
            });
            format!("<strong>{}</strong> {}", self.duty(row), held.collect::<Vec<_>>().join(", "))
        });
        rows.collect::<Vec<_>>().join("<br />")
    }
}

/// A letter of a scheme. Who answers for the outcome and who does the work stand out.
fn letter(m: &Matrix, at: usize) -> Option<String> {
    let letter = m.letters.get(at)?;
    let colour = match letter.shape {
        Shape::Square => PURPLE,
        Shape::Disc => BLUE,
        _ => GREY,
    };
    Some(status(&letter.key.to_string(), colour))
}

/// What the letters mean, in a line.
fn letters(m: &Matrix) -> String {
    let all = m.letters.iter().enumerate().filter_map(|(at, of)| {
        let hint = match of.hint.as_str() {
            "" => String::new(),
            hint => format!(" ({})", text(hint)),
        };
        Some(format!("{} {}{hint}", letter(m, at)?, text(&of.name)))
    });
    all.collect::<Vec<_>>().join(" · ")
}
