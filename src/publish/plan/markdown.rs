//! A plan as Markdown, for a pull request.

use super::Plan;
use super::text::{TOLD, named, sum, told, word};
use std::fmt::Write as _;

/// `plan` for the target called `target`, as Markdown of GitHub and GitLab. What stands in it from
/// titles is text, never markup.
pub fn markdown(plan: &Plan, target: &str) -> String {
    let mut out = format!("### Wiki {}\n\n{}\n", escaped(target), sum(plan));
    for stop in &plan.stops {
        let _ = writeln!(out, "\n**Stopped:** {stop}");
    }
    let mut rows = String::new();
    for action in TOLD {
        for step in plan.steps.iter().filter(|step| step.action == action) {
            let said = told(step);
            let said = said.trim_start_matches(": ");
            let row = [word(action), &named(step), said].map(escaped);
            let _ = writeln!(rows, "| {} |", row.join(" | "));
        }
    }
    if !rows.is_empty() {
        let _ = write!(out, "\n| | Page | Why |\n|---|---|---|\n{rows}");
    }
    out
}

fn escaped(text: &str) -> String {
    crate::report::review::escape::escaped(text)
}
