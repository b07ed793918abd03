//! Axes: plotters chooses the ticks and draws grid and labels.

use super::SMALL;
use super::backend::{Plotter, font_size, ink, pixels};
use crate::render::figure::canvas::{Canvas, Rect};
use crate::render::figure::palette::Token;
use plotters::prelude::*;
use std::ops::Range;

/// Where values lie in a picture.
#[derive(Debug, Clone)]
pub(super) struct Scale {
    /// The values shown.
    pub(super) domain: Range<f64>,
    /// Where the first and the last of them lie; the first may be the greater, as on a y axis.
    pub(super) range: (f64, f64),
}

impl Scale {
    /// The place of a value; what lies outside is held at the edge.
    pub(super) fn at(&self, value: f64) -> f64 {
        let span = self.domain.end - self.domain.start;
        let share = ((value - self.domain.start) / span).clamp(0.0, 1.0);
        let share = if share.is_finite() { share } else { 0.0 };
        self.range.0 + share * (self.range.1 - self.range.0)
    }
}

/// Bounds that can be divided into ticks: finite, apart by more than rounding can swallow. A
/// range of one value becomes a range around it.
pub(super) fn tickable(low: f64, high: f64) -> Range<f64> {
    const FAR: f64 = 1e15;
    let bound = |v: f64| if v.is_finite() { v.clamp(-FAR, FAR) } else { 0.0 };
    let (low, high) = (bound(low), bound(high));
    let size = low.abs().max(high.abs()).max(1.0);
    if high - low > size * 1e-6 { low..high } else { low - size * 0.1..low + size * 0.1 }
}

/// The text size of ticks, in their colour.
fn tick_style() -> TextStyle<'static> {
    ("sans-serif", font_size(SMALL)).into_font().color(&ink(Token::Muted))
}

/// Upright grid lines in the plot, and their labels in the `below` units under it.
pub(super) fn upright(
    canvas: &mut Canvas,
    plot: Rect,
    below: f64,
    domain: Range<f64>,
    label: &dyn Fn(f64) -> String,
) {
    let area =
        Plotter::new(canvas, plot.x + plot.w + MARGIN, plot.y + plot.h + below).into_drawing_area();
    let chart = ChartBuilder::on(&area)
        .margin_left(pixels(plot.x))
        .margin_right(pixels(MARGIN))
        .margin_top(pixels(plot.y))
        .x_label_area_size(pixels(below))
        .build_cartesian_2d(domain, 0.0..1.0);
    let Ok(mut chart) = chart else { return };
    let drawn = chart
        .configure_mesh()
        .disable_y_mesh()
        .disable_y_axis()
        .light_line_style(TRANSPARENT)
        .bold_line_style(ink(Token::Line).stroke_width(pixels(1.0).unsigned_abs()))
        .axis_style(ink(Token::Line2).stroke_width(pixels(1.0).unsigned_abs()))
        .set_all_tick_mark_size(pixels(3.0))
        .x_labels(6)
        .x_label_style(tick_style())
        .x_label_formatter(&|value| label(*value))
        .draw();
    // An axis helps to read a picture that has its numbers anyway: it is not worth failing for.
    drop(drawn);
}

/// Room right of the plot, for half of the last label.
pub(super) const MARGIN: f64 = 14.0;

/// Level grid lines in the plot, and their labels in the `plot.x` units left of it.
pub(super) fn level(
    canvas: &mut Canvas,
    plot: Rect,
    domain: Range<f64>,
    label: &dyn Fn(f64) -> String,
) {
    let area = Plotter::new(canvas, plot.x + plot.w + MARGIN, plot.y + plot.h).into_drawing_area();
    let chart = ChartBuilder::on(&area)
        .margin_right(pixels(MARGIN))
        .margin_top(pixels(plot.y))
        .y_label_area_size(pixels(plot.x))
        .build_cartesian_2d(0.0..1.0, domain);
    let Ok(mut chart) = chart else { return };
    let drawn = chart
        .configure_mesh()
        .disable_x_mesh()
        .disable_x_axis()
        .light_line_style(TRANSPARENT)
        .bold_line_style(ink(Token::Line).stroke_width(pixels(1.0).unsigned_abs()))
        .axis_style(TRANSPARENT)
        .set_all_tick_mark_size(pixels(6.0))
        .y_labels(5)
        .y_label_style(tick_style())
        .y_label_formatter(&|value| label(*value))
        .draw();
    drop(drawn);
}
