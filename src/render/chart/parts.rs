//! What several charts share: legends, marks, and the picture of nothing.

use super::{LABEL, SMALL, WIDTH};
use crate::render::figure::canvas::{Anchor, Canvas, Head, Line, Rect, Style};
use crate::render::figure::measure;
use crate::render::figure::palette::{SERIES, Token};

/// A sign in a picture and in its legend.
#[derive(Debug, Clone, Copy)]
pub(super) enum Mark<'a> {
    /// A letter on its own ground.
    Chip(Chip, &'a str),
    /// A piece of a filled bar.
    Bar,
    /// A filled dot.
    Dot,
    /// A diamond.
    Diamond,
    /// A short upright stroke.
    Tick,
    /// A piece of a line.
    Rule(Style),
}

impl Mark<'_> {
    /// Draws the sign around its middle.
    pub(super) fn draw(self, canvas: &mut Canvas, x: f64, y: f64) {
        match self {
            Mark::Chip(chip, letter) => {
                let rect = Rect { x: x - 9.0, y: y - 9.0, w: 18.0, h: 18.0 };
                canvas.rect(rect, chip.radius, chip.style);
                canvas.text(chip.line(x, y), letter);
            }
            Mark::Bar => {
                let rect = Rect { x: x - 8.0, y: y - 5.0, w: 16.0, h: 10.0 };
                canvas.rect(rect, 3.0, Style::fill(Token::Accent));
            }
            Mark::Dot => canvas.circle((x, y), 4.5, DOT),
            Mark::Diamond => {
                let corners = [(x, y - 7.0), (x + 7.0, y), (x, y + 7.0), (x - 7.0, y)];
                canvas.polygon(&corners, DIAMOND);
            }
            Mark::Tick => canvas.polyline(&[(x, y - 9.0), (x, y + 9.0)], TICK),
            Mark::Rule(style) => canvas.polyline(&[(x - 9.0, y), (x + 9.0, y)], style),
        }
    }
}

const DOT: Style = Style::fill(Token::Accent).outlined(Token::Raised, 1.5);
const DIAMOND: Style = Style::fill(Token::Series1).outlined(Token::Raised, 2.0);
const TICK: Style = Style::stroke(Token::Text, 2.0);

/// How the letter of a responsibility looks: the same as its chip in a matrix, where it has one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chip {
    /// Ground and outline.
    pub(super) style: Style,
    /// How round its corners are on a chip of 18 units: the A is a square, its fellows are round.
    pub(super) radius: f64,
    /// The colour of the letter.
    pub(super) ink: Token,
}

impl Chip {
    /// The look of a letter; those without a chip of their own take the series' colours.
    pub(super) fn of(letter: &str, index: usize) -> Self {
        let (style, ink) = match letter {
            "A" => (Style::fill(Token::LetterA), Token::OnLetterA),
            "R" => (Style::fill(Token::LetterR), Token::OnLetterR),
            "C" => (Style::fill(Token::LetterC).outlined(Token::EdgeC, 1.6), Token::OnLetterC),
            "I" => (
                Style::fill(Token::LetterI).outlined(Token::EdgeI, 1.2).dashed("3 2"),
                Token::OnLetterI,
            ),
            _ => (Style::fill(SERIES[index % SERIES.len()]), Token::Raised),
        };
        let radius = if matches!(letter, "R" | "C" | "I") { 9.0 } else { 4.0 };
        Self { style, radius, ink }
    }

    /// The letter around its middle.
    pub(super) fn line(self, x: f64, y: f64) -> Line {
        let line = Line::new(x, y + 4.7, SMALL);
        Line { anchor: Anchor::Middle, ink: self.ink, weight: 700, ..line }
    }
}

/// A legend from `top` on, wrapped into as many rows as it needs; returns where it ends.
pub(super) fn legend(canvas: &mut Canvas, top: f64, items: &[(Mark<'_>, &str)]) -> f64 {
    const ROW: f64 = 24.0;
    const SIGN: f64 = 26.0;
    let (mut x, mut y) = (0.0, top);
    for (mark, name) in items {
        let fitted = measure::fit(name, SMALL, WIDTH - SIGN - 4.0);
        let wide = SIGN + measure::width(&fitted.lines[0], SMALL);
        if x > 0.0 && x + wide > WIDTH {
            (x, y) = (0.0, y + ROW);
        }
        mark.draw(canvas, x + 10.0, y + ROW / 2.0);
        let line = Line { ink: Token::Muted, ..Line::new(x + SIGN, y + ROW / 2.0 + 4.7, SMALL) };
        canvas.fitted(line, &fitted, name);
        x += wide + 14.0;
    }
    if items.is_empty() { top } else { y + ROW + 6.0 }
}

/// The picture of nothing: the sentence that says so.
pub(super) fn nothing(head: Head<'_>, sentence: &str) -> String {
    let mut canvas = Canvas::default();
    let frame = Rect { x: 1.0, y: 1.0, w: WIDTH - 2.0, h: 62.0 };
    canvas.rect(frame, 8.0, Style::stroke(Token::Line2, 1.0).dashed("4 4"));
    let line = Line::new(WIDTH / 2.0, 37.0, LABEL);
    let line = Line { anchor: Anchor::Middle, ink: Token::Muted, ..line };
    canvas.text_within(line, sentence, WIDTH - 24.0);
    canvas.finish(head, WIDTH, 64.0)
}

/// The head of a chart: a picture.
pub(super) fn picture<'a>(id: &'a str, title: &'a str, description: &'a str) -> Head<'a> {
    Head { id, role: "img", class: "", title, description }
}
