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

/// The least severity that fails: what the command line or the configuration denies, whichever is
/// stricter, and errors in any case.
pub(super) fn least(deny: Option<Deny>, configured: Option<Severity>) -> Severity {
    let asked = match deny {
        Some(Deny::Warnings) => Severity::Warning,
        None => Severity::Error,
    };
    // The more a severity weighs, the smaller it is.
    configured.map_or(asked, |configured| configured.max(asked))
}

/// What to exit with once the work was done in spite of `findings`.
pub(super) fn done(findings: &[Finding], least: Severity) -> Exit {
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
        let (plain, deny) = (least(None, None), least(Some(Deny::Warnings), None));
        assert_eq!(done(std::slice::from_ref(&note), deny), Exit::Clean);
        assert_eq!(done(std::slice::from_ref(&warning), plain), Exit::Clean);
        assert_eq!(done(std::slice::from_ref(&warning), deny), Exit::Findings);
        assert_eq!(done(std::slice::from_ref(&fault), plain), Exit::Findings);
        assert_eq!(faults(&[warning, note, fault]), 1);
    }

    #[test]
    fn the_stricter_of_flag_and_configuration_holds() {
        assert_eq!(least(None, Some(Severity::Note)), Severity::Note);
        assert_eq!(least(Some(Deny::Warnings), Some(Severity::Note)), Severity::Note);
        assert_eq!(least(Some(Deny::Warnings), Some(Severity::Error)), Severity::Warning);
    }
}
