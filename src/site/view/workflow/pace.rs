//! How long a workflow takes, how often its work changes hands, and how many are asked.

use crate::insight::course::Course;
use crate::insight::course::lead_time::LeadTime;
use crate::model::Kind;
use crate::site::view::{Cx, Named, length};
use serde::Serialize;

/// The pace of a workflow. Lengths are in words.
#[derive(Debug, Serialize)]
pub struct Pace {
    /// How long it takes; none where no step says a duration.
    pub lead_time: Option<Lead>,
    /// How often the work changes hands on the usual way.
    pub hand_offs: usize,
    /// On the way from step to step, how often it could.
    pub transitions: usize,
    /// How many are asked.
    pub asked: Option<Asked>,
}

/// How long a workflow takes.
#[derive(Debug, Serialize)]
pub struct Lead {
    /// On the usual way, or that nothing is said of it.
    pub usual: String,
    /// How much that differs by the branch taken, as a phrase; none where it does not.
    pub range: Option<String>,
    /// The steps of the longest way, where ways differ.
    pub critical: Vec<Named>,
    /// What ways back add.
    pub rounds: Vec<Round>,
    /// The steps that are not counted, since they say no duration.
    pub untimed: Vec<Named>,
}

/// A round back.
#[derive(Debug, Serialize)]
pub struct Round {
    /// The step that sends back.
    pub from: Named,
    /// The step that is done again.
    pub to: Named,
    /// How much longer that takes.
    pub adds: String,
}

/// How many are asked.
#[derive(Debug, Serialize)]
pub struct Asked {
    /// At a step on average, to a tenth.
    pub mean: f64,
    /// The step that asks most.
    pub worst: Named,
    /// How many it asks.
    pub most: usize,
}

/// The pace of the workflow `id`; none where it has no steps.
pub fn of(cx: &Cx<'_>, id: &str) -> Option<Pace> {
    let course = cx.insight.courses.get(id)?;
    let step = |step: &String| cx.named(Kind::Step, &format!("{id}.{step}"));
    let asked = course.consultation.worst.as_ref().map(|worst| Asked {
        mean: (course.consultation.mean * 10.0).round() / 10.0,
        worst: step(worst),
        most: course.consultation.most(),
    });
    Some(Pace {
        lead_time: course.lead_time.as_ref().map(|lead| self::lead(cx, course, lead, step)),
        hand_offs: course.hand_offs.changes.len(),
        transitions: course.hand_offs.transitions,
        asked,
    })
}

fn lead(cx: &Cx<'_>, course: &Course, lead: &LeadTime, step: impl Fn(&String) -> Named) -> Lead {
    let words = |length| length::in_working_days(length, cx.words);
    let is_usual = lead.critical_path == course.main_path;
    Lead {
        usual: lead.usual.map_or_else(|| cx.words.get("workflow-lead-unsaid"), words),
        range: range(cx, lead),
        critical: if lead.varies() || !is_usual {
            lead.critical_path.iter().map(&step).collect()
        } else {
            Vec::new()
        },
        rounds: lead
            .rounds
            .iter()
            .map(|round| Round {
                from: step(&round.from),
                to: step(&round.to),
                adds: words(round.adds),
            })
            .collect(),
        untimed: lead.untimed.iter().map(&step).collect(),
    }
}

/// How much the lead time differs by branch. Where the shortest way says no length, only how long
/// it takes at most is known.
fn range(cx: &Cx<'_>, lead: &LeadTime) -> Option<String> {
    let words = |length| length::in_working_days(length, cx.words);
    let to = words(lead.longest);
    let (key, from) = match lead.shortest {
        _ if !lead.varies() => return None,
        None if lead.usual == Some(lead.longest) => return None,
        Some(shortest) if lead.usual == Some(lead.longest) => {
            ("workflow-lead-from", words(shortest))
        }
        Some(shortest) if lead.usual != Some(shortest) => ("workflow-lead-range", words(shortest)),
        _ => ("workflow-lead-up-to", String::new()),
    };
    Some(cx.words.fill(key, &[("from", &from), ("to", &to)]))
}
