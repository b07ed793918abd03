//! OP104.

use crate::check::{Scope, naming, step};
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// A role holds two letters that exclude each other.
    ///
    /// Whoever answers for a step or does it knows what happens there and need not be told. Two
    /// letters of which one denies the other mean that the table was filled in by two people, or
    /// filled in without asking what the letters mean. Which ones exclude each other is written in
    /// the scheme, as `excludes`.
    ///
    /// Keep the letter that says what the role really does.
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
    /// raci = { editor = "AI", author = "R" }
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
    code = Code::new("OP104", "contradictory-letters", Severity::Error),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let Some(scheme) = scope.model.scheme() else { return };
    for place in step::all(scope.model) {
        for (id, cell) in &place.step.raci.cells {
            let mut pairs = pairs(&cell.letters);
            let Some((one, other)) = pairs.find(|(one, other)| scheme.excludes(*one, *other))
            else {
                continue;
            };
            let word = |letter| {
                scheme.letters.0.get(&letter).map(|meaning| naming::letter((letter, meaning)))
            };
            let words: Vec<String> = [one, other].into_iter().filter_map(word).collect();
            let name = naming::party(scope.model, id);
            let message = format!("{name} is both {} for {}", naming::all(&words), place.title());
            found.push(
                Finding::new(RULE.code, cell.span, message)
                    .here("these exclude each other")
                    .help(format!("keep either {one} or {other}"))
                    .about(place.subject()),
            );
        }
    }
}

fn pairs(letters: &[char]) -> impl Iterator<Item = (char, char)> {
    let behind = |at: usize| letters.iter().skip(at + 1);
    letters.iter().enumerate().flat_map(move |(at, one)| behind(at).map(|other| (*one, *other)))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{messages, work};

    #[test]
    fn the_scheme_says_what_excludes_what() {
        let steps = ["a = \"A\", b = \"IR\", c = \"CI\""];
        let told = ["B is both I (informed) and R (responsible) for S0 in Work"];
        assert_eq!(messages("OP104", &work("raci", &steps)), told);
        let rapid = work("rapid", &["a = \"DI\", b = \"RI\""]);
        assert_eq!(messages("OP104", &rapid), [""; 0], "I is input there");
        let support = work("rasci", &["a = \"AR\", b = \"SI\""]);
        assert_eq!(messages("OP104", &support).len(), 1);
    }

    #[test]
    fn one_finding_a_cell() {
        assert_eq!(messages("OP104", &work("raci", &["a = \"ARI\""])).len(), 1);
    }
}
