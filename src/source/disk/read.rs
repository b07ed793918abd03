//! What is in a file.

use super::walk::{Found, Kind};
use super::{Problem, decode};
use std::fs::{File, Metadata};
use std::io::{self, Read as _};
use std::sync::Arc;
use std::time::SystemTime;

/// Bytes above which a file is not read: nobody writes such a page, and a site that carries such
/// an asset is better served by a link.
pub(super) const LARGEST: u64 = 64 << 20;

/// What a file gave.
#[derive(Debug, Clone)]
pub(in crate::source) struct Read {
    /// The file's name.
    pub(super) name: String,
    /// What could be read.
    pub(super) content: Content,
    /// What stood in the way.
    pub(super) problem: Option<Problem>,
    /// How the file looked when it was read, if it could be opened.
    pub(super) stamp: Option<Stamp>,
}

impl Read {
    /// The file `name`, which holds `bytes`, as its kind asks for.
    pub(in crate::source) fn of(name: &str, kind: Kind, bytes: Vec<u8>) -> Self {
        let (content, problem) = match kind {
            Kind::Asset => (Content::Bytes(bytes.into()), None),
            Kind::Either => match String::from_utf8(bytes) {
                Ok(text) => (Content::Text(text.into()), None),
                Err(error) => (Content::Bytes(error.into_bytes().into()), None),
            },
            Kind::Text => {
                let (text, problem) = decode::decode(name, bytes);
                (Content::Text(text.into()), problem)
            }
        };
        Self { name: name.to_owned(), content, problem, stamp: None }
    }

    /// Whether both gave the same, whenever that was.
    pub(super) fn says_the_same_as(&self, other: &Self) -> bool {
        (&self.name, &self.content, &self.problem) == (&other.name, &other.content, &other.problem)
    }
}

/// The content of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Content {
    Text(Arc<str>),
    Bytes(Arc<[u8]>),
    Nothing,
}

/// What changes when a file does, all but for certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    size: u64,
    changed: Option<SystemTime>,
}

impl Stamp {
    pub(super) fn of(metadata: &Metadata) -> Self {
        Self { size: metadata.len(), changed: metadata.modified().ok() }
    }
}

/// Reads a file as its kind asks for.
pub(super) fn read(file: &Found) -> Read {
    match bytes(file) {
        Ok((bytes, stamp)) => Read { stamp: Some(stamp), ..Read::of(&file.name, file.kind, bytes) },
        Err(problem) => {
            let content = match file.kind {
                Kind::Text => Content::Text("".into()),
                Kind::Either | Kind::Asset => Content::Nothing,
            };
            Read { name: file.name.clone(), content, problem: Some(problem), stamp: None }
        }
    }
}

fn bytes(file: &Found) -> Result<(Vec<u8>, Stamp), Problem> {
    let name = &file.name;
    let problem =
        |message, help: &str| Problem { path: name.clone(), message, help: help.into(), at: 0..0 };
    let failed = |error: io::Error| {
        let message = format!("`{name}` cannot be read: {}", error.kind());
        problem(message, "give yourself the right to read it, or remove it")
    };
    let open = File::open(&file.location).map_err(failed)?;
    let stamp = Stamp::of(&open.metadata().map_err(failed)?);
    let size = stamp.size;
    if size > LARGEST {
        let message = format!("`{name}` is larger than {} MB", LARGEST >> 20);
        return Err(problem(message, "split it, or keep it elsewhere and link to it"));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    // What is written while we read belongs to the next run; knowing the size saves asking for
    // the end.
    open.take(size).read_to_end(&mut bytes).map_err(failed)?;
    Ok((bytes, stamp))
}
