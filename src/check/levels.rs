//! The levels at which rules speak: the configuration's word, and drafts.

use super::Scope;
use crate::finding::{Finding, Severity, code};
use crate::model::about::Status;
use crate::model::read::did_you_mean;

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

/// Gives each finding its level and leaves out those of rules that are switched off.
pub(super) fn apply(scope: Scope<'_>, mut found: Vec<Finding>) -> Vec<Finding> {
    let status = scope.model.model.as_ref().and_then(|about| about.status);
    if status == Some(Status::Draft) {
        for finding in found.iter_mut().filter(|f| COMPLETENESS.contains(&f.code.name)) {
            finding.severity = Severity::Note;
        }
    }
    let Some(levels) = scope.config.check.as_ref().map(|check| &check.levels.0) else {
        return found;
    };
    found.retain_mut(|finding| {
        let code = finding.code;
        let level = levels.get(code.code).or_else(|| levels.get(code.name));
        match level.filter(|_| !code.is_fault()).map(|level| level.value.severity()) {
            None => true,
            Some(None) => false,
            Some(Some(severity)) => {
                finding.severity = severity;
                true
            }
        }
    });
    for (name, level) in levels {
        if super::find(name).is_some_and(|rule| rule.code.is_fault()) {
            let message = format!("`{name}` is a fault, whose level is always error");
            found.push(
                Finding::new(code::INVALID_VALUE, level.key, message)
                    .help("remove this line, and mend what the fault tells"),
            );
        }
    }
    for (name, level) in levels.iter().filter(|(name, _)| super::find(name).is_none()) {
        let finding =
            Finding::new(code::UNKNOWN_KEY, level.key, format!("there is no rule `{name}`"));
        let names = super::rules::ALL.iter().flat_map(|rule| [rule.code.code, rule.code.name]);
        found.push(match did_you_mean(name, names) {
            Some(near) => finding.help(format!("did you mean `{near}`?")),
            None => finding.help("`operandi explain` lists every rule"),
        });
    }
    found
}
