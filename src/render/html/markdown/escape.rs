//! Text as HTML.

/// How many bytes are looked at together: whole vectors, since most text has nothing to escape.
const STRIDE: usize = 32;

/// Appends `text` so that it reads as itself in an element or in a double-quoted attribute.
pub(super) fn escape(out: &mut String, text: &str) {
    let bytes = text.as_bytes();
    let (mut done, mut at) = (0, 0);
    while at < bytes.len() {
        let end = (at + STRIDE).min(bytes.len());
        if bytes[at..end].iter().fold(false, |any, byte| any | is_special(*byte)) {
            for (index, byte) in bytes.iter().enumerate().take(end).skip(at) {
                if is_special(*byte) {
                    out.push_str(&text[done..index]);
                    out.push_str(entity(*byte));
                    done = index + 1;
                }
            }
        }
        at = end;
    }
    out.push_str(&text[done..]);
}

fn is_special(byte: u8) -> bool {
    matches!(byte, b'<' | b'>' | b'&' | b'"')
}

fn entity(byte: u8) -> &'static str {
    match byte {
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'&' => "&amp;",
        _ => "&quot;",
    }
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
pub(crate) fn is_dangerous(href: &str) -> bool {
    let shown =
        |c: &char| !c.is_control() && !c.is_whitespace() && !"\u{200b}\u{feff}".contains(*c);
    let mut scheme = [0_u8; 11];
    for (length, c) in href.chars().filter(shown).enumerate() {
        if c == ':' {
            return matches!(&scheme[..length], b"javascript" | b"data" | b"vbscript");
        }
        if length == scheme.len() || !c.is_ascii() {
            return false;
        }
        scheme[length] = (c as u8).to_ascii_lowercase();
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
