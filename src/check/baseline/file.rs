//! The file: JSON that reads well in a review, the same bytes for the same findings.

use super::{Baseline, Fingerprint};
use crate::finding::Severity;
use crate::source::span::line_range;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

/// The format that is written. A later one has another number.
const FORMAT: u64 = 1;

/// What the file says of itself to whoever opens it.
const ABOUT: &str =
    "Findings that were known before; `operandi check --write-baseline` writes them.";

/// Why a file is no baseline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// It is no JSON: what the parser says, and the line from 1.
    Broken(String, usize),
    /// It is JSON of something else.
    Foreign,
    /// It is of a format that a later Operandi writes.
    Later(u64),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken(why, _) => write!(f, "is a broken baseline: {why}"),
            Self::Foreign => f.write_str("is no baseline of findings"),
            Self::Later(format) => write!(f, "is a baseline of format {format}, which is newer"),
        }
    }
}

impl Unreadable {
    /// The way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Broken(..) => {
                "remove the file, then write it again with `operandi check --write-baseline`"
            }
            Self::Foreign => "name another file: `baseline` under `[check]` in `book.toml`",
            Self::Later(_) => "check with the Operandi that wrote it, or a newer one",
        }
    }

    /// The line that is broken, in `text`; else the first.
    pub(super) fn range(&self, text: &str) -> Range<usize> {
        let line = match self {
            Self::Broken(_, line) => *line,
            Self::Foreign | Self::Later(_) => 1,
        };
        line_range(text, line)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: u64,
    about: String,
    findings: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    code: String,
    subject: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    also: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    words: String,
    /// An entry without one is known at every level.
    #[serde(default = "heaviest")]
    level: Severity,
    count: usize,
}

fn heaviest() -> Severity {
    Severity::Error
}

impl Baseline {
    /// Reads a file that [`Baseline::text`] wrote. What stands there twice, after a merge, counts
    /// twice.
    ///
    /// # Errors
    /// When it is no such file.
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        let text = &text[crate::source::body_start(text)..];
        let broken = |error: &serde_json::Error| {
            let why = error.to_string();
            let why = why.split(" at line ").next().unwrap_or_default();
            Unreadable::Broken(format!("{why} in line {}", error.line()), error.line())
        };
        let value: serde_json::Value =
            serde_json::from_str(text).map_err(|error| broken(&error))?;
        match value.get("format").and_then(serde_json::Value::as_u64) {
            Some(FORMAT) if value.get("findings").is_some() => {}
            Some(format) if format > FORMAT && value.get("findings").is_some() => {
                return Err(Unreadable::Later(format));
            }
            _ => return Err(Unreadable::Foreign),
        }
        let file: File = serde_json::from_str(text).map_err(|error| broken(&error))?;
        let mut known: BTreeMap<Fingerprint, usize> = BTreeMap::new();
        for Entry { code, subject, also, words, level, count } in file.findings {
            let left = known.entry(Fingerprint { code, subject, also, words, level }).or_default();
            *left = left.saturating_add(count);
        }
        known.retain(|_, count| *count > 0);
        Ok(Self { known })
    }

    /// The file's text: sorted, an entry a line, so that git merges it and people can review it.
    pub fn text(&self) -> String {
        let line = |(print, count): (&Fingerprint, &usize)| {
            let Fingerprint { code, subject, also, words, level } = print.clone();
            let entry = Entry { code, subject, also, words, level, count: *count };
            let entry = serde_json::to_string(&entry).expect("plain data always serialises");
            format!("    {entry}")
        };
        let lines: Vec<String> = self.known.iter().map(line).collect();
        let findings =
            if lines.is_empty() { String::new() } else { format!("\n{}\n  ", lines.join(",\n")) };
        let about = serde_json::to_string(ABOUT).expect("plain data always serialises");
        format!(
            "{{\n  \"format\": {FORMAT},\n  \"about\": {about},\n  \"findings\": [{findings}]\n}}\n"
        )
    }
}
