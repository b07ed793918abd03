//! What a reviewer is told, in order, before anybody decides how it looks: the terminal, a comment
//! and a page tell the same.

use super::tables;
use super::told::{finding, is_gap, resolved, together};
use super::waivers;
use crate::diff::change::{Change, Level};
use crate::diff::legend::{self, LetterMeaning};
use crate::diff::review::{Hint, Review, Side, State, Told};
use crate::diff::sentence::{self, Part};
use crate::diff::value::{Named, Place, Words};
use crate::render::html::engine::Strings;
use std::collections::BTreeSet;

/// All there is to tell.
pub(super) struct Outline<'a> {
    /// `1 new gap, 2 breaking changes`.
    pub(super) verdict: String,
    /// Why something could not be compared, above all else.
    pub(super) notices: Vec<String>,
    /// The sections, none of them empty.
    pub(super) sections: Vec<Section<'a>>,
}

/// What belongs together under a title.
pub(super) struct Section<'a> {
    /// What it is about.
    pub(super) topic: Topic,
    /// The title.
    pub(super) title: String,
    /// One sentence below it.
    pub(super) hint: Option<&'a str>,
    /// What the letters mean, in the first section that has some.
    pub(super) legend: Vec<Letter>,
    /// What it holds.
    pub(super) body: Body<'a>,
}

/// A letter of a responsibility scheme.
pub(super) struct Letter {
    /// The letter.
    pub(super) key: char,
    /// Its name.
    pub(super) name: String,
    /// What who holds it does; may be empty.
    pub(super) does: String,
    /// Whether it stands in a column in which something changes.
    pub(super) moves: bool,
}

/// What a section is about. The order is that of weight: where there is no room, what weighs least
/// goes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Topic {
    Info,
    Stages,
    Safe,
    Waivers,
    Resolved,
    Matrix,
    Warnings,
    Impact,
    Hints,
    Review,
    Breaking,
    Faults,
    Gaps,
}

impl Topic {
    /// The word in keys of strings, ids and classes.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Stages => "stages",
            Self::Safe => "safe",
            Self::Waivers => "waivers",
            Self::Resolved => "resolved",
            Self::Matrix => "matrix",
            Self::Warnings => "warnings",
            Self::Impact => "impact",
            Self::Hints => "hints",
            Self::Review => "review",
            Self::Breaking => "breaking",
            Self::Faults => "faults",
            Self::Gaps => "gaps",
        }
    }

    /// Whether a reader opens it only if they want to.
    pub(super) fn is_folded(self) -> bool {
        matches!(
            self,
            Self::Warnings
                | Self::Resolved
                | Self::Safe
                | Self::Info
                | Self::Matrix
                | Self::Stages
                | Self::Waivers
        )
    }
}

/// What a section holds.
pub(super) enum Body<'a> {
    /// A fact a line.
    Lines(Vec<Line<'a>>),
    /// A table.
    Table(Table<'a>),
    /// Something to paste, with what it is for.
    Blocks(Vec<Block<'a>>),
}

/// One fact.
pub(super) struct Line<'a> {
    /// The sentence.
    pub(super) says: Vec<Part>,
    /// Its code; empty for what has none.
    pub(super) code: &'a str,
    /// Where to look in head.
    pub(super) place: Option<&'a Place>,
    /// Where to look in base, for what is gone.
    pub(super) was: Option<&'a Place>,
    /// Where the same is to be told of as well, on the same side.
    pub(super) also: Vec<&'a Place>,
    /// Whom it concerns.
    pub(super) touches: Vec<&'a Named>,
    /// How texts changed, for those who want to know.
    pub(super) words: &'a [Words],
    /// What belongs to it, a sentence each: what it tells besides, and ways out.
    pub(super) below: Vec<Vec<Part>>,
}

/// A table whose first column says what a row is about.
pub(super) struct Table<'a> {
    /// The titles of the columns.
    pub(super) head: Vec<String>,
    /// The rows.
    pub(super) rows: Vec<Row<'a>>,
}

/// A row of a table.
pub(super) struct Row<'a> {
    /// A cell a column.
    pub(super) cells: Vec<Cell>,
    /// Whom it concerns.
    pub(super) about: Vec<&'a Named>,
}

/// A cell of a table.
pub(super) enum Cell {
    /// Some sentences.
    Says(Vec<Vec<Part>>),
    /// Letters before and after; equal where nothing changed.
    Letters(String, String),
}

/// Something to paste.
pub(super) struct Block<'a> {
    /// What it is for.
    pub(super) says: Vec<Part>,
    /// The text.
    pub(super) text: &'a str,
}

/// All of `review` in the words of a language.
pub(super) fn of<'a>(review: &'a Review, words: &'a Strings) -> Outline<'a> {
    let told = |of: &'a [Told], keep: fn(&Told) -> bool| {
        together(of.iter().filter(|told| keep(told)).map(|told| finding(told, words)))
    };
    let at = |level| review.at(level).map(|change| line(change, words)).collect::<Vec<_>>();
    let faults = [&review.base, &review.head].into_iter().flat_map(|side| &*side.faults);
    let mut sections = vec![
        lines(Topic::Faults, together(faults.map(|told| finding(told, words))), words),
        lines(Topic::Gaps, told(&review.appeared, is_gap), words),
        lines(Topic::Warnings, told(&review.appeared, |told| !is_gap(told)), words),
        lines(
            Topic::Resolved,
            together(review.resolved.iter().map(|told| resolved(told, words))),
            words,
        ),
        lines(Topic::Breaking, at(Level::Breaking), words),
        lines(Topic::Review, at(Level::Review), words),
        hints(&review.hints, words),
        lines(Topic::Safe, at(Level::Safe), words),
        lines(Topic::Info, at(Level::Info), words),
        tables::impact(&review.impact, words),
    ];
    sections.extend(review.matrices.iter().map(|matrix| tables::matrix(matrix, words)));
    sections.push(tables::stages(&review.stages, words));
    sections.push(lines(Topic::Waivers, waivers::lines(&review.waivers, words), words));
    sections.retain(|section| section.count() > 0);
    let tables = [Topic::Impact, Topic::Matrix, Topic::Stages];
    if let Some(first) = sections.iter_mut().find(|section| tables.contains(&section.topic)) {
        let moving = legend::moving(review);
        let letters = review.letters.iter();
        first.legend = letters.map(|letter| self::letter(letter, &moving, words)).collect();
    }
    Outline { verdict: verdict(review, words), notices: notices(review, words), sections }
}

impl Section<'_> {
    /// How many lines, rows or blocks it has.
    pub(super) fn count(&self) -> usize {
        match &self.body {
            Body::Lines(lines) => lines.iter().map(Line::count).sum(),
            Body::Table(table) => table.rows.len(),
            Body::Blocks(blocks) => blocks.len(),
        }
    }
}

impl Line<'_> {
    /// How many facts it tells: one a place.
    pub(super) fn count(&self) -> usize {
        1 + self.also.len()
    }
}

impl Table<'_> {
    /// The columns, without those of letters that stay in every row.
    pub(super) fn changed(&self) -> Vec<usize> {
        let stays = |cell: &Cell| matches!(cell, Cell::Letters(before, after) if before == after);
        (0..self.head.len())
            .filter(|at| !self.rows.iter().all(|row| stays(&row.cells[*at])))
            .collect()
    }
}

/// A section with the title and the hint of its topic.
pub(super) fn section<'a>(topic: Topic, body: Body<'a>, words: &'a Strings) -> Section<'a> {
    let key: &'static str = match topic {
        Topic::Info => "delta-info-hint",
        Topic::Safe => "delta-safe-hint",
        Topic::Review => "delta-review-hint",
        Topic::Breaking => "delta-breaking-hint",
        Topic::Gaps => "delta-gaps-hint",
        Topic::Hints => "delta-hints-hint",
        _ => "",
    };
    let hint = words.has(key).then(|| words.get(key));
    let title = words.get(&format!("delta-{}", topic.word())).to_owned();
    Section { topic, title, hint, legend: Vec::new(), body }
}

fn lines<'a>(topic: Topic, lines: Vec<Line<'a>>, words: &'a Strings) -> Section<'a> {
    section(topic, Body::Lines(lines), words)
}

fn line<'a>(change: &'a Change, words: &Strings) -> Line<'a> {
    Line {
        says: sentence::of(change, words),
        code: &change.code,
        place: change.place.as_ref(),
        was: change.base_place.as_ref().filter(|_| change.place.is_none()),
        also: Vec::new(),
        touches: change.touches.iter().collect(),
        words: &change.words,
        below: Vec::new(),
    }
}

/// A letter in the words of the language where its scheme is built in, else in the model's.
fn letter(letter: &LetterMeaning, moving: &BTreeSet<char>, words: &Strings) -> Letter {
    let of_theme = |scheme: &String| {
        let name = format!("scheme-{scheme}-{}", letter.letter.to_ascii_lowercase());
        let does = format!("{name}-hint");
        let said = [&name, &does].map(|key| words.get(key).to_owned());
        (words.has(&name) && words.has(&does)).then_some(said)
    };
    let known = letter.built_in.as_ref().and_then(of_theme);
    let [name, does] = known.unwrap_or_else(|| [letter.name.clone(), letter.does.clone()]);
    Letter { key: letter.letter, name, does, moves: moving.contains(&letter.letter) }
}

fn hints<'a>(hints: &'a [Hint], words: &'a Strings) -> Section<'a> {
    let block = |hint: &'a Hint| Block {
        says: vec![
            Part::Name(hint.removed.name.clone()),
            Part::Words(" → ".to_owned()),
            Part::Name(hint.added.name.clone()),
        ],
        text: &hint.block,
    };
    section(Topic::Hints, Body::Blocks(hints.iter().map(block).collect()), words)
}

/// `1 new gap, 2 breaking changes`: what there is none of is not mentioned.
fn verdict(review: &Review, words: &Strings) -> String {
    let verdict = &review.verdict;
    let counts = [
        (verdict.gaps, "delta-count-gaps"),
        (verdict.breaking, "delta-count-breaking"),
        (verdict.review, "delta-count-review"),
        (verdict.safe, "delta-count-safe"),
        (verdict.info, "delta-count-info"),
        (verdict.resolved, "delta-count-resolved"),
    ];
    let said = counts.iter().filter(|(n, _)| *n > 0);
    let said: Vec<String> = said.map(|(n, key)| words.count(*n as u64, key)).collect();
    let is_absent = |side: &Side| side.state == State::Absent;
    let none = match (is_absent(&review.base), is_absent(&review.head)) {
        (true, false) => "delta-count-first",
        (false, true) => "delta-count-last",
        _ => "delta-count-none",
    };
    if said.is_empty() { words.get(none).to_owned() } else { said.join(", ") }
}

/// What could not be compared, a sentence a side.
fn notices(review: &Review, words: &Strings) -> Vec<String> {
    let notice = |side: &Side, absent: &'static str, other: &Side| match side.state {
        State::Whole => None,
        State::Partial => Some(words.fill("delta-partial", &[("name", &side.name)])),
        State::Absent => {
            let things: Vec<String> = other
                .things
                .iter()
                .map(|count| {
                    words.count(count.count as u64, &format!("delta-things-{}", count.kind))
                })
                .collect();
            let things = things.join(", ");
            let name: &str = &side.name;
            Some(words.fill(absent, &[("name", name), ("things", &things)]))
        }
    };
    let (base, head) = (&review.base, &review.head);
    notice(base, "delta-absent-base", head)
        .into_iter()
        .chain(notice(head, "delta-absent-head", base))
        .collect()
}
