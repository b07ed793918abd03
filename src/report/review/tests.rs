//! What a review looks like in each format.

mod sample;

use super::{COMMENT_BYTES, MARKER, annotations, html, markdown, text};
use crate::diff::Review;
use crate::diff::review::State;
use crate::model::Kind;
use crate::render::html::engine::{Strings, Theme};
use proptest::prelude::*;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

fn words() -> Strings {
    Strings::load(&Theme::default(), "en").unwrap()
}

fn comment(review: &Review) -> String {
    markdown(review, &words(), COMMENT_BYTES)
}

fn plain(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

/// Whether every fold that is opened is closed, before what it stands in ends, and the last fence
/// too: then what is put behind the text stands outside of it.
fn is_balanced(markdown: &str) -> bool {
    let mut open = 0_i32;
    let behind = format!("{markdown}\n\nBEHIND\n");
    let mut is_outside = false;
    for event in Parser::new_ext(&behind, Options::ENABLE_TABLES) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => {
                open += i32::try_from(html.matches("<details").count()).unwrap();
                open -= i32::try_from(html.matches("</details").count()).unwrap();
                assert!((0..=2).contains(&open), "{html}");
            }
            Event::Text(text) => is_outside = &*text == "BEHIND" && open == 0,
            Event::Start(Tag::CodeBlock(_)) => is_outside = false,
            _ => {}
        }
    }
    is_outside
}

#[test]
fn nothing_changed_is_nothing_said() {
    let none = sample::nothing();
    assert_eq!(comment(&none), "");
    assert_eq!(text(&none, &words()), "");
    assert_eq!(annotations(&none, &words(), ""), "");
    assert_eq!(html(&none, &words(), &Theme::default()).unwrap(), "");
}

#[test]
fn a_comment_tells_the_gravest_first() {
    let comment = comment(&sample::review());
    assert!(comment.starts_with(&format!("{MARKER}\n## ")), "{comment}");
    let verdict = "**1 new gap, 1 breaking change, 1 change to review, 1 safe change, \
                   1 editorial change, 1 gap closed**";
    let order = [
        verdict,
        "### New gaps",
        "(New warnings and notes",
        "(No longer found",
        "### Breaking changes",
        "### To review",
        "### Renamed, perhaps",
        "(Safe changes",
        "(Editorial changes",
        "### What it means for whom",
        "(Responsibilities in Campaign",
        "(At each stage of maturity",
        "(Gaps that are accepted for a time",
        "<sub>`operandi explain CODE`",
    ];
    let at = |wanted: &str| match wanted.strip_prefix('(') {
        Some(folded) => comment.find(&format!("<details><summary>{folded} (")),
        None => comment.find(wanted),
    };
    let places: Vec<Option<usize>> = order.into_iter().map(at).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}\n{comment}");
    assert!(is_balanced(&comment), "{comment}");
}

#[test]
fn a_comment_says_what_and_for_whom() {
    let comment = comment(&sample::review());
    let says = |line: &str| assert!(comment.contains(line), "{line}\n{comment}");
    says("- nobody is A (accountable) for <b>Rollback</b> <sub>OP101 · `content/a.toml:7`</sub>");
    says("  - give one role or committee the letter A\n");
    let letters = "<sub>What the letters mean · <b>A</b> Accountable: answers for the outcome, one a \
                   step · <b>R</b> Verifier: looks again</sub>\n\n| Who";
    says(letters);
    assert_eq!(comment.matches("What the letters mean").count(), 1, "{comment}");
    says("| Step | Product owner | Release manager |\n|---|---|---|\n");
    says("| <b>Approval</b> | – → <b>A</b> | A → <b>R</b> |\n");
    says("| <b>Rollback</b> (removed) |  | A → <b>–</b> |\n");
    says("<b>Approval</b> (Campaign): – → <b>A</b>");
    says("joins <b>Release board</b><br>leaves <b>Daily</b>");
    says("2\u{a0}h → <b>6\u{a0}h</b> (+4\u{a0}h)");
    says("```toml\n[[moved]]\nkind = \"role\"\nfrom = \"po\"\nto = \"owner\"\n```\n");
    says("<del>old</del> <ins>new</ins> words [… 12 words …]");
    says("Newly accepted: <b>OP107 · role:lead</b>, until 2026-12-31: <b>for now</b> (Ann)");
}

#[test]
fn a_model_that_is_wholly_new_is_told_in_words() {
    let inside = [Kind::Model, Kind::Step, Kind::Criterion];
    let kinds = Kind::ALL.iter().filter(|kind| !inside.contains(kind)).map(|kind| kind.word());
    let things = kinds.chain(["page"]).flat_map(|kind| {
        [1, 2].map(|count| crate::diff::review::Count { kind: kind.to_owned(), count })
    });
    let mut review = sample::nothing();
    review.base.state = State::Absent;
    review.head.things = things.collect();
    for lang in ["en", "fr", "de", "es"] {
        let words = Strings::load(&Theme::default(), lang).unwrap();
        let told = plain(&text(&review, &words));
        assert!(!told.contains("delta-"), "{told}");
    }
    let comment = comment(&review);
    assert!(comment.contains("**The first version of the model** · `main` →"), "{comment}");
    assert!(
        comment.contains("main holds no operating model: all of it is new (1 pillar, 2 pillars")
    );
}

#[test]
fn what_is_the_same_in_many_places_is_one_line() {
    let mut review = sample::review();
    let gap = review.appeared[0].clone();
    review.appeared = vec![gap.clone(), gap.clone(), gap.clone(), gap];
    for (line, told) in [7, 8, 8, 9].into_iter().zip(&mut review.appeared) {
        told.place.as_mut().unwrap().line = line;
    }
    let comment = comment(&review);
    let line = "<sub>OP101 · `content/a.toml:7` · and 2 more places</sub>";
    assert!(comment.contains(line), "{comment}");
    assert_eq!(comment.matches("nobody is A").count(), 1);
    let told = annotations(&review, &words(), "");
    let lines = |level: &str| told.lines().filter(|line| line.starts_with(level)).count();
    assert_eq!(lines("::error "), 3, "{told}");
}

#[test]
fn a_comment_is_as_long_as_it_may_be_and_says_what_is_missing() {
    let review = sample::large(400);
    let whole = markdown(&review, &words(), usize::MAX);
    assert!(whole.len() > 2 * COMMENT_BYTES, "{}", whole.len());
    let comment = comment(&review);
    assert!(comment.len() <= COMMENT_BYTES && comment.len() > COMMENT_BYTES * 9 / 10);
    assert!(is_balanced(&comment));
    // What weighs least has gone, what weighs most is whole.
    assert!(comment.contains("Left out here for want of room: "), "{comment}");
    assert!(comment.contains("Editorial changes (400)"), "{comment}");
    assert_eq!(comment.matches("### New gaps").count(), 1);
    assert_eq!(comment.matches("nobody is A").count(), 400);
    assert!(comment.contains("more, left out here for want of room."), "{comment}");
}

#[test]
fn names_that_hurt_stay_names() {
    let comment = comment(&sample::hostile());
    let mut text = String::new();
    let mut is_code = false;
    for event in Parser::new_ext(&comment, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => {
                let tag = html.trim().trim_start_matches(['<', '/']);
                let ours =
                    ["!-- operandi", "details", "summary", "sub>", "b>", "br>", "del>", "ins>"];
                assert!(ours.iter().any(|start| tag.starts_with(start)), "{html}");
                assert!(!html.contains("<script") && !html.contains('\\'), "{html}");
            }
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => panic!("a link: {comment}"),
            Event::Start(Tag::CodeBlock(kind)) => {
                assert_eq!(kind, CodeBlockKind::Fenced("toml".into()));
                is_code = true;
            }
            // Forges call nobody who is named in code.
            Event::Text(_) if is_code => {}
            Event::End(TagEnd::CodeBlock) => is_code = false,
            Event::Text(part) => text.push_str(&part),
            _ => {}
        }
    }
    assert!(text.contains("<script>") && !text.contains('\u{202e}'), "{text}");
    assert!(!text.contains("@team"), "somebody is called: {text}");
    let rows: Vec<&str> = comment.lines().filter(|line| line.starts_with("| ")).collect();
    for row in rows {
        let cells = row.replace("\\|", "").matches('|').count();
        assert!([3, 4, 5].contains(&cells), "{cells}: {row}");
    }
}

#[test]
fn the_terminal_tells_the_same_without_markup() {
    let told = plain(&text(&sample::review(), &words()));
    assert!(told.starts_with("1 new gap, 1 breaking change, "), "{told}");
    let says = |line: &str| assert!(told.contains(line), "{line}\n{told}");
    says("(main → working tree)\n");
    says("  nobody is A (accountable) for Rollback  OP101 content/a.toml:7\n    give one role");
    says("A Accountable · R Verifier\n  Product owner\n");
    says("  1 Product owner\n  2 Release manager\n");
    says("  Approval            – → A    A → R");
    says("    Hours in meetings a month: 2\u{a0}h → 6\u{a0}h (+4\u{a0}h)\n");
    let hostile = plain(&text(&sample::hostile(), &words()));
    assert!(!hostile.contains(|c: char| (c.is_control() && c != '\n') || c == '\u{202e}'));
}

#[test]
fn the_page_stands_alone_and_holds_what_hurts_as_text() {
    let theme = Theme::default();
    for review in [sample::review(), sample::hostile(), sample::large(30)] {
        let page = html(&review, &words(), &theme).unwrap();
        for outside in ["src=", "<link", "url(", "@import", "<script", "http:", "https:"] {
            assert!(!page.contains(outside), "{outside}");
        }
        assert!(page.contains("&lt;script&gt;") || review.head.name == "working tree");
        assert!(!page.contains('\u{202e}'), "a name turns the line around");
    }
    let page = html(&sample::review(), &words(), &theme).unwrap();
    let says = |part: &str| assert!(page.contains(part), "{part}\n{page}");
    says("<li class=\"change f p1 p0\">");
    says("<option value=\"p0\">Product owner</option>");
    says(":is(.f:not(.p0), .s:has(.f):not(:has(.p0))) { display: none }");
    says("<b class=\"k sq\">A</b>");
    says("<span>Verifier <em>looks again</em></span>");
    assert_eq!(page.matches("<ul class=\"legend\"").count(), 1);
    says("<del>old</del> <ins>new</ins> words [… 12 words …]");
}

#[test]
fn annotations_stand_at_lines_of_head() {
    let told = annotations(&sample::review(), &words(), "model/");
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(
        lines[0],
        "::error file=model/content/a.toml,line=7,title=New gaps (OP101)::nobody is A \
         (accountable) for Rollback%0Agive one role or committee the letter A"
    );
    assert!(lines[1].starts_with("::warning file=model/content/a.toml,line=3,title=Breaking"));
    assert_eq!(lines.len(), 3, "{told}");
    let many = annotations(&sample::large(30), &words(), "");
    let count = |level: &str| many.lines().filter(|line| line.starts_with(level)).count();
    assert_eq!((count("::error "), count("::warning "), count("::notice ")), (10, 10, 1));
    assert!(many.contains("::70 more changes are not shown here"), "{many}");
}

proptest! {
    #[test]
    fn at_any_bound_folds_and_fences_are_closed(most in 0usize..24_000, count in 0usize..40) {
        let mut review = sample::large(count);
        review.hints.extend(sample::hostile().hints);
        review.appeared.extend(sample::hostile().appeared);
        let comment = markdown(&review, &words(), most);
        prop_assert!(comment.len() <= most, "{} > {most}", comment.len());
        prop_assert!(is_balanced(&comment), "{comment}");
        let whole = markdown(&review, &words(), usize::MAX);
        prop_assert!(comment == whole || most < whole.len());
        if most > 2_000 {
            prop_assert!(comment.starts_with(MARKER));
        }
    }
}
