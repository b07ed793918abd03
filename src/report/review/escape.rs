//! Text in Markdown (CommonMark with GitHub's and GitLab's extensions) that stays text.

use crate::report::neutral;

/// Characters of one name or value that are shown at most: a comment has room for facts, and the
/// page shows all of it.
const LONGEST: usize = 300;

/// What CommonMark may read as more than itself wherever it stands (section 2.4).
const ACTIVE: &[char] = &['\\', '`', '*', '_', '[', ']', '|', '~', '$', '^'];

/// What begins a heading or a list where nothing stands before it, or nothing but a number.
const OPENING: &[char] = &['#', '+', '-', '=', ':', '.', ')'];

/// `text` on one line, without markup, links, HTML or mentions of people.
///
/// `@team` and `#12` would notify people and link other reviews, which a backslash does not
/// prevent: forges look for them in the finished text. A zero-width space does.
pub(crate) fn escaped(text: &str) -> String {
    let text = clipped(text);
    let text = neutral(&text);
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '@' => out.push_str("@&#8203;"),
            '#' | '!' if rest.peek().is_some_and(|next| next.is_alphanumeric()) => {
                out.extend(['\\', c]);
                out.push_str("&#8203;");
            }
            ':' if rest.peek() == Some(&'/') => out.push_str("\\:&#8203;"),
            c if ACTIVE.contains(&c) => out.extend(['\\', c]),
            '!' if rest.peek() == Some(&'[') => out.push_str("\\!"),
            c => out.push(c),
        }
    }
    // `www.` and addresses of mail become links by themselves.
    out.replace("www.", "www&#8203;.")
}

/// Markdown at the beginning of a line, where [`escaped`] text could begin a block.
pub(super) fn begun(markdown: &str) -> String {
    let number = markdown.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = markdown.split_at(number);
    let opens = rest.starts_with(OPENING);
    format!("{number}{}{rest}", if opens { "\\" } else { "" })
}

/// `text` inside a line of HTML, where no Markdown is read: as [`escaped`], by entities alone.
pub(super) fn in_html(text: &str) -> String {
    let text = clipped(text);
    let mut out = String::with_capacity(text.len() + 16);
    for c in neutral(&text).chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '@' | '#' | '!' => {
                out.push(c);
                out.push_str("&#8203;");
            }
            c => out.push(c),
        }
    }
    out
}

/// `text` as a code span (CommonMark, section 6.1), which nothing in it can end.
pub(super) fn code(text: &str) -> String {
    let text = clipped(text);
    let text = neutral(&text).replace('|', "\u{2758}");
    let fence = "`".repeat(longest_run(&text) + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// `text` as a block of code in the language `info`, which nothing in it can end.
pub(super) fn fenced(text: &str, info: &str) -> String {
    let fence = "`".repeat(longest_run(text).max(2) + 1);
    let lines: Vec<_> = text.lines().map(neutral).collect();
    format!("{fence}{info}\n{}\n{fence}\n", lines.join("\n"))
}

/// The length of the longest run of backticks.
fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

/// At most [`LONGEST`] characters, with an ellipsis where more were written.
fn clipped(text: &str) -> std::borrow::Cow<'_, str> {
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &text[..at]).into(),
        None => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::{begun, code, escaped, fenced};
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    /// What a reader sees of `markdown`, if it is nothing but one paragraph of text.
    fn seen(markdown: &str) -> Option<String> {
        let mut text = String::new();
        for event in Parser::new_ext(markdown, Options::all()) {
            match event {
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                Event::Text(part) => text.push_str(&part),
                _ => return None,
            }
        }
        Some(text)
    }

    #[test]
    fn text_stays_text() {
        let hurts = "<script>x</script> [a](b) **c** _d_ `e` | ~~f~~ $g$ ![h](i) &amp; \\ 1. * x";
        assert_eq!(seen(&escaped(hurts)).as_deref(), Some(hurts));
        for text in ["# no heading", "1. no list", "+ none", "- none", "12) none", "= none"] {
            assert_eq!(seen(&begun(&escaped(text))).as_deref(), Some(text));
        }
        assert_eq!(escaped("two\nlines: (12.5)"), "two lines: (12.5)");
        assert_eq!(escaped("Step 1.2, well-known"), "Step 1.2, well-known");
    }

    #[test]
    fn nobody_is_called_and_nothing_linked() {
        for text in ["@team", "a@b.example", "#12", "x!34", "https://a.example", "www.a.example"] {
            let shown = seen(&escaped(text)).unwrap_or_default();
            assert_eq!(shown.replace('\u{200b}', ""), text);
            assert!(shown.contains('\u{200b}'), "{shown:?}");
        }
    }

    #[test]
    fn direction_and_length_are_tamed() {
        assert_eq!(escaped("a\u{202e}b"), "aU+202Eb");
        assert_eq!(escaped(&"x".repeat(301)), format!("{}…", "x".repeat(300)));
    }

    #[test]
    fn code_cannot_be_left() {
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(fenced("a\n```\nb", "toml"), "````toml\na\n```\nb\n````\n");
        assert!(!code("a|b").contains('|'));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_only_text(text in "(\\PC|[-#*_`<>&@!|\\[\\]()\\\\~$:.+=^{}\"' ]){0,40}") {
            let markdown = format!("- **x** {}", escaped(&text));
            let mut depth = 0;
            for event in Parser::new_ext(&markdown, Options::all()) {
                let is_plain = matches!(
                    event,
                    Event::Text(_)
                        | Event::Start(Tag::List(_) | Tag::Item | Tag::Strong)
                        | Event::End(TagEnd::List(_) | TagEnd::Item | TagEnd::Strong)
                );
                proptest::prop_assert!(is_plain, "{event:?} in {markdown:?}");
                depth += usize::from(matches!(event, Event::Start(_)));
            }
            proptest::prop_assert_eq!(depth, 3);
        }
    }
}
