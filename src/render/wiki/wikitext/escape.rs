//! Words as wikitext that shows just them
//! (<https://www.mediawiki.org/wiki/Help:Formatting>, <https://www.mediawiki.org/wiki/Markup_spec>).

use std::fmt::Write as _;

/// Schemes that MediaWiki makes links of by itself where a colon and something follow.
const SCHEMES: &[&str] = &[
    "bitcoin",
    "ftp",
    "ftps",
    "geo",
    "git",
    "gopher",
    "http",
    "https",
    "irc",
    "ircs",
    "magnet",
    "mailto",
    "matrix",
    "mms",
    "news",
    "nntp",
    "redis",
    "sftp",
    "sip",
    "sips",
    "sms",
    "ssh",
    "svn",
    "tel",
    "telnet",
    "urn",
    "worldwind",
    "xmpp",
];

/// Words before a number that some wikis make links of.
const MAGIC: &[&str] = &["ISBN", "PMID", "RFC"];

/// `text` so that it shows as it is within a line, wherever it stands there.
pub(super) fn words(text: &str, out: &mut String) {
    let mut before = ' ';
    let mut word = String::new();
    let mut rest = text.chars().peekable();
    let mut is_first = true;
    while let Some(c) = rest.next() {
        let next = rest.peek().copied();
        let is_edge = is_first || next.is_none();
        let must = match c {
            '<' | '>' | '[' | ']' | '{' | '}' | '|' | '~' => true,
            '&' => next.is_none_or(|next| next == '#' || next.is_alphanumeric()),
            // Two of them mean something; the piece before or behind may end or begin with one.
            '\'' | '_' => is_edge || before == c || next == Some(c),
            // At the beginning of a line, which a piece cannot know to be elsewhere.
            '*' | '#' | ':' | ';' | '=' | '-' | '!' | '+' if is_first => true,
            '=' => is_edge,
            '!' | '-' => before == c || next == Some(c),
            ':' => {
                next.is_some_and(|next| !next.is_whitespace())
                    && SCHEMES.contains(&&*word.to_ascii_lowercase())
            }
            '/' => before == '/' || next == Some('/'),
            c if is_space(c) => is_first || MAGIC.contains(&&*word),
            c => c.is_control(),
        };
        match c {
            _ if c.is_control() && !is_space(c) => out.push('\u{fffd}'),
            ' ' | '\n' | '\r' | '\t' if !must => out.push(' '),
            '\n' | '\r' | '\t' => out.push_str("&#32;"),
            c if must => {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            c => out.push(c),
        }
        if c.is_alphanumeric() {
            word.push(c);
        } else {
            word.clear();
        }
        before = c;
        is_first = false;
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\r' | '\t')
}

/// `text` as the content of a tag that keeps white space: `<pre>`.
pub(super) fn code(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' | '<' | '>' | '~' | '{' | '}' | '\'' | '[' | ']' | '_' | '-' => {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            '\n' | '\t' => out.push(c),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
}

/// `text` as the value of an attribute between double quotes.
pub(super) fn attribute(text: &str, out: &mut String) {
    let mut shown = String::new();
    words(text, &mut shown);
    out.push_str(&shown.replace('"', "&#34;"));
}

/// `url` as an address that ends where it ends, if MediaWiki would link it.
pub(super) fn url(url: &str) -> Option<String> {
    let (scheme, _) = url.split_once(':')?;
    let known = SCHEMES.contains(&&*scheme.to_ascii_lowercase());
    known.then(|| {
        let mut out = String::new();
        for c in url.chars() {
            match c {
                ' ' | '[' | ']' | '{' | '}' | '<' | '>' | '"' | '|' | '\'' | '~' | '^' | '`'
                | '\\' => {
                    let _ = write!(out, "%{:02X}", u32::from(c));
                }
                c if c.is_control() => {}
                c => out.push(c),
            }
        }
        out
    })
}

/// `title` as MediaWiki lets pages be called: what it forbids becomes a look-alike, and no more than
/// the 255 bytes of a title are used (<https://www.mediawiki.org/wiki/Manual:Page_title>).
pub fn title(title: &str, most: usize) -> String {
    let mut out = String::new();
    for c in title.chars() {
        let c = match c {
            '#' => '♯',
            '<' => '‹',
            '>' => '›',
            '[' | '{' => '(',
            ']' | '}' => ')',
            '|' => '¦',
            '/' => '⁄',
            ':' => '꞉',
            '_' => ' ',
            '%' => '％',
            '~' => '∼',
            c if c.is_control() || is_direction(c) => ' ',
            c => c,
        };
        if c == ' ' && (out.is_empty() || out.ends_with(' ')) {
            continue;
        }
        if out.len() + c.len_utf8() > most {
            break;
        }
        out.push(c);
    }
    let out = out.trim_end_matches([' ', '.']).to_owned();
    if out.is_empty() { "—".to_owned() } else { out }
}

/// Characters that turn the direction of what follows, which MediaWiki drops from titles.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let mut out = String::new();
        words(text, &mut out);
        out
    }

    #[test]
    fn plain_words_stay_legible() {
        for text in ["Brand & Content", "2–3 people: roles, 09:30", "it's", "a-b", "w/o"] {
            assert_eq!(shown(text), text);
        }
    }

    #[test]
    fn what_means_something_is_written_as_a_character_reference() {
        assert_eq!(shown("{{x}}"), "&#123;&#123;x&#125;&#125;");
        assert_eq!(shown("''a''"), "&#39;&#39;a&#39;&#39;");
        assert_eq!(shown("&amp; &"), "&#38;amp; &#38;");
        assert_eq!(shown("* a"), "&#42; a");
        assert_eq!(shown(" a"), "&#32;a");
        assert_eq!(shown("x ~~~~"), "x &#126;&#126;&#126;&#126;");
        assert_eq!(shown("see http://x.org"), "see http&#58;&#47;&#47;x.org");
        assert_eq!(shown("RFC 5545"), "RFC&#32;5545");
        assert_eq!(shown("a\nb"), "a b");
    }

    #[test]
    fn titles_are_such_that_the_wiki_takes_them() {
        assert_eq!(title("Q&A: [C#] a/b_c", 255), "Q&A꞉ (C♯) a⁄b c");
        assert_eq!(title("  ", 255), "—");
        assert_eq!(title(&"é".repeat(200), 255).len(), 254);
        assert_eq!(title("a\u{202e}b", 255), "a b");
    }

    #[test]
    fn addresses_have_no_ends_within() {
        assert_eq!(url("https://x.org/a b|c]").as_deref(), Some("https://x.org/a%20b%7Cc%5D"));
        assert_eq!(url("javascript:alert(1)"), None);
    }
}
