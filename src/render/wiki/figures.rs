//! Figures as files that stand alone.

use crate::render::html::engine::{Theme, Tokens};
use crate::render::pdf::GAP;

/// `svg` with the gaps that figures have for their colours filled: with those of the theme on light
/// pages, since a wiki tells an image nothing of dark ones.
pub(super) fn painted(svg: &[u8], tokens: &Tokens) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(svg) else { return svg.to_vec() };
    if !text.contains(GAP) {
        return svg.to_vec();
    }
    let text = unlinked(text);
    let mut out = String::with_capacity(text.len());
    for (at, part) in text.split(GAP).enumerate() {
        if at % 2 == 0 {
            out.push_str(part);
        } else {
            let colour = tokens.get(part).map_or_else(|| "none".to_owned(), |c| c[0].to_string());
            out.push_str(&colour);
        }
    }
    out.into_bytes()
}

/// `svg` without its links, which lead within the site and do nothing in an image.
fn unlinked(svg: &str) -> String {
    let mut out = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(at) = rest.find("<a ") {
        out.push_str(&rest[..at]);
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        rest = &rest[end..];
    }
    out.push_str(rest);
    out.replace("</a>", "")
}

/// The colours of `theme`.
pub(super) fn tokens(theme: &Theme) -> Tokens {
    Tokens::of(theme)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_become_colours_and_photographs_stay() {
        let tokens = Tokens::of(&Theme::default());
        let svg = format!(
            "<a href=\"x\"><rect fill=\"{GAP}bg{GAP}\"/></a><b fill=\"{GAP}none-such{GAP}\"/>"
        );
        let painted = String::from_utf8(painted(svg.as_bytes(), &tokens)).unwrap();
        assert_eq!(painted, "<rect fill=\"#ffffff\"/><b fill=\"none\"/>");
        assert_eq!(super::painted(&[0xff, 0xd8], &tokens), [0xff, 0xd8]);
    }
}
