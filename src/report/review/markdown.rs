//! Markdown for a comment or a job summary, as GitHub and GitLab show it.

use super::escape::{begun, code, escaped, fenced, in_html};
use super::outline::{self, Block, Body, Cell, Letter, Line, Outline, Row, Section, Table, Topic};
use super::room::{Item, Part, Shortened};
use super::tables::NONE;
use super::told::more_places;
use crate::diff::Review;
use crate::diff::sentence;
use crate::diff::value::{Piece, Words};
use crate::render::html::engine::Strings;
use std::fmt::Write;

/// Begins every comment, so that the next one takes its place instead of standing below it.
pub const MARKER: &str = "<!-- operandi diff -->";

/// How long a comment may be: GitHub refuses 65,536 characters, and what posts it adds a line.
pub const COMMENT_BYTES: usize = 60_000;

/// How long a job summary may be: GitHub refuses 1 MiB a step.
pub const SUMMARY_BYTES: usize = 1_000_000;

/// `review` in at most `most` bytes; nothing at all where nothing changed.
///
/// What weighs least is left out first, and it is said how much that is. Whatever the bound, every
/// fold and every fence that is opened is closed.
pub fn markdown(review: &Review, words: &Strings, most: usize) -> String {
    if review.is_empty() {
        return String::new();
    }
    let outline = outline::of(review, words);
    let text = Shortened {
        head: head(review, &outline, words),
        parts: outline.sections.iter().map(|section| part(section, words)).collect(),
        foot: format!("<sub>{}</sub>\n", words.get("delta-explain")),
        more: &|count| format!("\n{}\n\n", words.count(count as u64, "delta-more")),
        gone: &|parts| {
            let part = |(title, count): &(&str, usize)| format!("{} ({count})", escaped(title));
            let parts: Vec<String> = parts.iter().map(part).collect();
            format!("{}\n\n", words.fill("delta-left-out", &[("parts", &parts.join(", "))]))
        },
    };
    text.within(most)
}

fn head(review: &Review, outline: &Outline<'_>, words: &Strings) -> String {
    let (base, head) = (code(&review.base.name), code(&review.head.name));
    let title = words.get("delta-title");
    let mut text = format!("{MARKER}\n## {title}\n\n**{}** · {base} → {head}\n\n", outline.verdict);
    for notice in &outline.notices {
        let _ = write!(text, "> {}\n\n", escaped(notice));
    }
    text
}

fn part(section: &Section<'_>, words: &Strings) -> Part {
    let count = section.count();
    let hint = section.hint.map(|hint| format!("{hint}\n\n")).unwrap_or_default();
    let hint = hint + &legend(&section.legend, words);
    let (open, close) = if section.topic.is_folded() {
        let title = in_html(&section.title);
        let open = format!("<details><summary>{title} ({count})</summary>\n\n{hint}");
        (open, "\n</details>\n\n".to_owned())
    } else {
        (format!("### {}\n\n{hint}", escaped(&section.title)), "\n".to_owned())
    };
    let (header, items) = match &section.body {
        Body::Lines(lines) => (String::new(), lines.iter().map(|one| line(one, words)).collect()),
        Body::Table(table) => {
            // A comment is narrow: of a matrix it shows whose letters change.
            let columns = table.changed();
            (header(table, &columns), table.rows.iter().map(|one| row(one, &columns)).collect())
        }
        Body::Blocks(blocks) => (String::new(), blocks.iter().map(block).collect()),
    };
    Part {
        topic: section.topic,
        title: match section.topic {
            Topic::Matrix => words.get("delta-matrices").to_owned(),
            _ => section.title.clone(),
        },
        open: open + &header,
        items,
        close,
    }
}

/// What the letters mean, in a paragraph; nothing where there are none.
fn legend(letters: &[Letter], words: &Strings) -> String {
    let letter = |letter: &Letter| {
        let does = if letter.does.is_empty() { "" } else { ": " };
        let (key, name) = (strong(&letter.key.to_string()), escaped(&letter.name));
        format!("{key} {name}{does}{}", escaped(&letter.does))
    };
    // Columns in which nothing changes are left out here, and so are their letters.
    let letters: Vec<String> = letters.iter().filter(|one| one.moves).map(letter).collect();
    if letters.is_empty() {
        return String::new();
    }
    format!("<sub>{} · {}</sub>\n\n", words.get("letters"), letters.join(" · "))
}

fn line(line: &Line<'_>, words: &Strings) -> Item {
    let mut text = format!("- {}", begun(&says(&line.says)));
    let code_of = Some(line.code).filter(|code| !code.is_empty()).map(escaped);
    let place = line.place.or(line.was).map(|at| code(&format!("{}:{}", at.path, at.line)));
    let more = more_places(line, words);
    let behind: Vec<String> = code_of.into_iter().chain(place).chain(more).collect();
    if !behind.is_empty() {
        let _ = write!(text, " <sub>{}</sub>", behind.join(" · "));
    }
    text.push('\n');
    for below in &line.below {
        let _ = writeln!(text, "  - {}", begun(&says(below)));
    }
    Item { text, detail: word_diff(line.words, words), count: line.count() }
}

/// How texts changed, in a fold within the item: what went is struck through, what came is bold.
fn word_diff(texts: &[Words], words: &Strings) -> String {
    if texts.is_empty() {
        return String::new();
    }
    let summary = words.get("delta-words");
    let mut out = format!("  <details><summary>{summary}</summary>\n\n");
    for text in texts {
        let section = text.section.as_deref().map(|name| format!("**{}**: ", escaped(name)));
        let pieces: Vec<String> = text.pieces.iter().map(|piece| shown(piece, words)).collect();
        let text = format!("{}{}", section.unwrap_or_default(), pieces.join(" "));
        let _ = write!(out, "  {}\n\n", begun(&text));
    }
    out + "  </details>\n"
}

fn shown(piece: &Piece, words: &Strings) -> String {
    match piece {
        Piece::Same(text) => escaped(text.trim()),
        Piece::Removed(text) => format!("<del>{}</del>", escaped(text.trim())),
        Piece::Added(text) => format!("<ins>{}</ins>", escaped(text.trim())),
        Piece::Skipped(count) => words.count(*count as u64, "delta-skipped"),
    }
}

/// A sentence: names are bold, and so is what is now.
fn says(parts: &[sentence::Part]) -> String {
    let part = |part: &sentence::Part| match part {
        sentence::Part::Words(text) | sentence::Part::Before(text) => escaped(text),
        sentence::Part::Name(text) | sentence::Part::After(text) => strong(text),
    };
    parts.iter().map(part).collect()
}

/// Bold in HTML, which does not ask what stands beside it, as asterisks do.
fn strong(text: &str) -> String {
    let text = escaped(text);
    if text.trim().is_empty() { text } else { format!("<b>{text}</b>") }
}

fn header(table: &Table<'_>, columns: &[usize]) -> String {
    let titles: Vec<String> = columns.iter().map(|at| escaped(&table.head[*at])).collect();
    format!("| {} |\n|{}\n", titles.join(" | "), "---|".repeat(titles.len()))
}

fn row(row: &Row<'_>, columns: &[usize]) -> Item {
    let cells: Vec<String> = columns.iter().map(|at| cell(&row.cells[*at])).collect();
    Item { text: format!("| {} |\n", cells.join(" | ")), detail: String::new(), count: 1 }
}

fn cell(cell: &Cell) -> String {
    let letters = |text: &str| if text.is_empty() { NONE.to_owned() } else { escaped(text) };
    match cell {
        Cell::Says(lines) => {
            let lines: Vec<String> = lines.iter().map(|line| says(line)).collect();
            lines.join("<br>")
        }
        Cell::Letters(before, after) if before == after && after.is_empty() => String::new(),
        Cell::Letters(before, after) if before == after => letters(after),
        Cell::Letters(before, after) => format!("{} → <b>{}</b>", letters(before), letters(after)),
    }
}

fn block(block: &Block<'_>) -> Item {
    let text = format!("{}\n\n{}\n", begun(&says(&block.says)), fenced(block.text, "toml"));
    Item { text, detail: String::new(), count: 1 }
}
