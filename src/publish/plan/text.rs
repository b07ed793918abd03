//! A plan in plain words, for people at a terminal.

use super::{Action, Plan, Step, Why};
use crate::publish::item::What;
use std::fmt::Write as _;

/// The order in which a plan is told: what matters most to somebody who has to agree comes first.
pub(super) const TOLD: [Action; 9] = [
    Action::Archive,
    Action::Drift,
    Action::Taken,
    Action::Orphan,
    Action::Adopt,
    Action::Rename,
    Action::Move,
    Action::Create,
    Action::Update,
];

/// `plan` for the target called `target`, as text.
pub fn text(plan: &Plan, target: &str) -> String {
    let mut out = String::new();
    for action in TOLD {
        let steps = plan.steps.iter().filter(|step| step.action == action);
        for step in steps {
            let _ = writeln!(out, "{:<8} {}{}", word(action), named(step), told(step));
        }
    }
    if !out.is_empty() {
        out.push('\n');
    }
    for stop in &plan.stops {
        let _ = writeln!(out, "stopped: {stop}");
    }
    let _ = writeln!(out, "{target}: {}", sum(plan));
    out
}

/// The plan in a sentence.
pub(super) fn sum(plan: &Plan) -> String {
    if plan.steps.iter().all(|step| step.action == Action::Nothing) {
        let all = plan.count(Action::Nothing);
        return format!("nothing to do, as the model says ({all} unchanged)");
    }
    let parts: Vec<String> = (TOLD.iter().rev())
        .filter_map(|action| {
            let n = plan.count(*action);
            (n > 0).then(|| format!("{n} {}", counted(*action)))
        })
        .chain([format!("{} unchanged", plan.count(Action::Nothing))])
        .collect();
    parts.join(", ")
}

/// The word for an action at the head of a line.
pub(in crate::publish) fn word(action: Action) -> &'static str {
    match action {
        Action::Create => "create",
        Action::Adopt => "adopt",
        Action::Update => "update",
        Action::Rename => "rename",
        Action::Move => "move",
        Action::Drift => "edited",
        Action::Taken => "taken",
        Action::Orphan => "orphan",
        Action::Archive => "archive",
        Action::Nothing => "nothing",
    }
}

fn counted(action: Action) -> &'static str {
    match action {
        Action::Create => "to create",
        Action::Adopt => "to adopt",
        Action::Update => "to update",
        Action::Rename => "to rename",
        Action::Move => "to move",
        Action::Drift => "edited on the wiki",
        Action::Taken => "taken by others",
        Action::Orphan => "no longer in the model",
        Action::Archive => "to archive",
        Action::Nothing => "unchanged",
    }
}

/// What a step is about.
pub(super) fn named(step: &Step) -> String {
    match step.what {
        What::Page => format!("{} ({})", one_line(&step.title), one_line(&step.place)),
        What::File => one_line(&step.place),
    }
}

/// Why, and what follows for those who read it.
pub(super) fn told(step: &Step) -> String {
    let why: Vec<String> = step.why.iter().filter_map(|why| reason(why, step.action)).collect();
    let way_out = match step.action {
        Action::Drift => "left alone; publish with `--drift overwrite` to write over it",
        Action::Taken => {
            "somebody else's page stands there and is left alone; name it with `--adopt` to take it over"
        }
        Action::Orphan if step.why.is_empty() => {
            "no longer in the model; stays until `--removal archive`"
        }
        Action::Orphan => "no longer in the model; stays",
        _ => "",
    };
    let all: Vec<String> = why.into_iter().chain([way_out.to_owned()]).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    if all.is_empty() { String::new() } else { format!(": {}", all.join("; ")) }
}

fn reason(why: &Why, action: Action) -> Option<String> {
    Some(match why {
        Why::Text if action == Action::Update => return None,
        Why::Text => "its text changes too".to_owned(),
        Why::Title { from } => format!("was called `{}`", one_line(from)),
        Why::Place { from } => format!("was at {}", one_line(from)),
        Why::Parent { .. } => "hangs below another page".to_owned(),
        Why::Below => "the page above it is made anew".to_owned(),
        Why::Edited => "edited on the wiki since it was published".to_owned(),
        Why::Displaced { to } => format!("moved on the wiki, to {}", one_line(to)),
        Why::Removed => "removed on the wiki since it was published".to_owned(),
        Why::Same => "stands there already".to_owned(),
        Why::Foreign if action == Action::Adopt => "was there before; is written over".to_owned(),
        Why::Foreign => return None,
        Why::ForeignChildren { count } => {
            format!("{count} page{} of others below it", if *count == 1 { "" } else { "s" })
        }
    })
}

/// A title as it may stand in a line of a terminal: no control character of it acts.
fn one_line(text: &str) -> String {
    crate::report::neutral(text).into_owned()
}
