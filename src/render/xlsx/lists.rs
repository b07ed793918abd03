//! Roles, meetings and decisions as lists.

use super::{head, text};
use crate::site::search::plain::plain as words_of;
use crate::site::view::cadence::rungs::rungs;
use crate::site::view::{Cx, Named, decisions, roles};
use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

/// A list: a head a column, and a row a thing.
#[derive(Debug, Default)]
pub(super) struct List {
    heads: Vec<String>,
    pub(super) rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Debug)]
pub(super) enum Cell {
    Words(String),
    Number(f64),
}

/// The widest column, in characters.
const WIDEST: usize = 60;

/// The lists by their titles.
pub(super) fn all(cx: &Cx<'_>) -> [(String, List); 3] {
    [
        (cx.words.get("nav-roles"), of_roles(cx)),
        (cx.words.get("meetings"), of_meetings(cx)),
        (cx.words.get("nav-decisions"), of_decisions(cx)),
    ]
}

/// Writes `list` on `sheet`.
pub(super) fn write(sheet: &mut Worksheet, list: &List) -> Result<(), XlsxError> {
    let (head, plain) = (head(), Format::new().set_align(FormatAlign::Top).set_text_wrap());
    for (title, column) in list.heads.iter().zip(0_u16..) {
        text(sheet, (0, column), title, &head)?;
        let cells = list.rows.iter().filter_map(|row| row.get(usize::from(column)));
        let width = cells.map(Cell::width).chain([title.chars().count()]).max();
        sheet.set_column_width(
            column,
            u8::try_from(width.unwrap_or(0).min(WIDEST) + 2).unwrap_or(u8::MAX),
        )?;
    }
    for (cells, row) in list.rows.iter().zip(1_u32..) {
        for (cell, column) in cells.iter().zip(0_u16..) {
            match cell {
                Cell::Words(words) => text(sheet, (row, column), words, &plain)?,
                Cell::Number(number) => {
                    sheet.write_number_with_format(row, column, *number, &plain)?;
                }
            }
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    Ok(())
}

impl Cell {
    fn width(&self) -> usize {
        match self {
            Self::Words(words) => words.chars().count(),
            Self::Number(_) => 8,
        }
    }
}

fn words(text: impl Into<String>) -> Cell {
    Cell::Words(text.into())
}

fn names(all: &[Named]) -> Cell {
    words(all.iter().map(|named| named.name.as_str()).collect::<Vec<_>>().join(", "))
}

/// A whole number; what a float cannot hold, no list has.
#[expect(clippy::cast_precision_loss, reason = "counts of things in a model")]
fn count(number: usize) -> Cell {
    Cell::Number(number as f64)
}

fn heads(cx: &Cx<'_>, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| cx.words.get(key)).collect()
}

fn of_roles(cx: &Cx<'_>) -> List {
    let view = roles::view(cx);
    let mut titles = heads(cx, &["role", "team", "workflow-purpose", "role-held-by"]);
    titles.extend(view.letters.iter().map(|letter| letter.name.clone()));
    let row = |team: Option<&Named>, role: roles::Entry| {
        let mut row = vec![
            words(role.load.role.name),
            words(team.map(|team| team.name.clone()).unwrap_or_default()),
            words(words_of(&role.text.unwrap_or_default())),
            names(&role.people),
        ];
        row.extend(role.load.counts.iter().take(view.letters.len()).map(|n| count(*n)));
        row
    };
    let mut rows = Vec::new();
    for group in view.groups {
        rows.extend(group.roles.into_iter().map(|role| row(group.team.as_ref(), role)));
    }
    List { heads: titles, rows }
}

fn of_meetings(cx: &Cx<'_>) -> List {
    let keys = [
        "meeting",
        "meeting-rung",
        "meeting-when",
        "meeting-chair",
        "meeting-length",
        "meeting-attendees",
        "meeting-per-year",
        "meeting-hours",
    ];
    let mut rows = Vec::new();
    for rung in rungs(cx) {
        for line in rung.meetings {
            rows.push(vec![
                words(line.name),
                words(rung.name.clone()),
                words(line.when),
                words(line.chair.map(|chair| chair.name).unwrap_or_default()),
                words(line.length),
                count(usize::try_from(line.attendees).unwrap_or(usize::MAX)),
                count(line.per_year),
                Cell::Number((line.hours * 10.0).round() / 10.0),
            ]);
        }
    }
    List { heads: heads(cx, &keys), rows }
}

fn of_decisions(cx: &Cx<'_>) -> List {
    const PARTS: [&str; 4] = ["agree", "recommend", "input", "inform"];
    let mut titles = heads(cx, &["step-decision", "part-decide"]);
    titles.extend(PARTS.map(|part| cx.words.get(&format!("part-{part}"))));
    titles.extend(heads(cx, &["threshold", "taken-at", "within"]));
    let row = |right: decisions::Right| {
        let mut row = vec![words(right.name), words(right.decide.name)];
        row.extend(PARTS.map(|key| {
            let part = right.parts.iter().find(|part| part.key == key);
            part.map_or_else(|| words(""), |part| names(&part.roles))
        }));
        let amount = right.amount.map(|amount| {
            let unit = amount.unit.as_ref().map(|unit| format!(" {}", &**unit)).unwrap_or_default();
            format!("{}: {}{unit}", &*amount.measure, amount.value)
        });
        row.push(words(words_of(&right.threshold.or(amount).unwrap_or_default())));
        row.push(words(right.meeting.map(|meeting| meeting.name).unwrap_or_default()));
        row.push(words(right.within.unwrap_or_default()));
        row
    };
    List { heads: titles, rows: decisions::view(cx).decisions.into_iter().map(row).collect() }
}
