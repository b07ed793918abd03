//! A theme of one's own: one file changes the colours of everything.

use super::{copy_content, documents, make_from, place, told};
use std::fs;

/// Every colour that has a hue becomes the same green.
const TOKENS: &str = r##"#import "/default/tokens.typ": *
#let green(colour) = {
  let (light, chroma, ..) = oklch(colour).components()
  if chroma < 0.03 { luma(light) } else { oklch(light, 0.15, 145deg) }
}
#let colours = colours.pairs().map(((name, colour)) => (name, green(colour))).to-dict()
"##;

/// Of the points of all pages: how many have a hue, and how many of these are green.
#[expect(clippy::disallowed_methods, reason = "tests look at what was written")]
fn hues(file: &str) -> (usize, usize) {
    let folder = tempfile::tempdir().unwrap();
    let pages = folder.path().join("page");
    told("pdftoppm", &["-r", "30", file, pages.to_str().unwrap()]);
    let (mut hued, mut green) = (0, 0);
    for page in fs::read_dir(folder.path()).unwrap() {
        let bytes = fs::read(page.unwrap().path()).unwrap();
        // A portable pixmap: three lines of text, then three bytes a point.
        let head: usize =
            bytes.split_inclusive(|byte| *byte == b'\n').take(3).map(<[u8]>::len).sum();
        for point in bytes[head..].as_chunks::<3>().0 {
            let [r, g, b] = point.map(i32::from);
            if r.max(g).max(b) - r.min(g).min(b) > 48 {
                hued += 1;
                green += usize::from(g > r && g > b);
            }
        }
    }
    (hued, green)
}

#[test]
#[expect(clippy::disallowed_methods, reason = "tests make their own sources")]
fn one_file_of_a_theme_changes_the_colours_of_everything() {
    let project = tempfile::tempdir().unwrap();
    copy_content(project.path());
    let theme = project.path().join("themes/own/pdf");
    fs::create_dir_all(&theme).unwrap();
    fs::write(theme.join("tokens.typ"), TOKENS).unwrap();
    fs::write(project.path().join("book.toml"), "[language.fr]\n[output.html]\ntheme = \"own\"\n")
        .unwrap();
    let themed = place("themed");
    make_from(project.path(), &[], &themed, &[]);
    let (usual, usual_green) = hues(&documents()[0].1);
    assert!(usual > 10_000 && usual_green * 2 < usual, "{usual_green} of {usual}");
    let (hued, green) = hues(&themed);
    assert!(hued * 2 > usual, "{hued}, before {usual}: the colours went");
    assert_eq!(hued - green, 0, "of {hued} points so many kept their colour");
}
