//! Those pages as Markdown alone.

use super::folder;
use operandi::render::html::markdown::{Options, Resolved, draft};
use operandi::source::front_matter::split;
use operandi::source::mapped::Mapped;
use operandi::source::span::FileId;
use std::path::Path;

/// The HTML of a file's body and the codes of its findings.
fn page(path: &Path) -> (String, Vec<&'static str>) {
    let text = std::fs::read_to_string(path).expect("the input is there");
    let body = split(&text).body;
    let mapped = Mapped::file(FileId(0), &text[body.clone()], body.start);
    let draft = draft(&mapped, &Options::default());
    for finding in &draft.findings {
        let span = finding.span.expect("every finding has a place");
        assert!(text.get(span.range()).is_some_and(|place| !place.is_empty()), "{finding:?}");
    }
    let mut html = String::new();
    let mut link = |link: &operandi::source::facts::Link| Resolved {
        href: link.target.clone(),
        ..Resolved::default()
    };
    draft.write(&mut html, &mut link, &mut |_| String::new());
    (html, draft.findings.iter().map(|finding| finding.code.name).collect())
}

#[test]
fn adobes_pages_have_nothing_to_say_and_show_no_markup() {
    let mut count = 0;
    for entry in std::fs::read_dir(folder().join("adobe-markdown")).expect("the folder is there") {
        let path = entry.expect("it can be listed").path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        count += 1;
        let (html, codes) = page(&path);
        assert_eq!(codes, Vec::<&str>::new(), "{}", path.display());
        assert!(!html.contains("[!") && !html.contains("**"), "{}: {html}", path.display());
        assert!(!html.contains("style="), "{}", path.display());
    }
    assert!(count >= 8, "{count} pages");
}

#[test]
fn the_unclosed_strong_of_the_operating_model_is_mended_and_told() {
    for (name, want) in [
        ("designing-an-operating-model.md", "<strong>Team Evolution:</strong>"),
        ("designing-an-operating-model.fr.md", "<strong>Évolution de l’équipe :</strong>"),
    ] {
        let (html, codes) = page(&folder().join("ajo").join(name));
        assert_eq!(codes, ["unclosed-emphasis"], "{name}");
        assert!(html.contains(want) && !html.contains("**"), "{name}: {html}");
        assert!(html.contains("class=\"video\"") && !html.contains("&#39;"), "{name}");
    }
}
