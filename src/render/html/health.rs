//! The findings, as a reader's page.

pub(super) mod rules;

use super::pages::Input;
use super::place::{Place, Places};
use crate::check::{self, mender};
use crate::finding::{Code, Finding, Severity, Subject};
use crate::model::Kind;
use crate::model::governance::Waiver;
use crate::site::Words;
use crate::site::view::{Cx, Named};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;

/// What the health page shows.
#[derive(Debug, Serialize)]
pub(super) struct HealthView {
    verdict: Verdict,
    /// Those who can mend something, with what that is.
    menders: Vec<Mender>,
    /// The findings by family, which is the first digit of their codes; faults come first.
    families: Vec<Family>,
    /// What is accepted for a time.
    waivers: Vec<Waived>,
    /// What the baseline knows and leaves out.
    known: Vec<Shown>,
}

#[derive(Debug, Serialize)]
struct Mender {
    who: Named,
    /// The numbers of the findings, with their messages.
    findings: Vec<Brief>,
}

#[derive(Debug, Clone, Serialize)]
struct Brief {
    number: usize,
    severity: Severity,
    message: Vec<Part>,
}

/// How healthy the model is, in a line.
#[derive(Debug, Serialize)]
pub(super) struct Verdict {
    /// Whether there is neither an error nor a warning.
    clean: bool,
    /// The line.
    text: String,
    /// How many findings there are of each severity.
    counts: [Count; 3],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
struct Count {
    severity: Severity,
    count: usize,
}

#[derive(Debug, Serialize)]
struct Family {
    number: u8,
    findings: Vec<Shown>,
}

#[derive(Debug, Serialize)]
struct Shown {
    /// Counts the findings of the page from 1.
    number: usize,
    severity: Severity,
    rule: RuleLink,
    message: Vec<Part>,
    help: Vec<Vec<Part>>,
    /// What it is about, where that stands on the site.
    about: Option<Named>,
    source: Option<Place>,
    /// Who can mend it.
    mender: Option<Named>,
    /// The waiver that would accept it.
    waiver: Option<String>,
}

/// A rule, and where the page of rules tells what it means.
#[derive(Debug, Serialize)]
struct RuleLink {
    code: &'static str,
    name: &'static str,
    anchor: String,
}

/// A part of a message: words, or what stands between backticks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Part {
    code: bool,
    text: String,
}

#[derive(Debug, Serialize)]
struct Waived {
    /// As written, where no rule has it.
    code: String,
    rule: Option<RuleLink>,
    subject: String,
    about: Option<Named>,
    reason: String,
    until: Date,
    by: Option<Named>,
    /// What it accepts.
    findings: Vec<Vec<Part>>,
}

/// The home page's view with the verdict beside it: findings are not known while views are made.
#[derive(Debug, Serialize)]
pub(super) struct WithVerdict<'a, T> {
    #[serde(flatten)]
    pub(super) view: &'a T,
    /// Absent where readers are not to see it.
    pub(super) verdict: Option<Verdict>,
}

/// Collects it.
pub(super) fn view(input: Input<'_>, places: &Places<'_>, cx: &Cx<'_>) -> HealthView {
    let numbered = input.findings.iter().zip(1..);
    let mut shown: Vec<Shown> =
        numbered.map(|(finding, at)| show(places, cx, finding, at)).collect();
    // Heavy ones first; within a severity the order of files stays.
    shown.sort_by_key(|shown| shown.severity);
    let menders = menders(&shown);
    let mut families: BTreeMap<u8, Vec<Shown>> = BTreeMap::new();
    for shown in shown {
        let digit = shown.rule.code.as_bytes().get(2);
        families.entry(digit.map_or(0, |digit| digit.wrapping_sub(b'0'))).or_default().push(shown);
    }
    let families = families.into_iter().map(|(number, findings)| Family { number, findings });
    let waivers = cx.model.waiver.iter().enumerate();
    HealthView {
        verdict: verdict(input.findings, (accepted(cx), input.known.len()), cx.words),
        menders,
        families: families.collect(),
        waivers: waivers.map(|(at, waiver)| waived(input, cx, at, waiver)).collect(),
        known: input.known.iter().map(|finding| show(places, cx, finding, 0)).collect(),
    }
}

fn show(places: &Places<'_>, cx: &Cx<'_>, finding: &Finding, number: usize) -> Shown {
    let subject = finding.subject.as_ref();
    let mender = mender(cx.model, subject.map(|subject| subject.0.as_str()));
    Shown {
        number,
        severity: finding.severity,
        rule: RuleLink::to(finding.code),
        message: parts(&finding.message),
        help: finding.help.iter().map(|help| parts(help)).collect(),
        about: subject.and_then(|subject| about(cx, subject)),
        source: finding.span.map(|span| places.of(span)),
        mender: mender.map(|id| cx.party(id)),
        waiver: finding.waiver.clone(),
    }
}

/// The findings by those who can mend them: who has most first, names deciding between equals.
fn menders(shown: &[Shown]) -> Vec<Mender> {
    let mut menders: BTreeMap<&str, Mender> = BTreeMap::new();
    for shown in shown {
        let Some(who) = &shown.mender else { continue };
        let mender = menders
            .entry(&who.id)
            .or_insert_with(|| Mender { who: who.clone(), findings: Vec::new() });
        let Shown { number, severity, ref message, .. } = *shown;
        mender.findings.push(Brief { number, severity, message: message.clone() });
    }
    let mut menders: Vec<Mender> = menders.into_values().collect();
    menders.sort_by(|a, b| {
        b.findings.len().cmp(&a.findings.len()).then_with(|| a.who.name.cmp(&b.who.name))
    });
    menders
}

impl RuleLink {
    fn to(code: Code) -> Self {
        Self { code: code.code, name: code.name, anchor: check::anchor(code) }
    }
}

/// How many findings are accepted today.
pub(super) fn accepted(cx: &Cx<'_>) -> usize {
    cx.model.waiver.iter().filter(|waiver| waiver.until >= cx.insight.today).count()
}

/// The findings in a line, and how many beside them are accepted for a time and how many the
/// baseline leaves out. Nobody is told that a model is clean of what is only left out.
pub(super) fn verdict(
    findings: &[Finding],
    (accepted, known): (usize, usize),
    words: &dyn Words,
) -> Verdict {
    let counts = [Severity::Error, Severity::Warning, Severity::Note].map(|severity| {
        let of = findings.iter().filter(|finding| finding.severity == severity);
        Count { severity, count: of.count() }
    });
    let [errors, warnings, notes] = counts.map(|count| count.count);
    let said = [(errors, "count-errors"), (warnings, "count-warnings"), (notes, "count-notes")];
    let said = said.iter().filter(|(n, _)| *n > 0).map(|(n, key)| words.count(*n, key));
    let said: Vec<String> = said.collect();
    let clean = errors + warnings == 0;
    let text = match (clean, said.is_empty()) {
        (true, true) if known > 0 => words.get("health-nothing-new"),
        (true, true) if accepted > 0 => words.get("health-nothing-open"),
        (true, true) => words.get("health-clean"),
        (true, false) if known + accepted == 0 => {
            words.fill("health-clean-notes", &[("counts", &said.join(", "))])
        }
        _ => words.fill("health-findings", &[("counts", &said.join(", "))]),
    };
    let accepted = (accepted > 0).then(|| words.count(accepted, "health-accepted"));
    let known = (known > 0).then(|| words.count(known, "health-known"));
    let text = [text].into_iter().chain(known).chain(accepted).collect::<Vec<_>>().join(" ");
    Verdict { clean, text, counts }
}

/// What a subject is called, where it is a thing with a place on the site.
fn about(cx: &Cx<'_>, subject: &Subject) -> Option<Named> {
    named(cx, &subject.0)
}

fn named(cx: &Cx<'_>, subject: &str) -> Option<Named> {
    let (word, id) = subject.split_once(':')?;
    let named = cx.named(Kind::from_word(word)?, id);
    (!named.href.is_empty()).then_some(named)
}

fn waived(input: Input<'_>, cx: &Cx<'_>, at: usize, waiver: &Waiver) -> Waived {
    let by = waiver.by.as_ref();
    let accepted = input.waived.iter().filter(|waived| waived.waiver == at);
    Waived {
        code: waiver.code.value.clone(),
        rule: check::find(&waiver.code).map(|rule| RuleLink::to(rule.code)),
        subject: waiver.subject.value.clone(),
        about: named(cx, &waiver.subject),
        reason: waiver.reason.value.clone(),
        until: waiver.until,
        by: by.map(|by| cx.any(&[Kind::Role, Kind::Team, Kind::Person], by)),
        findings: accepted.map(|waived| parts(&waived.finding.message)).collect(),
    }
}

/// A message cut at its backticks; one that is not closed is a sign like any other.
fn parts(message: &str) -> Vec<Part> {
    let mut pieces: Vec<&str> = message.split('`').collect();
    let mut rest = String::new();
    if pieces.len().is_multiple_of(2) {
        rest = format!("`{}", pieces.pop().unwrap_or_default());
    }
    let part = |(at, text): (usize, &&str)| Part { code: at % 2 == 1, text: (*text).to_owned() };
    let mut parts: Vec<Part> = pieces.iter().enumerate().map(part).collect();
    parts.push(Part { code: false, text: rest });
    parts.retain(|part| !part.text.is_empty());
    parts
}

#[cfg(test)]
mod tests;
