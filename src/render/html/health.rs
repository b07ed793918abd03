//! The findings, as a reader's page.

use super::place::{self, Place};
use crate::finding::{Finding, Severity, Subject};
use crate::model::Kind;
use crate::model::governance::Waiver;
use crate::site::Words;
use crate::site::view::{Cx, Named};
use crate::source::Sources;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;

/// What the health page shows.
#[derive(Debug, Serialize)]
pub(super) struct HealthView {
    verdict: Verdict,
    /// The findings by family, which is the first digit of their codes.
    families: Vec<Family>,
    /// What is accepted for a time.
    waivers: Vec<Waived>,
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
    severity: Severity,
    code: &'static str,
    name: &'static str,
    message: Vec<Part>,
    help: Vec<Vec<Part>>,
    /// What it is about, where that stands on the site.
    about: Option<Named>,
    source: Option<Place>,
}

/// A part of a message: words, or what stands between backticks.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Part {
    code: bool,
    text: String,
}

#[derive(Debug, Serialize)]
struct Waived {
    code: String,
    /// The name of the rule; none where no rule has the code.
    name: Option<&'static str>,
    subject: String,
    about: Option<Named>,
    reason: String,
    until: Date,
    by: Option<Named>,
}

/// The home page's view with the verdict beside it: findings are not known while views are made.
#[derive(Debug, Serialize)]
pub(super) struct WithVerdict<'a, T> {
    #[serde(flatten)]
    pub(super) view: &'a T,
    pub(super) verdict: Verdict,
}

/// Collects it.
pub(super) fn view(findings: &[Finding], sources: &Sources, cx: &Cx<'_>) -> HealthView {
    let mut families: BTreeMap<u8, Vec<Shown>> = BTreeMap::new();
    for finding in findings {
        let number =
            finding.code.code.as_bytes().get(2).map_or(0, |digit| digit.wrapping_sub(b'0'));
        families.entry(number).or_default().push(Shown {
            severity: finding.severity,
            code: finding.code.code,
            name: finding.code.name,
            message: parts(&finding.message),
            help: finding.help.iter().map(|help| parts(help)).collect(),
            about: finding.subject.as_ref().and_then(|subject| about(cx, subject)),
            source: finding.span.map(|span| place::of(span, sources, cx.config)),
        });
    }
    let families = families.into_iter().map(|(number, mut findings)| {
        // Heavy ones first; within a severity the order of files stays.
        findings.sort_by_key(|finding| finding.severity);
        Family { number, findings }
    });
    HealthView {
        verdict: verdict(findings, accepted(cx), cx.words),
        families: families.collect(),
        waivers: cx.model.waiver.iter().map(|waiver| waived(cx, waiver)).collect(),
    }
}

/// How many findings are accepted today.
pub(super) fn accepted(cx: &Cx<'_>) -> usize {
    cx.model.waiver.iter().filter(|waiver| waiver.until >= cx.insight.today).count()
}

/// The findings in a line, and how many beside them are accepted for a time.
pub(super) fn verdict(findings: &[Finding], accepted: usize, words: &dyn Words) -> Verdict {
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
        (true, true) => words.get("health-clean"),
        (true, false) => words.fill("health-clean-notes", &[("counts", &said.join(", "))]),
        (false, _) => words.fill("health-findings", &[("counts", &said.join(", "))]),
    };
    let accepted = (accepted > 0).then(|| words.count(accepted, "health-accepted"));
    let text = [text].into_iter().chain(accepted).collect::<Vec<_>>().join(" ");
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

fn waived(cx: &Cx<'_>, waiver: &Waiver) -> Waived {
    let by = waiver.by.as_ref();
    Waived {
        code: waiver.code.value.clone(),
        name: crate::check::find(&waiver.code).map(|rule| rule.code.name),
        subject: waiver.subject.value.clone(),
        about: named(cx, &waiver.subject),
        reason: waiver.reason.value.clone(),
        until: waiver.until,
        by: by.map(|by| cx.any(&[Kind::Role, Kind::Team, Kind::Person], by)),
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
