//! OP102.

use crate::check::{Scope, naming, step};
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// A step for whose outcome several roles answer.
    ///
    /// Where two answer, each may think that the other one does, and a disagreement has nobody to
    /// end it. The letter that one alone can hold is A in RACI and DACI and D in RAPID: the
    /// responsibility charting from which they come asks for exactly one a task. A committee counts
    /// as one, since it decides together.
    ///
    /// Leave the letter to the role that has the last word, and make the others responsible or
    /// consulted. Where they decide together, define a committee with those roles as `members` and
    /// give the letter to it.
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
    /// raci = { editor = "A", author = "AR" }
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
    code = Code::new("OP102", "several-accountable", Severity::Error),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let Some(answering) = scope.model.scheme().and_then(|scheme| scheme.answering()) else {
        return;
    };
    let word = naming::letter(answering);
    for place in step::all(scope.model) {
        let holders: Vec<_> = place.step.raci.holders(answering.0).collect();
        let [_, (_, second), ..] = holders[..] else { continue };
        let name = |id| naming::party(scope.model, id);
        let names: Vec<&str> = holders.iter().map(|(id, _)| name(id)).collect();
        let message = format!("{} are each {word} for {}", naming::all(&names), place.title());
        let mut finding = Finding::new(RULE.code, second.span, message)
            .here("one alone can hold it")
            .help(format!("leave the letter {} to one of them", answering.0))
            .help("where they decide together, give the letter to a committee of them")
            .about(place.subject())
            .also(holders.iter().map(|(id, _)| *id));
        for (at, (id, cell)) in holders.iter().enumerate().filter(|(at, _)| *at != 1) {
            let also = if at == 0 { "here first" } else { "and here" };
            finding = finding.label(cell.span, format!("{} holds it {also}", name(id)));
        }
        found.push(finding);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{found, messages, work};

    #[test]
    fn a_committee_is_one_but_not_beside_one_of_its_members() {
        let alone = work("raci", &["board = \"A\", a = \"R\", b = \"R\""]);
        assert_eq!(messages("OP102", &alone), [""; 0]);
        let beside = work("raci", &["board = \"A\", a = \"AR\""]);
        assert_eq!(
            messages("OP102", &beside),
            ["Board and A are each A (accountable) for S0 in Work"]
        );
    }

    #[test]
    fn every_holder_is_shown() {
        let three = work("rapid", &["a = \"D\", b = \"DR\", c = \"D\""]);
        let found = found("OP102", &three);
        assert_eq!(found[0].message, "A, B and C are each D (decide) for S0 in Work");
        assert_eq!((found.len(), found[0].labels.len()), (1, 2));
    }
}
