//! Maturity by dimension: a track of levels, with the score, the target and the score before.

use super::parts::{Mark, legend, nothing, picture};
use super::{LABEL, SMALL, WIDTH};
use crate::render::figure::canvas::{Anchor, Canvas, Line, Rect, Style};
use crate::render::figure::number::{NumberStyle, count};
use crate::render::figure::palette::Token;
use crate::render::figure::words::fill;
use crate::render::figure::{Figure, Table, measure};
use std::fmt::Write as _;

/// What is known of a dimension.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Score {
    /// A level from 1 to the count of levels, halves allowed.
    Level(f64),
    /// Nobody has scored it yet.
    NotAssessed,
    /// It does not apply to this team.
    NotApplicable,
}

/// One dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct Dimension {
    /// Its name.
    pub name: String,
    /// How many levels it has.
    pub levels: usize,
    /// The latest score.
    pub score: Score,
    /// The target, if one is set.
    pub target: Option<f64>,
    /// The score before the latest, if there was one.
    pub previous: Option<f64>,
}

/// What the chart says, in the page's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// `Dimension`
    pub dimension: String,
    /// `Score`, or the date of the latest assessment.
    pub score: String,
    /// `Target`
    pub target: String,
    /// `Before`, or the date of the assessment before.
    pub previous: String,
    /// `not assessed`
    pub not_assessed: String,
    /// `not applicable`
    pub not_applicable: String,
    /// `{score} of {levels}`
    pub of: String,
    /// `no dimensions yet`
    pub empty: String,
    /// How numbers are written.
    pub numbers: NumberStyle,
}

/// The whole input.
#[derive(Debug, Clone, PartialEq)]
pub struct Input {
    /// Unique in the page.
    pub id: String,
    /// The caption.
    pub title: String,
    /// The dimensions, in the model's order.
    pub dimensions: Vec<Dimension>,
    /// The words.
    pub words: Words,
}

/// From one dimension to the next.
const ROW: f64 = 54.0;
/// Where the track begins in its row, and how high it is.
const TRACK: (f64, f64) = (23.0, 14.0);
/// Beyond this many levels the track has no joints.
const JOINTED: usize = 12;
/// Room for half a marker at either end of the track.
const INSET: f64 = 8.0;

/// Draws the chart.
pub fn draw(input: &Input) -> Figure {
    let description = describe(input);
    let head = picture(&input.id, &input.title, &description);
    let svg = if input.dimensions.is_empty() {
        nothing(head, &input.words.empty)
    } else {
        let mut canvas = Canvas::default();
        let height = paint(&mut canvas, input);
        canvas.finish(head, WIDTH, height)
    };
    Figure { svg, title: input.title.clone(), description, numbers: numbers(input) }
}

impl Dimension {
    /// The score as a number the picture can show.
    pub(super) fn level(&self) -> Option<f64> {
        match self.score {
            Score::Level(level) => self.shown(Some(level)),
            Score::NotAssessed | Score::NotApplicable => None,
        }
    }

    /// A level within the track; none for what is no number.
    pub(super) fn shown(&self, level: Option<f64>) -> Option<f64> {
        level.filter(|l| l.is_finite()).map(|l| l.clamp(0.0, self.top()))
    }

    /// The highest level, at least one.
    pub(super) fn top(&self) -> f64 {
        count(self.levels.max(1))
    }
}

fn paint(canvas: &mut Canvas, input: &Input) -> f64 {
    let words = &input.words;
    let mut signs = vec![(Mark::Bar, words.score.as_str())];
    if input.dimensions.iter().any(|d| d.target.is_some()) {
        signs.push((Mark::Diamond, words.target.as_str()));
    }
    if input.dimensions.iter().any(|d| d.previous.is_some()) {
        signs.push((Mark::Tick, words.previous.as_str()));
    }
    let top = legend(canvas, 0.0, &signs);
    for (i, dimension) in input.dimensions.iter().enumerate() {
        let y = top + count(i) * ROW;
        canvas.titled(&sentence(input, dimension), |canvas| {
            paint_head(canvas, input, dimension, y + 15.0);
            paint_track(canvas, dimension, y + TRACK.0);
        });
    }
    top + count(input.dimensions.len()) * ROW
}

/// The name at the left, what was scored at the right.
fn paint_head(canvas: &mut Canvas, input: &Input, dimension: &Dimension, y: f64) {
    let text = score_text(input, dimension);
    let wide = measure::width(&text, SMALL) * 1.05;
    let (ink, weight) = match dimension.level() {
        Some(_) => (Token::Text, 600),
        None => (Token::Muted, 400),
    };
    let line = Line::new(WIDTH - INSET + 4.0, y, SMALL);
    canvas.text_within(Line { anchor: Anchor::End, ink, weight, ..line }, &text, WIDTH / 2.0);
    let room = WIDTH - 2.0 * INSET - wide.min(WIDTH / 2.0) - 8.0;
    canvas.text_within(Line::new(INSET - 4.0, y, LABEL), &dimension.name, room);
}

fn paint_track(canvas: &mut Canvas, dimension: &Dimension, y: f64) {
    let whole = Rect { x: INSET - 4.0, y, w: WIDTH - 2.0 * INSET + 8.0, h: TRACK.1 };
    let place = |level: f64| whole.x + level / dimension.top() * whole.w;
    let level = dimension.level();
    let empty = match level {
        Some(_) => Style::fill(Token::Surface).outlined(Token::Control, 1.0),
        None => Style::fill(Token::Raised).outlined(Token::Control, 1.0).dashed("3 3"),
    };
    let cells = if dimension.levels > JOINTED { 1 } else { dimension.levels.max(1) };
    let wide = whole.w / count(cells);
    for cell in 0..cells {
        let x = whole.x + count(cell) * wide;
        let cell = Rect { x: x + 1.0, w: wide - 2.0, ..whole };
        canvas.rect(cell, 3.0, empty);
        let filled = level.map_or(0.0, |l| (place(l) - cell.x).clamp(0.0, cell.w));
        if filled > 0.5 {
            canvas.rect(Rect { w: filled, ..cell }, 3.0, Style::fill(Token::Accent));
        }
    }
    let middle = y + TRACK.1 / 2.0;
    if let Some(previous) = dimension.shown(dimension.previous) {
        let x = place(previous);
        let ends = [(x, middle - 10.0), (x, middle + 10.0)];
        canvas.polyline(&ends, Style::stroke(Token::Raised, 5.0));
        Mark::Tick.draw(canvas, x, middle);
    }
    if let Some(target) = dimension.shown(dimension.target) {
        Mark::Diamond.draw(canvas, place(target).min(WIDTH - INSET), middle);
    }
}

/// The score in words; the level as the author wrote it, even where the track cannot show it.
pub(super) fn score_text(input: &Input, dimension: &Dimension) -> String {
    let words = &input.words;
    match dimension.score {
        Score::Level(level) => {
            let levels = words.numbers.format(count(dimension.levels));
            fill(&words.of, &[("score", &words.numbers.format(level)), ("levels", &levels)])
        }
        Score::NotAssessed => words.not_assessed.clone(),
        Score::NotApplicable => words.not_applicable.clone(),
    }
}

pub(super) fn sentence(input: &Input, dimension: &Dimension) -> String {
    let words = &input.words;
    let mut text = format!("{} · {}", dimension.name, score_text(input, dimension));
    for (name, level) in [(&words.target, dimension.target), (&words.previous, dimension.previous)]
    {
        if let Some(level) = level {
            let _ = write!(text, ", {name} {}", words.numbers.format(level));
        }
    }
    text
}

pub(super) fn describe(input: &Input) -> String {
    if input.dimensions.is_empty() {
        return input.words.empty.clone();
    }
    let all: Vec<String> = input.dimensions.iter().map(|d| sentence(input, d)).collect();
    all.join("; ")
}

pub(super) fn numbers(input: &Input) -> Table {
    let words = &input.words;
    let head = [&words.dimension, &words.score, &words.target, &words.previous];
    let level = |l: Option<f64>| l.map_or("–".to_owned(), |l| words.numbers.format(l));
    let row = |d: &Dimension| {
        vec![d.name.clone(), score_text(input, d), level(d.target), level(d.previous)]
    };
    Table {
        head: head.into_iter().cloned().collect(),
        rows: input.dimensions.iter().map(row).collect(),
    }
}

#[cfg(test)]
pub(super) mod tests;
