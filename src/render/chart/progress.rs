//! The progress of a measure: its values over time, with baseline and target.

use super::axis::{self, Scale};
use super::backend::{Plotter, ink, pixels};
use super::parts::{Mark, legend, nothing, picture};
use super::{SMALL, WIDTH};
use crate::render::figure::canvas::{Anchor, Canvas, Line, Rect, Style};
use crate::render::figure::number::NumberStyle;
use crate::render::figure::palette::Token;
use crate::render::figure::words::fill;
use crate::render::figure::{Figure, Table, measure};
use jiff::civil::Date;
use plotters::prelude::*;

/// A measured value.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// When it was measured: its place from left to right.
    pub date: Date,
    /// The date as the page writes it.
    pub label: String,
    /// The value.
    pub value: f64,
}

/// What the chart says, in the page's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// A value with its unit: `{value} %`
    pub value: String,
    /// `Baseline`
    pub baseline: String,
    /// `Target`
    pub target: String,
    /// `Date`
    pub date: String,
    /// Head of the column of values: the name of the measure or `Value`.
    pub measure: String,
    /// `no values yet`
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
    /// The values, in any order.
    pub points: Vec<Point>,
    /// Where the measure began.
    pub baseline: Option<f64>,
    /// Where it is to go.
    pub target: Option<f64>,
    /// The words.
    pub words: Words,
}

/// Height of the plot itself.
const HEIGHT: f64 = 150.0;
/// Below the plot, for the dates.
const BELOW: f64 = 26.0;

const BASELINE: Style = Style::stroke(Token::Muted, 1.5).dashed("2 4");
const TARGET: Style = Style::stroke(Token::Ok, 2.0).dashed("8 4");

/// Draws the chart.
pub fn draw(input: &Input) -> Figure {
    let mut points: Vec<&Point> = input.points.iter().collect();
    points.sort_by_key(|p| p.date);
    let description = describe(input, &points);
    let head = picture(&input.id, &input.title, &description);
    let shown: Vec<&Point> = points.iter().copied().filter(|p| p.value.is_finite()).collect();
    let svg = if shown.is_empty() {
        nothing(head, &input.words.empty)
    } else {
        let mut canvas = Canvas::default();
        let height = paint(&mut canvas, input, &shown);
        canvas.finish(head, WIDTH, height)
    };
    Figure { svg, title: input.title.clone(), description, numbers: numbers(input, &points) }
}

fn paint(canvas: &mut Canvas, input: &Input, points: &[&Point]) -> f64 {
    let words = &input.words;
    let goal = input.target.map(|t| format!("{} {}", words.target, value_text(input, t)));
    let begun = input.baseline.map(|b| format!("{} {}", words.baseline, value_text(input, b)));
    let mut signs = vec![(Mark::Dot, words.measure.as_str())];
    signs.extend(goal.as_deref().map(|text| (Mark::Rule(TARGET), text)));
    signs.extend(begun.as_deref().map(|text| (Mark::Rule(BASELINE), text)));
    let top = legend(canvas, 0.0, &signs) + 10.0;

    let values = points.iter().map(|p| p.value).chain(input.target).chain(input.baseline);
    let values: Vec<f64> = values.filter(|v| v.is_finite()).collect();
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let pad = (high - low) * 0.08;
    let domain = axis::tickable(low - pad, high + pad);
    let label = |value: f64| words.numbers.short(value);
    let left = [domain.start, domain.end, f64::midpoint(domain.start, domain.end)]
        .map(|v| measure::width(&label(v.round()), SMALL))
        .into_iter()
        .fold(24.0, f64::max);
    let plot = Rect { x: left + 14.0, y: top, w: WIDTH - left - 14.0 - axis::MARGIN, h: HEIGHT };
    axis::level(canvas, plot, domain.clone(), &label);

    let y = Scale { domain, range: (plot.y + plot.h, plot.y) };
    for (value, style) in [(input.baseline, BASELINE), (input.target, TARGET)] {
        if let Some(value) = value.filter(|v| v.is_finite()) {
            let at = y.at(value);
            canvas.polyline(&[(plot.x, at), (plot.x + plot.w, at)], style);
        }
    }
    let places = places(points, plot, &y);
    paint_line(canvas, &places, plot.y + plot.h);
    paint_points(canvas, input, points, &places, plot);
    plot.y + plot.h + BELOW
}

/// Where each point lies; a single one in the middle.
fn places(points: &[&Point], plot: Rect, y: &Scale) -> Vec<(f64, f64)> {
    let day = |p: &Point| {
        f64::from(p.date.year()) * 372.0 + f64::from(p.date.day_of_year()) * 372.0 / 366.0
    };
    let (first, last) = (day(points[0]), day(points[points.len() - 1]));
    let inner = (plot.x + 8.0, plot.x + plot.w - 8.0);
    let x = Scale { domain: first..last, range: inner };
    let place = |p: &&Point| {
        let across = if last > first { x.at(day(p)) } else { plot.x + plot.w / 2.0 };
        (across, y.at(p.value))
    };
    points.iter().map(place).collect()
}

/// The line through the points and the area under it.
fn paint_line(canvas: &mut Canvas, places: &[(f64, f64)], ground: f64) {
    let area = Plotter::new(canvas, WIDTH, ground).into_drawing_area();
    let path: Vec<_> = places.iter().map(|(x, y)| (pixels(*x), pixels(*y))).collect();
    let (Some(first), Some(last)) = (path.first(), path.last()) else { return };
    let mut under = path.clone();
    under.extend([(last.0, pixels(ground)), (first.0, pixels(ground))]);
    let stroke = ink(Token::Accent).stroke_width(pixels(2.5).unsigned_abs());
    let drawn = area
        .draw(&Polygon::new(under, ink(Token::Accent).mix(0.1)))
        .and_then(|()| area.draw(&PathElement::new(path.clone(), stroke)));
    // Our backend cannot fail, and plotters checks nothing else here.
    drop(drawn);
}

/// Dots, the latest value in words, the first and the last date.
fn paint_points(
    canvas: &mut Canvas,
    input: &Input,
    points: &[&Point],
    places: &[(f64, f64)],
    plot: Rect,
) {
    for (point, place) in points.iter().zip(places) {
        let text = format!("{} · {}", point.label, value_text(input, point.value));
        canvas.titled(&text, |canvas| Mark::Dot.draw(canvas, place.0, place.1));
    }
    let last = points.len() - 1;
    let (x, y) = places[last];
    let text = value_text(input, points[last].value);
    // Away from the line, which comes down to a lower value from above.
    let is_falling = last > 0 && places[last - 1].1 < y && y + 26.0 < plot.y + plot.h;
    let beside = if is_falling || y - 22.0 < plot.y { y + 22.0 } else { y - 11.0 };
    let halo = Some(Token::Raised);
    let line = Line { weight: 600, halo, ..Line::new(x, beside, SMALL) };
    let line = if last == 0 {
        Line { anchor: Anchor::Middle, ..line }
    } else {
        Line { x: x + 8.0, anchor: Anchor::End, ..line }
    };
    canvas.text_within(line, &text, plot.w);
    let below = plot.y + plot.h + 19.0;
    let date = Line { ink: Token::Muted, ..Line::new(plot.x, below, SMALL) };
    let room = plot.w / 2.0 - 6.0;
    if last == 0 {
        let middle = Line { x, anchor: Anchor::Middle, ..date };
        canvas.text_within(middle, &points[0].label, plot.w);
    } else {
        canvas.text_within(date, &points[0].label, room);
        let right = Line { x: plot.x + plot.w, anchor: Anchor::End, ..date };
        canvas.text_within(right, &points[last].label, room);
    }
}

fn value_text(input: &Input, value: f64) -> String {
    fill(&input.words.value, &[("value", &input.words.numbers.format(value))])
}

fn describe(input: &Input, points: &[&Point]) -> String {
    let words = &input.words;
    let mut facts: Vec<String> = Vec::new();
    for (name, value) in [(&words.baseline, input.baseline), (&words.target, input.target)] {
        facts.extend(value.map(|v| format!("{name} {}", value_text(input, v))));
    }
    let values = points.iter().map(|p| format!("{} · {}", p.label, value_text(input, p.value)));
    facts.extend(values);
    if points.is_empty() {
        facts.push(words.empty.clone());
    }
    facts.join("; ")
}

fn numbers(input: &Input, points: &[&Point]) -> Table {
    let words = &input.words;
    let row = |name: &str, value: f64| vec![name.to_owned(), value_text(input, value)];
    let mut rows: Vec<Vec<String>> = Vec::new();
    rows.extend(input.baseline.map(|v| row(&words.baseline, v)));
    rows.extend(points.iter().map(|p| row(&p.label, p.value)));
    rows.extend(input.target.map(|v| row(&words.target, v)));
    Table { head: vec![words.date.clone(), words.measure.clone()], rows }
}

#[cfg(test)]
mod tests;
