//! The site's figures, with their colours left to the document's theme.
//!
//! On a page, classes follow the style sheet; the typesetter knows no classes, so that each colour
//! of the palette becomes a gap with its name, which `components.typ` fills from `tokens.typ`.

use crate::render::figure::palette::PALETTE;

/// Stands around the name of a colour; a private character that no text holds.
pub(in crate::render) const MARK: char = '\u{f0003}';

/// `svg` with gaps for its colours: for the class `ft`, the gap `text` in `fill`.
pub(super) fn open(svg: &str) -> String {
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some((before, behind)) = rest.split_once('<') {
        out.push_str(before);
        out.push('<');
        let end = behind.find('>').unwrap_or(behind.len());
        let (tag, tail) = behind.split_at(end);
        paint(tag, &mut out);
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// Width and height of `svg` in its own units.
pub(super) fn size(svg: &str) -> (f64, f64) {
    let side = |name| attribute(svg, name).and_then(|(_, value)| value.parse().ok()).unwrap_or(1.0);
    (side("width"), side("height"))
}

fn paint(tag: &str, out: &mut String) {
    let classes = attribute(tag, "class").map_or("", |(_, value)| value);
    let mut tag = tag.to_owned();
    for class in classes.split(' ') {
        for (prefix, name) in [("f", "fill"), ("s", "stroke")] {
            let key = class.strip_prefix(prefix);
            let paint = key.and_then(|key| PALETTE.iter().find(|paint| paint.key == key));
            let place = attribute(&tag, name).filter(|(_, value)| value.starts_with('#'));
            if let Some((paint, (at, value))) = paint.zip(place) {
                let gap = format!("{MARK}{}{MARK}", paint.property.trim_start_matches('-'));
                tag.replace_range(at..at + value.len(), &gap);
            }
        }
    }
    out.push_str(&tag);
}

/// Where the value of an attribute of the first tag begins, and the value.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<(usize, &'a str)> {
    let at = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    let value = tag[at..].split('"').next()?;
    Some((at, value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::figure::canvas::{Canvas, Head, Line, Rect, Style};
    use crate::render::figure::palette::Token;

    #[test]
    fn every_colour_of_a_figure_is_left_to_the_theme() {
        let mut canvas = Canvas::default();
        let style = Style::fill(Token::Accent).outlined(Token::Line2, 1.0);
        canvas.rect(Rect { w: 4.0, h: 2.0, ..Rect::default() }, 0.0, style);
        canvas.text(Line { halo: Some(Token::Raised), ..Line::new(0.0, 0.0, 12.0) }, "#17202b <");
        let head = Head { id: "a", role: "img", class: "", title: "A", description: "B" };
        let svg = canvas.finish(head, 640.0, 20.0);
        let opened = open(&svg);
        assert!(!opened.contains("=\"#"), "{opened}");
        assert!(opened.contains(&format!("stroke=\"{MARK}line-2{MARK}\"")), "{opened}");
        assert!(opened.contains("#17202b &lt;"), "words stay: {opened}");
        assert_eq!(size(&svg), (640.0, 20.0));
    }
}
