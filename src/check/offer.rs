//! The waiver that would accept a finding, ready to paste.

use crate::finding::{Finding, Subject};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How long an offered waiver lasts, in days: a quarter is long enough to mend most things, and
/// short enough to be looked at again by those who agreed.
const DAYS: i32 = 90;

/// Offers a waiver for each finding that can have one. Faults cannot; nor can what has no subject,
/// and what is found about waivers themselves (family 9xx) is mended where it stands.
pub(super) fn apply(today: Date, findings: &mut [Finding]) {
    let until = today.saturating_add(DAYS.days());
    // One waiver accepts all that one rule finds about one subject.
    let mut alike: BTreeMap<(&str, Subject), usize> = BTreeMap::new();
    for finding in findings.iter() {
        if let Some(subject) = &finding.subject {
            *alike.entry((finding.code.code, subject.clone())).or_default() += 1;
        }
    }
    for finding in findings {
        let code = finding.code;
        if code.is_fault() || code.code.starts_with("OP9") {
            continue;
        }
        finding.waiver = finding.subject.as_ref().map(|subject| {
            let count = alike.get(&(code.code, subject.clone())).copied().unwrap_or(1);
            let all = if count > 1 { format!("# accepts {count} findings\n") } else { String::new() };
            // A path may hold what a TOML text must not.
            let subject = subject.0.replace('\\', "\\\\").replace('"', "\\\"");
            format!(
                "{all}[[waiver]]\ncode = \"{}\"\nsubject = \"{subject}\"\nreason = \"…\"\nuntil = {until}",
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
        let agreed = waiver.replace('…', "Agreed until the spring.");
        assert!(found("OP101", &format!("{model}\n{agreed}\n")).is_empty());
        assert!(found("OP902", &format!("{model}\n{agreed}\n")).is_empty());
    }

    #[test]
    fn what_would_accept_several_findings_says_so() {
        let apart = "[[segregate]]\nsteps = [\"w.s0\", \"w.s1\"]\n\
                     [[segregate]]\nsteps = [\"w.s1\", \"w.s2\"]\n";
        let people = "[person.p]\nname = \"P\"\nroles = [\"a\", \"b\", \"c\"]\n";
        let model = work("raci", &["a = \"AR\"", "b = \"AR\"", "c = \"AR\""]) + apart + people;
        let told = found("OP113", &model);
        assert_eq!(told.len(), 2);
        let waiver = told[0].waiver.as_deref().expect("a person can be waived");
        assert!(waiver.starts_with("# accepts 2 findings\n[[waiver]]"), "{waiver}");
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
