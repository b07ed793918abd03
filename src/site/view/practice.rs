//! One practice.

use super::{Cx, Named, length};
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
    /// The day by which it is looked at again.
    pub next_review: Option<Date>,
    /// Its reviews, the latest first.
    pub reviews: Vec<Reviewed>,
    /// The practice that it takes the place of.
    pub supersedes: Option<Named>,
    /// The practices that take its place.
    pub superseded_by: Vec<Named>,
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
        next_review: next_review(practice),
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

/// How far a practice is adopted; proposed where it does not say.
pub(super) fn status(practice: &Practice) -> PracticeStatus {
    practice.status.unwrap_or(PracticeStatus::Proposed)
}

/// The day by which a practice is looked at again: its rhythm after the latest review. Nothing for
/// one that was never looked at, that names no rhythm or that is retired.
pub(super) fn next_review(practice: &Practice) -> Option<Date> {
    let last = practice.review.iter().map(|review| review.date).max()?;
    let every = practice.review_every?;
    (status(practice) != PracticeStatus::Retired).then(|| every.after(last))
}

/// The reviews of a practice, the latest first.
pub(super) fn reviews(cx: &Cx<'_>, practice: &Practice) -> Vec<Reviewed> {
    let review = |review: &crate::model::practice::Review| Reviewed {
        date: review.date,
        outcome: review.outcome,
        by: review.by.as_ref().map(|by| cx.named(Kind::Role, by)),
        note: review.note.as_ref().map(|note| note.value.clone()),
    };
    let mut reviews: Vec<Reviewed> = practice.review.iter().map(review).collect();
    reviews.sort_by_key(|review| Reverse(review.date));
    reviews
}
