//! Text that stays text in XML 1.0.

use std::fmt::Write as _;

/// `text` as it stands between tags and in attributes.
pub(super) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars().filter(|c| is_kept(*c)) {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// `code` as the body of a macro that takes plain text.
pub(super) fn code(code: &str) -> String {
    let code: String = code.chars().filter(|c| is_kept(*c)).collect();
    let code = code.replace("]]>", "]]]]><![CDATA[>");
    format!("<ac:plain-text-body><![CDATA[{code}]]></ac:plain-text-body>")
}

/// Whether XML has this letter (XML 1.0, section 2.2) and it stands for itself: what marks gaps does
/// not.
fn is_kept(c: char) -> bool {
    let is_xml = matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    is_xml && !matches!(c, '\u{7f}'..='\u{9f}' | '\u{f0000}'..='\u{f000f}')
}

/// The start of a macro with its parameters.
fn begun(name: &str, parameters: &[(&str, &str)]) -> String {
    let mut out = format!("<ac:structured-macro ac:name=\"{name}\" ac:schema-version=\"1\">");
    for (name, value) in parameters.iter().filter(|(_, value)| !value.is_empty()) {
        let _ = write!(out, "<ac:parameter ac:name=\"{name}\">{}</ac:parameter>", text(value));
    }
    out
}

/// A macro with a body, or with none where that is empty.
pub(super) fn put(name: &str, parameters: &[(&str, &str)], body: &str) -> String {
    format!("{}{body}</ac:structured-macro>", begun(name, parameters))
}

/// A macro around blocks.
pub(super) fn around(name: &str, parameters: &[(&str, &str)], blocks: &str) -> String {
    put(name, parameters, &format!("<ac:rich-text-body>{blocks}</ac:rich-text-body>"))
}

/// The colours of small coloured words that say no more than that something stands out.
pub(super) const BLUE: &str = "Blue";
pub(super) const PURPLE: &str = "Purple";
pub(super) const GREY: &str = "Grey";

/// A small coloured word.
pub(super) fn status(words: &str, colour: &str) -> String {
    put("status", &[("title", words), ("colour", colour)], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_acts() {
        assert_eq!(text("<a b=\"&\u{0}\u{f0004}\u{fffe}\">é𐐀"), "&lt;a b=&quot;&amp;&quot;&gt;é𐐀");
        assert!(code("a]]>b\u{1b}").contains("<![CDATA[a]]]]><![CDATA[>b]]>"));
    }
}
