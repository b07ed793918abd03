//! Text that nobody would write, and text that somebody would write to do harm.

use super::*;
use proptest::prelude::*;

#[test]
fn addresses_that_run_are_not_written() {
    for target in [
        "javascript:a",
        "JAVASCRIPT&#58;a",
        "&#1;java&#10;script:a",
        "data:text/html,a",
        "vbscript:a",
        "java&Tab;script&colon;a",
    ] {
        let html = html(&format!(
            "[x]({target}) ![y](<{target}>) [!BADGE z]{{url=\"{target}\"}}\n\n>[!VIDEO](<{target}>)"
        ));
        super::balance::check(&html);
        assert!(!html.contains("href=\"javascript") && !html.contains("src="), "{html}");
    }
}

/// Completes or hangs: nothing here may be quadratic or recursive.
#[test]
fn depth_and_length_do_not_matter() {
    let n = 100_000;
    for unit in [
        "[",
        "![",
        "[!DNL ",
        "[!UICONTROL a",
        "**a ",
        "*a",
        "`",
        "<b>",
        "+++a\n",
        "+++\n",
        "{{#",
        "{{#a}}\n",
        "[a](b){#c",
        "[^1]",
        "# a\n",
        ">[!TAB a]\n\n",
        ">[!BEGINTABS]\n\n",
        ">[!ENDTABS]\n\n",
        "- [ ] a\n",
        "[a](b)",
        "\\",
        "]",
    ] {
        html(&unit.repeat(n));
    }
    html(&format!("{}x", ">".repeat(20_000)));
    html(&format!("{}x", "> ".repeat(20_000)));
    html(&format!("{}x", "- ".repeat(20_000)));
    html(&format!("{}x", ">[!NOTE] ".repeat(20_000)));
    html(&"x".repeat(10 << 20));
    html(&"x ** [!DNL y] ".repeat(700_000));
    let options = Options { raw_html: RawHtml::Sanitise, ..Options::default() };
    for unit in ["<div>", "<b>", "</b>", "<p>", "a <i>", "<!-- "] {
        written(&unit.repeat(50_000), &options);
    }
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "\n",
        "\n\n",
        "  ",
        "    ",
        "* ",
        "- ",
        "1. ",
        ">",
        "> ",
        "# ",
        "## ",
        "a",
        "é",
        "漢",
        " ",
        "**",
        "*",
        "_",
        "~~",
        "`",
        "```\n",
        "```rust\n",
        "[",
        "]",
        "(u)",
        "![",
        "{#i}",
        "{.c w=1}",
        "{",
        "}",
        "[!NOTE]",
        "[!VIDEO](v)",
        "[!BEGINTABS]",
        "[!TAB x]",
        "[!ENDTABS]",
        "[!BEGINSHADEBOX \"t\"]",
        "[!ENDSHADEBOX]",
        "[!DNL ",
        "[!UICONTROL ",
        "[!BADGE ",
        "[!WHAT]",
        "+++",
        "+++T",
        "{{#v a}}",
        "{{#v =}}",
        "\\",
        "&lt;",
        "&#39;",
        "&",
        "<",
        ">",
        "\"",
        "<b>",
        "</b>",
        "<div>\n",
        "</div>\n",
        "<br>",
        "<!--",
        "-->",
        "<script>",
        "<a href=\"x\">",
        "</a>",
        "|",
        "|a|b|\n|-|-|\n",
        "[^1]",
        "[^1]: ",
        ": ",
        "[x]",
        "[ ] ",
        "---\n",
        "javascript:",
        "<http://x>",
        "\t",
        "\r\n",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_whole_html(text in pieces()) {
        super::balance::check(&html(&text));
    }

    #[test]
    fn any_sanitised_text_gives_html_without_harm(text in pieces()) {
        let (html, _) = written(&text, &Options { raw_html: RawHtml::Sanitise, ..Options::default() });
        super::balance::check(&html);
    }

    #[test]
    fn any_characters_at_all_are_safe(text in "(?s).{0,60}") {
        super::balance::check(&html(&text));
    }
}
