use super::{Compiled, Goal, compile, compile_on_request};
use crate::clock::Clock;
use crate::draft::Kept;
#[cfg(feature = "pdf")]
use crate::finding::Severity;
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

#[cfg(feature = "pdf")]
#[test]
fn documents_stand_beside_the_pages_that_offer_them() {
    let book = "[book]\ntitle = \"B\"\n[language.fr]\n[output.pdf]\nfolder = \"print\"\n\
                documents = [\"summary\", \"report\", \"roles\", \"workflows\"]\n";
    let page = "# C\n\nPrint [all of it](../print/report.pdf), [no](../print/none.pdf).\n";
    let whole = agree(&small(page, &[("book.toml", book)]));
    let told = whole.findings.iter().map(|finding| &finding.message);
    let told: Vec<_> = told.filter(|message| message.contains(".pdf")).collect();
    assert!(matches!(&*told, [one] if one.contains("none.pdf")), "{told:#?}");
    let documents = whole.outputs.keys().filter(|path| path.contains(".pdf"));
    let roles = ["a", "b", "c", "d", "e", "f"].map(|id| format!("role-{id}"));
    let own: Vec<String> =
        [&["report".to_owned()], &roles[..], &["summary", "workflow-w"].map(str::to_owned)]
            .concat();
    let expected = own.iter().map(|name| format!("fr/print/{name}.pdf"));
    let expected = expected.chain(own.iter().map(|name| format!("print/{name}.pdf")));
    assert_eq!(documents.cloned().collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    let links = |path: &str| {
        let html = String::from_utf8(whole.outputs[path].bytes().into_owned()).expect("text");
        let found = html.split("href=\"").filter_map(|rest| rest.split('"').next());
        let found = found.filter(|href| href.contains(".pdf"));
        found.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(links("index.html"), ["print/report.pdf", "print/summary.pdf"]);
    assert_eq!(links("roles/a/index.html"), ["../../print/role-a.pdf"]);
    assert_eq!(links("fr/workflows/w/index.html"), ["../../print/workflow-w.pdf"]);
    assert!(links("roles/index.html").is_empty());
    let differs = whole.outputs["print/role-a.pdf"] != whole.outputs["fr/print/role-a.pdf"];
    assert!(differs, "each language has documents of its own");
}

#[cfg(feature = "pdf")]
#[test]
fn a_theme_that_no_document_can_be_made_with_is_told_once() {
    let book = "[output.pdf]\ndocuments = [\"report\", \"roles\"]\n";
    let broken = ("themes/default/pdf/tokens.typ", "#let a = nothing\n");
    let sources = small("# C\n", &[("book.toml", book), broken]);
    let made = compile(&sources, clock(), Goal::Build);
    let told: Vec<_> = made.findings.iter().filter(|f| f.code.name == "template-error").collect();
    let lines: Vec<_> = told.iter().map(|f| (f.span, &f.message)).collect();
    assert!(matches!(&*lines, [(Some(_), _)]), "{lines:#?}");
}

#[cfg(feature = "pdf")]
#[test]
fn what_documents_cannot_show_is_told_as_loud_as_the_book_has_it() {
    let told = |levels: &str| {
        let book = format!("[output.pdf]\ndocuments = [\"report\"]\n{levels}");
        let sources = small("# C\n\nAgreed ✅\n", &[("book.toml", &book)]);
        let made = compile(&sources, clock(), Goal::Build);
        let found = made.findings.into_iter().filter(|f| f.code.code == "OP802");
        found.map(|finding| finding.severity).collect::<Vec<_>>()
    };
    assert_eq!(told(""), [Severity::Warning]);
    assert_eq!(told("[check.levels]\nOP802 = \"error\"\n"), [Severity::Error]);
    assert!(told("[check.levels]\nOP802 = \"allow\"\n").is_empty());
}

#[cfg(not(feature = "pdf"))]
#[test]
fn documents_that_cannot_be_made_are_told() {
    let book = ("book.toml", "[output.pdf]\nenable = true\n");
    let made = compile(&small("# C\n", &[book]), clock(), Goal::Build);
    assert!(made.findings.iter().any(|f| f.message.contains("feature `pdf`")), "{made:#?}");
    assert!(!made.outputs.keys().any(|path| path.ends_with(".pdf")));
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
