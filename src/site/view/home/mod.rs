//! The model at a glance.

mod numbers;
pub mod ways;

#[cfg(test)]
mod tests;

use self::numbers::Numbers;
use self::ways::Way;
use super::cadence::agenda;
use super::coming::{Coming, coming};
use super::matrix::{Letter, letters};
use super::maturity::cards::{self, Card};
use super::{Cx, Named};
use crate::model::Kind;
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
    pub stages: Vec<Card>,
    /// The meetings that come next, of each rung.
    pub meetings: Vec<Coming>,
    /// How many the agenda of the coming quarter lists.
    pub ahead: usize,
    /// The pillars.
    pub pillars: Vec<PillarCard>,
    /// People-hours that a quarter of meetings takes.
    pub governance: f64,
    /// The link to all meetings.
    pub cadence: String,
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
        ahead: agenda::coming(cx).months.iter().map(|month| month.lines.len()).sum(),
        pillars: cx.model.pillars.iter().map(pillar).collect(),
        governance: cx.insight.hours.all.a_quarter(),
        cadence: href(&Section::Cadence.route()),
    }
}

/// The stages by name and size; their own pages tell the rest.
fn stages(cx: &Cx<'_>) -> Vec<Card> {
    let brief = |card| Card { note: String::new(), text: String::new(), ..card };
    cards::cards(cx).into_iter().map(brief).collect()
}
