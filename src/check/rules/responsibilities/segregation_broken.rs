//! OP113.

use crate::check::{Scope, segregation};
use crate::finding::{self, Finding};
use crate::insight::segregation::{BROKEN, Conflict, Hand};
use crate::rule;
use crate::source::span::Span;

rule! {
    /// Duties that the model keeps apart meet in one role or one person.
    ///
    /// A `[[segregate]]` names steps or roles no two of which may be in one hand: whoever builds does
    /// not sign off the test, whoever orders does not pay. It is broken when one role holds both
    /// duties, or when a person holds roles that bring them together on the day of the check. Keeping
    /// duties apart is a control of its own in ISO/IEC 27001 (A.5.3) and in NIST SP 800-53 (AC-5).
    ///
    /// Give one of the duties to another role, or one of the roles to another person. Where that
    /// cannot be done yet, accept it for a time: a `[[waiver]]` whose subject is `role:…` or
    /// `person:…`, with the reason and what is done instead.
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
    /// raci = { editor = "R", author = "A" }
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// playbook = "writing.md"
    /// raci = { editor = "AR", author = "I" }
    ///
    /// [[segregate]]
    /// steps = ["article.write", "article.check"]
    /// why = "Nobody sees the gaps in their own work."
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
    /// raci = { author = "AR" }
    ///
    /// [[workflow.article.step]]
    /// id = "check"
    /// playbook = "writing.md"
    /// raci = { editor = "AR", author = "I" }
    ///
    /// [[segregate]]
    /// steps = ["article.write", "article.check"]
    /// why = "Nobody sees the gaps in their own work."
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = BROKEN,
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for conflict in &scope.insight.conflicts {
        let Some((name, span, about, help)) = hand(scope, conflict) else { continue };
        let told = (conflict.rule, conflict.duties.as_slice());
        found.push(
            segregation::finding(scope, RULE.code, span, &name, told).help(help).about(about),
        );
    }
}

/// Whose hand it is, where to mend it, what the finding is about, and how to mend it.
fn hand(
    scope: Scope<'_>,
    conflict: &Conflict,
) -> Option<(String, Span, finding::Subject, &'static str)> {
    let last = conflict.duties.last()?;
    Some(match &conflict.hand {
        Hand::Role(id) => {
            let role = scope.model.roles.get(id)?;
            let span = segregation::place(scope.model, last).unwrap_or(role.name.span);
            (role.name.value.clone(), span, role.subject(), "give one of them to another role")
        }
        Hand::Person(id) => {
            let person = scope.model.people.get(id)?;
            let second = person.roles.iter().find(|role| role.id == last.role);
            let span = second.map_or(person.name.span, |role| role.span);
            let help = "give one of the roles to another person";
            (person.name.value.clone(), span, person.subject(), help)
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{found, messages, work};

    const APART: &str = "[[segregate]]\nsteps = [\"w.s0\", \"w.s1\"]\nwhy = \"Two eyes.\"\n";

    fn person(rest: &str) -> String {
        work("raci", &["a = \"AR\"", "b = \"AR\""])
            + APART
            + "[person.ada]\nname = \"Ada\"\nroles = [\"a\", \"b\"]\n"
            + rest
    }

    #[test]
    fn a_person_is_told_where_the_second_role_is_given() {
        let text = person("");
        let found = found("OP113", &text);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(found[0].message, "Ada holds S0 in Work and S1 in Work, which are kept apart");
        assert_eq!(found[0].span.map(|span| &text[span.range()]), Some("\"b\""));
        let labels: Vec<&str> = found[0].labels.iter().map(|label| label.text.as_str()).collect();
        assert_eq!(labels, ["A holds it", "B holds it", "Two eyes"]);
        assert_eq!(found[0].subject.as_ref().map(|s| s.0.as_str()), Some("person:ada"));
    }

    #[test]
    fn who_has_left_breaks_nothing_and_a_waiver_accepts_the_rest() {
        assert_eq!(messages("OP113", &person("until = 2026-11-21\n")), [""; 0]);
        assert_eq!(messages("OP113", &person("until = 2026-11-22\n")).len(), 1);
        let waiver = "[[waiver]]\ncode = \"OP113\"\nsubject = \"person:ada\"\n\
                      reason = \"One is enough.\"\nuntil = 2027-01-31\n";
        assert_eq!(messages("OP113", &(person("") + waiver)), [""; 0]);
    }

    #[test]
    fn what_one_role_brings_alone_is_told_of_the_role_and_not_of_its_holder() {
        let text = work("raci", &["a = \"AR\"", "a = \"R\", b = \"A\""])
            + APART
            + "[person.ada]\nname = \"Ada\"\nroles = [\"a\"]\n";
        let told = ["A holds S0 in Work and S1 in Work, which are kept apart"];
        assert_eq!(messages("OP113", &text), told);
        let told_only = text.replace("a = \"R\"", "a = \"C\"");
        assert_eq!(messages("OP113", &told_only), [""; 0]);
    }
}
