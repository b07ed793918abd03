//! OP504.

use crate::check::Scope;
use crate::finding::{Code, Finding, Severity};
use crate::insight::headcount::{Headcount, Source};
use crate::model::maturity::TeamSize;
use crate::rule;

rule! {
    /// A head-count that does not fit the stage.
    ///
    /// Two things are compared with the `team-size` of a stage: the people of its seats, at every
    /// stage; and the people there are, at the stage where the model says that it is. The second
    /// are counted from the allocations of people who are there today, else from the `headcount`
    /// of the teams.
    ///
    /// Correct the counts of the seats or the `team-size`. If the team has outgrown its stage, it
    /// may be time to look at the criteria of the next one.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    /// stages = ["start"]
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [role.publisher]
    /// name = "Publisher"
    ///
    /// [stage.start]
    /// name = "Start"
    /// team-size = { min = 2, max = 3 }
    ///
    /// [[stage.start.seat]]
    /// name = "Generalist"
    /// covers = ["editor", "publisher"]
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR", publisher = "C" }
    /// --- content/writing.md
    /// # Writing
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    /// stages = ["start"]
    ///
    /// [role.editor]
    /// name = "Editor"
    ///
    /// [role.publisher]
    /// name = "Publisher"
    ///
    /// [stage.start]
    /// name = "Start"
    /// team-size = { min = 2, max = 3 }
    ///
    /// [[stage.start.seat]]
    /// name = "Generalist"
    /// count = 2
    /// covers = ["editor", "publisher"]
    ///
    /// [workflow.article]
    /// name = "Article"
    ///
    /// [[workflow.article.step]]
    /// id = "write"
    /// playbook = "writing.md"
    /// raci = { editor = "AR", publisher = "C" }
    /// --- content/writing.md
    /// # Writing
    /// ```
    code = Code::new("OP504", "headcount-outside-stage", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    let model = scope.model;
    for view in &scope.insight.stages {
        let Some(stage) = model.stages.get(&view.stage) else { continue };
        let Some(size) = stage.team_size.as_ref().filter(|_| !view.seats.is_empty()) else {
            continue;
        };
        if outside(f64::from(view.people), size) {
            let message =
                format!("the seats of {} make {}", &*stage.name, people(view.people.into()));
            found.push(
                Finding::new(RULE.code, stage.span, message)
                    .here(range(size))
                    .help("mend the `count` of the seats, or the `team-size`")
                    .about(stage.subject()),
            );
        }
    }
    let Some(written) = model.model.as_ref().and_then(|about| about.stage.as_ref()) else { return };
    let stage = model.stages.get(&written.id);
    let sized = stage.and_then(|stage| Some((stage, stage.team_size.as_ref()?)));
    let (Some((stage, size)), Some(count)) = (sized, scope.insight.headcount) else { return };
    let counted = match count.source {
        Source::People => "by the allocations of people",
        Source::Teams => "by the head-counts of teams",
        Source::Seats => return,
    };
    if outside(count.people, size) {
        let message =
            format!("{counted} there are {}, and we are at {}", weeks(count), &*stage.name);
        found.push(
            Finding::new(RULE.code, written.span, message)
                .label(stage.span, range(size))
                .help("mend the `allocation` of people, the `headcount` of teams or this `team-size`; or name the \
                     stage that fits in `stage`")
                .about(stage.subject()),
        );
    }
}

/// Whether so many people are too few or too many; a hundredth of a person is rounding.
fn outside(people: f64, size: &TeamSize) -> bool {
    people < f64::from(size.min) - 0.005 || people > f64::from(size.max) + 0.005
}

fn people(count: f64) -> String {
    let count = (count * 100.0).round() / 100.0;
    if count > 1.0 { format!("{count} people") } else { format!("{count} person") }
}

/// So many full-time equivalents, and human beings where they are known.
fn weeks(count: Headcount) -> String {
    let fte = (count.people * 100.0).round() / 100.0;
    match count.heads {
        None => format!("{fte} FTE"),
        Some(1) => format!("{fte} FTE (1 person)"),
        Some(heads) => format!("{fte} FTE ({heads} people)"),
    }
}

fn range(size: &TeamSize) -> String {
    format!("is for {} to {} people", size.min, size.max)
}
