//! OP111.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::model::cadence::Rotation;
use crate::model::reference::Untyped;
use crate::model::thing::{Fields, Things};
use crate::model::{Kind, Model};
use crate::rule;
use std::collections::HashSet;

rule! {
    /// A role that has nothing to do.
    ///
    /// It holds no letter in any step, takes part in no decision and no meeting, leads nothing, owns
    /// nothing, and nobody reports or turns to it. Either its duties are missing, or it is a title and
    /// not a role. Being written on a seat, on a person or in a rule of segregation is no duty.
    ///
    /// Give it its letters, or remove it. What it does outside of this model need not be here.
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
    /// [role.archivist]
    /// name = "Archivist"
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
    ///
    /// [role.archivist]
    /// name = "Archivist"
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "A", author = "R", archivist = "I" }
    ///
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP111", "idle-role", Severity::Note),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let model = scope.model;
    // Where no work is described yet, no role can have a part in it.
    if model.workflows.is_empty() && model.decisions.is_empty() && model.meetings.is_empty() {
        return;
    }
    let busy = busy(model);
    for (id, role) in &scope.model.roles {
        let in_team = role.team.as_ref().is_some_and(|team| busy.contains(team.id.as_str()));
        if in_team || busy.contains(id.as_str()) {
            continue;
        }
        found.push(
            Finding::new(RULE.code, role.name.span, format!("{} has nothing to do", &*role.name))
                .help("give it a letter in a step, a part in a decision or a meeting, or remove it")
                .about(role.subject()),
        );
    }
}

/// The ids of all roles with a duty, and of the teams that have one as a whole.
fn busy(model: &Model) -> HashSet<String> {
    let mut busy = HashSet::new();
    parts(&model.workflows, &mut busy);
    parts(&model.decisions, &mut busy);
    parts(&model.meetings, &mut busy);
    parts(&model.pillars, &mut busy);
    parts(&model.objectives, &mut busy);
    parts(&model.assessments, &mut busy);
    parts(&model.initiatives, &mut busy);
    parts(&model.practices, &mut busy);
    parts(&model.teams, &mut busy);
    let owner = model.model.iter().filter_map(|about| about.owner.as_ref());
    let roles = model.roles.values();
    let above = roles.flat_map(|role| role.reports_to.iter().chain(&role.escalates_to));
    busy.extend(owner.chain(above).map(|role| role.id.clone()));
    for meeting in model.meetings.values() {
        if let Some(Rotation::Chairs(chairs)) = meeting.rotation() {
            busy.extend(chairs);
        }
    }
    busy
}

/// Adds every role, and every team that may stand for its roles, that `things` refer to.
fn parts<T: Fields>(things: &Things<T>, busy: &mut HashSet<String>) {
    for thing in things.values() {
        thing.visit(&mut |reference: Untyped<'_>| {
            if reference.kinds.contains(&Kind::Role) {
                busy.insert(reference.id.to_owned());
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{messages, work};

    /// The names of idle roles; `a` has the work, and sits on the board with `b`.
    fn idle(rest: &str) -> String {
        let found = messages("OP111", &(work("raci", &["a = \"AR\""]) + rest));
        let names = found.iter().filter_map(|message| message.strip_suffix(" has nothing to do"));
        names.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn whatever_names_a_role_gives_it_something_to_do() {
        assert_eq!(idle(""), "C D E F");
        assert_eq!(idle("[team.t]\nname = \"T\"\nlead = \"c\"\n"), "D E F");
        assert_eq!(idle("[decision.x]\nname = \"X\"\ndecide = \"c\"\ninform = [\"d\"]\n"), "E F");
        assert_eq!(idle("[role.g]\nname = \"G\"\nreports-to = \"c\"\n"), "D E F G");
        let meeting = "[meeting.m]\nname = \"M\"\nevery = \"week\"\non = \"monday\"\n\
                       from = 2026-01-05\nduration = \"1h\"\nrotate = [\"e\", \"f\"]\n";
        assert_eq!(idle(meeting), "C D");
    }

    #[test]
    fn a_team_with_a_letter_keeps_its_roles_busy() {
        let team = "[team.t]\nname = \"T\"\n[role.g]\nname = \"G\"\nteam = \"t\"\n";
        assert_eq!(idle(team), "C D E F G");
        let told = "[[workflow.w.step]]\nid = \"told\"\nraci = { t = \"I\", c = \"AR\" }\n";
        assert_eq!(idle(&format!("{told}{team}")), "D E F");
    }

    #[test]
    fn seats_people_and_segregation_are_no_duties() {
        let rest = "[person.p]\nname = \"P\"\nroles = [\"c\"]\n[stage.s]\nname = \"S\"\n\
                    [[stage.s.seat]]\nname = \"Seat\"\ncovers = [\"d\"]\n\
                    [[segregate]]\nroles = [\"e\", \"f\"]\n";
        assert_eq!(idle(rest), "C D E F");
    }
}
