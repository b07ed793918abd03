//! Reviewdog's diagnostic format (`reviewdog.rdf.DiagnosticResult`) as one JSON object.

use super::{Report, neutral};
use crate::finding::{Finding, Severity};
use crate::source::lines::{Bytes, Places};
use crate::source::span::Span;
use serde::Serialize;

#[derive(Serialize)]
struct Diagnostics {
    source: Source,
    diagnostics: Vec<Diagnostic>,
}

#[derive(Serialize)]
struct Source {
    name: &'static str,
}

#[derive(Serialize)]
struct Diagnostic {
    message: String,
    location: Location,
    severity: &'static str,
    code: Code,
}

#[derive(Serialize)]
struct Location {
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<Range>,
}

/// The end is behind the last byte.
#[derive(Serialize)]
struct Range {
    start: Position,
    end: Position,
}

/// Both from 1; columns in bytes of UTF-8, as the format has it.
#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Code {
    value: &'static str,
}

pub(super) fn render(report: &Report<'_>, findings: &[&Finding], places: &Places<'_>) -> String {
    let diagnostic = |finding: &&Finding| Diagnostic {
        message: message(finding),
        location: Location {
            path: report.place(finding.span, places).path,
            range: finding.span.map(|span| range(span, places)),
        },
        severity: match finding.severity {
            Severity::Error => "ERROR",
            Severity::Warning => "WARNING",
            Severity::Note => "INFO",
        },
        code: Code { value: finding.code.code },
    };
    let all = Diagnostics {
        source: Source { name: "operandi" },
        diagnostics: findings.iter().map(diagnostic).collect(),
    };
    let mut text = serde_json::to_string_pretty(&all).expect("plain data always serialises");
    text.push('\n');
    text
}

fn range(span: Span, places: &Places<'_>) -> Range {
    let (start, end) = places.bytes(span);
    let position = |Bytes { line, column }: Bytes| Position { line, column };
    Range { start: position(start), end: position(end) }
}

/// What is wrong, and the ways out on lines of their own.
fn message(finding: &Finding) -> String {
    let help = finding.help.iter().map(|help| format!("\nhelp: {}", neutral(help)));
    format!("{}{}", neutral(&finding.message), help.collect::<String>())
}
