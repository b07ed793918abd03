//! Scores by team and dimension, and what the levels mean.

use super::criteria::{Work, closing};
use super::history::web;
use crate::insight::maturity::{Standing, TeamMaturity};
use crate::model::Kind;
use crate::site::view::{Cx, Named};
use serde::Serialize;

/// One team's scores.
#[derive(Debug, PartialEq, Serialize)]
pub struct Team {
    /// The team; none where assessments name none.
    pub team: Option<Named>,
    /// The day of the latest assessment.
    pub assessed: Option<String>,
    /// The day of the assessment before.
    pub before: Option<String>,
    /// By dimension, in the model's order.
    pub scores: Vec<Score>,
}

/// Where a dimension stands for a team.
#[derive(Debug, PartialEq, Serialize)]
pub struct Score {
    /// The dimension.
    pub dimension: Named,
    /// How many levels it has.
    pub levels: usize,
    /// What is known.
    #[serde(flatten)]
    pub standing: Standing,
}

/// A dimension with its levels.
#[derive(Debug, PartialEq, Serialize)]
pub struct Dimension {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is about.
    pub description: Option<String>,
    /// Its levels, the lowest first.
    pub levels: Vec<Level>,
    /// Work that closes gaps of the dimension itself.
    pub initiatives: Vec<Work>,
}

/// A level.
#[derive(Debug, PartialEq, Serialize)]
pub struct Level {
    /// What it means.
    pub text: String,
    /// The teams that have reached it and not the next.
    pub here: Vec<Holder>,
}

/// A team at a level.
#[derive(Debug, PartialEq, Serialize)]
pub struct Holder {
    /// The team's name; empty where assessments name none, or all are of one team.
    pub team: String,
    /// The score.
    pub score: f64,
}

/// The scores of each team that has any.
pub fn teams(cx: &Cx<'_>) -> Vec<Team> {
    let teams = cx.insight.maturity.teams.iter();
    teams
        .filter(|(_, team)| team.scores.values().any(|s| s.score.is_some() || s.target.is_some()))
        .map(|(id, team)| {
            let mut dates = team.assessments.iter().rev().filter_map(|id| {
                cx.model.assessments.get(id).map(|assessment| assessment.date.to_string())
            });
            Team {
                team: (!id.is_empty()).then(|| cx.named(Kind::Team, id)),
                assessed: dates.next(),
                before: dates.next(),
                scores: scores(cx, team),
            }
        })
        .collect()
}

fn scores(cx: &Cx<'_>, team: &TeamMaturity) -> Vec<Score> {
    let scores = team.scores.iter().map(|(id, standing)| Score {
        dimension: cx.named(Kind::Dimension, id),
        levels: cx.model.dimensions.get(id).map_or(0, |dimension| dimension.levels.len()),
        standing: shown(cx, standing),
    });
    scores.collect()
}

/// A standing whose evidence leads only where a page may lead, in the words of the page's language.
fn shown(cx: &Cx<'_>, standing: &Standing) -> Standing {
    let mut standing = standing.clone();
    for shown in &mut standing.evidence {
        let (assessment, number) = &shown.place;
        let evidence = cx.model.assessments.get(assessment).and_then(|a| a.evidence.get(*number));
        if let Some(evidence) = evidence {
            shown.title.clone_from(&evidence.title.value);
        }
        shown.url = shown.url.as_deref().and_then(web);
    }
    standing
}

/// The scores of one team; none where it was never assessed.
pub fn of_team(cx: &Cx<'_>, id: &str) -> Option<Team> {
    teams(cx).into_iter().find(|team| team.team.as_ref().is_some_and(|team| team.id == id))
}

/// The dimensions with their levels.
pub fn dimensions(cx: &Cx<'_>) -> Vec<Dimension> {
    let alone = cx.insight.maturity.teams.len() == 1;
    let dimensions = cx.model.dimensions.values().map(|dimension| {
        let levels = dimension.levels.iter().zip(1_u32..).map(|(text, level)| Level {
            text: text.value.clone(),
            here: holders(cx, &dimension.id, level, alone),
        });
        Dimension {
            id: dimension.id.clone(),
            name: dimension.name.value.clone(),
            description: dimension.description.as_ref().map(|text| text.0.value.clone()),
            levels: levels.collect(),
            initiatives: closing(cx, &dimension.id),
        }
    });
    dimensions.collect()
}

/// The teams whose score lies from `level` to below the next.
fn holders(cx: &Cx<'_>, dimension: &str, level: u32, alone: bool) -> Vec<Holder> {
    let teams = cx.insight.maturity.teams.iter();
    let here = teams.filter_map(|(id, team)| {
        let score = team.scores.get(dimension)?.score?;
        let name =
            if alone || id.is_empty() { String::new() } else { cx.named(Kind::Team, id).name };
        (f64::from(level)..f64::from(level) + 1.0)
            .contains(&score)
            .then_some(Holder { team: name, score })
    });
    here.collect()
}
