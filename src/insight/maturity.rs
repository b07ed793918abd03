//! Maturity: latest scores, targets, trends, and criteria met and open.

use crate::model::Model;
use crate::model::maturity::Assessment;
use crate::model::thing::Thing;
use indexmap::{IndexMap, IndexSet};
use jiff::civil::Date;
use serde::Serialize;
use std::cmp::Ordering;

/// Scores and criteria as of the day of the compile.
#[derive(Debug, Serialize, Default)]
#[serde(rename_all = "kebab-case")]
pub struct Maturity {
    /// Per team, in the order of their first assessment; `""` stands for assessments without one.
    pub teams: IndexMap<String, TeamMaturity>,
    /// By `stage.criterion`, over all teams: met where every team that was assessed and to which it
    /// applies has met it.
    pub criteria: IndexMap<String, CriterionState>,
}

impl Maturity {
    /// How it stands with `criterion`, over all teams.
    pub fn state(&self, criterion: &str) -> CriterionState {
        self.criteria.get(criterion).copied().unwrap_or(CriterionState::Open)
    }
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
#[derive(Debug, Serialize, Clone, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub struct Standing {
    /// The latest score; none where it was never scored or does not apply.
    pub score: Option<f64>,
    /// The score before that.
    pub before: Option<f64>,
    /// The latest target.
    pub target: Option<f64>,
    /// Whether the latest assessment says that the dimension does not apply: neither nought nor
    /// not scored.
    pub applies: bool,
    /// How far the score lies below the target, in levels; nought where it is reached. None where
    /// one of the two is missing.
    pub gap: Option<f64>,
    /// The score and the one before; none where one of the two is missing.
    pub trend: Option<Trend>,
    /// What shows the latest score, of the assessment that gave it.
    pub evidence: Vec<Shown>,
}

/// How a score changed since the assessment before.
#[derive(Debug, Serialize, Clone, Copy, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub struct Trend {
    /// In levels; below nought where it fell.
    pub change: f64,
    /// Which way.
    pub direction: Direction,
}

/// Which way a score went.
#[derive(Debug, Serialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// It rose.
    Up,
    /// It stayed.
    Level,
    /// It fell.
    Down,
}

impl Trend {
    /// From one score to the next. Scores are whole levels and halves, so that they compare exactly.
    fn between(before: f64, score: f64) -> Self {
        let direction = match score.total_cmp(&before) {
            Ordering::Greater => Direction::Up,
            Ordering::Equal => Direction::Level,
            Ordering::Less => Direction::Down,
        };
        Self { change: score - before, direction }
    }
}

/// Something that shows a score.
#[derive(Debug, Serialize, Clone, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub struct Shown {
    /// What it is.
    pub title: String,
    /// Where it is, as the author wrote it.
    pub url: Option<String>,
    /// Of which day.
    pub date: Option<Date>,
    /// The assessment that names it, and its number there: where its words stand.
    #[serde(skip)]
    pub place: (String, usize),
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
    let teams: IndexMap<String, TeamMaturity> = teams.collect();
    let ids = criterion_ids(model);
    let criteria = ids.map(|id| {
        let state = over_all(teams.values().filter_map(|team| team.criteria.get(&id).copied()));
        (id, state)
    });
    let criteria = criteria.collect();
    Maturity { teams, criteria }
}

/// Every criterion as `stage.criterion`, in the model's order.
fn criterion_ids(model: &Model) -> impl Iterator<Item = String> {
    model.stages.iter().flat_map(|(stage, fields)| {
        fields.criterion.iter().map(move |criterion| format!("{stage}.{}", &**criterion.id))
    })
}

/// What the teams' states come to; open where nobody was assessed.
fn over_all(states: impl Iterator<Item = CriterionState>) -> CriterionState {
    let worst = |one, other| match (one, other) {
        (CriterionState::Open, _) | (_, CriterionState::Open) => CriterionState::Open,
        (CriterionState::Met, _) | (_, CriterionState::Met) => CriterionState::Met,
        _ => CriterionState::NotApplicable,
    };
    states.reduce(worst).unwrap_or(CriterionState::Open)
}

fn standing(model: &Model, assessments: &[&Thing<Assessment>]) -> TeamMaturity {
    let latest = assessments.last();
    let not_applicable: IndexSet<&str> =
        latest.iter().flat_map(|a| &a.not_applicable).map(|scored| scored.id.as_str()).collect();
    let met: IndexSet<&str> =
        latest.iter().flat_map(|a| &a.met).map(|criterion| criterion.id.as_str()).collect();
    let scores = model.dimensions.keys().map(|dimension| {
        let applies = !not_applicable.contains(dimension.as_str());
        (dimension.clone(), of_dimension(assessments, dimension, applies))
    });
    let criteria = criterion_ids(model).map(|id| {
        let state = if not_applicable.contains(id.as_str()) {
            CriterionState::NotApplicable
        } else if met.contains(id.as_str()) {
            CriterionState::Met
        } else {
            CriterionState::Open
        };
        (id, state)
    });
    TeamMaturity {
        assessments: assessments.iter().map(|a| a.id.clone()).collect(),
        scores: scores.collect(),
        criteria: criteria.collect(),
    }
}

fn of_dimension(assessments: &[&Thing<Assessment>], dimension: &str, applies: bool) -> Standing {
    let mut scored = assessments.iter().rev().filter(|a| a.scores.level(dimension).is_some());
    let (latest, earlier) = (scored.next().filter(|_| applies), scored.next());
    let level = |a: &&Thing<Assessment>| a.scores.level(dimension);
    let (score, before) = (latest.and_then(level), earlier.and_then(level));
    let target = assessments.iter().rev().find_map(|a| a.targets.level(dimension));
    let shows = latest.into_iter().flat_map(|a| a.evidence.iter().enumerate().map(move |e| (a, e)));
    let shows = shows.filter(|(_, (_, evidence))| evidence.r#for.id == dimension);
    Standing {
        score,
        before,
        target,
        applies,
        gap: score.zip(target).map(|(score, target)| (target - score).max(0.0)),
        trend: before.zip(score).map(|(before, score)| Trend::between(before, score)),
        evidence: shows
            .map(|(assessment, (number, evidence))| Shown {
                title: evidence.title.value.clone(),
                url: evidence.url.as_ref().map(|url| url.value.clone()),
                date: evidence.date,
                place: (assessment.id.clone(), number),
            })
            .collect(),
    }
}
