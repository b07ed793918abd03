//! From findings to an exit code.

use super::Exit;
use super::args::Deny;
use crate::finding::{Finding, Severity};

/// How many findings stand in the way of a compile.
pub(super) fn faults(findings: &[Finding]) -> usize {
    let is_fault =
        |finding: &&Finding| finding.code.is_fault() && finding.severity == Severity::Error;
    findings.iter().filter(is_fault).count()
}

/// What to exit with once the work was done in spite of `findings`.
pub(super) fn done(findings: &[Finding], deny: Option<Deny>) -> Exit {
    let least = match deny {
        Some(Deny::Warnings) => Severity::Warning,
        None => Severity::Error,
    };
    // The more a severity weighs, the smaller it is.
    if findings.iter().any(|finding| finding.severity <= least) {
        Exit::Findings
    } else {
        Exit::Clean
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Code, code};

    #[test]
    fn severities_and_deny_decide() {
        let warning = Finding::new(Code::new("OP199", "w", Severity::Warning), None, "");
        let note = Finding::new(code::ESCAPED_HTML, None, "");
        let fault = Finding::new(code::UNKNOWN_ID, None, "");
        let deny = Some(Deny::Warnings);
        assert_eq!(done(std::slice::from_ref(&note), deny), Exit::Clean);
        assert_eq!(done(std::slice::from_ref(&warning), None), Exit::Clean);
        assert_eq!(done(std::slice::from_ref(&warning), deny), Exit::Findings);
        assert_eq!(done(std::slice::from_ref(&fault), None), Exit::Findings);
        assert_eq!(faults(&[warning, note, fault]), 1);
    }
}
