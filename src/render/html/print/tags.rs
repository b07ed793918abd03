//! HTML that we made ourselves, as tags and what stands between them.
//!
//! Our pages quote every value that may hold `>`, and escape `<` in all text, so that a tag ends at
//! the first `>` outside of quotes. What is no tag is handed on as it is.

/// A piece of HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// What stands between tags, and comments.
    Text(&'a str),
    /// A start tag: its name, and everything behind the name up to `>`.
    Start(&'a str, &'a str),
    /// An end tag: its name.
    End(&'a str),
}

/// The pieces of `html` in their order.
pub(super) fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, after) = tag(rest).unwrap_or_else(|| {
            // From the second character on, since no tag begins at the first.
            let first = rest.chars().next().map_or(0, char::len_utf8);
            let end = rest[first..].find('<').map_or(rest.len(), |at| first + at);
            (Piece::Text(&rest[..end]), &rest[end..])
        });
        rest = after;
        Some(piece)
    })
}

/// The tag that `html` begins with, and what follows it.
fn tag(html: &str) -> Option<(Piece<'_>, &str)> {
    let inside = html.strip_prefix('<')?;
    let (is_end, inside) = match inside.strip_prefix('/') {
        Some(inside) => (true, inside),
        None => (false, inside),
    };
    if !inside.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let name_end = inside.find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/')?;
    let end = name_end + end_of_tag(&inside[name_end..])?;
    let (name, attributes) = (&inside[..name_end], &inside[name_end..end]);
    let piece = if is_end { Piece::End(name) } else { Piece::Start(name, attributes) };
    Some((piece, &inside[end + 1..]))
}

/// The place of the first `>` outside of quotes.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    text.bytes().position(|byte| {
        match quote {
            Some(open) if byte == open => quote = None,
            None if byte == b'"' || byte == b'\'' => quote = Some(byte),
            None => return byte == b'>',
            Some(_) => {}
        }
        false
    })
}

/// Name and value of each attribute, as they are written, and the text before its value: a space, the
/// name, and what opens the quotes. What follows the last is given with an empty name.
pub(super) fn attributes(text: &str) -> impl Iterator<Item = Attribute<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (attribute, after) =
            quoted(rest).unwrap_or((Attribute { before: rest, name: "", value: "" }, ""));
        rest = after;
        Some(attribute)
    })
}

/// One attribute in double quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Attribute<'a> {
    /// Everything before the value, which ends in `="`.
    pub(super) before: &'a str,
    /// Its name.
    pub(super) name: &'a str,
    /// Its value; a quote follows.
    pub(super) value: &'a str,
}

fn quoted(text: &str) -> Option<(Attribute<'_>, &str)> {
    let start = text.find("=\"")? + 2;
    let name =
        text[..start - 2].rsplit(|c: char| c.is_ascii_whitespace()).next().unwrap_or_default();
    let end = start + text[start..].find('"')?;
    Some((Attribute { before: &text[..start], name, value: &text[start..end] }, &text[end + 1..]))
}

/// The value of one attribute of a start tag.
pub(super) fn value<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    attributes(text).find(|attribute| attribute.name == name).map(|attribute| attribute.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost_and_quotes_hide_what_ends_a_tag() {
        let html = "a < b<p class=\"x > y\" hidden>é<br><!-- <b> --></p><";
        let found: Vec<Piece<'_>> = pieces(html).collect();
        assert!(found.contains(&Piece::Start("p", " class=\"x > y\" hidden")), "{found:?}");
        assert!(found.contains(&Piece::End("p")));
        let again: String = found
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => (*text).to_owned(),
                Piece::Start(name, rest) => format!("<{name}{rest}>"),
                Piece::End(name) => format!("</{name}>"),
            })
            .collect();
        assert_eq!(again, html);
    }

    #[test]
    fn attributes_are_found_among_those_without_quotes() {
        let text = " hidden class=\"a b\" scope=col id=\"x\" /";
        assert_eq!(value(text, "class"), Some("a b"));
        assert_eq!(value(text, "id"), Some("x"));
        assert_eq!(value(text, "hidden"), None);
        let again: String = attributes(text)
            .map(|a| match a.name {
                "" => a.before.to_owned(),
                _ => format!("{}{}\"", a.before, a.value),
            })
            .collect();
        assert_eq!(again, text);
    }
}
