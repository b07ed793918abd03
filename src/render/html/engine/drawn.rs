//! Figures as templates take them.

use crate::render::figure::Figure;
use serde::Serialize;

/// The arguments of the `figure` component.
#[derive(Debug, Clone, Serialize)]
pub struct Drawn {
    /// What the figure shows.
    pub title: String,
    /// The facts in a sentence or two, which pages have inside the SVG.
    #[serde(skip)]
    pub description: String,
    /// The ready SVG.
    pub svg: String,
    /// The link to it as a file; empty where there is none.
    pub download: String,
    /// The heads of the table of its numbers.
    pub headers: Vec<Head>,
    /// The rows of that table.
    pub rows: Vec<Row>,
}

/// A head of a table.
#[derive(Debug, Clone, Serialize)]
pub struct Head {
    /// Its text.
    pub title: String,
    /// Whether numbers stand below it.
    pub number: bool,
}

/// A row of a table.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Its head.
    pub name: String,
    /// The link to what it is about.
    pub href: Option<String>,
    /// The other cells.
    pub cells: Vec<String>,
}

impl From<Figure> for Drawn {
    fn from(figure: Figure) -> Self {
        let numeric = |column: usize| {
            let mut cells = figure.numbers.rows.iter().filter_map(|row| row.get(column));
            column > 0 && cells.all(|cell| cell.chars().any(|c| c.is_ascii_digit()))
        };
        let headers = figure.numbers.head.iter().enumerate();
        let headers = headers.map(|(at, title)| Head { title: title.clone(), number: numeric(at) });
        let rows = figure.numbers.rows.iter().map(|row| Row {
            name: row.first().cloned().unwrap_or_default(),
            href: None,
            cells: row.iter().skip(1).cloned().collect(),
        });
        Self {
            headers: headers.collect(),
            rows: rows.collect(),
            title: figure.title,
            description: figure.description,
            svg: figure.svg,
            download: String::new(),
        }
    }
}
