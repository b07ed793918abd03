//! One practice.

use super::conflicts::{Waived, waived};
use super::{Cx, Named, length};
pub(super) use crate::insight::practices::status;
use crate::model::practice::{Outcome, PracticeStatus};
use crate::model::{Kind, Thing};
use jiff::civil::Date;
use serde::Serialize;
use std::cmp::Reverse;

/// A practice of the model.
pub(super) type Practice = Thing<crate::model::practice::Practice>;

/// One practice.
#[derive(Debug, Serialize)]
pub struct PracticeView {
    /// How far it is adopted.
    pub status: PracticeStatus,
    /// What it is, where its page does not say it.
    pub description: Option<String>,
    /// The role that keeps it.
    pub owner: Option<Named>,
    /// The pillar that it serves.
    pub pillar: Option<Named>,
    /// The stage from which on it applies.
    pub stage: Option<Named>,
    /// The steps in which it is used, each with its workflow.
    pub steps: Vec<StepOf>,
    /// What shows that it works.
    pub metric: Option<String>,
    /// How often it is looked at again, in words.
    pub every: Option<String>,
    /// Where it stands with its reviews.
    #[serde(flatten)]
    pub standing: Standing,
    /// Its reviews, the latest first.
    pub reviews: Vec<Reviewed>,
    /// The practice that it takes the place of.
    pub supersedes: Option<Named>,
    /// The practices that take its place.
    pub superseded_by: Vec<Named>,
}

/// Where a practice stands with its reviews.
#[derive(Debug, Default, Serialize)]
pub struct Standing {
    /// The day by which it is looked at again.
    pub next_review: Option<Date>,
    /// Whether that day has passed, or it never was reviewed.
    pub overdue: bool,
    /// The waiver that accepts it.
    pub waived: Option<Waived>,
    /// How often in a row it was confirmed without a change, where that is often enough to ask
    /// whether it is alive.
    pub unchanged: Option<usize>,
}

/// A step and its workflow.
#[derive(Debug, Serialize)]
pub struct StepOf {
    /// The step.
    pub step: Named,
    /// Its workflow.
    pub workflow: Named,
}

/// One review.
#[derive(Debug, Serialize)]
pub struct Reviewed {
    /// Its day.
    pub date: Date,
    /// What came of it.
    pub outcome: Option<Outcome>,
    /// The role that did it.
    pub by: Option<Named>,
    /// What was said.
    pub note: Option<String>,
}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>, id: &str) -> PracticeView {
    let practice = &cx.model.practices[id];
    let takes_its_place =
        |other: &&Practice| other.supersedes.as_ref().is_some_and(|superseded| superseded.id == id);
    let successors = cx.model.practices.values().filter(takes_its_place);
    PracticeView {
        status: status(practice),
        description: practice.description.as_ref().map(|text| text.value.clone()),
        owner: practice.owner.as_ref().map(|owner| cx.named(Kind::Role, owner)),
        pillar: practice.pillar.as_ref().map(|pillar| cx.named(Kind::Pillar, pillar)),
        stage: practice.from_stage.as_ref().map(|stage| cx.named(Kind::Stage, stage)),
        steps: practice.steps.iter().map(|step| step_of(cx, step)).collect(),
        metric: practice.metric.as_ref().map(|metric| metric.value.clone()),
        every: practice.review_every.map(|every| length::in_words(every, cx.words)),
        standing: standing(cx, id),
        reviews: reviews(cx, practice),
        supersedes: practice.supersedes.as_ref().map(|other| cx.named(Kind::Practice, other)),
        superseded_by: successors.map(|other| cx.named(Kind::Practice, &other.id)).collect(),
    }
}

/// A step by its `workflow.step`, with its workflow.
pub(super) fn step_of(cx: &Cx<'_>, id: &str) -> StepOf {
    let workflow = id.split_once('.').map_or(id, |(workflow, _)| workflow);
    StepOf { step: cx.named(Kind::Step, id), workflow: cx.named(Kind::Workflow, workflow) }
}

/// Where the practice called `id` stands with its reviews.
pub(super) fn standing(cx: &Cx<'_>, id: &str) -> Standing {
    let Some(reviews) = cx.insight.practices.get(id) else { return Standing::default() };
    let steady = reviews.steady;
    Standing {
        next_review: reviews.due,
        overdue: reviews.overdue,
        waived: waived(cx, reviews.waived),
        unchanged: steady.then_some(reviews.unchanged),
    }
}

/// The reviews of a practice, the latest first.
pub(super) fn reviews(cx: &Cx<'_>, practice: &Practice) -> Vec<Reviewed> {
    let review = |review: &crate::model::practice::Review| Reviewed {
        date: *review.date,
        outcome: review.outcome,
        by: review.by.as_ref().map(|by| cx.named(Kind::Role, by)),
        note: review.note.as_ref().map(|note| note.value.clone()),
    };
    let mut reviews: Vec<Reviewed> = practice.review.iter().map(review).collect();
    reviews.sort_by_key(|review| Reverse(review.date));
    reviews
}
