//! Brands as pages show them.

use crate::clock::Clock;
use crate::compile::{Compiled, Goal, compile};
use crate::source::{Asset, SourceFile, Sources};

fn compiled(book: &str, logo: &[u8]) -> Compiled {
    let file = |path: &str, text: &str| SourceFile { path: path.to_owned(), text: text.into() };
    let files = vec![
        file("book.toml", book),
        file("content/index.md", "# Home\n\nWords.\n"),
        file("content/a/b.md", "# Below\n\n[Home](../index.md)\n"),
    ];
    let logo = Asset { path: "content/img/logo.svg".to_owned(), bytes: logo.into() };
    let sources = Sources::new(files).with_assets(vec![logo]);
    compile(&sources, Clock::on(jiff::civil::date(2026, 11, 22)), Goal::Build)
}

fn text(made: &Compiled, path: &str) -> String {
    String::from_utf8_lossy(&made.outputs[path].bytes()).into_owned()
}

const SVG: &[u8] = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 10'/>";

#[test]
fn name_and_logo_stand_in_the_bar_of_every_page() {
    let made = compiled(
        "[book]\ntitle = \"Model\"\n[brand]\nname = \"Ac<me\"\nlogo = \"./img/logo.svg\"\n",
        SVG,
    );
    assert!(made.findings.iter().all(|f| f.code.name == "orphan-page"), "{:#?}", made.findings);
    let page = text(&made, "a/b.html");
    assert!(
        page.contains("<img src=\"../img/logo.svg\" alt=\"\" width=\"104\" height=\"26\">"),
        "{page}"
    );
    assert!(page.contains("<span>Ac&lt;me</span>") && page.contains("· Model</title>"), "{page}");
    assert!(page.contains("<link rel=\"icon\" href=\"../img/logo.svg\" type=\"image/svg+xml\">"));
    assert!(made.outputs.contains_key("img/logo.svg"));
}

#[test]
fn a_logo_that_is_not_there_or_no_image_is_told_and_the_icon_stays() {
    let cases = [
        ("img/other.svg", SVG, "no file `img/other.svg`", "path of an image"),
        ("content/img/logo.svg", SVG, "no file `content/img/logo.svg`", "`img/logo.svg`"),
        ("../img/logo.svg", SVG, "no file", "path of an image"),
        ("img/logo.svg", b"<html>", "not an image", "SVG, PNG"),
    ];
    for (path, bytes, message, help) in cases {
        let book = format!("[brand]\nlogo = \"{path}\"\n");
        let made = compiled(&book, bytes);
        let fault = made.findings.iter().find(|f| f.code.code == "OP010").expect(path);
        assert!(fault.message.contains(message) && fault.help[0].contains(help), "{fault:#?}");
        assert!(book[fault.span.expect("a place").range()].contains(path));
        assert!(text(&made, "index.html").contains("src=\"icon.svg\""));
    }
}

#[test]
fn colours_are_told_that_are_none_or_faint_and_all_that_follow_stand_in_one_sheet() {
    let of = |keys: &str| {
        let made = compiled(&format!("[brand]\n{keys}\n"), SVG);
        let told = made.findings.iter().filter(|f| f.code.name != "orphan-page");
        let told: Vec<String> =
            told.map(|f| format!("{} {} {}", f.code.code, f.message, f.help.join(" "))).collect();
        (told, text(&made, "style.css"))
    };
    let (told, css) = of("accent = \"#00605A\"");
    assert_eq!(told, [""; 0]);
    assert!(css.contains(":root{--accent:light-dark(#00605a,#"), "{css}");
    assert!(css.trim_end().ends_with('}') && css.matches("--on-accent:").count() == 2);
    let (told, css) = of("accent = \"#f90\"\naccent-dark = \"#400\"");
    assert_eq!(told.len(), 2, "{told:#?}");
    assert!(
        told[0].starts_with("OP713 the colour `#ff9900` has a contrast of 1.99 on light"),
        "{told:#?}"
    );
    assert!(told[0].contains("`accent = \"#") && told[1].contains("`accent-dark = \"#"));
    assert!(!css.contains("#ff9900") && !css.contains("#440000"));
    for bad in ["red", "#12345", "#ggg", "#fff8"] {
        let (told, _) = of(&format!("accent = \"{bad}\""));
        assert!(told.len() == 1 && told[0].starts_with("OP010"), "{bad}: {told:#?}");
    }
    assert!(!of("name = \"Acme\"").1.contains("--s0:light-dark(#00605a"));
}
