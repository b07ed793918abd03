//! OP204.

use crate::check::{Scope, circle};
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// A team that is part of itself, often through others.
    ///
    /// `parent` names the team that a team is part of. Where the chain comes back to where it began, no
    /// team is at the top, and no chart of the organisation can be drawn.
    ///
    /// Remove the line that is not so. The team at the top has no `parent`.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    ///
    /// [team.desk]
    /// name = "Desk"
    /// parent = "newsroom"
    ///
    /// [team.newsroom]
    /// name = "Newsroom"
    /// parent = "desk"
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    ///
    /// [team.desk]
    /// name = "Desk"
    /// parent = "newsroom"
    ///
    /// [team.newsroom]
    /// name = "Newsroom"
    /// ```
    code = Code::new("OP204", "parent-cycle", Severity::Error),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let teams = &scope.model.teams;
    found.extend(circle::findings(RULE.code, teams, |t| t.parent.as_ref(), "is part of"));
}

#[cfg(test)]
mod tests {
    use crate::check::testing::messages;

    const MODEL: &str = "[model]\nname = \"Model\"\n";

    #[test]
    fn a_team_may_not_be_its_own_parent() {
        let text = format!("{MODEL}[team.x]\nname = \"X\"\nparent = \"x\"\n");
        assert_eq!(messages("OP204", &text), ["X is part of itself"]);
    }

    #[test]
    fn a_long_circle_is_told_once_and_names_all_of_it() {
        let team = |at: usize| {
            let next = if at == 5 { 2 } else { at + 1 };
            format!("[team.t{at}]\nname = \"T{at}\"\nparent = \"t{next}\"\n")
        };
        let text = format!("{MODEL}{}", (0..6).map(team).collect::<String>());
        assert_eq!(messages("OP204", &text), ["T2 is part of itself, through T3, T4 and T5"]);
    }
}
