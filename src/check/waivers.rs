//! Findings that the model accepts for a time.

use super::Subject;
use crate::finding::{self, Code, Finding, Severity};
use crate::model::governance::Waiver;

/// A waiver whose last day is over: what it accepted comes back.
pub(super) const EXPIRED: Code = Code::new("OP901", "expired-waiver", Severity::Warning);
/// A waiver that accepts nothing.
pub(super) const UNUSED: Code = Code::new("OP902", "unused-waiver", Severity::Warning);

/// Leaves out what a waiver accepts; tells waivers that are over or accept nothing.
///
/// A finding comes back as a warning, never as an error, when only time has ended its waiver.
pub(super) fn apply(subject: Subject<'_>, found: Vec<Finding>) -> Vec<Finding> {
    let waivers = &subject.model.waiver;
    let mut used = vec![0_usize; waivers.len()];
    let mut kept = Vec::with_capacity(found.len());
    for mut finding in found {
        let accepting = waivers.iter().position(|waiver| accepts(waiver, &finding));
        match accepting {
            Some(at) => {
                used[at] += 1;
                if waivers[at].until < subject.insight.today {
                    finding.severity = finding.severity.max(Severity::Warning);
                    kept.push(finding);
                }
            }
            None => kept.push(finding),
        }
    }
    for (waiver, used) in waivers.iter().zip(used) {
        let about =
            finding::Subject::new("waiver", format!("{}.{}", &**waiver.code, &**waiver.subject));
        if used == 0 {
            kept.push(
                Finding::new(
                    UNUSED,
                    waiver.span,
                    format!("nothing is found that this waiver of {} accepts", &**waiver.code),
                )
                .help("remove it, or mend its `code` or `subject`")
                .about(about),
            );
        } else if waiver.until < subject.insight.today {
            kept.push(
                Finding::new(
                    EXPIRED,
                    waiver.span,
                    format!("this waiver of {} ended on {}", &**waiver.code, waiver.until),
                )
                .help("mend what it accepted, or agree on a later `until`")
                .about(about),
            );
        }
    }
    kept
}

fn accepts(waiver: &Waiver, finding: &Finding) -> bool {
    let code = &**waiver.code;
    let same = code.eq_ignore_ascii_case(finding.code.code) || code == finding.code.name;
    same && !finding.code.is_fault()
        && finding.subject.as_ref().is_some_and(|about| matches(&waiver.subject, &about.0))
}

/// Whether `text` fits `pattern`, in which `*` stands for any characters.
fn matches(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|first| text.strip_prefix(first)) else {
        return false;
    };
    let mut last = None;
    for part in parts {
        if let Some(part) = last.replace(part) {
            let Some(at) = rest.find(part) else { return false };
            rest = &rest[at + str::len(part)..];
        }
    }
    last.map_or(rest.is_empty(), |last| rest.ends_with(last))
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn a_star_stands_for_any_characters() {
        assert!(matches("step:campaign.*", "step:campaign.qa"));
        assert!(matches("*:*.qa", "step:campaign.qa"));
        assert!(matches("role:legal", "role:legal"));
        assert!(!matches("role:legal", "role:legal-2"));
        assert!(!matches("step:*.build", "step:campaign.qa"));
        assert!(!matches("a*a", "a"));
    }
}
