//! OP105.

use crate::check::{Scope, naming, step};
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// A step in which everybody is told and nobody does anything.
    ///
    /// If each letter of a step is the one of those who are told, nobody answers for the step, does
    /// it or is asked. Either the step is no step, or the roles that work on it are missing. This
    /// finding stands for that nobody is accountable and nobody responsible, which are then not said
    /// again.
    ///
    /// Give the step a role that answers for it and one that does it; if there is none, make what is
    /// told an output of the step before.
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
    /// raci = { editor = "A", author = "R" }
    ///
    /// [[workflow.article.step]]
    /// id = "print"
    /// playbook = "writing.md"
    /// raci = { editor = "I", author = "I" }
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
    /// raci = { editor = "A", author = "R" }
    ///
    /// [[workflow.article.step]]
    /// id = "print"
    /// playbook = "writing.md"
    /// raci = { editor = "AR", author = "I" }
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP105", "only-informed", Severity::Error),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let Some(scheme) = scope.model.scheme() else { return };
    let Some(told) = scheme.telling() else { return };
    for place in step::all(scope.model).filter(|place| place.only_told(scheme)) {
        let message = format!("everybody is only {} in {}", naming::letter(told), place.title());
        let mut finding = Finding::new(RULE.code, place.raci_span(), message);
        for (letter, what) in [
            (scheme.answering(), "the role that answers for it"),
            (scheme.doing(), "the role that does it"),
        ] {
            if let Some((letter, _)) = letter {
                finding = finding.help(format!("give {what} the letter {letter}"));
            }
        }
        found.push(finding.about(place.subject()));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{messages, work};

    #[test]
    fn speaks_alone_and_only_where_the_scheme_tells_anybody() {
        let told = work("daci", &["a = \"I\", board = \"I\""]);
        assert_eq!(messages("OP105", &told), ["everybody is only I (informed) in S0 in Work"]);
        assert_eq!(messages("OP101", &told).len() + messages("OP103", &told).len(), 0);
        let heard = work("rapid", &["a = \"I\""]);
        assert_eq!(messages("OP105", &heard), [""; 0], "I is input there");
        assert_eq!(messages("OP101", &heard).len(), 1);
    }
}
