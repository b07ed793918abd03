//! Workflow commands of GitHub Actions: a line each, which its runner shows as an annotation.

use super::{Report, neutral};
use crate::finding::{Finding, Severity};
use crate::source::lines::Places;
use std::fmt::Write;

/// How many annotations of one level GitHub shows of a step; further ones it drops in silence.
pub(crate) const PER_STEP: usize = 10;

/// A workflow command: `::error file=…,line=…,title=…::message`.
#[derive(Debug, Clone)]
pub(crate) struct Annotation {
    /// `error`, `warning` or `notice`.
    pub(crate) level: &'static str,
    /// `file`, `line`, `title` and so on, in order.
    pub(crate) properties: Vec<(&'static str, String)>,
    /// What is said; may have several lines.
    pub(crate) message: String,
}

impl Annotation {
    /// The line, with its line break.
    pub(crate) fn line(&self) -> String {
        let property = |(key, value): &(&str, String)| format!("{key}={}", property(value));
        let properties: Vec<String> = self.properties.iter().map(property).collect();
        let space = if properties.is_empty() { "" } else { " " };
        let message = data(&self.message);
        format!("::{}{space}{}::{message}\n", self.level, properties.join(","))
    }
}

/// `text` behind the second `::`: what would end the line, and what escapes.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// `text` as a property: also what would end the property or the properties.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

pub(super) fn render(report: &Report<'_>, findings: &[&Finding], places: &Places<'_>) -> String {
    let mut out = String::new();
    let mut left = 0;
    for level in [Severity::Error, Severity::Warning, Severity::Note] {
        let mut all: Vec<_> = findings.iter().filter(|f| f.severity == level).collect();
        // A fault hides gaps, so it comes first; places keep their order.
        all.sort_by_key(|finding| !finding.code.is_fault());
        // The last of the notices says how many more there are.
        let most = if level == Severity::Note { PER_STEP - 1 } else { PER_STEP };
        left += all.len().saturating_sub(most);
        for finding in all.into_iter().take(most) {
            out.push_str(&annotation(report, finding, places).line());
        }
    }
    if left > 0 {
        let more = Annotation {
            level: "notice",
            properties: vec![("title", "Operandi".to_owned())],
            message: format!(
                "{left} more {} not shown here, since a step has room for {PER_STEP} of a level; \
                 `operandi check` tells all",
                if left == 1 { "finding is" } else { "findings are" }
            ),
        };
        write!(out, "{}", more.line()).expect("writing to a string does not fail");
    }
    out
}

fn annotation(report: &Report<'_>, finding: &Finding, places: &Places<'_>) -> Annotation {
    let place = report.place(finding.span, places);
    let mut properties = vec![("file", place.path.clone()), ("line", place.line().to_string())];
    if let Some((start, end)) = place.range {
        properties.push(("endLine", end.line.to_string()));
        // GitHub refuses columns where the lines differ.
        if start.line == end.line {
            properties.push(("col", start.column.to_string()));
            properties.push(("endColumn", end.column.to_string()));
        }
    }
    properties.push(("title", format!("{} {}", finding.code.code, finding.code.name)));
    let help = finding.help.iter().map(|help| format!("\nhelp: {}", neutral(help)));
    Annotation {
        level: match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        },
        properties,
        message: format!("{}{}", neutral(&finding.message), help.collect::<String>()),
    }
}
