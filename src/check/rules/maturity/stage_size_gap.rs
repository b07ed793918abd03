//! OP502.

use crate::check::Scope;
use crate::check::naming::people;
use crate::check::sizes;
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// Sizes of a team that belong to no stage.
    ///
    /// If one stage is for 2 to 3 people and the next for 5 to 10, nothing is said for a team of
    /// four, which every team has to be on its way. It is often left open on purpose: then a
    /// waiver with its reason says how such a team is read.
    ///
    /// Let the next stage start one above the end of the one before, or accept the gap in a
    /// `[[waiver]]`.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    /// stages = ["start", "grow"]
    ///
    /// [stage.start]
    /// name = "Start"
    /// team-size = { min = 2, max = 3 }
    ///
    /// [stage.grow]
    /// name = "Grow"
    /// team-size = { min = 5, max = 10 }
    /// ```
    ///
    /// ```good
    /// [model]
    /// name = "Example"
    /// stages = ["start", "grow"]
    ///
    /// [stage.start]
    /// name = "Start"
    /// team-size = { min = 2, max = 4 }
    ///
    /// [stage.grow]
    /// name = "Grow"
    /// team-size = { min = 5, max = 10 }
    /// ```
    code = Code::new("OP502", "stage-size-gap", Severity::Warning),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for [(below, low), (stage, high)] in sizes::steps(scope.model) {
        let first = low.max.saturating_add(1);
        if high.min <= first {
            continue;
        }
        let last = high.min - 1;
        let teams = if first == last {
            format!("a team of {first}")
        } else {
            format!("a team of {first} to {last}")
        };
        let message =
            format!("{teams} is at no stage, between {} and {}", &*below.name, &*stage.name);
        found.push(
            Finding::new(RULE.code, stage.span, message)
                .here(format!("starts at {}", people(high.min)))
                .label(below.span, format!("ends at {}", people(low.max)))
                .help(format!("let {} start at {first}, or say in a waiver why not", &*stage.name))
                .about(stage.subject())
                .also([below.id.as_str()]),
        );
    }
}
