//! For the terminal: carries ANSI styles (ECMA-48), which the caller's stream keeps or strips.

use super::outline::{self, Body, Cell, Letter, Line, Row, Section, Table, Topic};
use super::tables::NONE;
use super::told::more_places;
use crate::diff::Review;
use crate::diff::sentence::Part;
use crate::render::html::engine::Strings;
use crate::report::neutral;
use std::fmt::Write;

const BOLD: &str = "\x1b[1m";
const DIM: &str = "\x1b[2m";
const RED: &str = "\x1b[1;31m";
const YELLOW: &str = "\x1b[1;33m";
const BLUE: &str = "\x1b[1;34m";
const GREEN: &str = "\x1b[1;32m";
const PLAIN: &str = "\x1b[0m";

/// `review` as text; nothing at all where nothing changed.
pub fn text(review: &Review, words: &Strings) -> String {
    if review.is_empty() {
        return String::new();
    }
    let outline = outline::of(review, words);
    let (base, head) = (neutral(&review.base.name), neutral(&review.head.name));
    let mut out = format!("{BOLD}{}{PLAIN} {DIM}({base} → {head}){PLAIN}\n", outline.verdict);
    for notice in &outline.notices {
        push(&mut out, &format!("\n{YELLOW}{}{PLAIN}\n", neutral(notice)));
    }
    for section in &outline.sections {
        write_section(&mut out, section, words);
    }
    push(&mut out, &format!("\n{DIM}{}{PLAIN}\n", words.get("delta-explain").replace('`', "")));
    out
}

fn push(out: &mut String, text: &str) {
    out.push_str(text);
}

fn write_section(out: &mut String, section: &Section<'_>, words: &Strings) {
    let color = match section.topic {
        Topic::Gaps | Topic::Faults | Topic::Breaking => RED,
        Topic::Review | Topic::Warnings | Topic::Hints => YELLOW,
        Topic::Safe | Topic::Resolved => GREEN,
        _ => BLUE,
    };
    push(out, &format!("\n{color}{}{PLAIN}\n", neutral(&section.title)));
    push(out, &section.hint.map(|hint| format!("{DIM}{hint}{PLAIN}\n")).unwrap_or_default());
    let mut moving = section.legend.iter().filter(|letter| letter.moves).peekable();
    if moving.peek().is_some() {
        let letter = |letter: &Letter| format!("{} {}", letter.key, neutral(&letter.name));
        let letters: Vec<String> = moving.map(letter).collect();
        push(out, &format!("{DIM}{}{PLAIN}\n", letters.join(" · ")));
    }
    match &section.body {
        Body::Lines(lines) => lines.iter().for_each(|line| write_line(out, line, words)),
        Body::Table(table) if section.topic == Topic::Matrix => write_columns(out, table),
        Body::Table(table) => table.rows.iter().for_each(|row| write_row(out, row, &table.head)),
        Body::Blocks(blocks) => {
            for block in blocks {
                push(out, &format!("  {}\n", shown(&block.says)));
                for line in block.text.lines() {
                    push(out, &format!("      {}\n", neutral(line)));
                }
            }
        }
    }
}

fn write_line(out: &mut String, line: &Line<'_>, words: &Strings) {
    push(out, &format!("  {}", shown(&line.says)));
    let code = Some(line.code).filter(|code| !code.is_empty());
    let place =
        line.place.or(line.was).map(|place| format!("{}:{}", neutral(&place.path), place.line));
    let more = more_places(line, words);
    let behind: Vec<String> =
        code.map(str::to_owned).into_iter().chain(place).chain(more).collect();
    if !behind.is_empty() {
        push(out, &format!("  {DIM}{}{PLAIN}", behind.join(" ")));
    }
    out.push('\n');
    for says in &line.below {
        push(out, &format!("    {}\n", shown(says)));
    }
}

/// A row as its first cell and, set in, what the others say.
fn write_row(out: &mut String, row: &Row<'_>, head: &[String]) {
    let mut cells = row.cells.iter().zip(head);
    if let Some((Cell::Says(first), _)) = cells.next() {
        let first: Vec<String> = first.iter().map(|says| shown(says)).collect();
        push(out, &format!("  {}\n", first.join(", ")));
    }
    for (cell, title) in cells {
        if let Cell::Says(lines) = cell {
            for says in lines {
                push(out, &format!("    {DIM}{}:{PLAIN} {}\n", neutral(title), shown(says)));
            }
        }
    }
}

/// A matrix in columns. Names above them would make them wide: each stands in a line of its own,
/// with the number of its column.
fn write_columns(out: &mut String, table: &Table<'_>) {
    let columns: Vec<usize> = table.changed().into_iter().filter(|at| *at > 0).collect();
    let titles: Vec<_> = columns.iter().map(|at| &table.head[*at]).collect();
    for (at, title) in titles.iter().enumerate() {
        push(out, &format!("  {DIM}{}{PLAIN} {}\n", at + 1, neutral(title)));
    }
    let first = |row: &Row<'_>| match row.cells.first() {
        Some(Cell::Says(says)) => says.iter().flatten().map(Part::text).collect::<String>(),
        _ => String::new(),
    };
    let width = table.rows.iter().map(|row| neutral(&first(row)).chars().count()).max();
    let width = width.unwrap_or_default().min(48);
    write!(out, "  {DIM}{:width$}", "").expect("writing to a string does not fail");
    for at in 1..=titles.len() {
        write!(out, "  {at:<7}").expect("writing to a string does not fail");
    }
    push(out, &format!("{PLAIN}\n"));
    for row in &table.rows {
        write!(out, "  {:width$}", neutral(&first(row)))
            .expect("writing to a string does not fail");
        for cell in columns.iter().map(|at| &row.cells[*at]) {
            let (text, style) = match cell {
                Cell::Letters(before, after) if before == after => (letters(after).to_owned(), DIM),
                Cell::Letters(before, after) => {
                    (format!("{} → {}", letters(before), letters(after)), BOLD)
                }
                Cell::Says(_) => (String::new(), PLAIN),
            };
            let text = neutral(&text);
            write!(out, "  {style}{text:<7}{PLAIN}").expect("writing to a string does not fail");
        }
        out.push('\n');
    }
}

fn letters(text: &str) -> &str {
    if text.is_empty() { NONE } else { text }
}

/// A sentence with its names set off.
fn shown(says: &[Part]) -> String {
    let part = |part: &Part| match part {
        Part::Words(text) => neutral(text).into_owned(),
        Part::Name(text) | Part::After(text) => format!("{BOLD}{}{PLAIN}", neutral(text)),
        Part::Before(text) => format!("{DIM}{}{PLAIN}", neutral(text)),
    };
    says.iter().map(part).collect()
}
