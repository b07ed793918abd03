//! One JSON object. Fields are added in later versions, never renamed; `version` changes if one
//! must be taken away.

use super::Counts;
use crate::finding::{Finding, Label, Severity, Subject};
use crate::source::lines::Places;
use crate::source::span::Span;
use serde::Serialize;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    findings: Vec<Entry<'a>>,
    counts: Counts,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'a str,
    name: &'a str,
    severity: Severity,
    message: &'a str,
    subject: Option<&'a Subject>,
    #[serde(flatten)]
    place: Place<'a>,
    here: Option<&'a str>,
    labels: Vec<Labelled<'a>>,
    help: &'a [String],
    /// The waiver that would accept it, as TOML.
    waiver: Option<&'a str>,
}

/// Lines and columns from 1, columns in Unicode scalar values, the end behind the last one.
#[derive(Default, Serialize)]
struct Place<'a> {
    path: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

#[derive(Serialize)]
struct Labelled<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    text: &'a str,
}

pub(super) fn render(findings: &[&Finding], places: &Places<'_>) -> String {
    let report = Report {
        version: 1,
        findings: findings.iter().map(|finding| entry(finding, places)).collect(),
        counts: Counts::of_ordered(findings),
    };
    let mut text = serde_json::to_string_pretty(&report).expect("plain data always serialises");
    text.push('\n');
    text
}

fn entry<'a>(finding: &'a Finding, places: &Places<'a>) -> Entry<'a> {
    let label = |label: &'a Label| Labelled { place: place(label.span, places), text: &label.text };
    Entry {
        code: finding.code.code,
        name: finding.code.name,
        severity: finding.severity,
        message: &finding.message,
        subject: finding.subject.as_ref(),
        place: finding.span.map(|span| place(span, places)).unwrap_or_default(),
        here: finding.here.as_deref(),
        labels: finding.labels.iter().map(label).collect(),
        help: &finding.help,
        waiver: finding.waiver.as_deref(),
    }
}

fn place<'a>(span: Span, places: &Places<'a>) -> Place<'a> {
    let (start, end) = places.range(span);
    Place {
        path: Some(&places.file(span.file).path),
        line: Some(start.line),
        column: Some(start.column),
        end_line: Some(end.line),
        end_column: Some(end.column),
    }
}
