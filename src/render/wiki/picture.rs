//! Figures as pictures of dots, for wikis that show no drawings.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::sync::{Arc, OnceLock};

/// The widest picture, in dots: what a page of a wiki has room for beside its menu.
const WIDEST: f32 = 920.0;

/// `svg` as PNG on white ground, as large as it is to be shown: not every wiki can make a picture
/// smaller. Nothing where it cannot be drawn.
pub fn png(svg: &[u8]) -> Option<Vec<u8>> {
    let options = Options { fontdb: fonts(), font_family: "Inter".into(), ..Options::default() };
    let tree = Tree::from_data(svg, &options).ok()?;
    let size = tree.size();
    let scale = (WIDEST / size.width()).min(1.0);
    let size = size.scale_by(scale)?.to_int_size();
    let mut map = Pixmap::new(size.width(), size.height())?;
    map.fill(resvg::tiny_skia::Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut map.as_mut());
    map.encode_png().ok()
}

/// The fonts of documents, so that a figure looks alike in both.
fn fonts() -> Arc<fontdb::Database> {
    static FONTS: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    let read = || {
        let mut fonts = fontdb::Database::new();
        for font in crate::render::pdf::FONTS {
            fonts.load_font_data(font.to_vec());
        }
        fonts.set_sans_serif_family("Inter");
        Arc::new(fonts)
    };
    Arc::clone(FONTS.get_or_init(read))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_becomes_a_picture_with_its_words() {
        let svg = |words: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"40\">\
                 <text x=\"5\" y=\"20\" font-family=\"sans-serif\">{words}</text></svg>"
            )
        };
        let (some, none) = (png(svg("words").as_bytes()), png(svg("").as_bytes()));
        let (some, none) = (some.unwrap(), none.unwrap());
        assert!(some.starts_with(b"\x89PNG"));
        assert_ne!(some, none);
        // Width and height stand behind the name of the first chunk (PNG, section 11.2.1).
        assert_eq!(some[16..24], [0, 0, 0, 90, 0, 0, 0, 40]);
        assert_eq!(png(b"<svg"), None);
    }
}
