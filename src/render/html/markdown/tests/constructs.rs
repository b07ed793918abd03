//! Each construct of the language, with its exact HTML.

use super::*;

#[test]
fn commonmark_is_itself() {
    assert_eq!(
        clean("a *b* **c** ~~d~~ `e<`\\\nf &#39;g&#39;"),
        "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;</code><br>\nf 'g'</p>\n"
    );
    assert_eq!(clean("3. a\n4. b\n"), "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n");
    assert_eq!(clean("T\n: D\n"), "<dl>\n<dt>T</dt>\n<dd>D</dd>\n</dl>\n");
    assert_eq!(clean("> a\n\n---\n"), "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n");
}

#[test]
fn headings_have_anchors_and_links_to_themselves() {
    assert_eq!(
        clean("## A & *b* {#x .c}\n"),
        "<h2 id=\"x\" class=\"c\">A &amp; <em>b</em> <a class=\"anchor\" href=\"#x\" \
         aria-label=\"Link to this section: A &amp; b\"><span aria-hidden=\"true\">#</span></a></h2>\n"
    );
    let (_, draft) = written("# Ä b\n## Ä b\n## [Ä](x.md) b[^1]\n\n[^1]: n", &Options::default());
    let anchors: Vec<_> = draft.facts.headings.iter().map(|h| h.anchor.as_str()).collect();
    assert_eq!(anchors, ["ä-b", "ä-b-1", "ä-b-2"]);
    assert_eq!(draft.facts.headings[2].html, "Ä b");
    assert_eq!(draft.facts.title.as_deref(), Some("Ä b"));
    assert_eq!(draft.facts.links[0].target, "x.md");
}

#[test]
fn tables_scroll_in_a_region_and_align_by_class() {
    assert_eq!(
        clean("## H\n\n|a||\n|:-:|--:|\n|[!DNL x]|2<br>3|\n").split_once("</h2>\n").unwrap().1,
        "<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"Table 1: H\">\n<table>\n\
         <thead><tr><th scope=\"col\" class=\"al-c\">a</th><td></td></tr></thead>\n<tbody>\n\
         <tr><td class=\"al-c\"><span translate=\"no\">x</span></td><td class=\"al-r\">2<br>3</td></tr>\n\
         </tbody>\n</table>\n</div>\n"
    );
}

#[test]
fn tasks_are_labelled_boxes() {
    assert_eq!(
        clean("- [x] a\n  - b\n- [ ] c\n"),
        "<ul>\n<li><label class=\"task\"><input type=\"checkbox\" disabled checked> a</label><ul>\n\
         <li>b</li>\n</ul>\n</li>\n\
         <li><label class=\"task\"><input type=\"checkbox\" disabled> c</label></li>\n</ul>\n"
    );
}

#[test]
fn footnotes_come_last_with_ways_back() {
    let html = clean("[^b]: two\n\nx[^a] y[^b] z[^a]\n\n[^a]: one [l](u)\n[^c]: unused\n");
    let (text, notes) = html.split_once("<section").unwrap();
    assert_eq!(
        text,
        "<p>x<sup class=\"fn-ref\"><a role=\"doc-noteref\" href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup> \
         y<sup class=\"fn-ref\"><a role=\"doc-noteref\" href=\"#fn-2\" id=\"fnref-2\" aria-label=\"Footnote 2\">2</a></sup> \
         z<sup class=\"fn-ref\"><a role=\"doc-noteref\" href=\"#fn-1\" id=\"fnref-1-1\" aria-label=\"Footnote 1\">1</a></sup></p>\n"
    );
    let order: Vec<_> = ["one <a href=\"u\">l</a> <a class=\"fn-back\"", "two", "unused"]
        .iter()
        .map(|part| notes.find(part).unwrap_or_else(|| panic!("{part} in {notes}")))
        .collect();
    assert!(order.is_sorted());
    assert_eq!(notes.matches("href=\"#fnref-1").count(), 2);
}

#[test]
fn a_view_may_end_a_footnote() {
    let html = clean("x[^1]\n\n[^1]: a\n    {{#v}}\n");
    assert!(html.contains("<p>a</p>\n<view-v> <a class=\"fn-back\""), "{html}");
}

#[test]
fn callouts_in_every_spelling() {
    let want = "<aside class=\"callout callout-note\" role=\"note\"><p class=\"callout-title\">Note</p>\n<p>x\ny</p>\n</aside>\n";
    for text in [
        ">[!NOTE]\n>\n>x\n>y",
        "> [!note] x\n> y",
        ">[!Note]\n>x\n>y",
        "> [!NOTE]\n>\n>   x\ny",
        ">\n>[!NOTE] x\n>y",
        ">[!NOTE]x\n>y",
    ] {
        assert_eq!(clean(text), want, "{text}");
    }
    for callout in crate::source::markdown::Callout::all() {
        let name = callout.name();
        let html = clean(&format!(">[!{}]\n>x", name.to_uppercase()));
        assert!(html.starts_with(&format!("<aside class=\"callout callout-{name}\" ")), "{html}");
    }
    let html = clean("* a\n  >[!TIP]\n  >- b\n");
    assert!(html.contains("<li>a<aside") && html.contains("</p>\n<ul>\n<li>b</li>"), "{html}");
}

#[test]
fn callouts_speak_the_readers_language() {
    fn french(key: &str) -> String {
        if key == "callout-note" { "Remarque".to_owned() } else { key.to_owned() }
    }
    let (html, _) = written(">[!NOTE] x", &Options { words: &french, ..Options::default() });
    assert!(html.contains(">Remarque</p>"), "{html}");
}

#[test]
fn unknown_callouts_are_quotes_with_a_note() {
    let (html, draft) = written(">[!WHAT]\n>x", &Options::default());
    assert_eq!(html, "<blockquote>\n<p>[!WHAT]\nx</p>\n</blockquote>\n");
    assert_eq!(codes(&draft), [code::UNKNOWN_CALLOUT.code]);
    assert_eq!(draft.findings[0].span.unwrap().range(), 1..8);
    assert_eq!(
        clean(">[!DNL Magento] x"),
        "<blockquote>\n<p><span translate=\"no\">Magento</span> x</p>\n</blockquote>\n"
    );
}

#[test]
fn a_video_is_a_card_with_a_link() {
    let want = "<p class=\"video\"><a href=\"https://v.example/1?a&amp;b\" class=\"video-link\"><span class=\"video-title\">\
                Watch the video</span> <span class=\"video-host\">v.example</span></a></p>\n";
    for text in [
        ">[!VIDEO](https://v.example/1?a&b)",
        "> [!video](https://v.example/1?a&b){transcript=true}",
    ] {
        assert_eq!(clean(text), want);
    }
    assert_eq!(
        clean(">[!VIDEO](https://v.example/1?a&b)\n>Caption"),
        format!("{want}<p>Caption</p>\n")
    );
}

#[test]
fn tabs_boxes_and_accordions_hold_what_stands_in_them() {
    assert_eq!(
        clean(">[!BEGINTABS]\n\n>[!TAB A b]\n\nx\n\n>[!TAB C]\n\n- y\n\n>[!ENDTABS]\n\nz"),
        "<div class=\"tabs\">\n<div class=\"tab\" role=\"group\" aria-label=\"A b\"><p class=\"tab-name\">A b</p>\n<p>x</p>\n</div>\n\
         <div class=\"tab\" role=\"group\" aria-label=\"C\"><p class=\"tab-name\">C</p>\n<ul>\n<li>y</li>\n</ul>\n</div>\n</div>\n<p>z</p>\n"
    );
    assert_eq!(
        clean(">[!BEGINTABS]\n>[!TAB A]\n>x\n>[!ENDTABS]"),
        "<div class=\"tabs\">\n<div class=\"tab\" role=\"group\" aria-label=\"A\"><p class=\"tab-name\">A</p>\n<p>x</p>\n</div>\n</div>\n"
    );
    assert_eq!(
        clean(">[!BEGINSHADEBOX \"T & u\"]\n\nx\n\n>[!ENDSHADEBOX]"),
        "<div class=\"shadebox\">\n<p class=\"shadebox-title\">T &amp; u</p>\n<p>x</p>\n</div>\n"
    );
    let want = "<details class=\"accordion\"><summary>T <strong>b</strong></summary>\n<p>x</p>\n</details>\n";
    for text in ["+++T **b**\n\nx\n\n+++\n", "+++ T **b**\nx\n+++\n", "+++T **b**\r\n\r\nx\r\n+++"]
    {
        assert_eq!(clean(text), want, "{text}");
    }
    assert_eq!(
        clean("a\n+++T\nx\n+++\nb"),
        "<p>a</p>\n<details class=\"accordion\"><summary>T</summary>\n<p>x</p>\n</details>\n<p>b</p>\n"
    );
    assert_eq!(
        clean("+++T\n\n* a\n+++\n\nb"),
        "<details class=\"accordion\"><summary>T</summary>\n<ul>\n<li>a</li>\n</ul>\n</details>\n<p>b</p>\n"
    );
    assert_eq!(clean("\\+++T\n\n+++\n\n++++\n"), "<p>+++T</p>\n<p>+++</p>\n<p>++++</p>\n");
}

#[test]
fn what_is_not_balanced_ends_with_its_container() {
    let (html, draft) = written(
        "- >[!BEGINTABS]\n  >[!TAB a]\n\n  +++T\n\n  x\n\ny\n\n>[!ENDTABS]",
        &Options::default(),
    );
    super::balance::check(&html);
    assert!(html.ends_with("</li>\n</ul>\n<p>y</p>\n"), "{html}");
    assert_eq!(codes(&draft), [code::UNCLOSED_BLOCK.code; 3]);
    let messages: Vec<_> = draft.findings.iter().map(|f| f.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "an accordion is opened and never closed",
            "a group of tabs is opened and never closed",
            "`>[!ENDTABS]` closes a group of tabs that is not open",
        ]
    );
}

#[test]
fn names_controls_and_badges() {
    assert_eq!(
        clean("[!DNL A [B] c] [!UICONTROL A > *B* &gt; [!DNL C]] **[!dnl x]**"),
        "<p><span translate=\"no\">A [B] c</span> <b class=\"ui\">A › <em>B</em> › <span translate=\"no\">C</span></b> \
         <strong><span translate=\"no\">x</span></strong></p>\n"
    );
    assert_eq!(
        clean("[[!DNL X] docs](u) [!UICONTROL Save](v)"),
        "<p><a href=\"u\"><span translate=\"no\">X</span> docs</a> <a href=\"v\"><b class=\"ui\">Save</b></a></p>\n"
    );
    assert_eq!(
        clean("[!BADGE New]{type=Positive url=\"u.md\" tooltip=\"a _b_\"}. [!BADGE B]"),
        "<p><span class=\"badge badge-positive\" title=\"a _b_\"><a href=\"u.md\">New</a></span>. <span class=\"badge\">B</span></p>\n"
    );
    assert_eq!(
        clean("`[!DNL x]` \\[!DNL x] [!OTHER x] [!DNL x"),
        "<p><code>[!DNL x]</code> [!DNL x] [!OTHER x] [!DNL x</p>\n"
    );
}

#[test]
fn attribute_lists_are_taken_or_dropped_never_shown() {
    assert_eq!(
        clean(
            "[a](u \"t\"){#i .c target=\"_blank\" onclick=\"x\"} ![b *c*](v){width=320px height=2 style=x .d}"
        ),
        "<p><a href=\"u\" class=\"c\" title=\"t\" id=\"i\" target=\"_blank\" rel=\"noopener\">a</a> \
         <img src=\"v\" class=\"d\" alt=\"b c\" width=\"320\" height=\"2\" loading=\"lazy\"></p>\n"
    );
    assert_eq!(
        clean("![b](v){width=\"50%\" align=\"right\" modal=\"regular\"}"),
        "<p><img src=\"v\" class=\"w-50 al-r zoomable\" alt=\"b\" loading=\"lazy\"></p>\n"
    );
    assert_eq!(
        clean("[![b](v){width=1}](u){.x}"),
        "<p><a href=\"u\" class=\"x\"><img src=\"v\" alt=\"b\" width=\"1\" loading=\"lazy\"></a></p>\n"
    );
    assert_eq!(clean("[a](u){not a list}"), "<p><a href=\"u\">a</a>{not a list}</p>\n");
}

#[test]
fn views_are_lines_of_their_own() {
    let (html, draft) = written(
        "a\n{{#raci campaign stage=\"*s*\"}}\nb {{#c}}\n\n- {{#d}}\n\n\\{{#e}} `{{#f}}`\n\n{{#g}}\n{{#h}}",
        &Options::default(),
    );
    assert_eq!(
        html,
        "<p>a</p>\n<view-raci><p>b {{#c}}</p>\n<ul>\n<li><view-d></li>\n</ul>\n<p>{{#e}} <code>{{#f}}</code></p>\n<view-g><view-h>"
    );
    let args = [(None, "campaign".to_owned()), (Some("stage".to_owned()), "*s*".to_owned())];
    assert_eq!(draft.facts.views[0].args, args);
    assert_eq!(draft.facts.views[0].span.range(), 2..32);
    let (html, draft) = written("{{#raci a=}}", &Options::default());
    assert_eq!(
        (html.as_str(), codes(&draft)),
        ("<p>{{#raci a=}}</p>\n", vec![code::INVALID_VIEW.code])
    );
}

#[test]
fn code_is_highlighted_by_class_and_never_interpreted() {
    assert_eq!(
        clean("```none x\n>[!NOTE] <b>\n{{#raci}}\n+++\n```"),
        "<pre tabindex=\"0\"><code class=\"language-none\">&gt;[!NOTE] &lt;b&gt;\n{{#raci}}\n+++\n</code></pre>\n"
    );
    let html = clean("```rust,ignore\nfn a() {}\n```");
    assert!(
        html.starts_with("<pre tabindex=\"0\"><code class=\"language-rust\"><span class=\"hl-"),
        "{html}"
    );
}

#[test]
fn strong_that_nobody_closed_ends_with_its_line() {
    let once = |text: &str| {
        let (html, draft) = written(text, &Options::default());
        assert_eq!(codes(&draft), [code::UNCLOSED_EMPHASIS.code], "{text}");
        let span = draft.findings[0].span.unwrap();
        assert_eq!(&text[span.range()], "**");
        html
    };
    assert_eq!(
        once("* **Team:\n  * **A** b\n"),
        "<ul>\n<li><strong>Team:</strong><ul>\n<li><strong>A</strong> b</li>\n</ul>\n</li>\n</ul>\n"
    );
    assert_eq!(once("a **b\nc"), "<p>a <strong>b</strong>\nc</p>\n");
    assert_eq!(once("**Key: ** value"), "<p><strong>Key:</strong> value</p>\n");
    assert_eq!(
        once("- [x] **a\n"),
        "<ul>\n<li><label class=\"task\"><input type=\"checkbox\" disabled checked> <strong>a</strong></label></li>\n</ul>\n"
    );
    assert!(once("|a|\n|-|\n|**x|\n").contains("<td><strong>x</strong></td>"));
    assert!(once("[**a](u) b").contains("<a href=\"u\"><strong>a</strong></a> b"));
}

#[test]
fn asterisks_that_mean_themselves_stay() {
    for (text, want) in [
        ("2 ** 3 and 2**3", "2 ** 3 and 2**3"),
        ("\\**a", "**a"),
        ("a/**/b.rs", "a/**/b.rs"),
        ("f(**)", "f(**)"),
        ("*a", "*a"),
        ("fill in: ****here", "fill in: ****here"),
        ("`**a`", "<code>**a</code>"),
    ] {
        assert_eq!(clean(text), format!("<p>{want}</p>\n"), "{text}");
    }
}
