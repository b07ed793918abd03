//! Team size by stage: a range for every stage, and where the team stands today.

use super::axis::{self, Scale};
use super::parts::{nothing, picture};
use super::{LABEL, SMALL, WIDTH};
use crate::render::figure::canvas::{Anchor, Canvas, Line, Rect, Style};
use crate::render::figure::number::{NumberStyle, count};
use crate::render::figure::palette::Token;
use crate::render::figure::words::fill;
use crate::render::figure::{Figure, Table, measure};

/// How many people a stage is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// The fewest.
    pub min: u32,
    /// The most; none where the stage is open upwards.
    pub max: Option<u32>,
}

/// One stage, in the model's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Its name.
    pub name: String,
    /// Its team size, where the model gives one.
    pub size: Option<Size>,
    /// Whether this is where the team is.
    pub current: bool,
}

/// What the chart says, in the page's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// `{min}–{max} people`
    pub range: String,
    /// `{min} people`, where both bounds are one number; the caller knows the plural.
    pub exact: String,
    /// `{min} people or more`
    pub open: String,
    /// `no size given`
    pub unknown: String,
    /// `today {count}`
    pub today: String,
    /// `you are here`
    pub here: String,
    /// `no stages yet`
    pub empty: String,
    /// Head of the table's first column: `Stage`.
    pub stage: String,
    /// Head of the second: `Team size`.
    pub size: String,
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
    /// The stages, first to last.
    pub stages: Vec<Stage>,
    /// People today; halves are possible, since people may be allocated in part.
    pub head_count: Option<f64>,
    /// The words.
    pub words: Words,
}

/// From one stage to the next.
const ROW: f64 = 50.0;
/// Where the bar begins in its row, and how high it is.
const BAR: (f64, f64) = (22.0, 18.0);
/// The highest head-count that is drawn to scale.
const MOST: f64 = 1e9;

/// Draws the chart.
pub fn draw(input: &Input) -> Figure {
    let description = describe(input);
    let head = picture(&input.id, &input.title, &description);
    let svg = if input.stages.is_empty() {
        nothing(head, &input.words.empty)
    } else {
        let mut canvas = Canvas::default();
        let height = paint(&mut canvas, input);
        canvas.finish(head, WIDTH, height)
    };
    Figure { svg, title: input.title.clone(), description, numbers: numbers(input) }
}

fn paint(canvas: &mut Canvas, input: &Input) -> f64 {
    let today = input.head_count.filter(|n| n.is_finite() && *n >= 0.0);
    let top = if today.is_some() { 24.0 } else { 4.0 };
    let plot = Rect {
        x: 6.0,
        y: top,
        w: WIDTH - 6.0 - axis::MARGIN,
        h: count(input.stages.len()) * ROW + 4.0,
    };
    let scale = scale(input, plot);
    let label = |value: f64| {
        if value.fract() == 0.0 { input.words.numbers.short(value) } else { String::new() }
    };
    axis::upright(canvas, plot, 24.0, scale.domain.clone(), &label);
    let rows = || input.stages.iter().enumerate().map(|(i, s)| (s, top + count(i) * ROW));
    for (stage, y) in rows() {
        paint_bar(canvas, input, stage, &scale, y);
    }
    if let Some(today) = today {
        paint_today(canvas, input, today, &scale, plot);
    }
    for (stage, y) in rows() {
        paint_text(canvas, input, stage, &scale, y);
    }
    plot.y + plot.h + 24.0
}

/// From nobody to a little beyond the greatest number in the input.
fn scale(input: &Input, plot: Rect) -> Scale {
    let bounds = input.stages.iter().filter_map(|s| s.size);
    let most = bounds.map(|s| f64::from(s.max.unwrap_or(s.min.saturating_mul(2)).max(s.min)));
    let most = most.chain(input.head_count).filter(|n| n.is_finite()).fold(5.0, f64::max);
    let domain = axis::tickable(0.0, most.min(MOST) * 1.02);
    Scale { domain, range: (plot.x, plot.x + plot.w) }
}

fn paint_today(canvas: &mut Canvas, input: &Input, today: f64, scale: &Scale, plot: Rect) {
    let x = scale.at(today);
    let ends = [(x, plot.y - 2.0), (x, plot.y + plot.h)];
    // The ground under the line lets it be seen across a filled bar.
    canvas.polyline(&ends, Style::stroke(Token::Raised, 5.0));
    canvas.polyline(&ends, Style::stroke(Token::Text, 1.5).dashed("5 4"));
    let text = today_text(input, today);
    let half = measure::width(&text, SMALL) / 2.0 + 2.0;
    let x = x.clamp(half.min(WIDTH / 2.0), (WIDTH - half).max(WIDTH / 2.0));
    let line = Line { anchor: Anchor::Middle, weight: 600, ..Line::new(x, 16.0, SMALL) };
    canvas.text_within(line, &text, WIDTH - 4.0);
}

/// The bar of a stage; a range of one number still has to be seen.
fn bar(size: Size, scale: &Scale, y: f64) -> Rect {
    let from = scale.at(f64::from(size.min));
    let to = scale.at(size.max.map_or(scale.domain.end, |n| f64::from(n.max(size.min))));
    Rect { x: from - 2.0, y: y + BAR.0, w: (to - from).max(0.0) + 4.0, h: BAR.1 }
}

fn paint_bar(canvas: &mut Canvas, input: &Input, stage: &Stage, scale: &Scale, y: f64) {
    if let Some(size) = stage.size {
        let whole = format!("{} · {}", stage.name, size_text(input, stage));
        canvas.titled(&whole, |c| c.rect(bar(size, scale, y), 5.0, bar_style(stage, size)));
    }
}

/// The name above the bar, and the range beside it: right, else left, else inside.
fn paint_text(canvas: &mut Canvas, input: &Input, stage: &Stage, scale: &Scale, y: f64) {
    let text = size_text(input, stage);
    paint_name(canvas, input, stage, scale.range.0 + 4.0, y + 16.0);
    let halo = Some(Token::Raised);
    let line = Line::new(scale.range.0 + 4.0, y + BAR.0 + BAR.1 / 2.0 + 4.7, SMALL);
    let Some(size) = stage.size else {
        canvas.text(Line { ink: Token::Muted, halo, ..line }, &text);
        return;
    };
    let bar = bar(size, scale, y);
    let wide = measure::width(&text, SMALL);
    let after = bar.x + bar.w + 7.0;
    if after + wide <= WIDTH {
        canvas.text(Line { x: after, halo, ..line }, &text);
    } else if bar.x - 7.0 - wide >= 0.0 {
        let before = Line { x: bar.x - 7.0, anchor: Anchor::End, halo, ..line };
        canvas.text(before, &text);
    } else {
        let ink = if stage.current { Token::OnAccent } else { Token::Text };
        canvas.text_within(Line { x: bar.x + 8.0, ink, ..line }, &text, bar.w - 16.0);
    }
}

/// The name, and the words that mark where the team is.
fn paint_name(canvas: &mut Canvas, input: &Input, stage: &Stage, x: f64, y: f64) {
    let halo = Some(Token::Raised);
    let here = if stage.current { measure::width(&input.words.here, SMALL) + 10.0 } else { 0.0 };
    let room = WIDTH - x - here - 4.0;
    let weight = if stage.current { 600 } else { 400 };
    canvas.text_within(Line { weight, halo, ..Line::new(x, y, LABEL) }, &stage.name, room);
    if stage.current {
        let beside = x + (measure::width(&stage.name, LABEL) * 1.05).min(room) + 10.0;
        let line = Line { ink: Token::Accent, weight: 600, halo, ..Line::new(beside, y, SMALL) };
        canvas.text_within(line, &input.words.here, WIDTH - beside);
    }
}

/// The current stage is filled, others are outlined; what is open upwards is dashed.
fn bar_style(stage: &Stage, size: Size) -> Style {
    let style = if stage.current {
        Style::fill(Token::Accent).outlined(Token::Accent, 1.5)
    } else {
        Style::fill(Token::AccentSoft).outlined(Token::Accent, 1.5)
    };
    if size.max.is_none() { style.dashed("4 3") } else { style }
}

fn size_text(input: &Input, stage: &Stage) -> String {
    let words = &input.words;
    let number = |n: u32| words.numbers.format(f64::from(n));
    match stage.size {
        None => words.unknown.clone(),
        Some(Size { min, max: None }) => fill(&words.open, &[("min", &number(min))]),
        Some(Size { min, max: Some(max) }) if min == max => {
            fill(&words.exact, &[("min", &number(min))])
        }
        Some(Size { min, max: Some(max) }) => {
            fill(&words.range, &[("min", &number(min)), ("max", &number(max))])
        }
    }
}

fn today_text(input: &Input, today: f64) -> String {
    fill(&input.words.today, &[("count", &input.words.numbers.format(today))])
}

fn describe(input: &Input) -> String {
    if input.stages.is_empty() {
        return input.words.empty.clone();
    }
    let mut facts: Vec<String> = input
        .stages
        .iter()
        .map(|stage| {
            let here =
                if stage.current { format!(" ({})", input.words.here) } else { String::new() };
            format!("{} · {}{here}", stage.name, size_text(input, stage))
        })
        .collect();
    facts.extend(input.head_count.map(|today| today_text(input, today)));
    facts.join("; ")
}

fn numbers(input: &Input) -> Table {
    let head = vec![input.words.stage.clone(), input.words.size.clone()];
    let mut rows: Vec<Vec<String>> = input
        .stages
        .iter()
        .map(|stage| {
            let here =
                if stage.current { format!(" ({})", input.words.here) } else { String::new() };
            vec![format!("{}{here}", stage.name), size_text(input, stage)]
        })
        .collect();
    if let Some(today) = input.head_count {
        rows.push(vec![today_text(input, today), input.words.numbers.format(today)]);
    }
    Table { head, rows }
}

#[cfg(test)]
mod tests;
