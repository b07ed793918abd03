//! Whether HTML is well-formed, as strictly as our own writer can promise.

/// Panics unless every tag in `html` closes in order, with ids unique and nothing that a strict
/// policy forbids. Text that only looks like a tag must have been escaped to pass.
pub(super) fn check(html: &str) {
    const VOID: [&str; 6] = ["br", "hr", "img", "input", "wbr", "col"];
    let mut open: Vec<&str> = Vec::new();
    let mut ids = std::collections::BTreeSet::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        assert!(!rest[..at].contains('>'), "stray > in {html}");
        let tag = &rest[at + 1..];
        let end = tag_end(tag).unwrap_or_else(|| panic!("unended tag in {html}"));
        let inside = &tag[..end];
        rest = &tag[end + 1..];
        if let Some(name) = inside.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "in {html}");
            continue;
        }
        let (name, attributes) = inside.split_once(' ').unwrap_or((inside, ""));
        assert!(name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'), "{name} in {html}");
        assert!(!(name == "a" && open.contains(&"a")), "a link within a link in {html}");
        check_attributes(attributes, html, &mut ids);
        if !VOID.contains(&name) && !name.starts_with("view-") {
            open.push(name);
        }
    }
    assert!(!rest.contains('>'), "stray > in {html}");
    assert!(open.is_empty(), "{open:?} left open in {html}");
}

fn tag_end(tag: &str) -> Option<usize> {
    let mut quoted = false;
    tag.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b'>' && !quoted
    })
}

fn check_attributes<'h>(text: &'h str, html: &str, ids: &mut std::collections::BTreeSet<&'h str>) {
    let mut rest = text;
    let mut seen = Vec::new();
    while !rest.is_empty() {
        let end = rest.find(['=', ' ']).unwrap_or(rest.len());
        let name = &rest[..end];
        assert!(!name.starts_with("on") && name != "style", "{name} in {html}");
        assert!(!seen.contains(&name), "{name} twice in {html}");
        seen.push(name);
        rest = &rest[end..];
        if let Some(value) = rest.strip_prefix("=\"") {
            let close = value.find('"').expect("every attribute is quoted");
            let value = &value[..close];
            assert!(!value.contains(['<', '>']), "{value} in {html}");
            if name == "id" {
                assert!(ids.insert(value), "id {value} twice in {html}");
            }
            if name == "href" || name == "src" {
                let address = value.replace("&quot;", "\"").replace("&amp;", "&");
                assert!(!super::escape::is_dangerous(&address), "{value} in {html}");
            }
            rest = &rest[end_of(rest)..];
        }
        rest = rest.trim_start_matches(' ');
    }
}

/// The offset behind `="…"`.
fn end_of(text: &str) -> usize {
    2 + text[2..].find('"').map_or(text.len() - 2, |at| at + 1)
}
