//! What is in a file.

use super::walk::{Found, Kind};
use super::{Problem, decode};
use std::fs::File;
use std::io::{self, Read};
use std::sync::Arc;

/// Bytes above which a file is not read: nobody writes such a page, and a site that carries such
/// an asset is better served by a link.
pub(super) const LARGEST: u64 = 64 << 20;

/// What a file gave.
pub(super) enum Content {
    Text(Arc<str>),
    Bytes(Arc<[u8]>),
    Nothing,
}

/// The file's name, what could be read, and what stood in the way.
pub(super) fn read(file: &Found) -> (String, Content, Option<Problem>) {
    let name = file.name.clone();
    let bytes = match bytes(file) {
        Ok(bytes) => bytes,
        Err(problem) => {
            let nothing = match file.kind {
                Kind::Text => Content::Text("".into()),
                Kind::Either | Kind::Asset => Content::Nothing,
            };
            return (name, nothing, Some(problem));
        }
    };
    match file.kind {
        Kind::Asset => (name, Content::Bytes(bytes.into()), None),
        Kind::Either => match String::from_utf8(bytes) {
            Ok(text) => (name, Content::Text(text.into()), None),
            Err(error) => (name, Content::Bytes(error.into_bytes().into()), None),
        },
        Kind::Text => {
            let (text, problem) = decode::decode(&name, bytes);
            (name, Content::Text(text.into()), problem)
        }
    }
}

fn bytes(file: &Found) -> Result<Vec<u8>, Problem> {
    let name = &file.name;
    let problem =
        |message, help: &str| Problem { path: name.clone(), message, help: help.into(), at: 0..0 };
    let failed = |error: io::Error| {
        let message = format!("`{name}` cannot be read: {}", error.kind());
        problem(message, "give yourself the right to read it, or remove it")
    };
    let open = File::open(&file.location).map_err(failed)?;
    let size = open.metadata().map_err(failed)?.len();
    if size > LARGEST {
        let message = format!("`{name}` is larger than {} MB", LARGEST >> 20);
        return Err(problem(message, "split it, or keep it elsewhere and link to it"));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    // What is written while we read belongs to the next run; knowing the size saves asking for
    // the end.
    open.take(size).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}
