//! Texts as Confluence gives them back: never as they came.

use std::fmt::Write as _;

/// Storage format as it is kept: macros get identities and their attributes another order, entities
/// become letters, spaces between blocks go.
pub(super) fn written(text: &str, page: u64) -> String {
    let mut out = String::new();
    let mut macros = 0;
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&letters(&rest[..at]));
        rest = &rest[at..];
        if rest.starts_with("<![CDATA[") {
            let end = rest.find("]]>").map_or(rest.len(), |end| end + 3);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
            continue;
        }
        let end = rest.find('>').map_or(rest.len(), |end| end + 1);
        let tag = &rest[..end];
        if tag.starts_with("<ac:structured-macro") {
            macros += 1;
            let mut attributes = attributes(tag);
            attributes.push(("ac:macro-id".to_owned(), format!("{page:08x}-{macros:04x}")));
            attributes.push(("ac:schema-version".to_owned(), "1".to_owned()));
            attributes.sort_by(|a, b| b.0.cmp(&a.0));
            out.push_str("<ac:structured-macro");
            for (name, value) in attributes {
                let _ = write!(out, " {name}=\"{value}\"");
            }
            out.push_str(if tag.ends_with("/>") { " />" } else { ">" });
        } else if let Some(bare) = tag.strip_suffix("/>") {
            let _ = write!(out, "{} />", bare.trim_end());
        } else {
            out.push_str(tag);
        }
        rest = &rest[end..];
    }
    out.push_str(&letters(rest));
    out
}

fn letters(text: &str) -> String {
    if text.trim().is_empty() && text.contains('\n') {
        return String::new();
    }
    text.replace("&quot;", "\"").replace("&#39;", "'").replace('\u{a0}', "&nbsp;")
}

/// The attributes of a tag, but for those that the wiki gives itself.
fn attributes(tag: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    let mut parts = tag.split('"');
    while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
        let name = name.trim_end_matches('=').rsplit(char::is_whitespace).next().unwrap();
        if !matches!(name, "ac:macro-id" | "ac:schema-version") {
            all.push((name.to_owned(), value.to_owned()));
        }
    }
    all
}
