//! Findings that were known when a model came to Operandi: they are left out, and nothing new is.
//!
//! A known finding is told apart by its code and by the ids of all that it is about; where its rule
//! names none but the subject, by the words of its message. Lines are never looked at, which move
//! when something else is written, nor counts and dates, which change with the model.
//!
//! It is known at the level that it had, or below: what becomes an error later is told.

mod file;
#[cfg(test)]
mod tests;
mod words;

use super::rules::waivers::stale_baseline;
use crate::config::Config;
use crate::finding::{self, Finding, Severity, code};
use crate::source::Sources;
use crate::source::span::Span;
use std::collections::BTreeMap;

pub use self::file::Unreadable;

/// What tells a known finding from others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Fingerprint {
    code: String,
    /// `kind:id`, or `file:path` for findings that are about no thing.
    subject: String,
    /// What else it is about.
    also: Vec<String>,
    /// The words that last; empty where `also` says enough.
    words: String,
    /// The heaviest level at which it is known.
    level: Severity,
}

/// The known findings of a project, and how often each occurs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    known: BTreeMap<Fingerprint, usize>,
}

/// The levels, heavy ones first, as they are ordered.
const LEVELS: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

/// How many stale entries are named before the rest is counted.
const NAMED: usize = 3;

impl Baseline {
    /// What would make all of `findings` known. Faults are nothing to get used to, and what a
    /// baseline itself gives rise to is gone once it is written.
    pub fn of<'a>(findings: impl IntoIterator<Item = &'a Finding>, sources: &Sources) -> Self {
        let mut known = BTreeMap::new();
        for finding in findings.into_iter().filter(|finding| can_be_known(finding)) {
            *known.entry(fingerprint(finding, sources)).or_default() += 1;
        }
        Self { known }
    }

    /// How many findings it holds.
    pub fn len(&self) -> usize {
        self.known.values().sum()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Parts `findings`, which come in order, into those that are new and those that are known. Of
    /// several alike the first ones are known, as many as there were; heavy ones choose first.
    fn part(
        mut self,
        findings: Vec<Finding>,
        sources: &Sources,
    ) -> (Vec<Finding>, Vec<Finding>, Self) {
        let mut are_known = vec![false; findings.len()];
        for level in LEVELS {
            for (finding, is_known) in findings.iter().zip(&mut are_known) {
                if finding.severity == level && can_be_known(finding) {
                    *is_known = self.take(fingerprint(finding, sources));
                }
            }
        }
        let mut are_known = are_known.into_iter();
        let (known, new) = findings.into_iter().partition(|_| are_known.next().unwrap_or_default());
        self.known.retain(|_, left| *left > 0);
        (new, known, self)
    }

    /// Takes one entry of `print` away, at its own level, else at the next heavier one.
    fn take(&mut self, mut print: Fingerprint) -> bool {
        let own = print.level;
        for level in LEVELS.into_iter().rev().filter(|level| *level <= own) {
            print.level = level;
            if let Some(left) = self.known.get_mut(&print).filter(|left| **left > 0) {
                *left -= 1;
                return true;
            }
        }
        false
    }
}

/// Those of `findings` that are not among the `known`, each with the sources in which they were
/// found; faults are never known.
pub fn beyond(
    mut findings: Vec<Finding>,
    sources: &Sources,
    known: &[Finding],
    known_sources: &Sources,
) -> Vec<Finding> {
    finding::in_order(&mut findings);
    findings.retain(can_be_known);
    let (new, _, _) = Baseline::of(known, known_sources).part(findings, sources);
    new
}

/// The name of the file as far as it matters here: below the root, as `book.toml` has it.
fn path(sources: &Sources) -> &str {
    &sources.layout().baseline
}

/// Takes out of `findings`, which come in order, what the project's baseline knows, and returns it
/// with what is to be told of the baseline itself. One that cannot be read knows nothing; one that
/// knows what no longer occurs is told unless a fault stands in the way of rules.
pub(super) fn apply(
    config: &Config,
    sources: &Sources,
    findings: &mut Vec<Finding>,
) -> (Vec<Finding>, Option<Finding>) {
    if let Some(fault) = leaving(config) {
        return (Vec::new(), Some(fault));
    }
    let Some((file, source)) = sources.find(path(sources)) else { return (Vec::new(), None) };
    let baseline = match Baseline::parse(&source.text) {
        Ok(baseline) => baseline,
        Err(why) => {
            let span = Span::new(file, why.range(&source.text));
            return (Vec::new(), Some(unreadable(path(sources), &why, span)));
        }
    };
    let (new, known, left) = baseline.part(std::mem::take(findings), sources);
    *findings = new;
    let is_stale = !left.is_empty() && findings.iter().all(|finding| !finding.code.is_fault());
    (known, is_stale.then(|| stale(path(sources), &left)))
}

/// The fault of a file outside of the project.
fn leaving(config: &Config) -> Option<Finding> {
    let named = config.check.as_ref()?.baseline.as_ref()?;
    let leaves = crate::source::layout::leaves_root(named);
    leaves.then(|| {
        let message = format!("`{}` leads out of the project", &named.value);
        Finding::new(code::INVALID_VALUE, named.span, message)
            .help("name a file in the folder of `book.toml` or below it")
    })
}

fn unreadable(path: &str, why: &Unreadable, span: Span) -> Finding {
    Finding::new(code::INVALID_VALUE, span, format!("`{path}` {why}")).help(why.help())
}

fn stale(path: &str, left: &Baseline) -> Finding {
    let count = left.len();
    let known = if count == 1 { "1 finding" } else { &format!("{count} findings") };
    let verb = if count == 1 { "no longer occurs" } else { "no longer occur" };
    let names = left.known.keys().take(NAMED).map(|p| format!("{} of `{}`", p.code, p.subject));
    let mut names: Vec<String> = names.collect();
    if left.known.len() > NAMED {
        names.push(format!("{} more", left.known.len() - NAMED));
    }
    let message = format!("{known} of `{path}` {verb}: {}", names.join(", "));
    Finding::new(stale_baseline::RULE.code, None, message)
        .help("write it again with `operandi check --write-baseline`, so that they cannot come back unseen")
}

fn can_be_known(finding: &Finding) -> bool {
    !finding.code.is_fault() && finding.code != stale_baseline::RULE.code
}

/// What tells a finding from others when lines, counts and dates move: the parts of a fingerprint
/// without the level.
pub fn identity(finding: &Finding, sources: &Sources) -> Vec<String> {
    let Fingerprint { code, subject, also, words, level: _ } = fingerprint(finding, sources);
    [code, subject, words].into_iter().chain(also).collect()
}

fn fingerprint(finding: &Finding, sources: &Sources) -> Fingerprint {
    let file = || finding.span.map(|span| format!("file:{}", sources.get(span.file).path));
    let subject = finding.subject.as_ref().map(|subject| subject.0.clone());
    let mut also = finding.also.clone();
    also.sort_unstable();
    let words = if also.is_empty() { words::lasting(&finding.message) } else { String::new() };
    Fingerprint {
        code: finding.code.code.to_owned(),
        subject: subject.or_else(file).unwrap_or_default(),
        also,
        words,
        level: finding.severity,
    }
}
