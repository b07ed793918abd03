//! Findings that came and went.

use super::change::Change;
use super::fingerprint;
use super::review::Told;
use super::side::Side;
use crate::check::baseline::beyond;
use crate::finding::{Finding, Severity, Subject};
use std::collections::BTreeMap;

/// Findings that only head has, and those that only base has, each by weight, code and subject.
///
/// What a waiver accepts in head has not gone; what none accepts any more has come.
pub(super) fn compare(base: &Side<'_>, head: &Side<'_>) -> [Vec<Told>; 2] {
    let before = renamed(base, &base.version.findings);
    let after = head.version.findings.clone();
    let waived = head.version.waived.iter().map(|waived| waived.finding.clone());
    let still: Vec<Finding> = after.iter().cloned().chain(waived).collect();
    let (base_sources, head_sources) = (&base.version.sources, &head.version.sources);
    let mut came = beyond(after, head_sources, &before, base_sources);
    let mut went = beyond(before, base_sources, &still, head_sources);
    cancel(&mut came, &mut went);
    [tell(&came, head), tell(&went, base)]
}

/// The findings of `side` under the ids of the other one.
fn renamed(side: &Side<'_>, findings: &[Finding]) -> Vec<Finding> {
    let rename = |finding: &Finding| {
        let subject = finding.subject.as_ref();
        let subject = subject.map(|subject| Subject(side.renames.subject(&subject.0)));
        let also = finding.also.iter().map(|id| side.renames.anywhere(id)).collect();
        Finding { subject, also, ..finding.clone() }
    };
    findings.iter().map(rename).collect()
}

/// Takes out what came and went at once: the same rule about the same thing at the same level, in
/// other words, since a name or a number in it is another.
fn cancel(came: &mut Vec<Finding>, went: &mut Vec<Finding>) {
    let key = |finding: &Finding| {
        let subject = finding.subject.as_ref().map(|subject| subject.0.clone());
        (finding.code.code, subject, finding.also.clone(), finding.severity)
    };
    let mut gone: BTreeMap<_, usize> = BTreeMap::new();
    for finding in went.iter() {
        *gone.entry(key(finding)).or_default() += 1;
    }
    let mut both: BTreeMap<_, usize> = BTreeMap::new();
    came.retain(|finding| {
        let left = gone.get_mut(&key(finding)).filter(|left| **left > 0);
        let Some(left) = left else { return true };
        *left -= 1;
        *both.entry(key(finding)).or_default() += 1;
        false
    });
    went.retain(|finding| match both.get_mut(&key(finding)).filter(|left| **left > 0) {
        Some(left) => {
            *left -= 1;
            false
        }
        None => true,
    });
}

fn tell(findings: &[Finding], side: &Side<'_>) -> Vec<Told> {
    let mut told: Vec<Told> = findings.iter().map(|finding| of(finding, side)).collect();
    told.sort_by(|a, b| key(a).cmp(&key(b)));
    told
}

fn key(told: &Told) -> (Severity, &str, Option<&str>, &str) {
    (told.severity, &told.code, told.subject.as_deref(), &told.message)
}

/// A finding as it is told.
pub(super) fn of(finding: &Finding, side: &Side<'_>) -> Told {
    let subject = finding.subject.as_ref().map(|subject| subject.0.clone());
    let mut also: Vec<&str> = finding.also.iter().map(String::as_str).collect();
    also.sort_unstable();
    let about = [finding.code.code, subject.as_deref().unwrap_or_default()];
    Told {
        fingerprint: fingerprint::of(about.into_iter().chain(also)),
        code: finding.code.code.to_owned(),
        name: finding.code.name.to_owned(),
        severity: finding.severity,
        message: finding.message.clone(),
        help: finding.help.clone(),
        subject,
        place: finding.span.map(|span| side.place(span)),
        tells: Vec::new(),
    }
}

/// Which errors tell a change: whoever reads the one needs not read the other.
const TELLING: &[(&str, &[&str])] = &[
    ("CH101", &["OP102"]),
    ("CH102", &["OP101", "OP105"]),
    ("CH103", &["OP101", "OP105"]),
    ("CH104", &["OP103"]),
];

/// Moves the changes that an error tells, new or resolved, to that error.
pub(super) fn absorb(changes: &mut Vec<Change>, told: &mut [Vec<Told>; 2]) {
    let errors = |told: &[Told]| {
        let errors = told.iter().enumerate().filter(|(_, told)| told.severity == Severity::Error);
        let by =
            errors.filter_map(|(at, told)| Some(((told.code.clone(), told.subject.clone()?), at)));
        by.collect::<BTreeMap<(String, String), usize>>()
    };
    let by = [errors(&told[0]), errors(&told[1])];
    let mut left = Vec::with_capacity(changes.len());
    for change in changes.drain(..) {
        match teller(&change, &by) {
            Some((side, at)) => told[side][at].tells.push(change),
            None => left.push(change),
        }
    }
    *changes = left;
}

fn teller(
    change: &Change,
    errors: &[BTreeMap<(String, String), usize>; 2],
) -> Option<(usize, usize)> {
    let (_, codes) = TELLING.iter().find(|(code, _)| *code == change.code)?;
    // What is lost is told by what it makes missing; what is gained, by what it mends.
    let sides: &[usize] = match change.code.as_str() {
        "CH102" => &[0],
        "CH103" => &[1],
        "CH104" if change.after.is_empty() => &[0],
        "CH104" if change.before.is_empty() => &[1],
        "CH104" => &[],
        _ => &[0, 1],
    };
    let subject = change.subject.subject();
    sides.iter().find_map(|side| {
        let at =
            codes.iter().find_map(|code| errors[*side].get(&((*code).to_owned(), subject.clone())));
        at.map(|at| (*side, *at))
    })
}
