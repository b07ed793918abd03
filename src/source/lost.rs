//! What syntax errors have taken with them, so that one slip is told once.

use super::Sources;
use super::span::{FileId, Span};
use crate::finding::{Code, Finding, code};

/// The parts of files that could not be read.
#[derive(Debug, Default)]
pub struct Lost {
    parts: Vec<Part>,
    definitions: bool,
}

#[derive(Debug)]
struct Part {
    file: FileId,
    /// The lines of the error itself.
    lines: std::ops::Range<usize>,
    /// From the header above it to the header below.
    section: std::ops::Range<usize>,
}

/// Faults behind which a definition may be missing altogether.
const TAKING: [Code; 2] = [code::INVALID_SYNTAX, code::PASTED_TYPOGRAPHY];

impl Lost {
    /// What the syntax errors among `findings` have taken.
    pub fn of(findings: &[Finding], sources: &Sources) -> Self {
        let syntax = |code| {
            TAKING.contains(&code) || [code::INVALID_DATE, code::DUPLICATE_ID].contains(&code)
        };
        let places = findings.iter().filter(|finding| syntax(finding.code)).filter_map(|f| f.span);
        let parts = places.map(|span| part(span, &sources.get(span.file).text)).collect();
        Self { parts, definitions: takes(findings) }
    }

    /// Whether something that is named elsewhere may stand where nothing could be read.
    pub fn definitions(&self) -> bool {
        self.definitions
    }

    /// Whether a finding only says once more what a syntax error has said.
    pub fn explains(&self, finding: &Finding) -> bool {
        let Some(span) = finding.span else { return false };
        let (start, end) = (span.start as usize, span.end as usize);
        // What is missing in a table may be what could not be read; and keys below a header that
        // could not be read stand above every header.
        let by_section = [code::MISSING_KEY, code::UNKNOWN_KIND].contains(&finding.code);
        self.definitions && finding.code == code::MISSING_MODEL
            || self.parts.iter().filter(|part| part.file == span.file).any(|part| {
                // An empty value stands at the very end of its line.
                let (range, reach) = if by_section { (&part.section, 0) } else { (&part.lines, 1) };
                start < range.end + reach && range.start <= end
            })
    }
}

/// Whether definitions are missing because of syntax errors among `findings`.
pub fn takes(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| TAKING.contains(&finding.code))
}

fn part(span: Span, text: &str) -> Part {
    let start = text.floor_char_boundary((span.start as usize).min(text.len()));
    let end = text.floor_char_boundary((span.end as usize).min(text.len())).max(start);
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[end..].find('\n').map_or(text.len(), |at| end + at);
    let header = text[..line_end].rfind("\n[").map_or(0, |at| at + 1);
    let next = text[line_end..].find("\n[").map_or(text.len(), |at| line_end + at + 1);
    Part { file: span.file, lines: line_start..line_end.max(line_start + 1), section: header..next }
}
