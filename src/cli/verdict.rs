//! From findings to an exit code.

use super::Exit;
use super::args::Deny;
use crate::config::Config;
use crate::finding::{Finding, Severity};

/// How many findings stand in the way of a compile.
pub(super) fn faults(findings: &[Finding]) -> usize {
    let is_fault =
        |finding: &&Finding| finding.code.is_fault() && finding.severity == Severity::Error;
    findings.iter().filter(is_fault).count()
}

/// The least severity that fails: what the command line or the configuration denies, whichever is
/// stricter, and errors in any case.
pub(super) fn least(deny: Option<Deny>, config: &Config) -> Severity {
    let asked = match deny {
        Some(Deny::Warnings) => Severity::Warning,
        None => Severity::Error,
    };
    let configured = config.check.as_ref().and_then(|check| check.deny?.severity());
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
    use crate::config::{Check, Level, Map};
    use crate::finding::{Code, code};
    use indexmap::IndexMap;

    #[test]
    fn severities_and_deny_decide() {
        let warning = Finding::new(Code::new("OP199", "w", Severity::Warning), None, "");
        let note = Finding::new(code::ESCAPED_HTML, None, "");
        let fault = Finding::new(code::UNKNOWN_ID, None, "");
        let usual = Config::default();
        let (plain, deny) = (least(None, &usual), least(Some(Deny::Warnings), &usual));
        assert_eq!(done(std::slice::from_ref(&note), deny), Exit::Clean);
        assert_eq!(done(std::slice::from_ref(&warning), plain), Exit::Clean);
        assert_eq!(done(std::slice::from_ref(&warning), deny), Exit::Findings);
        assert_eq!(done(std::slice::from_ref(&fault), plain), Exit::Findings);
        assert_eq!(faults(&[warning, note, fault]), 1);
    }

    #[test]
    fn the_stricter_of_flag_and_configuration_holds() {
        let denying = |level| Config {
            check: Some(Check { levels: Map(IndexMap::new()), deny: Some(level) }),
            ..Config::default()
        };
        assert_eq!(least(None, &denying(Level::Note)), Severity::Note);
        assert_eq!(least(Some(Deny::Warnings), &denying(Level::Note)), Severity::Note);
        assert_eq!(least(Some(Deny::Warnings), &denying(Level::Error)), Severity::Warning);
        assert_eq!(least(None, &denying(Level::Allow)), Severity::Error);
    }
}
