//! Painting a swimlane.
//!
//! The `svg` element is a `group`, not an `img`: the children of an image are presentational, so
//! that its links would be hidden from assistive technology while still taking the focus, which
//! WCAG 2.2 (4.1.2) and axe's `nested-interactive` and `svg-img-alt` forbid. A diagram without
//! any link is an `img`. Each link is named by its step in full, so a name that was cut short in
//! the picture is still read whole, after what is to be seen of it.

use super::layout::Grid;
use super::notes::{BADGE, Note};
use super::place::{NOTE, Picture, Way};
use super::sizes::{BOLD, HEAD_PAD, LABEL, LINES, inset};
use super::swimlane::{Input, Kind, Node, lane_name};
use crate::render::figure::canvas::{Anchor, Canvas, Head, LEADING, Line, Rect, Style};
use crate::render::figure::measure;
use crate::render::figure::number::{coordinate as n, count};
use crate::render::figure::palette::Token;
use std::fmt::Write as _;

/// How far the sides of an approval slant.
const SLANT: f64 = 13.0;
/// How round the corners of lines are.
const BEND: f64 = 6.0;
/// Length and half width of an arrow head.
const ARROW: (f64, f64) = (8.0, 4.2);
/// The picture of nothing.
const NOTHING: (f64, f64) = (360.0, 64.0);

/// Paints the picture.
pub(super) fn draw(input: &Input, grid: &Grid, picture: &Picture, description: &str) -> String {
    let mut canvas = Canvas::default();
    let linked = input.nodes.iter().any(|node| node.href.is_some())
        || grid.lanes.iter().flatten().any(|lane| input.lanes[*lane].href.is_some());
    let head = Head {
        id: &input.id,
        role: if linked { "group" } else { "img" },
        class: "flow",
        title: &input.title,
        description,
    };
    if input.nodes.is_empty() {
        let frame = Rect { x: 1.0, y: 1.0, w: NOTHING.0 - 2.0, h: NOTHING.1 - 2.0 };
        canvas.rect(frame, 8.0, Style::stroke(Token::Line2, 1.0).dashed("4 4"));
        let line = Line::new(NOTHING.0 / 2.0, 37.0, LABEL);
        let line = Line { anchor: Anchor::Middle, ink: Token::Muted, ..line };
        canvas.text_within(line, &input.words.empty, NOTHING.0 - 24.0);
        return canvas.finish(head, NOTHING.0, NOTHING.1);
    }
    paint_lanes(&mut canvas, input, grid, picture);
    for way in &picture.ways {
        paint_way(&mut canvas, way, grid.links[way.link].back);
    }
    for note in &picture.notes {
        paint_note(&mut canvas, grid, note);
    }
    for (node, at) in input.nodes.iter().zip(&picture.nodes) {
        paint_node(&mut canvas, input, node, *at);
    }
    let height = paint_legend(&mut canvas, input, picture);
    canvas.finish(head, picture.width, height)
}

/// The ground of a lane: every other one is shaded.
fn ground(lane: usize) -> Token {
    if lane.is_multiple_of(2) { Token::Raised } else { Token::Surface }
}

fn paint_lanes(canvas: &mut Canvas, input: &Input, grid: &Grid, picture: &Picture) {
    for (i, (band, lane)) in picture.bands.iter().zip(&grid.lanes).enumerate() {
        let whole = Rect { x: 0.0, y: band.y, w: picture.width, h: band.h };
        canvas.rect(whole, 0.0, Style::fill(ground(i)));
        if i > 0 {
            let ends = [(0.0, band.y), (picture.width, band.y)];
            canvas.polyline(&ends, Style::stroke(Token::Line, 1.0));
        }
        let name = lane_name(input, *lane);
        let href = lane.and_then(|l| input.lanes[l].href.as_deref());
        let fitted = measure::wrap(name, LABEL, (picture.sizes.head - HEAD_PAD) / BOLD, 4);
        canvas.linked(href, "lane", &fitted.name(name), |canvas| {
            // The whole head is the target of the link, not the letters alone.
            canvas.rect(Rect { w: picture.sizes.head - 8.0, ..whole }, 0.0, Style::fill(ground(i)));
            let up = (count(fitted.lines.len()) - 1.0) * LABEL * LEADING / 2.0;
            let y = band.y + band.h / 2.0 - up + 4.6;
            let ink = if lane.is_some() { Token::Text } else { Token::Warn };
            let line = Line { weight: 600, ink, ..Line::new(10.0, y, LABEL) };
            canvas.fitted(line, &fitted, name);
        });
    }
    let x = picture.sizes.head - 8.0;
    let ends = [(x, 0.0), (x, picture.height)];
    canvas.polyline(&ends, Style::stroke(Token::Line2, 1.0));
}

fn paint_way(canvas: &mut Canvas, way: &Way, back: bool) {
    let mut points = way.points.clone();
    let [.., before, end] = points.as_slice() else { return };
    let (before, end) = (*before, *end);
    let length = (end.0 - before.0).hypot(end.1 - before.1).max(0.01);
    let (dx, dy) = ((end.0 - before.0) / length, (end.1 - before.1) / length);
    let base = (end.0 - dx * ARROW.0, end.1 - dy * ARROW.0);
    let last = points.len() - 1;
    points[last] = base;
    let line = Style::stroke(Token::Muted, 1.5);
    let (class, line) = if back { ("edge back", line.dashed("5 4")) } else { ("edge", line) };
    canvas.path(&rounded(&points), class, line);
    let (wx, wy) = (-dy * ARROW.1, dx * ARROW.1);
    let head = [(base.0 + wx, base.1 + wy), end, (base.0 - wx, base.1 - wy)];
    canvas.polygon(&head, Style::fill(Token::Muted));
}

/// A path through the points with rounded corners.
fn rounded(points: &[(f64, f64)]) -> String {
    let mut d = String::new();
    for (i, &(x, y)) in points.iter().enumerate() {
        if i == 0 {
            let _ = write!(d, "M{} {}", n(x), n(y));
            continue;
        }
        let Some(&next) = points.get(i + 1) else {
            let _ = write!(d, "L{} {}", n(x), n(y));
            continue;
        };
        let toward = |(tx, ty): (f64, f64)| {
            let length = (tx - x).hypot(ty - y);
            let share = if length > 0.0 { BEND.min(length / 2.0) / length } else { 0.0 };
            (n(x + (tx - x) * share), n(y + (ty - y) * share))
        };
        let (a, b) = (toward(points[i - 1]), toward(next));
        let _ = write!(d, "L{} {}Q{} {} {} {}", a.0, a.1, n(x), n(y), b.0, b.1);
    }
    d
}

fn paint_note(canvas: &mut Canvas, grid: &Grid, note: &Note) {
    let line = Line {
        anchor: note.anchor,
        ink: Token::Muted,
        halo: Some(ground(note.lane)),
        ..Line::new(note.at.0, note.at.1, NOTE)
    };
    if note.numbered {
        let x = if note.anchor == Anchor::End { note.at.0 - BADGE / 2.0 } else { note.at.0 };
        paint_number(canvas, (x, note.at.1 - 4.4), ground(note.lane), &note.text);
        return;
    }
    if grid.links[note.link].back {
        // Words on a dashed line need a ground, or dashes show between them.
        let w = note.width() + 4.0;
        let ground = Rect { x: note.at.0 - w / 2.0, y: note.at.1 - 10.0, w, h: 13.0 };
        canvas.rect(ground, 0.0, Style::fill(self::ground(note.lane)));
    }
    canvas.text(line, &note.text);
}

/// A number in a ring, around its middle.
fn paint_number(canvas: &mut Canvas, (x, y): (f64, f64), ground: Token, number: &str) {
    canvas.circle((x, y), BADGE / 2.0 - 1.0, Style::fill(ground).outlined(Token::Muted, 1.2));
    let line = Line { anchor: Anchor::Middle, weight: 600, ..Line::new(x, y + 4.3, 12.0) };
    canvas.text(line, number);
}

/// What the numbers on lines stand for, below the lanes. Returns where the picture ends.
fn paint_legend(canvas: &mut Canvas, input: &Input, picture: &Picture) -> f64 {
    let mut y = picture.height;
    if picture.legend.is_empty() {
        return y;
    }
    let ends = [(0.0, y), (picture.width, y)];
    canvas.polyline(&ends, Style::stroke(Token::Line2, 1.0));
    y += 14.0;
    for (at, words) in picture.legend.iter().enumerate() {
        let number = input.words.numbers.format(count(at + 1));
        paint_number(canvas, (20.0, y + 6.0), Token::Raised, &number);
        let fitted = measure::wrap(words, LABEL, picture.width - 46.0, LINES);
        canvas.fitted(
            Line { ink: Token::Muted, ..Line::new(38.0, y + 10.6, LABEL) },
            &fitted,
            words,
        );
        y += count(fitted.lines.len()) * LABEL * LEADING + 8.0;
    }
    y
}

fn paint_node(canvas: &mut Canvas, input: &Input, node: &Node, at: Rect) {
    // A link has to have a name, even where the author left it empty.
    let name = if node.label.trim().is_empty() { &input.words.step } else { &node.label };
    let (class, label) = match node.kind {
        Kind::Start => ("node n-start", name.clone()),
        Kind::Task => ("node n-task", name.clone()),
        Kind::Gate => ("node n-gate", format!("{name} ({})", input.words.gate)),
        Kind::End => ("node n-end", name.clone()),
    };
    let room = at.w - 2.0 * inset(node.kind);
    let fitted = measure::wrap(&node.label, LABEL, room, LINES);
    canvas.linked(node.href.as_deref(), class, &fitted.name(&label), |canvas| {
        paint_shape(canvas, node.kind, at);
        let up = (count(fitted.lines.len()) - 1.0) * LABEL * LEADING / 2.0;
        let (x, y) = (at.x + at.w / 2.0, at.y + at.h / 2.0 - up + 4.6);
        let line = Line { anchor: Anchor::Middle, weight: 500, ..Line::new(x, y, LABEL) };
        canvas.fitted(line, &fitted, &node.label);
    });
}

fn paint_shape(canvas: &mut Canvas, kind: Kind, at: Rect) {
    let accent = Style::fill(Token::AccentSoft).outlined(Token::Accent, 1.6);
    match kind {
        Kind::Task => {
            canvas.rect(at, 8.0, Style::fill(Token::Raised).outlined(Token::Accent, 1.6));
        }
        Kind::Start => canvas.rect(at, at.h / 2.0, accent),
        Kind::End => canvas.rect(at, at.h / 2.0, accent.outlined(Token::Accent, 3.0)),
        Kind::Gate => {
            let (left, right, low) = (at.x, at.x + at.w, at.y + at.h);
            let middle = at.y + at.h / 2.0;
            let corners = [
                (left, middle),
                (left + SLANT, at.y),
                (right - SLANT, at.y),
                (right, middle),
                (right - SLANT, low),
                (left + SLANT, low),
            ];
            canvas.polygon(&corners, Style::fill(Token::WarnSoft).outlined(Token::Warn, 1.6));
        }
    }
}
