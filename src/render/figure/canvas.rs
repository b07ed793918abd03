//! Writing SVG: the elements figures are made of, each with class and fallback colour.

use super::measure::{self, Fitted};
use super::number::coordinate as n;
use super::palette::Token;
use std::fmt::Write as _;

/// The family where no stylesheet reaches: the PDF's own font first, then the reader's.
pub const FONT_FAMILY: &str = "Inter, system-ui, sans-serif";

/// How a shape is painted. Without fill and stroke it is invisible, yet can be pointed at.
#[derive(Debug, Clone, Copy, Default)]
pub struct Style {
    fill: Option<Token>,
    fill_opacity: Option<f64>,
    stroke: Option<(Token, f64)>,
    dash: Option<&'static str>,
}

impl Style {
    const NONE: Self = Self { fill: None, fill_opacity: None, stroke: None, dash: None };

    /// Filled with that colour.
    pub const fn fill(token: Token) -> Self {
        Self { fill: Some(token), ..Self::NONE }
    }

    /// Drawn as a line of that colour and width.
    pub const fn stroke(token: Token, width: f64) -> Self {
        Self::NONE.outlined(token, width)
    }

    /// The same with an outline.
    #[must_use]
    pub const fn outlined(self, token: Token, width: f64) -> Self {
        Self { stroke: Some((token, width)), ..self }
    }

    /// The same with the line dashed: lengths of dash and gap as in `stroke-dasharray`.
    #[must_use]
    pub const fn dashed(self, dash: &'static str) -> Self {
        Self { dash: Some(dash), ..self }
    }

    /// The same with the fill translucent, from 0 to 1.
    #[must_use]
    pub const fn opacity(self, opacity: f64) -> Self {
        Self { fill_opacity: Some(opacity), ..self }
    }

    fn attributes(self, class: &str) -> String {
        let mut classes: Vec<String> = Vec::new();
        if !class.is_empty() {
            classes.push(class.to_owned());
        }
        let mut rest = String::new();
        match self.fill {
            Some(token) => {
                classes.push(format!("f{}", token.paint().key));
                let _ = write!(rest, " fill=\"{}\"", token.paint().fallback);
            }
            None => rest.push_str(" fill=\"none\""),
        }
        if let Some(opacity) = self.fill_opacity.filter(|o| *o < 1.0) {
            let _ = write!(rest, " fill-opacity=\"{}\"", n(opacity));
        }
        if let Some((token, width)) = self.stroke {
            classes.push(format!("s{}", token.paint().key));
            let fallback = token.paint().fallback;
            let _ = write!(rest, " stroke=\"{fallback}\" stroke-width=\"{}\"", n(width));
        }
        if let Some(dash) = self.dash {
            let _ = write!(rest, " stroke-dasharray=\"{dash}\"");
        }
        if classes.is_empty() { rest } else { format!(" class=\"{}\"{rest}", classes.join(" ")) }
    }
}

/// A rectangle in user units.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width, not negative.
    pub w: f64,
    /// Height, not negative.
    pub h: f64,
}

/// Which point of a line of text its `x` is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Anchor {
    /// Its beginning.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// A line of text: where and how.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// Horizontal place of the anchor.
    pub x: f64,
    /// The base line.
    pub y: f64,
    /// Font size; 12 at least, so that it can be read on a phone.
    pub size: f64,
    /// What `x` means.
    pub anchor: Anchor,
    /// The colour.
    pub ink: Token,
    /// `font-weight`; 400 is plain.
    pub weight: u16,
    /// The colour of the ground behind, drawn around the letters so that lines do not strike
    /// through them.
    pub halo: Option<Token>,
}

impl Line {
    /// Plain text that begins at the point.
    pub fn new(x: f64, y: f64, size: f64) -> Self {
        let (anchor, ink) = (Anchor::Start, Token::Text);
        Self { x, y, size, anchor, ink, weight: 400, halo: None }
    }
}

/// What stands at the head of a picture.
#[derive(Debug, Clone, Copy)]
pub struct Head<'a> {
    /// Unique in the page; the ids inside begin with it.
    pub id: &'a str,
    /// `img` for a picture; `group` where it holds links, which `img` would hide.
    pub role: &'a str,
    /// Further classes of the `svg` element.
    pub class: &'a str,
    /// The accessible name.
    pub title: &'a str,
    /// The accessible description.
    pub description: &'a str,
}

/// Elements in the order in which they are painted.
#[derive(Debug, Default)]
pub struct Canvas {
    out: String,
}

impl Canvas {
    /// A rectangle with corners rounded by `radius`.
    pub fn rect(&mut self, r: Rect, radius: f64, style: Style) {
        let Rect { x, y, w, h } = r;
        let _ = write!(
            self.out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
            n(x),
            n(y),
            n(w.max(0.0)),
            n(h.max(0.0))
        );
        if radius > 0.0 {
            let _ = write!(self.out, " rx=\"{}\"", n(radius.min(w / 2.0).min(h / 2.0)));
        }
        let _ = write!(self.out, "{}/>", style.attributes(""));
    }

    /// A circle.
    pub fn circle(&mut self, (x, y): (f64, f64), radius: f64, style: Style) {
        let (x, y, r) = (n(x), n(y), n(radius));
        let paint = style.attributes("");
        let _ = write!(self.out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\"{paint}/>");
    }

    /// Straight lines through the points.
    pub fn polyline(&mut self, points: &[(f64, f64)], style: Style) {
        self.path(&path_through(points), "", style);
    }

    /// The area the points enclose.
    pub fn polygon(&mut self, points: &[(f64, f64)], style: Style) {
        self.path(&format!("{}Z", path_through(points)), "", style);
    }

    /// A path in SVG's own terms, of our making only, with a class beside the colours.
    pub fn path(&mut self, d: &str, class: &str, style: Style) {
        let _ = write!(self.out, "<path d=\"{d}\"{}/>", style.attributes(class));
    }

    /// A line of text.
    pub fn text(&mut self, line: Line, text: &str) {
        self.fitted(line, &Fitted { lines: vec![text.to_owned()], cut: false }, text);
    }

    /// A line of text no wider than `room`; what is cut can be read by pointing at it.
    pub fn text_within(&mut self, line: Line, text: &str, room: f64) {
        self.fitted(line, &measure::fit(text, line.size, room), text);
    }

    /// Text already fitted, the lines one above the other from the base line of `line` on.
    pub fn fitted(&mut self, line: Line, fitted: &Fitted, whole: &str) {
        let last = fitted.lines.len().saturating_sub(1);
        for (i, words) in fitted.lines.iter().enumerate() {
            let y = line.y + super::number::count(i) * line.size * LEADING;
            self.open_text(Line { y, ..line });
            if fitted.cut {
                let _ = write!(self.out, "<title>{}</title>", escape(whole));
            }
            // The space keeps words apart where only the text is read.
            let gap = if i < last { " " } else { "" };
            let _ = write!(self.out, "{}{gap}</text>", escape(words));
        }
    }

    fn open_text(&mut self, line: Line) {
        let Line { x, y, size, anchor, ink, weight, halo } = line;
        let mut style = Style::fill(ink);
        if let Some(ground) = halo {
            style = style.outlined(ground, 4.0);
        }
        let _ = write!(
            self.out,
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{}",
            n(x),
            n(y),
            n(size),
            style.attributes("")
        );
        match anchor {
            Anchor::Start => {}
            Anchor::Middle => self.out.push_str(" text-anchor=\"middle\""),
            Anchor::End => self.out.push_str(" text-anchor=\"end\""),
        }
        if weight != 400 {
            let _ = write!(self.out, " font-weight=\"{weight}\"");
        }
        if halo.is_some() {
            self.out.push_str(" paint-order=\"stroke\" stroke-linejoin=\"round\"");
        }
        self.out.push('>');
    }

    /// What `draw` draws, explained by `title` when pointed at.
    pub fn titled(&mut self, title: &str, draw: impl FnOnce(&mut Self)) {
        let _ = write!(self.out, "<g><title>{}</title>", escape(title));
        draw(self);
        self.out.push_str("</g>");
    }

    /// What `draw` draws, as a link where there is an address, else as a group. The label names
    /// the link and holds what is to be read in it (WCAG 2.2, 2.5.3).
    pub fn linked(
        &mut self,
        href: Option<&str>,
        class: &str,
        label: &str,
        draw: impl FnOnce(&mut Self),
    ) {
        let close = if let Some(href) = href {
            let (href, label) = (escape(href), escape(label));
            let _ =
                write!(self.out, "<a href=\"{href}\" class=\"{class}\" aria-label=\"{label}\">");
            "</a>"
        } else {
            let _ = write!(self.out, "<g class=\"{class}\">");
            "</g>"
        };
        draw(self);
        self.out.push_str(close);
    }

    /// The whole picture of that size, on a ground of its own so that it can stand anywhere.
    pub fn finish(self, head: Head<'_>, width: f64, height: f64) -> String {
        let (w, h) = (n(width), n(height));
        let id = identifier(head.id);
        let class = if head.class.is_empty() { "" } else { " " };
        let ground = Style::fill(Token::Raised).attributes("");
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart{class}{}\" \
             viewBox=\"0 0 {w} {h}\" preserveAspectRatio=\"xMinYMin\" width=\"{w}\" height=\"{h}\" role=\"{}\" \
             aria-labelledby=\"{id}-t\" aria-describedby=\"{id}-d\" \
             font-family=\"{FONT_FAMILY}\"><title id=\"{id}-t\">{}</title>\
             <desc id=\"{id}-d\">{}</desc><rect width=\"{w}\" height=\"{h}\"{ground}/>{}</svg>",
            head.class,
            head.role,
            escape(head.title),
            escape(head.description),
            self.out
        )
    }
}

/// Height of a line in font sizes.
pub const LEADING: f64 = 1.2;

fn path_through(points: &[(f64, f64)]) -> String {
    let mut d = String::new();
    for (i, (x, y)) in points.iter().enumerate() {
        let _ = write!(d, "{}{} {}", if i == 0 { 'M' } else { 'L' }, n(*x), n(*y));
    }
    d
}

/// Text for XML 1.0: markup escaped, line breaks as spaces, characters that XML forbids
/// replaced.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\r' | '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if c < ' ' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// An id that needs no escaping: other characters become their number, so that different ids
/// stay different.
fn identifier(id: &str) -> String {
    let mut out = String::with_capacity(id.len());
    for c in id.chars() {
        if c.is_ascii_alphanumeric() || c == '-' {
            out.push(c);
        } else {
            let _ = write!(out, "_{:x}_", u32::from(c));
        }
    }
    out
}
