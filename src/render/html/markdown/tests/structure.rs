//! What a draft knows beside its HTML, and raw HTML.

use super::*;
use crate::source::facts::{Link, LinkKind};

#[test]
fn the_lead_is_the_first_paragraph_that_stands_alone() {
    let lead = |text: &str| written(text, &Options::default()).1.facts.lead;
    assert_eq!(
        lead("# T\n\n![x](y)\n\n> q\n\n- l\n\na *b*\nc [d](e)\n\nf").as_deref(),
        Some("a b c d")
    );
    assert_eq!(lead("# T\n\n{{#raci}}\n"), None);
}

#[test]
fn fragments_point_at_their_place_and_bring_no_first_level() {
    let span = Span::new(FileId(3), 7..9);
    let draft = fragment(
        "# A\n\n[x](role:y) **z\n\n{{#v}}",
        span,
        &Options { id_prefix: "p-", ..Options::default() },
    );
    assert_eq!(
        (draft.facts.headings[0].level, draft.facts.headings[0].anchor.as_str()),
        (2, "p-a")
    );
    assert_eq!(draft.facts.title, None);
    let spans = [
        draft.facts.headings[0].span,
        draft.facts.links[0].span,
        draft.facts.views[0].span,
        draft.findings[0].span.unwrap(),
    ];
    assert_eq!(spans, [span; 4]);
    assert_eq!(draft.facts.anchors, ["p-a"]);
}

#[test]
fn links_are_told_with_their_places_and_written_as_resolved() {
    let text = "[a](role:b&amp;c \"t\") ![i](j.png) <m@n.o>";
    let draft = draft(&Mapped::file(FileId(1), text, 100), &Options::default());
    let targets: Vec<_> = draft.facts.links.iter().map(|l| (l.target.as_str(), l.kind)).collect();
    assert_eq!(
        targets,
        [
            ("role:b&c", LinkKind::Link),
            ("j.png", LinkKind::Image),
            ("mailto:m@n.o", LinkKind::Link)
        ]
    );
    assert_eq!(draft.facts.links[0].span, Span::new(FileId(1), 100..121));
    let mut html = String::new();
    let mut resolve = |link: &Link| Resolved {
        href: if link.target.ends_with("png") {
            "javascript:x".into()
        } else {
            "../b/?x&\"".into()
        },
        class: Some("thing"),
        title: Some("T".into()),
        broken: link.kind == LinkKind::Image,
    };
    draft.write(&mut html, &mut resolve, &mut |_| String::new());
    assert_eq!(
        html,
        "<p><a href=\"../b/?x&amp;&quot;\" class=\"thing\" title=\"t\">a</a> \
         <img class=\"thing broken\" title=\"T\" alt=\"i\" loading=\"lazy\"> \
         <a href=\"../b/?x&amp;&quot;\" class=\"thing\" title=\"T\">m@n.o</a></p>\n"
    );
}

#[test]
fn raw_html_is_text_and_told_once() {
    let (html, draft) = written(
        "a <b x=\"1\">b</b>\n\n<div>\n<!-- c -->\nd\n</div>\n\n<!-- e\n\nf -->\n",
        &Options::default(),
    );
    assert_eq!(
        html,
        "<p>a &lt;b x=&quot;1&quot;&gt;b&lt;/b&gt;</p>\n<p>&lt;div&gt;\n\nd\n&lt;/div&gt;</p>\n"
    );
    assert_eq!(codes(&draft), [code::ESCAPED_HTML.code]);
    assert_eq!(clean("<!-- e\n\nf -->\n\na <!-- b --> c"), "<p>a  c</p>\n");
}

#[test]
fn sanitised_html_keeps_what_is_harmless() {
    let options = Options { raw_html: RawHtml::Sanitise, ..Options::default() };
    let (html, draft) = written(
        "## X\n\n<div id=\"x\" style=\"a\" onclick=\"b\"><a href=\"c.md\">d</a><script>e</script><img src=\"f.png\" alt=\"<\"></div>\n\n\
         a <kbd class=\"k\">b</kbd> *c</kbd>* <mark>d\n\n<script>alert(1)</script> e </b>",
        &options,
    );
    let (_, html) = html.split_once("</h2>\n").unwrap();
    super::balance::check(html);
    assert!(
        html.starts_with(
            "<div id=\"x-1\"><a href=\"c.md\">d</a><img src=\"f.png\" alt=\"&lt;\"></div>"
        ),
        "{html}"
    );
    assert!(html.contains("a <kbd>b</kbd> <em>c</em> <mark>d</mark></p>"), "{html}");
    assert!(!html.contains("alert(1)"), "{html}");
    assert_eq!(draft.findings, []);
    assert_eq!(draft.facts.anchors, ["x", "x-1"]);
    let targets: Vec<_> = draft.facts.links.iter().map(|link| link.target.as_str()).collect();
    assert_eq!(targets, ["c.md", "f.png"]);
}

#[test]
fn the_fixture_of_every_construct_is_whole() {
    let text = include_str!("../../../../../tests/fixtures/markdown/every-construct.md");
    let (html, draft) = written(text, &Options::default());
    super::balance::check(&html);
    let expected = ["OP703", "OP703", "OP704", "OP707"];
    let mut found = codes(&draft);
    found.sort_unstable();
    assert_eq!(found, expected);
    for finding in &draft.findings {
        let place = &text[finding.span.expect("each has a place").range()];
        assert!(place == "**" || place == "[!SOMETHING]" || place.starts_with("<b>"), "{place}");
    }
    let views: Vec<_> = draft.facts.views.iter().map(|view| view.name.as_str()).collect();
    assert_eq!(views, ["raci", "cadence"]);
    for callout in crate::source::markdown::Callout::all() {
        assert!(html.contains(&format!("callout-{}\"", callout.name())), "{}", callout.name());
    }
    for link in &draft.facts.links {
        assert!(text.contains(&link.target) || link.target.starts_with("mailto:"), "{link:?}");
    }
}
