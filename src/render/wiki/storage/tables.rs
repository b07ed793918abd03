//! Tables. Confluence has them within `tbody` alone, and their headings as `th`.

use super::escape::text;
use super::inline::{anchor, missing};
use super::{Place, Writer};
use crate::render::nodes::node::{Align, Fact, Node, Row, Stat, Table};
use crate::site::view::planner::{Mark, Planner};

/// The width of the text.
const PLAIN: &str = "<table data-layout=\"default\"><tbody>";

/// The width of the page: the driver gives the page that width, too.
const WIDE: &str = "<table data-layout=\"full-width\"><tbody>";

const END: &str = "</tbody></table>";

impl Writer<'_> {
    pub(super) fn table(&self, table: &Table, place: Place) -> String {
        let wide = table.head.len().max(1);
        let rows = table.rows.iter().map(|row| self.row(table, row, wide)).collect::<String>();
        let head = if table.head.iter().all(Vec::is_empty) {
            String::new()
        } else {
            let cells = table.head.iter().map(|cell| headed(&self.line(cell), ""));
            format!("<tr>{}</tr>", cells.collect::<String>())
        };
        if head.is_empty() && rows.is_empty() {
            return String::new();
        }
        let begin = if place == Place::Wide { WIDE } else { PLAIN };
        format!("{begin}{head}{rows}{END}")
    }

    fn row(&self, table: &Table, row: &Row, wide: usize) -> String {
        let place = anchor(row.at.as_ref());
        if let ([only], true) = (&row.cells[..], wide > 1) {
            let span = format!(" colspan=\"{wide}\"");
            return format!("<tr>{}</tr>", headed(&format!("{place}{}", self.line(only)), &span));
        }
        let cells = (0..wide.max(row.cells.len())).map(|at| {
            let empty = Vec::new();
            let cell = row.cells.get(at).unwrap_or(&empty);
            let place = if at == 0 { place.as_str() } else { "" };
            if row.foot || (at == 0 && table.named) {
                return headed(&format!("{place}{}", self.line(cell)), "");
            }
            self.cell(cell, place, table.columns.get(at).map(|column| column.align))
        });
        format!("<tr>{}</tr>", cells.collect::<String>())
    }

    fn cell(&self, cell: &[Node], place: &str, align: Option<Align>) -> String {
        let blocks = self.blocks(cell, Place::Within);
        let blocks = match align {
            Some(Align::Center) => aligned(&blocks, "center"),
            Some(Align::Right) => aligned(&blocks, "right"),
            _ => blocks,
        };
        let place = if place.is_empty() { String::new() } else { format!("<p>{place}</p>") };
        format!("<td>{place}{blocks}</td>")
    }

    /// A table where none may stand: a line a row.
    pub(super) fn table_in_lines(&self, table: &Table) -> String {
        let line = |cells: &Vec<Vec<Node>>| {
            let cells = cells.iter().map(|cell| self.line(cell));
            cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" · ")
        };
        let rows = table.rows.iter().map(|row| line(&row.cells));
        let lines = [line(&table.head)].into_iter().chain(rows).filter(|line| !line.is_empty());
        lines.collect::<Vec<_>>().join("<br />")
    }

    pub(super) fn facts(&self, items: &[Fact]) -> String {
        let row = |fact: &Fact| {
            let said = self.blocks(&fact.c, Place::Within);
            format!("<tr>{}<td>{said}</td></tr>", headed(&self.line(&fact.label), ""))
        };
        if items.is_empty() {
            return String::new();
        }
        format!("{PLAIN}{}{END}", items.iter().map(row).collect::<String>())
    }

    pub(super) fn facts_in_lines(&self, items: &[Fact]) -> String {
        let lines = items.iter().map(|fact| format!("<p>{}</p>", self.fact(fact)));
        lines.collect()
    }

    pub(super) fn fact(&self, fact: &Fact) -> String {
        let label = self.line(&fact.label);
        if label.trim().is_empty() {
            return self.line(&fact.c);
        }
        let colon = text(self.wiki.words.get("colon"));
        format!("<strong>{}</strong>{colon}{}", label.trim(), self.line(&fact.c))
    }
}

/// Numbers that say something, in a row.
pub(super) fn stats(items: &[Stat]) -> String {
    let cell = |stat: &Stat| {
        let (value, label) = (text(&stat.value), text(&stat.label));
        let label = match stat.tone {
            "warn" | "bad" => missing(&stat.label),
            _ => label,
        };
        format!("<td><p><strong>{value}</strong><br />{label}</p></td>")
    };
    if items.is_empty() {
        return String::new();
    }
    format!("{PLAIN}<tr>{}</tr>{END}", items.iter().map(cell).collect::<String>())
}

/// A year as a table: a row a month, with what is held there but what is held daily.
pub(super) fn year(names: &[String], caption: &str, year: &Planner) -> String {
    let rows = months(names, year).map(|(name, days)| {
        format!("<tr>{}<td><p>{}</p></td></tr>", headed(&text(name), ""), days.join("<br />"))
    });
    let head = headed(&text(caption), " colspan=\"2\"");
    format!("{WIDE}<tr>{head}</tr>{}{END}", rows.collect::<String>())
}

/// A year where no table may stand: a line a month.
pub(super) fn year_in_lines(names: &[String], caption: &str, year: &Planner) -> String {
    let rows = months(names, year)
        .map(|(name, days)| format!("<strong>{}</strong> {}", text(name), days.join(", ")));
    [text(caption)].into_iter().chain(rows).collect::<Vec<_>>().join("<br />")
}

/// The months of a year, each with its days on which something is held.
fn months<'a>(
    names: &'a [String],
    year: &'a Planner,
) -> impl Iterator<Item = (&'a String, Vec<String>)> {
    names.iter().zip(&year.months).map(|(name, month)| {
        let days = month.weeks.iter().flatten().flatten();
        let days = days.filter(|day| day.mark.is_some_and(|mark| mark != Mark::Daily));
        (name, days.map(|day| format!("<strong>{}</strong> {}", day.n, text(&day.title))).collect())
    })
}

/// A cell that names others.
pub(super) fn headed(words: &str, attributes: &str) -> String {
    format!("<th{attributes}><p>{}</p></th>", words.trim())
}

/// `blocks` with their paragraphs at a side.
fn aligned(blocks: &str, side: &str) -> String {
    blocks.replace("<p>", &format!("<p style=\"text-align: {side};\">"))
}
