//! OP201.

use crate::check::{Scope, circle};
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// A reporting line or an escalation of roles that comes back to where it began.
    ///
    /// Each line upwards has to end with somebody: the role that reports to nobody. In a circle nobody
    /// is at the top, an escalation never arrives, and no chart of the organisation can be drawn.
    /// `reports-to` and `escalates-to` are each looked at for themselves.
    ///
    /// Remove the line that is not so. The role at the top names nobody.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    /// purpose = "Publish a magazine."
    /// owner = "editor"
    ///
    /// [role.editor]
    /// name = "Editor"
    /// reports-to = "author"
    ///
    /// [role.author]
    /// name = "Author"
    /// reports-to = "editor"
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
    /// reports-to = "editor"
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
    code = Code::new("OP201", "reporting-cycle", Severity::Error),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let model = scope.model;
    let code = RULE.code;
    found.extend(circle::findings(
        code,
        &model.roles,
        |role| role.reports_to.as_ref(),
        "reports to",
    ));
    found.extend(circle::findings(
        code,
        &model.roles,
        |role| role.escalates_to.as_ref(),
        "escalates to",
    ));
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{found, messages};

    const MODEL: &str = "[model]\nname = \"M\"\n";

    fn roles(lines: [&str; 3]) -> String {
        let [a, b, c] = lines;
        format!(
            "{MODEL}[role.a]\nname = \"A\"\n{a}\n[role.b]\nname = \"B\"\n{b}\n\
             [role.c]\nname = \"C\"\n{c}\n"
        )
    }

    #[test]
    fn each_circle_is_told_once_with_every_link_in_it() {
        let text = roles(["reports-to = \"b\"", "reports-to = \"c\"", "reports-to = \"a\""]);
        let found = found("OP201", &text);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(found[0].message, "A reports to itself, through B and C");
        assert_eq!(found[0].span.map(|span| &text[span.range()]), Some("\"b\""));
        assert_eq!(found[0].labels.len(), 2);
    }

    #[test]
    fn reporting_and_escalating_are_two_lines() {
        let text = roles(["reports-to = \"b\"", "escalates-to = \"a\"", "escalates-to = \"c\""]);
        assert_eq!(messages("OP201", &text), ["C escalates to itself"]);
    }
}
