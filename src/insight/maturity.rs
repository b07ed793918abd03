//! Maturity: latest scores, targets, trends, and criteria met and open.

use crate::model::Model;
use crate::model::maturity::Assessment;
use crate::model::thing::Thing;
use indexmap::{IndexMap, IndexSet};
use jiff::civil::Date;
use serde::Serialize;

/// Scores and criteria as of the day of the compile.
#[derive(Debug, Serialize, Default)]
#[serde(rename_all = "kebab-case")]
pub struct Maturity {
    /// Per team, in the order of their first assessment; `""` stands for assessments without one.
    pub teams: IndexMap<String, TeamMaturity>,
}

/// One team's scores and criteria.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct TeamMaturity {
    /// The ids of its assessments by date, the latest last.
    pub assessments: Vec<String>,
    /// By dimension, in the model's order.
    pub scores: IndexMap<String, Standing>,
    /// By `stage.criterion`, in the model's order.
    pub criteria: IndexMap<String, CriterionState>,
}

/// Where a dimension stands.
#[derive(Debug, Serialize, Clone, Copy, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub struct Standing {
    /// The latest score; none where it was never scored or does not apply.
    pub score: Option<f64>,
    /// The score before that.
    pub before: Option<f64>,
    /// The latest target.
    pub target: Option<f64>,
    /// Whether the latest assessment says that the dimension does not apply.
    pub applies: bool,
}

/// Whether a criterion is met.
#[derive(Debug, Serialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum CriterionState {
    /// It is.
    Met,
    /// Not yet.
    Open,
    /// It does not apply.
    NotApplicable,
}

pub(super) fn of(model: &Model, today: Date) -> Maturity {
    let mut by_team: IndexMap<String, Vec<&Thing<Assessment>>> = IndexMap::new();
    for assessment in model.assessments.values().filter(|assessment| *assessment.date <= today) {
        let team = assessment.team.as_ref().map_or("", |team| &team.id);
        by_team.entry(team.to_owned()).or_default().push(assessment);
    }
    let teams = by_team.into_iter().map(|(team, mut assessments)| {
        assessments.sort_by_key(|assessment| *assessment.date);
        (team, standing(model, &assessments))
    });
    Maturity { teams: teams.collect() }
}

fn standing(model: &Model, assessments: &[&Thing<Assessment>]) -> TeamMaturity {
    let latest = assessments.last();
    let not_applicable: IndexSet<&str> =
        latest.iter().flat_map(|a| &a.not_applicable).map(|scored| scored.id.as_str()).collect();
    let met: IndexSet<&str> =
        latest.iter().flat_map(|a| &a.met).map(|criterion| criterion.id.as_str()).collect();
    let scores = model.dimensions.keys().map(|dimension| {
        let mut written = assessments.iter().rev().filter_map(|a| a.scores.level(dimension));
        let applies = !not_applicable.contains(dimension.as_str());
        let (score, before) = (written.next(), written.next());
        let target = assessments.iter().rev().find_map(|a| a.targets.level(dimension));
        let score = score.filter(|_| applies);
        (dimension.clone(), Standing { score, before, target, applies })
    });
    let criteria = model.stages.iter().flat_map(|(stage, fields)| {
        let ids = fields.criterion.iter().map(move |c| format!("{stage}.{}", &**c.id));
        ids.map(|id| {
            let state = if not_applicable.contains(id.as_str()) {
                CriterionState::NotApplicable
            } else if met.contains(id.as_str()) {
                CriterionState::Met
            } else {
                CriterionState::Open
            };
            (id, state)
        })
    });
    TeamMaturity {
        assessments: assessments.iter().map(|a| a.id.clone()).collect(),
        scores: scores.collect(),
        criteria: criteria.collect(),
    }
}
