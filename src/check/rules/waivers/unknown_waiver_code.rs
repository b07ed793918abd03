//! OP903.

use crate::check::{self, Scope, waivers};
use crate::finding::{Code, Finding, Severity};
use crate::model::read::did_you_mean;
use crate::rule;

rule! {
    /// A waiver of a rule that does not exist, or of a fault, which cannot be waived.
    ///
    /// The code stands in brackets behind the level of each finding, as `OP101`; its name is
    /// understood as well. Codes are never used twice, so an old one does not come to mean
    /// something else.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR" }
    ///
    /// [[waiver]]
    /// code = "no-acountable"
    /// subject = "step:article.*"
    /// reason = "The desk is being reorganised"
    /// until = 2027-06-30
    /// --- content/writing.md
    /// # Writing
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "R" }
    ///
    /// [[waiver]]
    /// code = "no-accountable"
    /// subject = "step:article.*"
    /// reason = "The desk is being reorganised"
    /// until = 2027-06-30
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP903", "unknown-waiver-code", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for waiver in &scope.model.waiver {
        let code = &**waiver.code;
        let finding = |message: String| {
            Finding::new(RULE.code, waiver.code.span, message).about(waivers::subject_of(waiver))
        };
        match check::find(code) {
            Some(rule) if rule.code.is_fault() => found.push(
                finding(format!("`{code}` is a fault, and faults cannot be waived"))
                    .help("mend what it names, and remove the waiver"),
            ),
            Some(_) => {}
            None => {
                let names =
                    check::rules::ALL.iter().flat_map(|rule| [rule.code.code, rule.code.name]);
                let help = did_you_mean(code, names).map_or_else(
                    || "`operandi explain` lists every rule".to_owned(),
                    |near| format!("did you mean `{near}`?"),
                );
                found.push(finding(format!("there is no rule `{code}`")).help(help));
            }
        }
    }
}
