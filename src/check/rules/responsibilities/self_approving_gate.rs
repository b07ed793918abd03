//! OP112.

use crate::check::step::Placed;
use crate::check::{Scope, naming, step};
use crate::finding::{Code, Finding, Severity};
use crate::insight::flow::leading_into;
use crate::rule;

rule! {
    /// A gate kept by somebody who worked on what comes to it.
    ///
    /// A gate is there so that a second pair of eyes looks at the work. Whoever answered for the step
    /// before it, or did that step, looks at their own. Steps that lead straight into the gate count;
    /// ways back do not.
    ///
    /// Let another role or a committee answer for the gate, or give the work before it to somebody
    /// else. If no second opinion is wanted, it is no gate: leave out `gate = true`.
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
    /// id = "approve"
    /// gate = true
    /// playbook = "writing.md"
    /// raci = { editor = "AR", author = "I" }
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
    /// id = "approve"
    /// gate = true
    /// playbook = "writing.md"
    /// raci = { editor = "AR", author = "I" }
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP112", "self-approving-gate", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let Some(scheme) = scope.model.scheme() else { return };
    let Some((answering, _)) = scheme.answering() else { return };
    let doing = scheme.doing().map(|(letter, _)| letter);
    for workflow in scope.model.workflows.values() {
        for (at, place) in step::of(workflow).enumerate().filter(|(_, place)| place.step.gate) {
            let into = leading_into(workflow, at);
            for (keeper, kept) in place.step.raci.holders(answering) {
                let works_on = |before: &&Placed<'_>| {
                    let cell = before.step.raci.cells.get(keeper);
                    cell.is_some_and(|c| c.has(answering) || doing.is_some_and(|l| c.has(l)))
                };
                // A gate that leads to itself has no work before it.
                let before = into.iter().filter(|before| **before != at);
                let before =
                    before.map(|before| Placed { workflow, step: &workflow.step[*before] });
                let before: Vec<_> = before.collect();
                let own: Vec<_> = before.iter().filter(works_on).collect();
                if own.is_empty() {
                    continue;
                }
                let name = naming::party(scope.model, keeper);
                let titles: Vec<String> = own.iter().map(|before| before.step.title()).collect();
                let message = format!(
                    "{name} keeps the gate {} and works on {} before it",
                    place.title(),
                    naming::all(&titles),
                );
                let mut finding = Finding::new(RULE.code, kept.span, message)
                    .help("let another role or a committee answer for the gate")
                    .help("if no second opinion is wanted, leave out `gate = true`")
                    .about(place.subject());
                for before in own {
                    if let Some(cell) = before.step.raci.cells.get(keeper) {
                        let text = format!("{name} holds {} here", cell.text());
                        finding = finding.label(cell.span, text);
                    }
                }
                found.push(finding);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{found, messages, work};

    #[test]
    fn what_counts_is_the_way_and_not_the_order() {
        let steps = work("raci", &["a = \"R\", b = \"A\"", "c = \"AR\"", "a = \"A\", c = \"R\""]);
        let gate = steps.replace("id = \"s2\"", "id = \"s2\"\ngate = true");
        assert_eq!(messages("OP112", &gate), [""; 0]);
        let around = gate.replace("id = \"s0\"", "id = \"s0\"\nnext = [{ to = \"s2\" }]");
        assert_eq!(
            messages("OP112", &around),
            ["A keeps the gate S2 in Work and works on S0 before it"]
        );
        let back = gate.replace("id = \"s1\"", "id = \"s1\"\nreturns = [{ to = \"s0\" }]");
        assert_eq!(messages("OP112", &back), [""; 0]);
    }

    #[test]
    fn every_way_into_the_gate_is_shown_in_one_finding() {
        let steps = work("daci", &["a = \"D\"", "a = \"A\"", "a = \"AD\""])
            .replace("id = \"s2\"", "id = \"s2\"\ngate = true")
            .replace("id = \"s0\"", "id = \"s0\"\nnext = [{ to = \"s1\" }, { to = \"s2\" }]");
        let found = found("OP112", &steps);
        assert_eq!(found.len(), 1);
        assert_eq!(
            found[0].message,
            "A keeps the gate S2 in Work and works on S0 and S1 before it"
        );
        assert_eq!(found[0].labels.len(), 2);
    }
}
