//! OP116.

use crate::check::{Scope, naming};
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// One person alone answers for many steps, and nobody stands in.
    ///
    /// The role has one holder, and that holder has no deputy who is there. On a holiday or a day of
    /// illness every approval of the role waits. It is told of roles that are accountable in three
    /// steps or more, or in a quarter of all steps if these are two or more, and only where people
    /// are defined.
    ///
    /// Write a `deputy` on the person, or give the role to a second one.
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
    /// [person.ada]
    /// name = "Ada Linden"
    /// roles = ["editor"]
    ///
    /// [person.ben]
    /// name = "Ben Ash"
    /// roles = ["author"]
    ///
    /// [workflow.article]
    /// name = "Article"
    /// step = [
    ///   { id = "plan", playbook = "writing.md", raci = { editor = "A", author = "R" } },
    ///   { id = "write", playbook = "writing.md", raci = { editor = "A", author = "R" } },
    ///   { id = "correct", playbook = "writing.md", raci = { editor = "A", author = "R" } },
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
    /// [role.author]
    /// name = "Author"
    ///
    /// [person.ada]
    /// name = "Ada Linden"
    /// roles = ["editor"]
    /// deputy = "ben"
    ///
    /// [person.ben]
    /// name = "Ben Ash"
    /// roles = ["author"]
    ///
    /// [workflow.article]
    /// name = "Article"
    /// step = [
    ///   { id = "plan", playbook = "writing.md", raci = { editor = "A", author = "R" } },
    ///   { id = "write", playbook = "writing.md", raci = { editor = "A", author = "R" } },
    ///   { id = "correct", playbook = "writing.md", raci = { editor = "A", author = "R" } },
    /// ]
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP116", "single-point-of-failure", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let Scope { model, insight, .. } = scope;
    let Some(answering) = model.scheme().and_then(|scheme| scheme.answering()) else { return };
    for alone in &insight.alone {
        let (Some(role), Some(person)) =
            (model.roles.get(&alone.role), model.people.get(&alone.person))
        else {
            continue;
        };
        let message = format!(
            "{} alone holds {}, which is {} in {}, and has no deputy",
            &*person.name,
            &*role.name,
            naming::letter(answering),
            naming::count(alone.count, "step"),
        );
        let finding = Finding::new(RULE.code, role.name.span, message)
            .label(person.name.span, "the only holder")
            .about(role.subject())
            .also([&alone.person]);
        found.push(match &person.deputy {
            Some(deputy) if deputy.id != person.id => finding
                .label(deputy.span, "is not there today")
                .help("name a deputy who is there, or give the role to a second person"),
            _ => finding.help(format!(
                "write a `deputy` on {}, or give the role to a second person",
                &*person.name
            )),
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{found, work};

    #[test]
    fn a_deputy_who_has_left_is_shown() {
        let people = "[person.p]\nname = \"Pia\"\nroles = [\"a\"]\ndeputy = \"q\"\n\
                      [person.q]\nname = \"Quinn\"\nuntil = 2026-01-31\n";
        let told = found("OP116", &(work("raci", &["a = \"AR\""; 3]) + people));
        let message = "Pia alone holds A, which is A (accountable) in 3 steps, and has no deputy";
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].message, message);
        let labels: Vec<&str> = told[0].labels.iter().map(|label| &*label.text).collect();
        assert_eq!(labels, ["the only holder", "is not there today"]);
    }

    #[test]
    fn two_steps_matter_from_a_quarter_of_all_on() {
        let people = "[person.p]\nname = \"Pia\"\nroles = [\"a\"]\n";
        let of = |all: usize| {
            let steps: Vec<&str> =
                (0..all).map(|at| if at < 2 { "a = \"AR\"" } else { "b = \"AR\"" }).collect();
            found("OP116", &(work("raci", &steps) + people)).len()
        };
        assert_eq!((of(8), of(9)), (1, 0));
    }

    #[test]
    fn what_a_system_does_rests_on_nobody() {
        let people = "[person.p]\nname = \"Pia\"\nroles = [\"a\"]\n";
        let model = work("raci", &["a = \"AR\""; 3]) + people;
        let automated = "name = \"A\"\nkind = \"automated\"\n";
        assert_eq!(found("OP116", &model.replacen("name = \"A\"\n", automated, 1)), []);
    }
}
