//! One page that stands alone: it needs no file beside it, no network and no script.

use super::outline::{self, Body, Cell, Letter, Line, Row, Section, Topic};
use super::parties::Parties;
use super::told::more_places;
use crate::diff::Review;
use crate::diff::code;
use crate::diff::sentence;
use crate::diff::value::{Piece, Words};
use crate::render::html::engine::{Engine, Strings, TemplateError, Theme};
use crate::report::neutral;
use crate::site::view::matrix::Shape;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What the template shows.
#[derive(Serialize)]
struct Page<'a> {
    lang: &'a str,
    base: Cow<'a, str>,
    head: Cow<'a, str>,
    style: String,
    tiles: Vec<Tile>,
    notices: Vec<Cow<'a, str>>,
    levels: Vec<Choice<'a>>,
    parties: &'a Parties<'a>,
    sections: Vec<SectionView<'a>>,
    codes: Vec<Meaning>,
}

#[derive(Serialize)]
struct Tile {
    count: usize,
    label: String,
    tone: &'static str,
}

#[derive(Serialize)]
struct Choice<'a> {
    id: &'static str,
    title: &'a str,
}

#[derive(Serialize)]
struct Meaning {
    code: &'static str,
    summary: String,
}

#[derive(Serialize)]
struct SectionView<'a> {
    topic: &'static str,
    title: Cow<'a, str>,
    hint: Option<&'a str>,
    folded: bool,
    is_level: bool,
    count: usize,
    letters: Vec<MeaningView<'a>>,
    look: &'static str,
    lines: Vec<LineView<'a>>,
    blocks: Vec<BlockView>,
    head: Vec<Cow<'a, str>>,
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct LineView<'a> {
    says: Vec<PartView>,
    below: Vec<Vec<PartView>>,
    words: Vec<WordsView<'a>>,
    code: &'a str,
    place: Option<String>,
    more: Option<String>,
    who: String,
}

#[derive(Serialize)]
struct PartView {
    class: &'static str,
    text: String,
}

#[derive(Serialize)]
struct WordsView<'a> {
    section: Option<Cow<'a, str>>,
    pieces: Vec<PieceView>,
}

#[derive(Serialize)]
struct PieceView {
    tag: &'static str,
    text: String,
}

#[derive(Serialize)]
struct BlockView {
    says: Vec<PartView>,
    text: String,
}

#[derive(Serialize)]
struct RowView {
    who: String,
    cells: Vec<CellView>,
}

#[derive(Serialize)]
struct CellView {
    says: Vec<Vec<PartView>>,
    letters: Option<[Vec<LetterView>; 2]>,
    same: bool,
}

/// A letter and what it means, as the component of the site's pages shows it.
#[derive(Serialize)]
struct MeaningView<'a> {
    key: String,
    shape: Shape,
    name: Cow<'a, str>,
    hint: Cow<'a, str>,
}

#[derive(Serialize)]
struct LetterView {
    key: String,
    shape: Shape,
}

/// `review` as a page in the looks of `theme`, whose words `words` are; nothing at all where nothing
/// changed.
///
/// # Errors
/// All faults of the theme's templates.
pub fn html(review: &Review, words: &Strings, theme: &Theme) -> Result<String, Vec<TemplateError>> {
    if review.is_empty() {
        return Ok(String::new());
    }
    let outline = outline::of(review, words);
    let parties = Parties::of(review);
    let page = Page {
        lang: words.lang(),
        base: neutral(&review.base.name),
        head: neutral(&review.head.name),
        style: theme.report_style(),
        tiles: tiles(review, words),
        notices: outline.notices.iter().map(|notice| neutral(notice)).collect(),
        levels: levels(words),
        parties: &parties,
        sections: outline.sections.iter().map(|one| section(one, &parties, words)).collect(),
        codes: meanings(review),
    };
    let engine = Engine::new(theme, words.lang())?;
    engine.render("review.html", &page).map_err(|error| vec![error])
}

fn tiles(review: &Review, words: &Strings) -> Vec<Tile> {
    let verdict = &review.verdict;
    let tiles = [
        (verdict.gaps, "delta-tile-gaps", "warn"),
        (verdict.breaking, "delta-tile-breaking", ""),
        (verdict.review, "delta-tile-review", ""),
        (verdict.safe, "delta-tile-safe", ""),
        (verdict.info, "delta-tile-info", ""),
        (verdict.resolved, "delta-tile-resolved", "ok"),
    ];
    let shown = tiles.into_iter().filter(|(count, _, _)| *count > 0);
    let tile = |(count, key, tone): (usize, &str, &'static str)| Tile {
        count,
        label: words.count(count as u64, key),
        tone,
    };
    shown.map(tile).collect()
}

fn levels(words: &Strings) -> Vec<Choice<'_>> {
    let levels = [
        ("all", "delta-filter-all"),
        ("gaps", "delta-filter-gaps"),
        ("breaking", "delta-filter-breaking"),
        ("review", "delta-review"),
        ("rest", "delta-filter-rest"),
    ];
    levels.into_iter().map(|(id, key)| Choice { id, title: words.get(key) }).collect()
}

/// What the codes of the changes mean, each once.
fn meanings(review: &Review) -> Vec<Meaning> {
    let codes: BTreeSet<&str> = review.changes.iter().map(|change| &*change.code).collect();
    let known = codes.into_iter().filter_map(code::find);
    known.map(|code| Meaning { code: code.code, summary: code.summary() }).collect()
}

fn section<'a>(
    section: &'a Section<'a>,
    parties: &Parties<'_>,
    words: &Strings,
) -> SectionView<'a> {
    let mut view = SectionView {
        topic: section.topic.word(),
        title: neutral(&section.title),
        hint: section.hint,
        folded: section.topic.is_folded(),
        is_level: !matches!(
            section.topic,
            Topic::Impact | Topic::Matrix | Topic::Stages | Topic::Waivers
        ),
        count: section.count(),
        letters: section.legend.iter().map(meaning).collect(),
        look: if section.topic == Topic::Matrix { "moves" } else { "impact" },
        lines: Vec::new(),
        blocks: Vec::new(),
        head: Vec::new(),
        rows: Vec::new(),
    };
    match &section.body {
        Body::Lines(lines) => {
            view.lines = lines.iter().map(|one| line(one, parties, words)).collect();
        }
        Body::Blocks(blocks) => {
            let block = |block: &'a outline::Block<'a>| BlockView {
                says: says(&block.says),
                text: block.text.lines().map(|line| neutral(line).into_owned() + "\n").collect(),
            };
            view.blocks = blocks.iter().map(block).collect();
        }
        Body::Table(table) => {
            view.head = table.head.iter().map(|title| neutral(title)).collect();
            view.rows = table.rows.iter().map(|one| row(one, parties)).collect();
        }
    }
    view
}

fn line<'a>(line: &'a Line<'a>, parties: &Parties<'_>, words: &Strings) -> LineView<'a> {
    let place = line.place.or(line.was);
    LineView {
        says: says(&line.says),
        below: line.below.iter().map(|below| says(below)).collect(),
        words: line.words.iter().map(|one| word_diff(one, words)).collect(),
        code: line.code,
        place: place.map(|place| format!("{}:{}", neutral(&place.path), place.line)),
        more: more_places(line, words),
        who: parties.classes(line.touches.iter().copied()),
    }
}

fn says(parts: &[sentence::Part]) -> Vec<PartView> {
    let part = |part: &sentence::Part| {
        let class = match part {
            sentence::Part::Words(_) => "words",
            sentence::Part::Name(_) => "name",
            sentence::Part::Before(_) => "before",
            sentence::Part::After(_) => "after",
        };
        PartView { class, text: neutral(part.text()).into_owned() }
    };
    parts.iter().map(part).collect()
}

fn word_diff<'a>(text: &'a Words, words: &Strings) -> WordsView<'a> {
    let piece = |piece: &Piece| {
        let (tag, text) = match piece {
            Piece::Same(text) => ("", text.clone()),
            Piece::Removed(text) => ("del", text.clone()),
            Piece::Added(text) => ("ins", text.clone()),
            Piece::Skipped(count) => ("", words.count(*count as u64, "delta-skipped")),
        };
        PieceView { tag, text: neutral(text.trim()).into_owned() }
    };
    WordsView {
        section: text.section.as_deref().map(neutral),
        pieces: text.pieces.iter().map(piece).collect(),
    }
}

fn row(row: &Row<'_>, parties: &Parties<'_>) -> RowView {
    let who = parties.classes(row.about.iter().copied());
    RowView { who, cells: row.cells.iter().map(cell).collect() }
}

fn cell(cell: &Cell) -> CellView {
    match cell {
        Cell::Says(lines) => CellView {
            says: lines.iter().map(|line| says(line)).collect(),
            letters: None,
            same: false,
        },
        Cell::Letters(before, after) => CellView {
            says: Vec::new(),
            letters: Some([letters(before), letters(after)]),
            same: before == after,
        },
    }
}

fn letters(text: &str) -> Vec<LetterView> {
    text.chars().map(letter).collect()
}

fn letter(letter: char) -> LetterView {
    // A review does not tell the scheme: letters beyond the four of RACI have one shape.
    let shape = Shape::of(letter, usize::MAX);
    LetterView { key: neutral(&letter.to_string()).into_owned(), shape }
}

fn meaning(of: &Letter) -> MeaningView<'_> {
    let LetterView { key, shape } = letter(of.key);
    MeaningView { key, shape, name: neutral(&of.name), hint: neutral(&of.does) }
}
