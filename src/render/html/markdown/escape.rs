//! Text as HTML.

/// Appends `text` so that it reads as itself in an element or in a double-quoted attribute.
pub(super) fn escape(out: &mut String, text: &str) {
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'&' => "&amp;",
            b'"' => "&quot;",
            _ => continue,
        };
        out.push_str(&text[done..at]);
        out.push_str(entity);
        done = at + 1;
    }
    out.push_str(&text[done..]);
}

/// Appends ` name="value"`.
pub(super) fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(out, value);
    out.push('"');
}

/// Whether following `href` would run something instead of going somewhere. Browsers drop control
/// characters and blanks from a scheme, and so does this.
pub(super) fn is_dangerous(href: &str) -> bool {
    let shown =
        |c: &char| !c.is_control() && !c.is_whitespace() && !"\u{200b}\u{feff}".contains(*c);
    let mut scheme = [0_u8; 11];
    let mut length = 0;
    for c in href.chars().filter(shown) {
        if c == ':' {
            return matches!(&scheme[..length], b"javascript" | b"data" | b"vbscript");
        }
        if length == scheme.len() || !c.is_ascii() {
            return false;
        }
        scheme[length] = (c as u8).to_ascii_lowercase();
        length += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_what_html_reads() {
        let mut out = String::new();
        escape(&mut out, "<a href=\"é\">&'</a>");
        assert_eq!(out, "&lt;a href=&quot;é&quot;&gt;&amp;'&lt;/a&gt;");
    }

    #[test]
    fn knows_schemes_that_run_in_every_disguise() {
        for href in [
            "javascript:x",
            "JavaScript:x",
            " \u{1}java\nscript\t:x",
            "data:text/html,x",
            "vbscript:x",
            "\u{feff}javascript:x",
            "java\u{200b}script:x",
        ] {
            assert!(is_dangerous(href), "{href:?}");
        }
        for href in [
            "role:strategist",
            "https://x/javascript:",
            "a.md",
            "#data:x",
            "database:x",
            "mailto:a@b",
            "",
            "javascript",
            "./javascript:x",
        ] {
            assert!(!is_dangerous(href), "{href:?}");
        }
    }
}
