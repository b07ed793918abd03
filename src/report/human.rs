//! Findings with the source around them, drawn by rustc's own renderer.

use super::lines::Places;
use super::neutral;
use super::snippet::{self, Mark};
use crate::finding::{Finding, Severity};
use annotate_snippets::{Group, Level, Renderer};
use std::fmt::Write;

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
    for finding in findings {
        let text = renderer.render(&[group(finding, places)]);
        writeln!(out, "{text}\n").expect("writing to a string does not fail");
    }
    out
}

fn group<'a>(finding: &'a Finding, places: &Places<'a>) -> Group<'a> {
    let level = match finding.severity {
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
    let group = group.elements(finding.help.iter().map(|help| Level::HELP.message(neutral(help))));
    // What a waiver would name. Faults and notes need none.
    let waived = !finding.code.is_fault() && finding.severity != Severity::Note;
    match finding.subject.as_ref().filter(|_| waived) {
        Some(subject) => {
            let words = format!("a waiver of this has `subject = \"{subject}\"`");
            group.element(Level::NOTE.message(neutral(&words).into_owned()))
        }
        None => group,
    }
}
