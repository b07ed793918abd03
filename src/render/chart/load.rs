//! Load by role: how often each letter of the scheme falls to each role. plotters draws the axis;
//! the pieces of the bars look like the letters of the matrix.

use super::parts::{Chip, Mark, legend, nothing, picture};
use super::{LABEL, SMALL, WIDTH, axis};
use crate::render::figure::canvas::{Anchor, Canvas, Line, Rect};
use crate::render::figure::number::{NumberStyle, count};
use crate::render::figure::palette::Token;
use crate::render::figure::{Figure, Table, measure};

/// One letter of the scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The letter, as `A`.
    pub letter: String,
    /// Its name, as `Accountable`.
    pub name: String,
}

/// One role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// Its name.
    pub name: String,
    /// How often it holds each letter, in the order of [`Input::letters`]; missing ones are 0.
    pub counts: Vec<usize>,
}

/// What the chart says, in the page's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// `no duties`
    pub none: String,
    /// `no roles yet`
    pub empty: String,
    /// Head of the table's first column: `Role`.
    pub role: String,
    /// Head of its last column: `Total`.
    pub total: String,
    /// How numbers are written.
    pub numbers: NumberStyle,
}

/// The whole input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// Unique in the page.
    pub id: String,
    /// The caption.
    pub title: String,
    /// The scheme's letters, strongest first; six have a look of their own.
    pub letters: Vec<Letter>,
    /// The roles, in the order to be shown.
    pub roles: Vec<Role>,
    /// The words.
    pub words: Words,
}

/// From one role to the next.
const ROW: f64 = 48.0;
/// Where the bar begins in its row, and how high it is.
const BAR: (f64, f64) = (20.0, 20.0);
/// Where the bars begin: half of the axis' first number stands left of it.
const LEFT: f64 = 5.0;
/// Under the bars, for the numbers of the axis.
const BELOW: f64 = 24.0;
/// Between two segments.
const GAP: f64 = 2.0;

/// Draws the chart; its height grows with the roles.
pub fn draw(input: &Input) -> Figure {
    let description = describe(input);
    let head = picture(&input.id, &input.title, &description);
    let svg = if input.roles.is_empty() {
        nothing(head, &input.words.empty)
    } else {
        let mut canvas = Canvas::default();
        let height = paint(&mut canvas, input);
        canvas.finish(head, WIDTH, height)
    };
    Figure { svg, title: input.title.clone(), description, numbers: numbers(input) }
}

impl Input {
    /// The counts of a role, one a letter.
    fn counts<'a>(&'a self, role: &'a Role) -> impl Iterator<Item = usize> + 'a {
        (0..self.letters.len()).map(|i| role.counts.get(i).copied().unwrap_or(0))
    }

    fn total(&self, role: &Role) -> usize {
        self.counts(role).fold(0, usize::saturating_add)
    }

    fn number(&self, n: usize) -> String {
        self.words.numbers.format(count(n))
    }
}

fn paint(canvas: &mut Canvas, input: &Input) -> f64 {
    let signs: Vec<_> = input
        .letters
        .iter()
        .enumerate()
        .map(|(i, l)| (Mark::Chip(Chip::of(&l.letter, i), l.letter.as_str()), l.name.as_str()))
        .collect();
    let top = legend(canvas, 0.0, &signs);
    let totals = input.roles.iter().map(|role| input.total(role));
    let digits = input.number(totals.max().unwrap_or(0));
    let room = WIDTH - LEFT - measure::width(&digits, LABEL) * 1.1 - 12.0;
    let length = |role| input.counts(role).map(count).sum::<f64>();
    let longest = input.roles.iter().map(length).fold(1.0, f64::max);
    let plot = Rect { x: LEFT, y: top, w: room, h: count(input.roles.len()) * ROW };
    let label = |value: f64| {
        if value.fract() == 0.0 { input.words.numbers.short(value) } else { String::new() }
    };
    axis::upright(canvas, plot, BELOW, axis::tickable(0.0, longest), &label);
    for (i, role) in input.roles.iter().enumerate() {
        paint_role(canvas, input, role, top + count(i) * ROW, room / longest);
    }
    top + plot.h + BELOW
}

/// One role in its row; `unit` is the width of a single duty.
fn paint_role(canvas: &mut Canvas, input: &Input, role: &Role, y: f64, unit: f64) {
    canvas.titled(&sentence(input, role), |canvas| {
        let halo = Some(Token::Raised);
        canvas.text_within(
            Line { halo, ..Line::new(LEFT, y + 14.0, LABEL) },
            &role.name,
            WIDTH - LEFT,
        );
        let total = input.total(role);
        let middle = y + BAR.0 + BAR.1 / 2.0;
        if total == 0 {
            let line = Line { ink: Token::Muted, halo, ..Line::new(LEFT, middle + 4.0, SMALL) };
            canvas.text_within(line, &input.words.none, WIDTH - LEFT);
            return;
        }
        let mut x = LEFT;
        for (i, n) in input.counts(role).enumerate() {
            let w = count(n) * unit;
            if n > 0 {
                // Thin segments give up their gap before they vanish.
                let gap = GAP.min(w / 4.0);
                let segment = Rect { x: x + 0.8, y: y + BAR.0, w: (w - gap).max(0.3), h: BAR.1 };
                paint_segment(canvas, input, segment, i, n);
            }
            x += w;
        }
        let line = Line { weight: 600, halo, ..Line::new(x + 7.0, middle + 5.0, LABEL) };
        canvas.text(line, &input.number(total));
    });
}

/// A segment with its letter and number, or the letter alone, or neither, as there is room.
fn paint_segment(canvas: &mut Canvas, input: &Input, at: Rect, index: usize, n: usize) {
    let letter = input.letters[index].letter.as_str();
    let chip = Chip::of(letter, index);
    canvas.rect(at, 4.0, chip.style);
    let line = chip.line(at.x + at.w / 2.0, at.y + at.h / 2.0);
    let both = format!("{letter} {}", input.number(n));
    for text in [both.as_str(), letter] {
        if measure::width(text, line.size) * 1.08 + 4.0 <= at.w {
            canvas.text(Line { anchor: Anchor::Middle, ..line }, text);
            return;
        }
    }
}

fn sentence(input: &Input, role: &Role) -> String {
    let parts: Vec<String> = input
        .letters
        .iter()
        .zip(input.counts(role))
        .filter(|(_, n)| *n > 0)
        .map(|(letter, n)| format!("{} {}", input.number(n), letter.letter))
        .collect();
    let duties = if parts.is_empty() { input.words.none.clone() } else { parts.join(", ") };
    format!("{} · {duties}", role.name)
}

fn describe(input: &Input) -> String {
    if input.roles.is_empty() {
        return input.words.empty.clone();
    }
    let all: Vec<String> = input.roles.iter().map(|role| sentence(input, role)).collect();
    all.join("; ")
}

fn numbers(input: &Input) -> Table {
    let mut head = vec![input.words.role.clone()];
    head.extend(input.letters.iter().map(|l| l.name.clone()));
    head.push(input.words.total.clone());
    let rows = input.roles.iter().map(|role| {
        let mut row = vec![role.name.clone()];
        row.extend(input.counts(role).map(|n| input.number(n)));
        row.push(input.number(input.total(role)));
        row
    });
    Table { rows: rows.collect(), head }
}

#[cfg(test)]
mod tests;
