//! Paths as links write them.

use crate::site::route;

/// The way from `folder` to `path`, both below the content folder.
pub(super) fn relative(folder: &str, path: &str) -> String {
    let mut from: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let mut rest = path;
    while let Some((first, behind)) = rest.split_once('/')
        && from.first() == Some(&first)
    {
        from.remove(0);
        rest = behind;
    }
    format!("{}{rest}", "../".repeat(from.len()))
}

/// Percent-decoding of a link's path (RFC 3986 section 2.1); what is not UTF-8 stays as it is.
pub(in crate::site) fn decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let bytes = text.as_bytes();
    let hex = |at: usize| bytes.get(at).and_then(|b| char::from(*b).to_digit(16));
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.push(u8::try_from(high * 16 + low).unwrap_or(b'%'));
                at += 3;
            }
            (byte, ..) => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}

/// The file below the content folder that `link` names, which counts from there: `a b.md` for
/// `./a%20b.md#top`. `None` where it leads out of it.
pub fn file_of(link: &str) -> Option<String> {
    let path = link.split(['#', '?']).next().unwrap_or(link);
    route::join("", &decode(path))
}

/// The folder of a path: `a/b` for `a/b/c.md`.
pub fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The last part of a path: `c.md` for `a/b/c.md`.
pub(super) fn name_of(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}
