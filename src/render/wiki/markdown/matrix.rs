//! A responsibility matrix as a table, with what its letters mean below it.

use super::Writer;
use super::escape::text;
use super::tables::joined;
use crate::site::view::matrix::{Matrix, Row};

impl Writer<'_> {
    pub(super) fn matrix(&self, m: &Matrix) -> Vec<String> {
        if m.columns.is_empty() {
            return Vec::new();
        }
        let columns = m.columns.iter().map(|column| self.named(&column.name, &column.href));
        let head: Vec<String> =
            [text(self.wiki.words.get("activity"))].into_iter().chain(columns).collect();
        let marks: Vec<String> =
            (0..head.len()).map(|at| if at == 0 { "---" } else { ":-:" }.to_owned()).collect();
        let mut lines = vec![joined(&head), joined(&marks)];
        for group in &m.row_groups {
            if !group.name.is_empty() {
                let name = self.named(&group.name, group.href.as_deref().unwrap_or_default());
                let mut cells = vec![Self::strong(&name)];
                cells.resize(head.len(), String::new());
                lines.push(joined(&cells));
            }
            lines.extend(group.rows.iter().map(|row| self.step(m, row)));
        }
        vec![lines.join("\n"), letters(m)]
    }

    fn step(&self, m: &Matrix, row: &Row) -> String {
        let mut name = self.named(&row.name, &row.href);
        if row.gate {
            name = format!("{name} ◆");
        }
        if let Some(missing) = &row.missing {
            name = format!("{name}<br>⚠ {}", text(missing));
        }
        let cells = row.cells.iter().map(|held| {
            let letters = held.iter().filter_map(|at| Some((*at, m.letters.get(*at)?)));
            // The two that carry the work stand out without colour, too.
            let letters = letters.map(|(at, letter)| {
                let key = text(&letter.key.to_string());
                if at < 2 { format!("**{key}**") } else { key }
            });
            letters.collect::<Vec<_>>().join(" ")
        });
        joined(&[name].into_iter().chain(cells).collect::<Vec<_>>())
    }
}

/// What the letters mean, in a line.
fn letters(m: &Matrix) -> String {
    let all = m.letters.iter().map(|letter| {
        let said = if letter.hint.is_empty() {
            String::new()
        } else {
            format!(" ({})", text(&letter.hint))
        };
        format!("**{}** {}{said}", text(&letter.key.to_string()), text(&letter.name))
    });
    all.collect::<Vec<_>>().join(" · ")
}
