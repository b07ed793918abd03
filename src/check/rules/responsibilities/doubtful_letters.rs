//! OP109.

use crate::check::{Scope, naming, step};
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// A role is both asked before a step and told after it.
    ///
    /// Whoever is asked will hear the outcome in most organisations. Then the second letter adds
    /// nothing, and makes the table harder to read. Sometimes both are meant: then the role is asked
    /// for its advice and wants a report as well.
    ///
    /// Leave out the letter of those who are told, unless a report of its own is owed; then name that
    /// report among the step's `outputs`, and waive this note.
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
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR", author = "CI" }
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
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR", author = "C" }
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP109", "doubtful-letters", Severity::Note),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let Some(scheme) = scope.model.scheme() else { return };
    let (Some(asking), Some(told)) = (scheme.asking(), scheme.telling()) else { return };
    // Where the scheme itself forbids the pair, that is an error already.
    if scheme.excludes(asking.0, told.0) {
        return;
    }
    for place in step::all(scope.model) {
        for (id, cell) in place.step.raci.holders(told.0).filter(|(_, cell)| cell.has(asking.0)) {
            let message = format!(
                "{} is {} and {} for {}",
                naming::party(scope.model, id),
                naming::letter(asking),
                naming::letter(told),
                place.title(),
            );
            found.push(
                Finding::new(RULE.code, cell.span, message)
                    .help(format!("leave out {}: whoever is asked hears the outcome", told.0))
                    .about(place.subject()),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{messages, work};

    #[test]
    fn a_scheme_that_forbids_the_pair_makes_it_an_error_instead() {
        let model = work("raci", &["a = \"AR\", b = \"IC\""]);
        assert_eq!(
            messages("OP109", &model),
            ["B is C (consulted) and I (informed) for S0 in Work"]
        );
        let strict = model
            + "[scheme.raci.letters]\n\
               A = { name = \"Accountable\", min = 1, max = 1, excludes = [\"I\"] }\n\
               R = { name = \"Responsible\", min = 1 }\n\
               C = { name = \"Consulted\", excludes = [\"I\"] }\n\
               I = { name = \"Informed\" }\n";
        assert_eq!(messages("OP109", &strict), [""; 0]);
        assert_eq!(messages("OP104", &strict).len(), 1);
    }
}
