use crate::finding::{Finding, Severity};
use serde::Serialize;
use std::fmt;

/// How many findings there are of each level.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Findings at error level, faults among them.
    pub errors: usize,
    /// Findings at warning level.
    pub warnings: usize,
    /// Findings at note level.
    pub notes: usize,
}

impl Counts {
    /// Counts what [`render`](super::render) tells: repetitions once.
    pub fn of(findings: &[Finding]) -> Self {
        Self::of_ordered(&super::in_order(findings))
    }

    pub(super) fn of_ordered(findings: &[&Finding]) -> Self {
        let count = |level| findings.iter().filter(|finding| finding.severity == level).count();
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
        }
    }
}

/// `2 errors, 1 warning`: what there is none of is not mentioned.
impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kinds = [(self.errors, "error"), (self.warnings, "warning"), (self.notes, "note")];
        let mut separator = "";
        for (count, name) in kinds.into_iter().filter(|(count, _)| *count > 0) {
            let plural = if count == 1 { "" } else { "s" };
            write!(f, "{separator}{count} {name}{plural}")?;
            separator = ", ";
        }
        if separator.is_empty() { f.write_str("no findings") } else { Ok(()) }
    }
}
