//! The model at a glance.

mod numbers;
pub mod ways;

#[cfg(test)]
mod tests;

use self::numbers::Numbers;
use self::ways::Way;
use super::coming::{Coming, coming};
use super::matrix::{Letter, letters};
use super::{Cx, Named};
use crate::model::Kind;
use crate::model::maturity::TeamSize;
use crate::site::Section;
use crate::site::route::href;
use serde::Serialize;

/// The model at a glance.
#[derive(Debug, Serialize)]
pub struct HomeView {
    /// What the model is there for.
    pub purpose: Option<String>,
    /// The model at length.
    pub description: Option<String>,
    /// Numbers that say something.
    pub numbers: Numbers,
    /// What the letters of responsibility mean; empty where none is used.
    pub letters: Vec<Letter>,
    /// The questions that the site answers.
    pub ways: Vec<Way>,
    /// The stages, where we are and where we go.
    pub stages: Vec<StageCard>,
    /// The meetings that come next, of each rung.
    pub meetings: Vec<Coming>,
    /// The pillars.
    pub pillars: Vec<PillarCard>,
    /// People-hours that a quarter of meetings takes.
    pub governance: f64,
    /// The link to all meetings.
    pub cadence: String,
}

/// A stage on the way.
#[derive(Debug, Serialize)]
pub struct StageCard {
    /// The stage.
    pub stage: Named,
    /// Where it lies as seen from here: `done`, `now`, `target`, `next` or `later`.
    pub place: &'static str,
    /// How many people it has.
    pub size: Option<TeamSize>,
}

/// A pillar in short.
#[derive(Debug, Serialize)]
pub struct PillarCard {
    /// The pillar.
    pub pillar: Named,
    /// What it is there for.
    pub purpose: Option<String>,
}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> HomeView {
    let about = cx.model.model.as_ref();
    let pillar = |(id, pillar): (&String, &crate::model::Thing<crate::model::strategy::Pillar>)| {
        PillarCard {
            pillar: cx.named(Kind::Pillar, id),
            purpose: pillar.purpose.as_ref().map(|purpose| purpose.value.clone()),
        }
    };
    HomeView {
        purpose: about.and_then(|about| Some(about.purpose.as_ref()?.value.clone())),
        description: about.and_then(|about| Some(about.description.as_ref()?.value.clone())),
        numbers: Numbers::of(cx.model, cx.insight),
        letters: if Section::Raci.is_there(cx.model) { letters(cx) } else { Vec::new() },
        ways: ways::ways(cx),
        stages: stages(cx),
        meetings: coming(cx),
        pillars: cx.model.pillars.iter().map(pillar).collect(),
        governance: cx.insight.hours.all.a_quarter(),
        cadence: href(&Section::Cadence.route()),
    }
}

fn stages(cx: &Cx<'_>) -> Vec<StageCard> {
    let about = cx.model.model.as_ref();
    let position = |id: &str| cx.model.stages.get_index_of(id);
    let now = about.and_then(|about| position(about.stage.as_ref()?));
    let target = about.and_then(|about| position(about.target_stage.as_ref()?));
    let card = |(at, (id, stage)): (usize, (&String, &crate::model::Thing<_>))| {
        let stage: &crate::model::maturity::Stage = stage;
        let size = stage.team_size.clone();
        StageCard { stage: cx.named(Kind::Stage, id), place: place(at, now, target), size }
    };
    cx.model.stages.iter().enumerate().map(card).collect()
}

/// Where the stage at `at` lies, as seen from where we are.
fn place(at: usize, now: Option<usize>, target: Option<usize>) -> &'static str {
    match now {
        Some(now) if at < now => "done",
        Some(now) if at == now => "now",
        _ if target == Some(at) => "target",
        Some(now) if at == now + 1 => "next",
        _ => "later",
    }
}
