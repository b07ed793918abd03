//! Findings for people and for machines: one file a format.
//!
//! Nothing here decides anything; the same findings and sources give the same text.

mod counts;
mod human;
mod json;
mod lines;
mod neutral;
mod short;
mod snippet;
#[cfg(test)]
mod tests;

pub use self::counts::Counts;
pub use self::neutral::neutral;

use self::lines::Places;
use crate::finding::{Finding, Severity};
use crate::source::Sources;
use crate::source::span::Span;

/// How findings are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// With the source around each place, as a compiler does. Carries ANSI styles (ECMA-48),
    /// which the caller's stream keeps or strips.
    Human,
    /// A line each: `path:line:column: error[OP101] message (help: …)`.
    Short,
    /// One JSON object, for programs.
    Json,
}

/// All `findings` as text, in the order of their places, each told once.
pub fn render(findings: &[Finding], sources: &Sources, format: Format) -> String {
    let places = Places::new(sources);
    let findings = in_order(findings);
    match format {
        Format::Human => human::render(&findings, &places),
        Format::Short => short::render(&findings, &places),
        Format::Json => json::render(&findings, &places),
    }
}

/// Why something could not be done, and the way out, as [`Format::Human`] tells findings.
pub fn failure(message: &str, help: &str) -> String {
    human::failure(message, help)
}

/// The findings by file and position, those without a place first, without repetitions.
pub fn in_order(findings: &[Finding]) -> Vec<&Finding> {
    let mut ordered: Vec<_> = findings.iter().collect();
    ordered.sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| places(a).cmp(places(b))));
    ordered.dedup();
    ordered
}

/// What orders findings. Together with [`places`] it tells apart all that differ, so that equal
/// ones end up side by side.
fn key(finding: &Finding) -> impl Ord {
    let Finding { code, severity, message, span, here, help, subject, waiver, also, labels: _ } =
        finding;
    (span, code.code, message, subject, severity, here, help, waiver, also)
}

fn places(finding: &Finding) -> impl Iterator<Item = (Span, &str)> {
    finding.labels.iter().map(|label| (label.span, label.text.as_str()))
}

/// The level's name, the same in every format.
fn severity(finding: &Finding) -> &'static str {
    match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}
