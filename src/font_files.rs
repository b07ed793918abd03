//! The fonts that a project names for its documents.

use crate::config::Config;
use crate::finding::{Finding, code};
use crate::model::token::Token;
use crate::source::{Asset, Sources, layout};

/// The fonts under `[output.pdf]`, each with its file if that is there.
pub(crate) fn named<'a>(
    sources: &'a Sources,
    config: &'a Config,
) -> impl Iterator<Item = (&'a Token, Option<&'a Asset>)> {
    let fonts = config.pdf();
    let fonts = fonts.map_or(&[][..], |pdf| &pdf.fonts);
    fonts.iter().map(|font| (font, sources.asset(&layout::normal(&font.value))))
}

/// Tells fonts that are not there, and files that are none.
pub(crate) fn check(sources: &Sources, config: &Config) -> Vec<Finding> {
    let fault = |(font, asset): (&Token, Option<&Asset>)| {
        let path = &font.value;
        let is_text = sources.find(&layout::normal(path)).is_some();
        let kind = asset.map(|asset| kind(&asset.bytes)).or(is_text.then_some(Kind::Other));
        let (message, help) = match kind {
            Some(Kind::Font) => return None,
            None if layout::leaves_root(path) => (
                format!("the font `{path}` lies outside the project"),
                "copy it into the project, and name it from the project's folder on",
            ),
            None => (
                format!("there is no font `{path}`"),
                "write its path from the project's folder on, as `fonts/NAME.ttf`, or remove it",
            ),
            Some(Kind::Web) => (
                format!("the font `{path}` is one for web pages"),
                "take the same font as TTF or OTF",
            ),
            Some(Kind::Other) => (
                format!("the file `{path}` is no font"),
                "name a file of the kind TTF, OTF or TTC, or remove it",
            ),
        };
        Some(Finding::new(code::INVALID_VALUE, font.span, message).help(help))
    };
    named(sources, config).filter_map(fault).collect()
}

enum Kind {
    /// OpenType, or a collection of such (ISO 14496-22, 4.5 and 4.6).
    Font,
    /// WOFF or WOFF2.
    Web,
    Other,
}

fn kind(bytes: &[u8]) -> Kind {
    match bytes.get(..4) {
        Some(b"\0\x01\0\0" | b"OTTO" | b"true" | b"ttcf") => Kind::Font,
        Some(b"wOFF" | b"wOF2") => Kind::Web,
        _ => Kind::Other,
    }
}

#[cfg(test)]
mod tests {
    use crate::clock::Clock;
    use crate::compile::{Goal, compile};
    use crate::source::{Asset, SourceFile, Sources};

    /// What is told of `fonts = ["…"]` where `a.ttf` holds `bytes`.
    fn told(path: &str, bytes: &[u8]) -> Vec<String> {
        let file = |path: &str, text: String| SourceFile { path: path.into(), text: text.into() };
        let book = format!("[output.pdf]\nfonts = [\"{path}\"]\n");
        let home = "# Home\n".to_owned();
        let font = Asset { path: "fonts/a.ttf".into(), bytes: bytes.into() };
        let sources = Sources::new(vec![file("book.toml", book), file("content/index.md", home)])
            .with_assets(vec![font]);
        let compiled = compile(&sources, Clock::on(jiff::civil::date(2026, 11, 22)), Goal::Check);
        compiled.findings.into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn a_font_is_there_and_is_one() {
        let none: [&str; 0] = [];
        assert_eq!(told("./fonts/a.ttf", b"\0\x01\0\0"), none);
        assert_eq!(told("fonts/a.ttf", b"OTTO"), none);
        assert_eq!(told("fonts/b.ttf", b"OTTO"), ["there is no font `fonts/b.ttf`"]);
        assert_eq!(told("fonts/a.ttf", b"wOF2"), ["the font `fonts/a.ttf` is one for web pages"]);
        assert_eq!(told("fonts/a.ttf", b""), ["the file `fonts/a.ttf` is no font"]);
        assert_eq!(told("content/index.md", b""), ["the file `content/index.md` is no font"]);
        let outside = ["the font `../a.ttf` lies outside the project"];
        assert_eq!(told("../a.ttf", b""), outside);
    }
}
