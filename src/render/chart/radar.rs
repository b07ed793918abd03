//! A radar of score and target, for three to ten dimensions.

use super::maturity::{self, Dimension, Input};
use super::parts::{Mark, legend, picture};
use super::{LABEL, WIDTH};
use crate::render::figure::Figure;
use crate::render::figure::canvas::{Anchor, Canvas, Line, Style};
use crate::render::figure::measure;
use crate::render::figure::number::count;
use crate::render::figure::palette::Token;
use std::f64::consts::{FRAC_PI_2, TAU};

/// From the middle to the highest level.
const RADIUS: f64 = 90.0;
/// Height of the wheel with its labels.
const HEIGHT: f64 = 272.0;
/// Beyond this many levels not every one has its ring.
const RINGS: usize = 10;

/// Draws the radar. Fewer dimensions than three make no wheel and more than ten cannot be read:
/// these are drawn as [`maturity`] tracks instead. Dimensions of different length are drawn as
/// shares of their highest level.
pub fn draw(input: &Input) -> Figure {
    if !(3..=10).contains(&input.dimensions.len()) {
        return maturity::draw(input);
    }
    let description = maturity::describe(input);
    let head = picture(&input.id, &input.title, &description);
    let mut canvas = Canvas::default();
    let height = paint(&mut canvas, input);
    let svg = canvas.finish(head, WIDTH, height);
    Figure { svg, title: input.title.clone(), description, numbers: maturity::numbers(input) }
}

/// The wheel: where a share of a spoke lies.
struct Wheel {
    spokes: usize,
    middle: (f64, f64),
}

impl Wheel {
    fn angle(&self, spoke: usize) -> f64 {
        count(spoke) / count(self.spokes) * TAU - FRAC_PI_2
    }

    fn at(&self, spoke: usize, share: f64) -> (f64, f64) {
        let angle = self.angle(spoke);
        let reach = RADIUS * share;
        (self.middle.0 + reach * angle.cos(), self.middle.1 + reach * angle.sin())
    }

    fn ring(&self, share: f64) -> Vec<(f64, f64)> {
        (0..self.spokes).map(|spoke| self.at(spoke, share)).collect()
    }
}

const TARGET: Style = Style::stroke(Token::Series1, 2.0).dashed("5 4");

fn paint(canvas: &mut Canvas, input: &Input) -> f64 {
    let words = &input.words;
    let targets = input.dimensions.iter().any(|d| d.target.is_some());
    let mut signs = vec![(Mark::Dot, words.score.as_str())];
    if targets {
        signs.push((Mark::Diamond, words.target.as_str()));
    }
    let top = legend(canvas, 0.0, &signs);
    let wheel = Wheel { spokes: input.dimensions.len(), middle: (WIDTH / 2.0, top + HEIGHT / 2.0) };
    paint_web(canvas, &wheel, input);
    let share = |d: &Dimension, level: Option<f64>| d.shown(level).map(|l| l / d.top());
    let scores: Vec<_> = input.dimensions.iter().map(|d| share(d, d.level())).collect();
    let goals: Vec<_> = input.dimensions.iter().map(|d| share(d, d.target)).collect();
    if scores.iter().all(Option::is_some) {
        let corners = places(&wheel, &scores);
        canvas.polygon(&corners, Style::fill(Token::Accent).opacity(0.14));
    }
    paint_loop(canvas, &wheel, &goals, TARGET);
    paint_loop(canvas, &wheel, &scores, Style::stroke(Token::Accent, 2.5));
    for place in places(&wheel, &goals) {
        Mark::Diamond.draw(canvas, place.0, place.1);
    }
    for place in places(&wheel, &scores) {
        Mark::Dot.draw(canvas, place.0, place.1);
    }
    for (spoke, dimension) in input.dimensions.iter().enumerate() {
        paint_label(canvas, &wheel, spoke, input, dimension);
    }
    top + HEIGHT
}

fn paint_web(canvas: &mut Canvas, wheel: &Wheel, input: &Input) {
    let levels = input.dimensions.iter().map(|d| d.levels).max().unwrap_or(1);
    let rings = levels.clamp(1, RINGS);
    for ring in 1..=rings {
        let ink = if ring == rings { Token::Line2 } else { Token::Line };
        canvas.polygon(&wheel.ring(count(ring) / count(rings)), Style::stroke(ink, 1.0));
    }
    for spoke in 0..wheel.spokes {
        let ends = [wheel.middle, wheel.at(spoke, 1.0)];
        canvas.polyline(&ends, Style::stroke(Token::Line, 1.0));
    }
}

fn places(wheel: &Wheel, shares: &[Option<f64>]) -> Vec<(f64, f64)> {
    let known = shares.iter().enumerate();
    known.filter_map(|(spoke, share)| share.map(|s| wheel.at(spoke, s))).collect()
}

/// Joins neighbours that are both known: a hole in the facts stays a hole in the line.
fn paint_loop(canvas: &mut Canvas, wheel: &Wheel, shares: &[Option<f64>], style: Style) {
    if shares.iter().all(Option::is_some) {
        canvas.polygon(&places(wheel, shares), style);
        return;
    }
    for (spoke, share) in shares.iter().enumerate() {
        let next = (spoke + 1) % shares.len();
        if let (Some(a), Some(b)) = (share, shares[next]) {
            canvas.polyline(&[wheel.at(spoke, *a), wheel.at(next, b)], style);
        }
    }
}

/// The name outside its spoke, in at most two lines; muted where there is no score.
fn paint_label(
    canvas: &mut Canvas,
    wheel: &Wheel,
    spoke: usize,
    input: &Input,
    dimension: &Dimension,
) {
    let (x, y) = wheel.at(spoke, 1.0 + 13.0 / RADIUS);
    let side = wheel.angle(spoke).cos();
    let level = side.abs() < 0.2;
    let (anchor, room) = if level {
        // Above and below, neighbours come close where there are many.
        let apart = (TAU / count(wheel.spokes)).sin() * (RADIUS + 13.0) * 2.0 - 6.0;
        (Anchor::Middle, if wheel.spokes < 7 { WIDTH * 0.8 } else { apart })
    } else if side > 0.0 {
        (Anchor::Start, WIDTH - x)
    } else {
        (Anchor::End, x)
    };
    let lines = if wheel.spokes < 7 && !level { 3 } else { 2 };
    let fitted = measure::wrap(&dimension.name, LABEL - 0.5, room, lines);
    let extra = count(fitted.lines.len() - 1) * (LABEL - 0.5) * 1.2;
    let lift = wheel.angle(spoke).sin();
    // The block of lines is centred on the spoke at the sides, outside of it above and below.
    let y = y + 4.8 + lift * 7.0 - extra * (1.0 - lift) / 2.0;
    let ink = if dimension.level().is_some() { Token::Text } else { Token::Muted };
    let line = Line { anchor, ink, halo: Some(Token::Raised), ..Line::new(x, y, LABEL - 0.5) };
    canvas.titled(&maturity::sentence(input, dimension), |canvas| {
        canvas.fitted(line, &fitted, &dimension.name);
    });
}

#[cfg(test)]
mod tests;
