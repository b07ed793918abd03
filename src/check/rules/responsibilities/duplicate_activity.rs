//! OP106.

use crate::check::step::Placed;
use crate::check::{Scope, step};
use crate::finding::{Code, Finding, Severity};
use crate::model::id::slug;
use crate::rule;
use std::collections::HashMap;

rule! {
    /// The same activity twice.
    ///
    /// Two steps of one workflow with the same name cannot be told apart in a matrix, and their
    /// letters will drift from each other. Two workflows with the same step, held by the same roles
    /// in the same way, describe one piece of work in two places. Names are compared without regard
    /// to case, accents and punctuation.
    ///
    /// Make one step of them, or give each the name of what is different about it. Work that is
    /// shared can be a workflow of its own that the others lead to.
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
    /// name = "Review"
    /// playbook = "writing.md"
    /// raci = { editor = "A", author = "R" }
    ///
    /// [[workflow.article.step]]
    /// id = "review"
    /// playbook = "writing.md"
    /// raci = { editor = "AR" }
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
    /// name = "Draft"
    /// playbook = "writing.md"
    /// raci = { editor = "A", author = "R" }
    ///
    /// [[workflow.article.step]]
    /// id = "review"
    /// playbook = "writing.md"
    /// raci = { editor = "AR" }
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP106", "duplicate-activity", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let mut everywhere: HashMap<(String, String), Placed<'_>> = HashMap::new();
    for workflow in scope.model.workflows.values() {
        let mut here: HashMap<String, Placed<'_>> = HashMap::new();
        for place in step::of(workflow) {
            let name = normalised(&place);
            let key = (name.clone(), letters(&place));
            if let Some(first) = here.get(&name) {
                // The same id is a fault of its own.
                if first.step.id != place.step.id {
                    let help = "make one step of both, or say in the names how they differ";
                    found.push(twice(&place, first, help));
                }
                continue;
            }
            here.insert(name, place);
            if key.1.is_empty() {
                continue;
            }
            if let Some(first) = everywhere.get(&key) {
                let help = "describe the work once, or say in the names how the steps differ";
                found.push(twice(&place, first, help));
            } else {
                everywhere.insert(key, place);
            }
        }
    }
}

fn twice(place: &Placed<'_>, first: &Placed<'_>, help: &str) -> Finding {
    let message = if place.workflow.id == first.workflow.id {
        format!("{} stands there twice", place.title())
    } else {
        format!("{} is the same as {}, with the same roles", place.title(), first.title())
    };
    Finding::new(RULE.code, place.span(), message)
        .label(first.span(), "the first stands here")
        .help(help)
        .about(place.subject())
        .also([first.id()])
}

/// The name without case, accents and punctuation; as it is, where nothing would be left.
fn normalised(place: &Placed<'_>) -> String {
    let title = place.step.title();
    Some(slug(&title)).filter(|slug| !slug.is_empty()).unwrap_or(title)
}

/// Who holds what, in one text that is the same for the same parts.
fn letters(place: &Placed<'_>) -> String {
    let cells = place.step.raci.cells.iter().map(|(id, cell)| {
        let mut letters = cell.letters.clone();
        letters.sort_unstable();
        format!("{id}={}", letters.into_iter().collect::<String>())
    });
    let mut cells: Vec<String> = cells.collect();
    cells.sort_unstable();
    cells.join(" ")
}

#[cfg(test)]
mod tests {
    use crate::check::testing::messages;

    fn two(first: &str, second: &str) -> Vec<String> {
        let text = format!(
            "[model]\nname = \"M\"\n[role.a]\nname = \"A\"\n[role.b]\nname = \"B\"\n\
             [workflow.x]\nname = \"X\"\nstep = [{first}]\n\
             [workflow.y]\nname = \"Y\"\nstep = [{second}]\n"
        );
        messages("OP106", &text)
    }

    #[test]
    fn two_workflows_may_have_a_step_of_one_name_but_not_with_the_same_roles() {
        let review = "{ id = \"r\", name = \"Révision\", raci = { a = \"AR\", b = \"C\" } }";
        let same = "{ id = \"s\", name = \"revision!\", raci = { b = \"C\", a = \"R/A\" } }";
        let other = "{ id = \"s\", name = \"Révision\", raci = { a = \"AR\" } }";
        assert_eq!(
            two(review, same),
            ["revision! in Y is the same as Révision in X, with the same roles"]
        );
        assert_eq!(two(review, other), [""; 0]);
    }

    #[test]
    fn names_without_latin_letters_are_compared_as_they_are() {
        let two_names = "{ id = \"r\", name = \"確認\" }, { id = \"s\", name = \"公開\" }";
        assert_eq!(two(two_names, ""), [""; 0]);
        let one_name = "{ id = \"r\", name = \"確認\" }, { id = \"s\", name = \"確認\" }";
        assert_eq!(two(one_name, ""), ["確認 in X stands there twice"]);
    }

    #[test]
    fn steps_without_letters_are_not_the_same_for_that() {
        assert_eq!(two("{ id = \"r\" }", "{ id = \"r\" }"), [""; 0]);
    }
}
