use super::*;
use std::sync::Arc;

fn sources(files: &[(&str, &str)]) -> Sources {
    let file = |(path, text): &(&str, &str)| SourceFile {
        path: (*path).to_owned(),
        text: Arc::from(*text),
    };
    Sources::new(files.iter().map(file).collect())
}

/// The expansion of `page.md`, and the messages.
fn expanded(files: &[(&str, &str)]) -> (String, Vec<String>) {
    let sources = sources(files);
    let (id, file) = sources.find("page.md").unwrap();
    let (mapped, findings) = expand(&sources, id, 0..file.text.len());
    (mapped.text.into_owned(), findings.into_iter().map(|finding| finding.message).collect())
}

fn text(files: &[(&str, &str)]) -> String {
    let (text, findings) = expanded(files);
    assert_eq!(findings, Vec::<String>::new());
    text
}

#[test]
fn both_forms_include_relative_to_their_file() {
    let files = [
        ("page.md", "a {{$include parts/x.md}} b {{#include ./parts/x.md}} c"),
        ("parts/x.md", "---\ntitle: X\n---\nx {{$include ../y.md}} {{$include /y.md}}\n"),
        ("y.md", "\u{feff}y\r\n"),
    ];
    assert_eq!(text(&files), "a x y y b x y y c");
}

#[test]
fn mdbook_takes_lines_and_anchors() {
    let x = "1\n2\n3 ANCHOR: b\n4\n5 ANCHOR: c\n6\n7 ANCHOR_END: b\n8\n";
    let with =
        |part: &str| text(&[("page.md", &format!("[{{{{#include x.rs{part}}}}}]")), ("x.rs", x)]);
    assert_eq!(with(":2"), "[2]");
    assert_eq!(with(":1:2"), "[1\n2]");
    assert_eq!(with("::2"), "[1\n2]");
    assert_eq!(with(":8:"), "[8]");
    assert_eq!(with(":b"), "[4\n6]");
    let (_, findings) = expanded(&[("page.md", "{{#include x.rs:none}}"), ("x.rs", x)]);
    assert_eq!(findings, ["`x.rs` has no part `none`"]);
    let (_, findings) = expanded(&[("page.md", "{{#include x.rs:90}}"), ("x.rs", x)]);
    assert_eq!(findings, ["`x.rs` has no part `90`"]);
}

#[test]
fn code_is_left_alone_but_for_mdbook() {
    let page = "`{{$include x.md}}` `{{#include x.md}}`\n\n```\n{{$include x.md}}\n{{#include x.md}}\n```\n";
    let want = "`{{$include x.md}}` `X`\n\n```\n{{$include x.md}}\nX\n```\n";
    assert_eq!(text(&[("page.md", page), ("x.md", "X")]), want);
}

#[test]
fn a_backslash_makes_it_literal() {
    let page = "\\{{#include x.md}} and `\\{{#include x.md}}` and {{raci}} {{#raci}}";
    let want = "\\{{#include x.md}} and `{{#include x.md}}` and {{raci}} {{#raci}}";
    assert_eq!(text(&[("page.md", page), ("x.md", "X")]), want);
}

#[test]
fn what_cannot_be_included_is_told_and_left_out() {
    let (text, findings) = expanded(&[
        ("page.md", "a{{$include none.md}}b{{$include ../../etc/passwd}}c{{$include y.md}}d"),
        ("y.md", "y{{$include z/z.md}}"),
        ("z/z.md", "z{{$include ../y.md}}"),
    ]);
    assert_eq!(text, "abcyzd");
    assert_eq!(
        findings,
        [
            "there is no file `none.md` to include",
            "the included `../../etc/passwd` lies outside the project",
            "the file includes itself: `y.md` → `z/z.md` → `y.md`",
        ]
    );
}

#[test]
fn growth_without_end_ends() {
    let files: Vec<_> = (0..60)
        .map(|n| {
            let path = if n == 0 { "page.md".to_owned() } else { format!("f{n}.md") };
            (path, format!("{{{{$include f{0}.md}}}}{{{{$include f{0}.md}}}}", n + 1))
        })
        .chain([("f60.md".to_owned(), "x".to_owned())])
        .collect();
    let files: Vec<_> = files.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
    let (text, findings) = expanded(&files);
    assert!(text.len() < MAX_BYTES);
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert!(findings[0].ends_with("makes the page too large"), "{findings:?}");
}

#[test]
fn offsets_lead_back_to_the_file_that_holds_the_text() {
    let sources =
        sources(&[("page.md", "ab {{$include x.md}} cd {{$include x.md}}"), ("x.md", "XY")]);
    let (page, file) = sources.find("page.md").unwrap();
    let (x, _) = sources.find("x.md").unwrap();
    let (mapped, _) = expand(&sources, page, 1..file.text.len());
    assert_eq!(mapped.text, "b XY cd XY");
    assert_eq!(mapped.span(0..1), Span::new(page, 1..2));
    assert_eq!(mapped.span(3..4), Span::new(x, 1..2));
    assert_eq!(mapped.span(5..7), Span::new(page, 21..23));
    assert_eq!(mapped.span(8..10), Span::new(x, 0..2));
    assert_eq!(mapped.span(2..6), Span::new(x, 0..2));
}

#[test]
fn a_page_without_includes_is_not_copied() {
    let sources = sources(&[("page.md", "---\n---\n{{#raci campaign}}\n")]);
    let (page, file) = sources.find("page.md").unwrap();
    let (mapped, _) = expand(&sources, page, 8..file.text.len());
    assert!(matches!(mapped.text, std::borrow::Cow::Borrowed("{{#raci campaign}}\n")));
    assert_eq!(mapped.span(0..2), Span::new(page, 8..10));
}

#[test]
fn assets_that_are_text_are_included_and_have_places() {
    let asset = |path: &str, bytes: Vec<u8>| crate::source::Asset {
        path: path.to_owned(),
        bytes: bytes.into(),
    };
    let page = "{{#include code.py:2}} {{$include a.txt}} {{#include b.bin}} {{#include c.csv}} \
                {{#include /notes.txt}}";
    let sources = sources(&[("content/page.md", page), ("z.md", "")])
        .with_assets(vec![
            asset("content/code.py", b"import os\nprint(1)\n".to_vec()),
            asset("content/a.txt", b"A".to_vec()),
            asset("content/b.bin", vec![0xff, 0xfe]),
            asset("content/c.csv", vec![b'1'; crate::source::LARGEST_TEXT + 1]),
        ])
        .below("content");
    let (id, file) = sources.find("content/page.md").unwrap();
    let (mapped, findings) = expand(&sources, id, 0..file.text.len());
    assert!(mapped.text.starts_with("print(1) A "), "{}", mapped.text);
    let place = mapped.span(0..5);
    assert_eq!(sources.get(place.file).path, "content/code.py");
    assert_eq!(place.range(), 10..15);
    let messages: Vec<_> = findings.into_iter().map(|finding| finding.message).collect();
    assert_eq!(
        messages,
        [
            "`content/b.bin` is not text",
            "`content/c.csv` is larger than 1 MB",
            "`notes.txt` does not lie in the content folder `content`",
        ]
    );
}

#[test]
fn the_other_directives_of_mdbook_are_at_home() {
    let page = "{{#title Hello}}\n# A\n\n{{#playground x.rs editable}}\n\n```rust\n{{#rustdoc_include x.rs:1}}\n```\n";
    let want = "\n# A\n\n```rust\nfn main() {}\n```\n\n```rust\nfn main() {}\n```\n";
    assert_eq!(text(&[("page.md", page), ("x.rs", "fn main() {}")]), want);
}
