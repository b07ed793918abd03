//! OP101.

use crate::check::{Scope, naming, step};
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// A step in which nobody answers for the outcome.
    ///
    /// Work without an owner is done by whoever happens to notice, or by nobody. In the scheme of
    /// the model, one letter is held by exactly one role or committee of every step: the A of RACI
    /// and DACI, the D of RAPID. Until it is set, the step's cell shows a hole on the site.
    ///
    /// Give the letter to the role that can say yes or no to the outcome and has to explain it
    /// afterwards. Where a group decides, make it a committee and give the letter to that. A step in
    /// which everybody is only told is `only-informed`.
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
    /// raci = { editor = "C", author = "R" }
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
    code = Code::new("OP101", "no-accountable", Severity::Error),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let Some(scheme) = scope.model.scheme() else { return };
    let Some(answering) = scheme.answering() else { return };
    for place in step::all(scope.model) {
        if place.count(answering.0) > 0 || place.only_told(scheme) {
            continue;
        }
        let message = format!("nobody is {} for {}", naming::letter(answering), place.title());
        found.push(
            Finding::new(RULE.code, place.raci_span(), message)
                .help(format!("give one role or committee the letter {}", answering.0))
                .about(place.subject()),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{messages, work};

    #[test]
    fn each_scheme_has_its_own_letter() {
        let found = |scheme| messages("OP101", &work(scheme, &["a = \"R\", b = \"A\"", ""]));
        assert_eq!(found("raci"), ["nobody is A (accountable) for S1 in Work"]);
        assert_eq!(found("rasci"), found("raci"));
        let drive = work("daci", &["a = \"D\""]);
        assert_eq!(messages("OP101", &drive), ["nobody is A (approver) for S0 in Work"]);
        assert_eq!(
            found("rapid"),
            ["nobody is D (decide) for S0 in Work", "nobody is D (decide) for S1 in Work"]
        );
    }

    #[test]
    fn a_draft_is_told_in_notes() {
        use crate::finding::Severity;
        let draft =
            work("raci", &["a = \"R\""]).replacen("scheme", "status = \"draft\"\nscheme", 1);
        let found = crate::check::testing::found("OP101", &draft);
        assert_eq!(found.iter().map(|f| f.severity).collect::<Vec<_>>(), [Severity::Note]);
    }
}
