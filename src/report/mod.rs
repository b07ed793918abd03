//! Findings for people and for machines: one file a format.
//!
//! Nothing here decides anything; the same findings and sources give the same text.

pub mod codeowners;
mod counts;
mod fingerprint;
mod github;
mod gitlab;
mod human;
mod json;
mod neutral;
mod place;
mod rdjson;
pub mod review;
mod sarif;
mod short;
mod snippet;
#[cfg(test)]
mod tests;

pub use self::counts::{Counts, not_asked};
pub use self::neutral::neutral;

use crate::check::Waived;
use crate::finding::{Finding, Severity};
use crate::source::Sources;
use crate::source::lines::Places;
use crate::source::span::Span;
use std::cmp::Ordering;

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
    /// SARIF 2.1.0 (OASIS), which code scanning of several forges reads.
    Sarif,
    /// The code quality report that GitLab shows beside a merge request.
    Gitlab,
    /// Reviewdog's diagnostic format, one JSON object.
    Rdjson,
    /// Workflow commands of GitHub Actions, which it shows as annotations of the changed lines.
    Github,
}

/// What was found, and what forges want to know besides.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// What is to be told.
    pub findings: &'a [Finding],
    /// What the project's baseline knows; told as accepted where a format can say so.
    pub known: &'a [Finding],
    /// What the model's waivers accept; likewise.
    pub waived: &'a [Waived],
    /// Where the findings point to.
    pub sources: &'a Sources,
    /// The project's folder below the root of its repository, empty or with a slash at its end:
    /// forges count paths from there.
    pub folder: &'a str,
}

impl Report<'_> {
    /// The findings in `format`, in the order of their places, each told once.
    pub fn text(&self, format: Format) -> String {
        let places = Places::new(self.sources);
        let findings = in_order(self.findings);
        match format {
            Format::Human => human::render(&findings, &places),
            Format::Short => short::render(&findings, &places),
            Format::Json => json::render(&findings, &places),
            Format::Sarif => sarif::render(self, &places),
            Format::Gitlab => gitlab::render(self, &findings, &places),
            Format::Rdjson => rdjson::render(self, &findings, &places),
            Format::Github => github::render(self, &findings, &places),
        }
    }
}

/// All `findings` as text, in the order of their places, each told once.
pub fn render(findings: &[Finding], sources: &Sources, format: Format) -> String {
    Report { findings, known: &[], waived: &[], sources, folder: "" }.text(format)
}

/// Why something could not be done, and the way out, as [`Format::Human`] tells findings.
pub fn failure(message: &str, help: &str) -> String {
    human::failure(message, help)
}

/// The findings by file and position, those without a place first, without repetitions.
pub fn in_order(findings: &[Finding]) -> Vec<&Finding> {
    let mut ordered: Vec<_> = findings.iter().collect();
    ordered.sort_by(|a, b| compare(a, b));
    ordered.dedup();
    ordered
}

/// The order of findings. Those that differ in anything are never equal.
fn compare(a: &Finding, b: &Finding) -> Ordering {
    key(a).cmp(&key(b)).then_with(|| places(a).cmp(places(b)))
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
