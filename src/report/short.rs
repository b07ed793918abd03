//! A line a finding, as editors and `grep` like it.

use super::{neutral, severity};
use crate::finding::Finding;
use crate::source::lines::Places;
use std::fmt::Write;

pub(super) fn render(findings: &[&Finding], places: &Places<'_>) -> String {
    let mut out = String::new();
    for finding in findings {
        let place = finding.span.map(|span| {
            let at = places.range(span).0;
            let path = neutral(&places.file(span.file).path).into_owned();
            format!("{path}:{}:{}: ", at.line, at.column)
        });
        let help: Vec<_> = finding.help.iter().map(|help| neutral(help)).collect();
        let help =
            if help.is_empty() { String::new() } else { format!(" (help: {})", help.join("; ")) };
        let line = writeln!(
            out,
            "{}{}[{}] {}{help}",
            place.unwrap_or_default(),
            severity(finding),
            finding.code.code,
            neutral(&finding.message),
        );
        line.expect("writing to a string does not fail");
    }
    out
}
