//! A plotters backend that writes semantic classes with fallback colours.
//!
//! plotters knows pixels and colours only. So a pixel here is a [`SUB`]th of a unit, which
//! gives sub-pixel coordinates, and a colour is a [`Token`] in disguise: see [`ink`].

use crate::render::figure::canvas::{Anchor, Canvas, Line, Rect, Style};
use crate::render::figure::measure;
use crate::render::figure::palette::Token;
use plotters::style::RGBColor;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use std::convert::Infallible;

/// plotters' pixels a unit: two decimals exactly.
pub const SUB: i32 = 20;

/// The colour that stands for a token on its way through plotters.
pub fn ink(token: Token) -> RGBColor {
    RGBColor(token as u8, 0, 0)
}

/// The same, drawn dashed.
pub fn dashed(token: Token) -> RGBColor {
    RGBColor(token as u8, 1, 0)
}

/// Units as plotters' pixels.
#[expect(clippy::cast_possible_truncation, reason = "a picture is far smaller than i32")]
pub fn pixels(units: f64) -> i32 {
    (units * f64::from(SUB)).round() as i32
}

/// The size to ask plotters for so that text comes out at `units`.
pub fn font_size(units: f64) -> f64 {
    units * f64::from(SUB)
}

fn units(pixels: i32) -> f64 {
    f64::from(pixels) / f64::from(SUB)
}

fn point((x, y): BackendCoord) -> (f64, f64) {
    (units(x), units(y))
}

/// Draws what plotters asks for on a canvas.
pub struct Plotter<'a> {
    canvas: &'a mut Canvas,
    size: (u32, u32),
}

impl<'a> Plotter<'a> {
    /// A backend of that size in units.
    pub fn new(canvas: &'a mut Canvas, width: f64, height: f64) -> Self {
        Self { canvas, size: (pixels(width).unsigned_abs(), pixels(height).unsigned_abs()) }
    }
}

fn token(color: BackendColor) -> Token {
    Token::from_index(color.rgb.0).unwrap_or(Token::Text)
}

fn visible<S: BackendStyle>(style: &S) -> bool {
    style.color().alpha > 0.0
}

fn line_style<S: BackendStyle>(style: &S) -> Style {
    let color = style.color();
    // Widths are in plotters' pixels too; its own default of one pixel means a hair line.
    let width = f64::from(style.stroke_width()) / f64::from(SUB);
    let line = Style::stroke(token(color), width.max(1.0));
    if color.rgb.1 == 1 { line.dashed("5 4") } else { line }
}

fn shape_style<S: BackendStyle>(style: &S, fill: bool) -> Style {
    if fill {
        Style::fill(token(style.color())).opacity(style.color().alpha)
    } else {
        line_style(style)
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Plotter<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect(at, (at.0 + 1, at.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, s: &S) -> Drawn {
        self.draw_path([a, b], s)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        if visible(style) {
            let ((x, y), (x2, y2)) = (point(a), point(b));
            let rect = Rect { x: x.min(x2), y: y.min(y2), w: (x2 - x).abs(), h: (y2 - y).abs() };
            self.canvas.rect(rect, 0.0, shape_style(style, fill));
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<_> = path.into_iter().map(point).collect();
        if visible(style) && points.len() > 1 {
            self.canvas.polyline(&points, line_style(style));
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        if visible(style) {
            let radius = f64::from(radius) / f64::from(SUB);
            self.canvas.circle(point(center), radius, shape_style(style, fill));
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<_> = corners.into_iter().map(point).collect();
        if visible(style) && points.len() > 2 {
            self.canvas.polygon(&points, shape_style(style, true));
        }
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Drawn {
        if style.color().alpha <= 0.0 || text.is_empty() {
            return Ok(());
        }
        let size = style.size() / f64::from(SUB);
        let (x, y) = point(at);
        // From the anchor to the base line, in ems of a typical sans serif.
        let drop = match style.anchor().v_pos {
            VPos::Top => 0.8,
            VPos::Center => 0.35,
            VPos::Bottom => -0.2,
        };
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let weight = if matches!(style.style(), FontStyle::Bold) { 600 } else { 400 };
        let ink = token(style.color());
        let line = Line { anchor, ink, weight, ..Line::new(x, y + drop * size, size) };
        self.canvas.text(line, text);
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size() / f64::from(SUB);
        let (width, height) = (measure::width(text, size), size * 1.1);
        Ok((pixels(width).unsigned_abs(), pixels(height).unsigned_abs()))
    }
}
