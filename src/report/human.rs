//! Findings with the source around them, drawn by rustc's own renderer.

use super::neutral;
use super::snippet::{self, Mark};
use crate::finding::{Finding, Severity};
use crate::source::lines::Places;
use annotate_snippets::{Group, Level, Renderer};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Begins and ends what is there for those who look for it (ECMA-48, SGR 2 and 0).
const DIM: &str = "\x1b[2m";
const PLAIN: &str = "\x1b[0m";

/// Columns that a terminal is taken to have. Fixed, so that a report is the same everywhere.
const WIDTH: usize = 120;

/// Why something could not be done, in the manner of a finding.
pub(super) fn failure(message: &str, help: &str) -> String {
    let title = Level::ERROR.primary_title(neutral(message));
    let group = title.element(Level::HELP.message(neutral(help)));
    Renderer::styled().term_width(WIDTH).render(&[group])
}

pub(super) fn render(findings: &[&Finding], places: &Places<'_>) -> String {
    let renderer = Renderer::styled().term_width(WIDTH).hyperlink(false);
    let mut out = String::new();
    // How a waiver is written is shown once for each code, then only what it is about.
    let mut shown: BTreeSet<&str> = BTreeSet::new();
    for finding in findings {
        let text = renderer.render(&[group(finding, places)]);
        let waiver = match waiver(finding) {
            Some(whole) if shown.insert(finding.code.code) => at_length(whole),
            Some(whole) => in_short(whole),
            None => String::new(),
        };
        writeln!(out, "{text}{waiver}\n").expect("writing to a string does not fail");
    }
    out
}

fn group<'a>(finding: &'a Finding, places: &Places<'a>) -> Group<'a> {
    let level = match finding.severity {
        // What cannot be compiled is no opinion of a rule.
        Severity::Error if finding.code.is_fault() => Level::ERROR.with_name("fault"),
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.primary_title(neutral(&finding.message)).id(finding.code.code);
    let own = finding.span.map(|span| Mark::own(span, finding.here.as_deref()));
    let further = finding.labels.iter().map(|label| Mark::further(label.span, &label.text));
    let marks: Vec<_> = own.into_iter().chain(further).collect();
    let mut group = Group::with_title(title);
    for clip in snippet::clips(&marks, places) {
        group = group.elements(clip.elements());
    }
    group.elements(finding.help.iter().map(|help| Level::HELP.message(neutral(help))))
}

/// The waiver to paste. A note needs none: it fails nothing.
fn waiver(finding: &Finding) -> Option<&str> {
    finding.waiver.as_deref().filter(|_| finding.severity != Severity::Note)
}

/// The whole `waiver`, dim and set in, below the finding.
fn at_length(waiver: &str) -> String {
    let line = |line: &str| format!("\n    {DIM}{}{PLAIN}", neutral(line));
    let lines: String = waiver.lines().map(line).collect();
    format!("\n    {DIM}# to accept it for a time, with your reason:{PLAIN}{lines}")
}

/// What a `waiver` would be about, where one of the same code was shown above.
fn in_short(waiver: &str) -> String {
    let about = waiver.lines().find(|line| line.starts_with("subject")).unwrap_or_default();
    format!("\n    {DIM}# to accept it: a waiver as above with {}{PLAIN}", neutral(about))
}
