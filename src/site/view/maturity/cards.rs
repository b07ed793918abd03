//! The stages as cards.

use super::current;
use crate::model::Kind;
use crate::model::maturity::Stage;
use crate::site::Words;
use crate::site::view::Cx;
use serde::Serialize;

/// What the component `stages` shows of a stage.
#[derive(Debug, PartialEq, Serialize)]
pub struct Card {
    /// Its name.
    pub name: String,
    /// The link to it.
    pub href: String,
    /// Where it lies as seen from where we are.
    pub place: Place,
    /// How many people it is made for, as `5–10`; empty where nobody says.
    pub size: String,
    /// The fewest and the most people.
    pub people: Option<(u32, u32)>,
    /// What the team covers; or empty.
    pub note: String,
    /// What the stage is.
    pub text: String,
}

/// Where a stage lies as seen from where we are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Behind us.
    Done,
    /// Where we are.
    Now,
    /// Where we go.
    Target,
    /// The one after this.
    Next,
    /// Beyond that.
    Later,
    /// Nobody says where we are.
    Unplaced,
}

/// The stages in their order.
pub fn cards(cx: &Cx<'_>) -> Vec<Card> {
    let now = current(cx);
    let stages = cx.model.stages.values().enumerate();
    stages
        .map(|(at, stage)| {
            let named = cx.named(Kind::Stage, &stage.id);
            Card {
                name: named.name,
                href: named.href,
                place: place(cx, now, at, &stage.id),
                size: size(cx.words, stage),
                people: stage.team_size.as_ref().map(|size| (size.min, size.max)),
                note: stage.scope.as_ref().map_or_else(String::new, |text| text.0.value.clone()),
                text: stage
                    .description
                    .as_ref()
                    .map_or_else(String::new, |text| text.0.value.clone()),
            }
        })
        .collect()
}

fn place(cx: &Cx<'_>, now: Option<usize>, at: usize, id: &str) -> Place {
    let target = cx.model.model.as_ref().and_then(|about| about.target_stage.as_ref());
    let is_target = target.is_some_and(|target| target.id == id);
    match now {
        Some(now) if at < now => Place::Done,
        Some(now) if at == now => Place::Now,
        _ if is_target => Place::Target,
        Some(now) if at == now + 1 => Place::Next,
        Some(_) => Place::Later,
        None => Place::Unplaced,
    }
}

/// `5–10`, `3`, or nothing.
pub fn size(words: &dyn Words, stage: &Stage) -> String {
    match &stage.team_size {
        None => String::new(),
        Some(size) if size.min == size.max => size.min.to_string(),
        Some(size) => {
            let (min, max) = (size.min.to_string(), size.max.to_string());
            words.fill("stage-size", &[("min", &min), ("max", &max)])
        }
    }
}
