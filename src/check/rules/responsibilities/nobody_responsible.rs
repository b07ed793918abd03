//! OP103.

use crate::check::{Scope, naming, step};
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// A step that somebody answers for and nobody does.
    ///
    /// Whoever answers for an outcome often does not do the work. If nobody is named who does, the
    /// step waits until somebody is found each time. The letter is R in RACI, D in DACI.
    ///
    /// Give the letter to whoever does the work; one role may hold both, as `AR`. Where the
    /// accountable always does the work unless somebody else is named, say so once in the scheme,
    /// with `implies = ["R"]` on the letter A.
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
    /// raci = { editor = "A", author = "C" }
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
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP103", "nobody-responsible", Severity::Error),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let Some(scheme) = scope.model.scheme() else { return };
    let Some(doing) = scheme.doing() else { return };
    let answering = scheme.answering().map(|(letter, _)| letter);
    let implied = answering.is_some_and(|answering| scheme.implies(answering, doing.0));
    for place in step::all(scope.model) {
        let answered = answering.is_some_and(|letter| place.count(letter) > 0);
        // Without any letters, that nobody answers says it all.
        let silent = place.step.raci.cells.is_empty() && answering.is_some();
        if place.count(doing.0) > 0 || silent || place.only_told(scheme) || (answered && implied) {
            continue;
        }
        let message = format!("nobody is {} for {}", naming::letter(doing), place.title());
        let mut finding = Finding::new(RULE.code, place.raci_span(), message)
            .help(format!("give whoever does the work the letter {}", doing.0))
            .about(place.subject());
        if let Some(answering) = answering.filter(|_| answered) {
            finding =
                finding.help(format!("if the accountable does it, write `{answering}{}`", doing.0));
        }
        found.push(finding);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{messages, work};

    const NOBODY: [&str; 0] = [];

    #[test]
    fn the_scheme_may_let_the_accountable_do_it() {
        let model = work("ours", &["a = \"A\"", "a = \"C\""])
            + "[scheme.ours.letters]\n\
               A = { name = \"Accountable\", min = 1, max = 1, implies = [\"r\"] }\n\
               R = { name = \"Responsible\", min = 1 }\n\
               C = { name = \"Consulted\" }\n";
        assert_eq!(messages("OP103", &model), ["nobody is R (responsible) for S1 in Work"]);
        let strict = model.replace("implies", "excludes");
        assert_eq!(messages("OP103", &strict).len(), 2);
    }

    #[test]
    fn a_step_without_letters_and_one_of_the_told_are_told_once() {
        let model = work("raci", &["", "a = \"I\""]);
        assert_eq!(messages("OP103", &model), NOBODY);
        assert_eq!(messages("OP101", &model), ["nobody is A (accountable) for S0 in Work"]);
        assert_eq!(messages("OP105", &model).len(), 1);
    }

    #[test]
    fn each_scheme_has_its_own_letter() {
        let drive = work("daci", &["a = \"A\""]);
        assert_eq!(messages("OP103", &drive), ["nobody is D (driver) for S0 in Work"]);
        assert_eq!(messages("OP103", &work("rapid", &["a = \"D\", b = \"R\""])), NOBODY);
    }
}
