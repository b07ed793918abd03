//! `SUMMARY.md`.

use super::linking::document;
use crate::render::html::engine::{Strings, Theme};
use crate::site::nav;
use crate::site::summary::{Line, read};
use crate::source::facts::Facts;
use crate::source::span::FileId;

#[test]
fn a_summary_gives_parts_depths_and_order_and_tells_what_is_not_there() {
    let facts = Facts::default();
    let documents =
        [document("a.md", &facts), document("b/c.md", &facts), document("b/index.md", &facts)];
    let text = "# Summary\n\n[Preface](a.md)\n\n# Work\n\n- [B](./b/index.md)\n    - [C](b/c.md)\n- [Draft]()\n- [D](b/d.md)\n";
    let (summary, findings) = read(FileId(0), text, &documents, None);
    let chapter =
        |depth, title: &str, document| Line::Chapter { depth, title: title.to_owned(), document };
    assert_eq!(
        summary.lines,
        [
            chapter(0, "Preface", Some(0)),
            Line::Part("Work".to_owned()),
            chapter(0, "B", Some(2)),
            chapter(1, "C", Some(1)),
            chapter(0, "Draft", None),
            chapter(0, "D", None),
        ]
    );
    assert_eq!(summary.order(), [0, 2, 1]);
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].code.name, "broken-link");
    let span = findings[0].span.expect("a place in the summary");
    assert_eq!(&text[span.range()], "b/d.md");
    assert_eq!(findings[0].help, ["did you mean `b/c.md`?"]);
}

#[test]
fn what_mdbook_reads_is_read_and_prose_comments_and_code_are_not() {
    let facts = Facts::default();
    let documents =
        [document("my page.md", &facts), document("b.md", &facts), document("c.md", &facts)];
    let text = "# Summary\n\nSee [all](x.md) here.\n\n<!-- - [Old](old.md) -->\n\n- [A](my%20page.md)\n- [B](<b.md>)\n- [`C`](c.md \"see\")\n\n```\n- [D](d.md)\n```\n";
    let (summary, findings) = read(FileId(0), text, &documents, None);
    assert!(findings.is_empty(), "{findings:?}");
    let chapter =
        |title: &str, at| Line::Chapter { depth: 0, title: title.to_owned(), document: Some(at) };
    assert_eq!(summary.lines, [chapter("A", 0), chapter("B", 1), chapter("C", 2)]);
}

#[test]
fn a_draft_is_an_entry_without_a_page_and_keeps_its_chapters() {
    let facts = Facts::default();
    let documents = [document("a.md", &facts), document("b.md", &facts)];
    let text = "- [A](a.md)\n- [Draft]()\n    - [B](b.md)\n";
    let (summary, findings) = read(FileId(0), text, &documents, None);
    assert!(findings.is_empty(), "{findings:?}");
    let words = Strings::load(&Theme::default(), "en").expect("the default theme is sound");
    let groups = nav::from_summary(&summary, &documents, &words);
    let b = nav::Item::new("B", "b.html");
    let draft = nav::Item { children: vec![b], ..nav::Item::draft("Draft") };
    assert_eq!(groups.len(), 1);
    assert_eq!(groups[0].items, [nav::Item::new("A", "a.html"), draft]);
}
