//! OP501.

use crate::check::Scope;
use crate::check::sizes;
use crate::finding::{Code, Finding, Severity};
use crate::rule;

rule! {
    /// Two stages that are for teams of the same size.
    ///
    /// The size of the team says at which stage it is. Where two ranges overlap, a team is at two
    /// stages at once: its seats, its criteria and its training contradict each other. Both ends
    /// of a range belong to it, so a stage that ends at 5 and one that starts at 5 overlap.
    ///
    /// Let the later stage start one above the end of the one before.
    ///
    /// ```bad
    /// [model]
    /// name = "Example"
    /// stages = ["start", "grow"]
    ///
    /// [stage.start]
    /// name = "Start"
    /// team-size = { min = 2, max = 5 }
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
    code = Code::new("OP501", "overlapping-stage-sizes", Severity::Error),
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for [(below, low), (stage, high)] in sizes::steps(scope.model) {
        if high.min > low.max {
            continue;
        }
        let last = low.max.min(high.max);
        let teams = if last == high.min {
            format!("a team of {last}")
        } else {
            format!("a team of {} to {last}", high.min)
        };
        let message = format!("{teams} is at {} and at {}", &*below.name, &*stage.name);
        found.push(
            Finding::new(RULE.code, stage.span, message)
                .here(format!("from {} to {} people", high.min, high.max))
                .label(below.span, format!("from {} to {} people", low.min, low.max))
                .help("let the `team-size` of one start where the other has ended")
                .about(stage.subject())
                .also([below.id.as_str()]),
        );
    }
}
