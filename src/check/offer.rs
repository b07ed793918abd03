//! The waiver that would accept a finding, ready to paste.

use crate::finding::Finding;
use jiff::ToSpan;
use jiff::civil::Date;

/// How long an offered waiver lasts, in days: a quarter is long enough to mend most things, and
/// short enough to be looked at again by those who agreed.
const DAYS: i32 = 90;

/// Offers a waiver for each finding that can have one. Faults cannot; nor can what has no subject,
/// and what is found about waivers themselves (family 9xx) is mended where it stands.
pub(super) fn apply(today: Date, findings: &mut [Finding]) {
    let until = today.saturating_add(DAYS.days());
    for finding in findings {
        let code = finding.code;
        if code.is_fault() || code.code.starts_with("OP9") {
            continue;
        }
        finding.waiver = finding.subject.as_ref().map(|subject| {
            // A path may hold what a TOML text must not.
            let subject = subject.0.replace('\\', "\\\\").replace('"', "\\\"");
            format!(
                "[[waiver]]\ncode = \"{}\"\nsubject = \"{subject}\"\nreason = \"…\"\nuntil = {until}",
                code.code
            )
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{found, work};

    #[test]
    fn what_is_offered_accepts_the_finding_it_stands_below() {
        let model = work("raci", &["a = \"R\", b = \"C\""]);
        let told = found("OP101", &model);
        let waiver = told[0].waiver.as_deref().expect("a gap with a subject can be waived");
        assert!(waiver.ends_with("until = 2027-02-20"), "90 days from today: {waiver}");
        assert!(found("OP101", &format!("{model}\n{waiver}\n")).is_empty());
        assert!(found("OP902", &format!("{model}\n{waiver}\n")).is_empty());
    }

    #[test]
    fn waivers_are_not_waived() {
        let waiver = "[[waiver]]\ncode = \"OP101\"\nsubject = \"step:x\"\nreason = \"R\"\n\
                      until = 2030-01-01\n";
        let told = found("OP902", &format!("[model]\nname = \"M\"\n{waiver}"));
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].waiver, None);
    }
}
