//! OP107.

use crate::check::{Scope, naming};
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// One role holds too large a share of the work.
    ///
    /// A role that answers for more than half of all steps, does more than seventy percent of them
    /// or is asked in more than sixty percent is where work queues up, and the whole model stops
    /// when its holder is ill. Shares are counted over the steps of all workflows, and only from ten
    /// steps on, since less says nothing.
    ///
    /// Give some of the steps to another role, or split the role in two. At a small stage one person
    /// may well wear many hats: that is written as a seat which covers several roles, while the
    /// roles stay apart.
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
    /// [role.printer]
    /// name = "Printer"
    ///
    /// [role.author]
    /// name = "Author"
    ///
    /// [workflow.article]
    /// name = "Article"
    /// step = [
    ///   { id = "plan", playbook = "writing.md", raci = { editor = "A", author = "R" } },
    ///   { id = "brief", playbook = "writing.md", raci = { editor = "A", author = "R" } },
    ///   { id = "research", playbook = "writing.md", raci = { editor = "A", author = "R" } },
    ///   { id = "write", playbook = "writing.md", raci = { editor = "A", author = "R" } },
    ///   { id = "illustrate", playbook = "writing.md", raci = { editor = "A", author = "R" } },
    ///   { id = "review", playbook = "writing.md", raci = { editor = "A", author = "R" } },
    ///   { id = "correct", playbook = "writing.md", raci = { editor = "C", printer = "AR" } },
    ///   { id = "typeset", playbook = "writing.md", raci = { editor = "C", printer = "AR" } },
    ///   { id = "proof", playbook = "writing.md", raci = { editor = "C", printer = "AR" } },
    ///   { id = "print", playbook = "writing.md", raci = { editor = "C", printer = "AR" } },
    /// ]
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
    /// [role.printer]
    /// name = "Printer"
    ///
    /// [role.author]
    /// name = "Author"
    ///
    /// [workflow.article]
    /// name = "Article"
    /// step = [
    ///   { id = "plan", playbook = "writing.md", raci = { editor = "A", author = "R" } },
    ///   { id = "brief", playbook = "writing.md", raci = { editor = "A", author = "R" } },
    ///   { id = "research", playbook = "writing.md", raci = { editor = "A", author = "R" } },
    ///   { id = "write", playbook = "writing.md", raci = { editor = "A", author = "R" } },
    ///   { id = "illustrate", playbook = "writing.md", raci = { editor = "A", author = "R" } },
    ///   { id = "review", playbook = "writing.md", raci = { editor = "C", printer = "AR" } },
    ///   { id = "correct", playbook = "writing.md", raci = { editor = "C", printer = "AR" } },
    ///   { id = "typeset", playbook = "writing.md", raci = { editor = "C", printer = "AR" } },
    ///   { id = "proof", playbook = "writing.md", raci = { editor = "C", printer = "AR" } },
    ///   { id = "print", playbook = "writing.md", raci = { editor = "C", printer = "AR" } },
    /// ]
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP107", "overloaded-role", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let Some(scheme) = scope.model.scheme() else { return };
    for overload in &scope.insight.overloads {
        let Some(role) = scope.model.roles.get(&overload.role) else { continue };
        let Some(letter) = scheme.letters.0.get(&overload.letter) else { continue };
        let message = format!(
            "{} is {} in {} of {}",
            &*role.name,
            naming::letter((overload.letter, letter)),
            overload.count,
            naming::count(scope.insight.duties.steps, "step"),
        );
        found.push(
            Finding::new(RULE.code, role.name.span, message)
                .here(format!("more than {} % of all steps", overload.most))
                .help("give some of these steps to another role, or split this one")
                .about(role.subject())
                .also([overload.letter]),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{messages, work};

    /// The messages for a work in which `held` of `steps` steps are the first text, the rest the
    /// second.
    fn share(scheme: &str, held: usize, steps: usize, [often, rest]: [&str; 2]) -> Vec<String> {
        let all: Vec<&str> = (0..steps).map(|at| if at < held { often } else { rest }).collect();
        messages("OP107", &work(scheme, &all))
    }

    #[test]
    fn exactly_the_share_is_not_above_it() {
        let [answers, does] = [["a = \"A\"", "b = \"A\""], ["a = \"R\"", "b = \"R\""]];
        let asked = ["a = \"C\"", "b = \"C\""];
        assert_eq!(share("raci", 5, 10, answers), [""; 0]);
        assert_eq!(share("raci", 6, 10, answers), ["A is A (accountable) in 6 of 10 steps"]);
        assert_eq!(share("raci", 7, 10, does), [""; 0]);
        assert_eq!(share("raci", 8, 10, does), ["A is R (responsible) in 8 of 10 steps"]);
        assert_eq!(share("raci", 6, 10, asked), [""; 0]);
        assert_eq!(share("raci", 7, 10, asked), ["A is C (consulted) in 7 of 10 steps"]);
    }

    #[test]
    fn nine_steps_say_nothing() {
        assert_eq!(share("raci", 9, 9, ["a = \"AR\"", ""]), [""; 0]);
        assert_eq!(share("raci", 10, 10, ["a = \"AR\"", ""]).len(), 2);
    }

    #[test]
    fn other_schemes_have_other_letters_and_committees_are_no_roles() {
        let heard = share("rapid", 10, 10, ["b = \"I\"", ""]);
        assert_eq!(heard, ["B is I (input) in 10 of 10 steps"]);
        assert_eq!(share("rapid", 10, 10, ["b = \"P\"", ""]), [""; 0]);
        assert_eq!(share("raci", 10, 10, ["board = \"A\"", ""]), [""; 0]);
    }
}
