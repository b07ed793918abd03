//! The model at a glance.

mod numbers;

#[cfg(test)]
mod tests;

use self::numbers::Numbers;
use super::coming::{Coming, coming};
use super::{Cx, Named};
use crate::model::Kind;
use crate::model::maturity::TeamSize;
use crate::site::Section;
use crate::site::route::href;
use serde::Serialize;

/// Most lines of the list of meetings: without script, all of them are shown.
const MOST_MEETINGS: usize = 20;

/// The model at a glance.
#[derive(Debug, Serialize)]
pub struct HomeView {
    /// What the model is there for.
    pub purpose: Option<String>,
    /// The model at length.
    pub description: Option<String>,
    /// Numbers that say something.
    pub numbers: Numbers,
    /// The ways in, by the key of their words, and where they lead.
    pub ways: Vec<Way>,
    /// The stages, where we are and where we go.
    pub stages: Vec<StageCard>,
    /// The meetings that come next.
    pub meetings: Vec<Coming>,
    /// The pillars.
    pub pillars: Vec<PillarCard>,
    /// People-hours that a quarter of meetings takes.
    pub governance: f64,
    /// The link to all meetings.
    pub cadence: String,
}

/// A question of a reader, and the page that answers it.
#[derive(Debug, Serialize)]
pub struct Way {
    /// The folder of the page: the words are `way-KEY` and `nav-KEY`.
    pub key: &'static str,
    /// The link to the page.
    pub href: String,
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
        numbers: Numbers::of(cx.model, &cx.insight.hours, cx.insight.today),
        ways: ways(cx),
        stages: stages(cx),
        meetings: coming(cx, MOST_MEETINGS),
        pillars: cx.model.pillars.iter().map(pillar).collect(),
        governance: cx.insight.hours.all.a_quarter(),
        cadence: href(&Section::Cadence.route()),
    }
}

/// The questions that this model answers: those whose pages have something to show.
fn ways(cx: &Cx<'_>) -> Vec<Way> {
    let ways = [
        Section::Roles,
        Section::Workflows,
        Section::Decisions,
        Section::Cadence,
        Section::Practices,
        Section::Glossary,
    ];
    let there = ways.into_iter().filter(|section| section.is_shown(cx.config, cx.model));
    there.map(|section| Way { key: section.folder(), href: href(&section.route()) }).collect()
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
