//! What the preview adds to a page.

/// The address of everything that is the preview's own.
macro_rules! own {
    ($name:literal) => {
        concat!("/__operandi/", $name)
    };
}

/// Where the web socket is.
pub(super) const LIVE: &str = own!("live");
/// Where the script is that keeps a page up to date.
pub(super) const SCRIPT: &str = own!("live.js");
/// Where the look of the overlay is.
pub(super) const STYLE: &str = own!("live.css");

/// The script itself.
pub(super) const SCRIPT_TEXT: &str = include_str!("assets/live.js");
/// The look itself.
pub(super) const STYLE_TEXT: &str = include_str!("assets/live.css");
/// The page to see while there is no site.
pub(super) const WAITING: &[u8] = include_bytes!("assets/waiting.html");

/// The page `html` with the script, which is told the digest of the page as it is `seen`. Being
/// a file of the same server, the script may run under the policy `script-src 'self'`.
pub(super) fn with_script(html: &[u8], seen: &str) -> Vec<u8> {
    let script = format!("<script src=\"{SCRIPT}\" data-seen=\"{seen}\" defer></script>\n");
    inserted(html, last(html, b"</body>").unwrap_or(html.len()), &script)
}

/// The page `html`, whose links are meant to be at the root, for an address that may be deeper.
pub(super) fn based_at_root(html: &[u8]) -> Vec<u8> {
    const HEAD: &[u8] = b"<head>";
    match html.windows(HEAD.len()).position(|part| part == HEAD) {
        Some(at) => inserted(html, at + HEAD.len(), "<base href=\"/\">"),
        None => html.to_vec(),
    }
}

fn last(html: &[u8], tag: &[u8]) -> Option<usize> {
    html.windows(tag.len()).rposition(|part| part.eq_ignore_ascii_case(tag))
}

fn inserted(html: &[u8], at: usize, text: &str) -> Vec<u8> {
    let (before, after) = html.split_at(at);
    [before, text.as_bytes(), after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_the_last_thing_in_the_body() {
        let page = with_script(b"<pre></body></pre></BODY></html>", "ab");
        let page = String::from_utf8(page).unwrap();
        let script = "<script src=\"/__operandi/live.js\" data-seen=\"ab\" defer></script>\n";
        assert_eq!(page, format!("<pre></body></pre>{script}</BODY></html>"));
        assert!(with_script(b"bare", "").starts_with(b"bare<script"));
    }

    #[test]
    fn a_page_for_any_address_finds_its_files_at_the_root() {
        let page = based_at_root(b"<html><head><link href=\"style.css\">");
        assert_eq!(page, b"<html><head><base href=\"/\"><link href=\"style.css\">");
        assert_eq!(based_at_root(b"bare"), b"bare");
    }
}
