//! GitLab's code quality report: an array of what its documentation calls violations, each with
//! the fields that it requires.

use super::{Report, fingerprint, neutral};
use crate::finding::{Finding, Severity};
use crate::source::lines::Places;
use serde::Serialize;

#[derive(Serialize)]
struct Violation {
    description: String,
    check_name: String,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

pub(super) fn render(report: &Report<'_>, findings: &[&Finding], places: &Places<'_>) -> String {
    let fingerprints = fingerprint::of(findings, report.sources);
    let violation = |(finding, fingerprint): (&&Finding, String)| {
        let place = report.place(finding.span, places);
        Violation {
            description: neutral(&finding.message).into_owned(),
            check_name: finding.code.code.to_owned(),
            fingerprint,
            severity: severity(finding),
            location: Location { lines: Lines { begin: place.line() }, path: place.path },
        }
    };
    let all: Vec<_> = findings.iter().zip(fingerprints).map(violation).collect();
    let mut text = serde_json::to_string_pretty(&all).expect("plain data always serialises");
    text.push('\n');
    text
}

/// GitLab knows five: blocker, critical, major, minor, info.
fn severity(finding: &Finding) -> &'static str {
    match finding.severity {
        Severity::Error if finding.code.is_fault() => "blocker",
        Severity::Error => "critical",
        Severity::Warning => "minor",
        Severity::Note => "info",
    }
}
