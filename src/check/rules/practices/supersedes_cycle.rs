//! OP605.

use crate::check::{Scope, circle};
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// Practices that take each other's place in a circle.
    ///
    /// `supersedes` names the older practice that this one takes the place of. Where the chain comes back
    /// to where it began, no practice is the newest, and a reader cannot know which one to follow.
    ///
    /// Remove the line that is not so. The oldest practice supersedes nothing.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [practice.one-reader]
    /// name = "One reader"
    /// owner = "editor"
    /// steps = ["article.write"]
    /// supersedes = "two-readers"
    ///
    /// [practice.two-readers]
    /// name = "Two readers"
    /// owner = "editor"
    /// steps = ["article.write"]
    /// supersedes = "one-reader"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR" }
    /// --- content/writing.md
    /// # Writing
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [practice.one-reader]
    /// name = "One reader"
    /// owner = "editor"
    /// steps = ["article.write"]
    ///
    /// [practice.two-readers]
    /// name = "Two readers"
    /// owner = "editor"
    /// steps = ["article.write"]
    /// supersedes = "one-reader"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR" }
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP605", "supersedes-cycle", Severity::Error),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let practices = &scope.model.practices;
    let verb = "takes the place of";
    found.extend(circle::findings(RULE.code, practices, |p| p.supersedes.as_ref(), verb));
}

#[cfg(test)]
mod tests {
    use crate::check::testing::messages;

    #[test]
    fn a_practice_may_not_take_its_own_place() {
        let text = "[model]\nname = \"Model\"\n[practice.x]\nname = \"X\"\nsupersedes = \"x\"\n";
        assert_eq!(messages("OP605", text), ["X takes the place of itself"]);
    }
}
