//! The levels at which rules speak: the configuration's word, and drafts.

use super::{Family, Scope, Which};
use crate::config::{Config, Level};
use crate::finding::{Code, Finding, Severity, code};
use crate::model::about::Status;
use crate::source::span::Span;

/// The codes that say that something is not there yet. While the model is a draft they are notes.
const COMPLETENESS: &[&str] = &[
    "no-accountable",
    "nobody-responsible",
    "only-informed",
    "vacant-accountable",
    "incomplete-meeting",
    "decision-without-meeting",
    "uncovered-role",
    "score-without-evidence",
    "unowned-practice",
];

/// Gives each finding its level, leaves out those of rules that are switched off, and tells what is
/// wrong with the configured levels.
pub(super) fn apply(scope: Scope<'_>, mut found: Vec<Finding>) -> Vec<Finding> {
    let status = scope.model.model.as_ref().and_then(|about| about.status);
    if status == Some(Status::Draft) {
        for finding in found.iter_mut().filter(|f| COMPLETENESS.contains(&f.code.name)) {
            finding.severity = Severity::Note;
        }
    }
    let mut found: Vec<Finding> = apply_to(scope, found).collect();
    if let Some(check) = &scope.config.check {
        found.extend(check.levels.0.iter().filter_map(|(name, level)| odd(name, level.key)));
    }
    found
}

/// The findings at their configured levels, without those that are switched off.
pub(super) fn apply_to(
    scope: Scope<'_>,
    found: impl IntoIterator<Item = Finding>,
) -> impl Iterator<Item = Finding> {
    found.into_iter().filter_map(move |mut finding| {
        if let Some(level) = level_of(scope.config, finding.code) {
            finding.severity = level.severity()?;
        }
        Some(finding)
    })
}

/// What the configuration says of `code`, if anything: the word that names the rule before that
/// which names its family. Nothing is said of faults.
pub fn level_of(config: &Config, code: Code) -> Option<Level> {
    let levels = &config.check.as_ref().filter(|_| !code.is_fault())?.levels.0;
    let named = |prefix: &str, name: &str| {
        let is = |written: &&String| written.eq_ignore_ascii_case(prefix) || *written == name;
        levels.keys().find(is).and_then(|written| levels.get(written))
    };
    let own = named(code.code, code.name);
    let of_family = || Family::of(code).and_then(|family| named(family.prefix, family.name));
    own.or_else(of_family).map(|level| level.value)
}

/// What is wrong with a line of `[check.levels]`.
fn odd(name: &str, key: Span) -> Option<Finding> {
    match Which::named(name) {
        Some(which) if which.is_fault() => {
            let message = match which {
                Which::Rule(_) => format!("`{name}` is a fault, whose level is always error"),
                Which::Family(_) => format!("`{name}` are faults, whose level is always error"),
            };
            let finding = Finding::new(code::INVALID_VALUE, key, message);
            Some(finding.help("remove this line, and mend what the fault tells"))
        }
        Some(_) => None,
        None => {
            let message = format!("there is no rule or family `{name}`");
            let finding = Finding::new(code::UNKNOWN_KEY, key, message);
            Some(match Which::near(name) {
                Some(near) => finding.help(format!("did you mean `{near}`?")),
                None => finding.help("`operandi explain` lists every rule"),
            })
        }
    }
}
