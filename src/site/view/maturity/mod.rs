//! Stages, dimensions, scores, criteria, and the work that closes gaps.

pub mod cards;
pub mod criteria;
pub mod history;
pub mod roadmap;
pub mod scores;

#[cfg(test)]
mod tests;

use self::cards::Card;
use self::criteria::{Open, OpenIn, Progress, Table};
use self::history::Assessment;
use self::roadmap::Milestone;
use self::scores::{Dimension, Team};
use super::{Cx, Named};
use crate::insight::headcount::Headcount;
use crate::model::Kind;
use serde::Serialize;

/// The id of the list of what is open before the next stage.
pub const OPEN: &str = "open";

/// Stages, dimensions, scores, criteria, and the work that closes gaps. Texts are Markdown.
#[derive(Debug, Serialize)]
pub struct MaturityView {
    /// The stages in their order.
    pub stages: Vec<Card>,
    /// People today, where it is known.
    pub head_count: Option<Headcount>,
    /// The stage that comes next, if there is one.
    pub next: Option<Named>,
    /// What is still open before the next stage, by dimension: exit criteria of this one, entry
    /// criteria of that.
    pub open: Vec<OpenIn>,
    /// How many of these criteria are met, and how many there are.
    pub progress: (usize, usize),
    /// The same, leaving this stage and entering that one.
    pub progress_parts: Vec<Progress>,
    /// Criteria by dimension and stage; none where there are none.
    pub criteria: Option<Table>,
    /// The scores of each team, in the order of their first assessment.
    pub teams: Vec<Team>,
    /// The dimensions with their levels.
    pub dimensions: Vec<Dimension>,
    /// The assessments, the latest first.
    pub assessments: Vec<Assessment>,
    /// The work that closes criteria, by the day it is due; what was given up comes last.
    pub roadmap: Vec<Milestone>,
}

impl MaturityView {
    /// What is open before the next stage and no initiative closes.
    pub fn unplanned(&self) -> impl Iterator<Item = &Open> {
        let open = self.open.iter().flat_map(|group| &group.open);
        open.filter(|open| open.initiatives.is_empty())
    }
}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> MaturityView {
    let next = cx.insight.roadmap.to.as_deref();
    let before = criteria::before_next(cx);
    MaturityView {
        stages: cards::cards(cx),
        head_count: cx.insight.headcount,
        next: next.map(|stage| cx.named(Kind::Stage, stage)),
        open: before.open,
        progress: before.progress,
        progress_parts: before.parts,
        criteria: criteria::table(cx),
        teams: scores::teams(cx),
        dimensions: scores::dimensions(cx),
        assessments: history::assessments(cx),
        roadmap: roadmap::milestones(cx),
    }
}

/// Where we are, by the place of the stage.
pub(super) fn current(cx: &Cx<'_>) -> Option<usize> {
    let stage = cx.model.model.as_ref()?.stage.as_ref()?;
    cx.model.stages.get_index_of(stage.id.as_str())
}
