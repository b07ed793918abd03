use crate::finding::{Finding, Severity};
use serde::Serialize;
use std::fmt;

/// How many findings there are of each level.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// What cannot be compiled; nothing is written while there is any.
    pub faults: usize,
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
        let is_fault = |f: &&&Finding| f.code.is_fault() && f.severity == Severity::Error;
        Self {
            faults: findings.iter().filter(is_fault).count(),
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
        }
    }
}

/// What a user is told beside the counts where syntax errors keep the rules from running, since
/// silence would look like agreement; else nothing.
pub fn not_asked(findings: &[Finding]) -> &'static str {
    if crate::source::lost::takes(findings) {
        "; the rules were not run, since definitions may be missing: mend the syntax first"
    } else {
        ""
    }
}

impl Counts {
    /// The counts, with what faults lead to: `1 fault (nothing is written), 2 errors`.
    pub fn with_consequence(&self) -> String {
        let counts = self.to_string();
        let (faults, rest) = counts.split_once(", ").unwrap_or((&counts, ""));
        let separator = if rest.is_empty() { "" } else { ", " };
        match self.faults {
            0 => counts,
            _ => format!("{faults} (nothing is written){separator}{rest}"),
        }
    }
}

/// `1 fault, 2 errors, 1 warning`: what there is none of is not mentioned. Faults are not counted
/// among the errors here.
impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let gaps = self.errors - self.faults;
        let kinds = [
            (self.faults, "fault"),
            (gaps, "error"),
            (self.warnings, "warning"),
            (self.notes, "note"),
        ];
        let mut separator = "";
        for (count, name) in kinds.into_iter().filter(|(count, _)| *count > 0) {
            let plural = if count == 1 { "" } else { "s" };
            write!(f, "{separator}{count} {name}{plural}")?;
            separator = ", ";
        }
        if separator.is_empty() { f.write_str("no findings") } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn faults_are_told_apart_from_gaps() {
        let counts = Counts { faults: 3, errors: 5, warnings: 1, notes: 0 };
        assert_eq!(counts.to_string(), "3 faults, 2 errors, 1 warning");
        assert_eq!(counts.with_consequence(), "3 faults (nothing is written), 2 errors, 1 warning");
        let only = Counts { faults: 1, errors: 1, ..Counts::default() };
        assert_eq!(only.with_consequence(), "1 fault (nothing is written)");
        let gaps = Counts { errors: 2, notes: 1, ..Counts::default() };
        assert_eq!(gaps.with_consequence(), "2 errors, 1 note");
    }
}
