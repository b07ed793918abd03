//! OP108.

use crate::check::{Scope, naming, step};
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// A step in which more than four roles are asked.
    ///
    /// Everybody who is asked must be waited for, and whoever has been asked expects to be followed.
    /// A step with many voices is slow, and its outcome a compromise.
    ///
    /// Ask those whose answer can change the outcome, and tell the others afterwards. If all of them
    /// are needed, ask them together: give the letter to a committee or a team.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    /// purpose = "Publish a magazine."
    /// owner = "editor"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [role.author]
    /// name = "Author"
    ///
    /// [role.lawyer]
    /// name = "Lawyer"
    ///
    /// [role.printer]
    /// name = "Printer"
    ///
    /// [role.translator]
    /// name = "Translator"
    ///
    /// [role.illustrator]
    /// name = "Illustrator"
    ///
    /// [role.archivist]
    /// name = "Archivist"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR", author = "C", lawyer = "C", printer = "C", translator = "C", illustrator = "C", archivist = "I" }
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    /// purpose = "Publish a magazine."
    /// owner = "editor"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [role.author]
    /// name = "Author"
    ///
    /// [role.lawyer]
    /// name = "Lawyer"
    ///
    /// [role.printer]
    /// name = "Printer"
    ///
    /// [role.translator]
    /// name = "Translator"
    ///
    /// [role.illustrator]
    /// name = "Illustrator"
    ///
    /// [role.archivist]
    /// name = "Archivist"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR", author = "C", lawyer = "C", printer = "C", translator = "C", illustrator = "I", archivist = "I" }
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP108", "many-consulted", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let Some(scheme) = scope.model.scheme() else { return };
    let Some(asking) = scheme.asking() else { return };
    let most = usize::from(scope.limits.most_asked_per_step);
    for place in step::all(scope.model) {
        let asked = place.count(asking.0);
        if asked <= most {
            continue;
        }
        let message = format!("{asked} roles are {} for {}", naming::letter(asking), place.title());
        let finding = Finding::new(RULE.code, place.raci_span(), message)
            .help(format!("keep the {most} whose answer can change the outcome at most"));
        let finding = match scheme.telling() {
            Some((told, _)) => finding.help(format!("tell the others: the letter {told}")),
            None => finding,
        };
        found.push(finding.about(place.subject()));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{messages, work};

    #[test]
    fn four_are_not_many_whatever_the_scheme() {
        let raci = |raci| messages("OP108", &work("raci", &[raci]));
        let four = "a = \"AR\", b = \"C\", c = \"C\", d = \"C\", board = \"C\"";
        assert_eq!(raci(four), [""; 0]);
        let five = format!("{four}, e = \"C\"");
        assert_eq!(raci(&five), ["5 roles are C (consulted) for S0 in Work"]);
        let input = five.replace("AR", "DR").replace('C', "I");
        let rapid = work("rapid", &[&input]);
        assert_eq!(messages("OP108", &rapid), ["5 roles are I (input) for S0 in Work"]);
    }
}
