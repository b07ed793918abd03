use super::{Compiled, Goal, compile, compile_on_request};
use crate::clock::Clock;
use crate::draft::Kept;
use crate::output::Output;
use crate::source::disk;
use crate::source::{Asset, SourceFile, Sources};
use std::path::Path;

fn clock() -> Clock {
    Clock::on(jiff::civil::date(2026, 11, 22))
}

/// That all files of a site are the same, made together or one by one, and so is all else.
fn agree(sources: &Sources) -> Compiled {
    let whole = compile(sources, clock(), Goal::Build);
    compile_on_request(sources, clock(), &Kept::default(), |told, _, files| {
        assert_eq!(told.findings, whole.findings);
        assert_eq!((told.known, told.pages), (whole.known.clone(), whole.pages));
        for (path, output) in &whole.outputs {
            let alone = files(path).unwrap_or_else(|| panic!("no {path}"));
            assert!(alone == *output, "{path} differs");
        }
        for path in ["", "nothing.html", "roles", "fr/404.html", "search/x.js", "figures/x.svg"] {
            assert!(files(path).is_none() || whole.outputs.contains_key(path), "{path}");
        }
    });
    whole
}

fn reference() -> Sources {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    disk::load(root).expect("the reference model is there").0
}

#[test]
fn every_file_of_the_reference_site_is_the_same_when_made_alone() {
    let whole = agree(&reference());
    for part in ["fr/roles/", ".ics", "/figures/", "fr/search/", "llms.txt", "model.json"] {
        assert!(whole.outputs.keys().any(|path| path.contains(part)), "nothing like {part}");
    }
}

fn small(page: &str, more: &[(&str, &str)]) -> Sources {
    let model = crate::check::testing::work("raci", &["a = \"A\", b = \"R\""]);
    let mut files = vec![("content/model.toml", &*model), ("content/b/c.md", page)];
    files.extend(more);
    let file = |(path, text): (&str, &str)| SourceFile { path: path.into(), text: text.into() };
    Sources::new(files.into_iter().map(file).collect())
}

#[test]
fn what_is_wrong_with_pages_is_known_before_any_is_made() {
    let page = "# C\n\n{{#workflow w}}\n";
    let broken = ("themes/default/templates/page.html", "{{ nothing.of.the.kind }}");
    let whole = agree(&small(page, &[broken]));
    assert!(whole.findings.iter().any(|f| f.code.name == "template-error"), "{whole:#?}");
    let mine = |path: &str| Asset { path: format!("content/{path}"), bytes: b"mine"[..].into() };
    let figures = ["workflows/w/figures/flow.svg", "b/figures/c/x.svg"].map(mine);
    let whole = agree(&small(page, &[]).with_assets(figures.into()));
    let clashes = whole.findings.iter().filter(|f| f.code.name == "route-clash");
    assert_eq!(clashes.count(), 1, "{:#?}", whole.findings);
}

fn page(files: &dyn Fn(&str) -> Option<Output>) -> String {
    String::from_utf8(files("b/c.html").expect("a page").into_bytes()).expect("text")
}

#[test]
fn what_was_kept_gives_the_same_as_what_is_read_anew() {
    let first = small("# C\n\nOld words, [W](workflow:w), [no](gone.md).\n", &[]);
    let kept = compile_on_request(&first, clock(), &Kept::default(), |_, kept, _| kept);
    let changes = [
        small("# C\n\nNew words, [W](workflow:w), [no](gone.md).\n", &[]),
        // Files behind it have other numbers.
        small("# C\n\nOld words, [W](workflow:w), [no](gone.md).\n", &[("content/a.md", "# A\n")]),
        small(
            "# C\n\nOld words, [W](workflow:w), [no](gone.md).\n",
            &[("book.toml", "[book]\nlanguage = \"fr\"\n")],
        ),
        small("# C\n\n{{#include ../d.md}}\n", &[("content/d.md", "Taken in.\n")]),
    ];
    let mut kept = kept;
    for sources in &changes {
        let whole = compile(sources, clock(), Goal::Build);
        kept = compile_on_request(sources, clock(), &kept, |told, kept, files| {
            assert_eq!(told.findings, whole.findings);
            assert!(
                whole.outputs.iter().all(|(path, output)| files(path).as_ref() == Some(output))
            );
            kept
        });
    }
    let last = small("# C\n\n{{#include ../d.md}}\n", &[("content/d.md", "Now other words.\n")]);
    compile_on_request(&last, clock(), &kept, |_, _, files| {
        assert!(page(files).contains("Now other words."), "what takes in others is read again");
    });
}
