//! What stands under each pillar, and where something is missing.
//!
//! Objectives, practices, workflows and meetings say their pillar themselves. A workflow also counts
//! for a pillar when one of that pillar's practices in force is used in one of its steps: then the
//! pillar is lived there, whether or not anybody wrote it.

use super::practices::is_in_use;
use crate::model::Model;
use indexmap::IndexMap;
use serde::Serialize;

/// What stands where, and what does not.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Coverage {
    /// By pillar, in the model's order.
    pub pillars: IndexMap<String, PillarCoverage>,
    /// Steps without a playbook, as `workflow.step`.
    pub steps_without_playbook: Vec<String>,
    /// Decisions without a meeting, by id.
    pub decisions_without_meeting: Vec<String>,
    /// Practices that are not retired and name no step in which they are used, by id.
    pub idle_practices: Vec<String>,
}

/// What stands under a pillar, by id. An empty list is a hole.
#[derive(Debug, Default, Serialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub struct PillarCoverage {
    /// The role that answers for it.
    pub owner: Option<String>,
    /// Its objectives.
    pub objectives: Vec<String>,
    /// The meetings that name it.
    pub meetings: Vec<String>,
    /// The workflows that name it or live one of its practices.
    pub workflows: Vec<String>,
    /// Its practices that are not retired.
    pub practices: Vec<String>,
}

pub(super) fn of(model: &Model) -> Coverage {
    let steps = model.workflows.iter().flat_map(|(id, workflow)| {
        let bare = workflow.step.iter().filter(|step| step.playbook.is_none());
        bare.map(move |step| format!("{id}.{}", &**step.id))
    });
    let decisions = model.decisions.values().filter(|decision| decision.meeting.is_none());
    let idle = model.practices.values().filter(|p| is_in_use(p) && p.steps.is_empty());
    Coverage {
        pillars: pillars(model),
        steps_without_playbook: steps.collect(),
        decisions_without_meeting: decisions.map(|decision| decision.id.clone()).collect(),
        idle_practices: idle.map(|practice| practice.id.clone()).collect(),
    }
}

fn pillars(model: &Model) -> IndexMap<String, PillarCoverage> {
    let pillar = |(id, pillar): (&String, &crate::model::Thing<_>)| {
        let pillar: &crate::model::strategy::Pillar = pillar;
        let owner = pillar.owner.as_ref().map(|owner| owner.id.clone());
        (id.clone(), PillarCoverage { owner, ..PillarCoverage::default() })
    };
    let mut found: IndexMap<String, PillarCoverage> = model.pillars.iter().map(pillar).collect();
    for objective in model.objectives.values() {
        if let Some(under) = objective.pillar.as_ref().and_then(|p| found.get_mut(&p.id)) {
            under.objectives.push(objective.id.clone());
        }
    }
    for meeting in model.meetings.values() {
        if let Some(under) = meeting.pillar.as_ref().and_then(|p| found.get_mut(&p.id)) {
            under.meetings.push(meeting.id.clone());
        }
    }
    for workflow in model.workflows.values() {
        if let Some(under) = workflow.pillar.as_ref().and_then(|p| found.get_mut(&p.id)) {
            under.workflows.push(workflow.id.clone());
        }
    }
    for practice in model.practices.values().filter(|practice| is_in_use(practice)) {
        let Some(under) = practice.pillar.as_ref().and_then(|p| found.get_mut(&p.id)) else {
            continue;
        };
        under.practices.push(practice.id.clone());
        for (workflow, _) in practice.steps.iter().filter_map(|step| step.split_once('.')) {
            if !under.workflows.iter().any(|known| known == workflow) {
                under.workflows.push(workflow.to_owned());
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::insight::tests::of;

    const MODEL: &str = r#"
[role.a]
name = "A"
[pillar.held]
name = "Held"
owner = "a"
[pillar.bare]
name = "Bare"
[objective.o]
name = "O"
pillar = "held"
[workflow.w]
name = "W"
[[workflow.w.step]]
id = "s"
raci = { a = "AR" }
[[workflow.w.step]]
id = "t"
playbook = "t.md"
raci = { a = "AR" }
[workflow.v]
name = "V"
pillar = "held"
[meeting.m]
name = "M"
pillar = "held"
every = "week"
on = "monday"
duration = "1h"
[decision.d]
name = "D"
decide = "a"
[practice.used]
name = "Used"
pillar = "held"
steps = ["w.s", "w.t"]
[practice.idle]
name = "Idle"
pillar = "held"
[practice.gone]
name = "Gone"
status = "retired"
pillar = "bare"
steps = ["w.s"]
"#;

    #[test]
    fn a_workflow_serves_a_pillar_by_word_or_by_its_practices() {
        let coverage = of(MODEL).1.coverage;
        let held = &coverage.pillars["held"];
        assert_eq!(held.workflows, ["v", "w"], "each once");
        assert_eq!((held.objectives.len(), held.meetings.len(), held.practices.len()), (1, 1, 2));
        assert_eq!(held.owner.as_deref(), Some("a"));
        assert_eq!(coverage.pillars["bare"], super::PillarCoverage::default(), "retired is gone");
    }

    #[test]
    fn holes_are_told() {
        let coverage = of(MODEL).1.coverage;
        assert_eq!(coverage.steps_without_playbook, ["w.s"]);
        assert_eq!(coverage.decisions_without_meeting, ["d"]);
        assert_eq!(coverage.idle_practices, ["idle"]);
    }
}
