//! Pillars, objectives, measures.

use super::coverage::{self, CoverageView};
use super::{Cx, Named};
use crate::insight::progress;
use crate::model::strategy::{self, Measure, Pillar, Value};
use crate::model::{Kind, Thing};
use jiff::civil::Date;
use serde::Serialize;

/// Pillars, objectives, measures.
#[derive(Debug, Serialize)]
pub struct ObjectivesView {
    /// The pillars with what stands under them.
    pub pillars: Vec<PillarView>,
    /// Objectives that name no pillar.
    pub loose: Vec<ObjectiveView>,
    /// What stands under each pillar, and what is missing; none where there are no pillars.
    pub coverage: Option<CoverageView>,
}

/// One pillar.
#[derive(Debug, Serialize)]
pub struct PillarView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is there for.
    pub purpose: Option<String>,
    /// What its absence leads to.
    pub risk: Option<String>,
    /// The role that answers for it.
    pub owner: Option<Named>,
    /// More about it.
    pub description: Option<String>,
    /// Its objectives.
    pub objectives: Vec<ObjectiveView>,
    /// The practices that serve it.
    pub practices: Vec<Named>,
}

/// One objective.
#[derive(Debug, Serialize)]
pub struct ObjectiveView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// More about it.
    pub description: Option<String>,
    /// The role that answers for it.
    pub owner: Option<Named>,
    /// The day by which it is reached.
    pub due: Option<Date>,
    /// What shows that it is reached.
    pub measures: Vec<MeasureView>,
}

/// One measure.
#[derive(Debug, Serialize)]
pub struct MeasureView {
    /// Its id on the page, and the name of its figure.
    pub id: String,
    /// What is counted.
    pub name: String,
    /// In which unit.
    pub unit: Option<String>,
    /// Where it started.
    pub baseline: Option<f64>,
    /// Where it shall go.
    pub target: Option<f64>,
    /// The latest value.
    pub latest: Option<Value>,
    /// How much of the way from baseline to target is done, in whole per cent from 0 to 100.
    pub percent: Option<u8>,
    /// Where the number comes from.
    pub source: Option<String>,
    /// All values by date, for the figure.
    #[serde(skip)]
    pub values: Vec<Value>,
}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> ObjectivesView {
    let pillars = cx.model.pillars.values().map(|pillar| pillar_view(cx, pillar)).collect();
    ObjectivesView { pillars, loose: objectives(cx, None), coverage: coverage::view(cx) }
}

fn pillar_view(cx: &Cx<'_>, pillar: &Thing<Pillar>) -> PillarView {
    let serves = |practice: &&super::practice::Practice| {
        practice.pillar.as_ref().is_some_and(|served| served.id == pillar.id)
    };
    let practices = cx.model.practices.values().filter(serves);
    PillarView {
        id: pillar.id.clone(),
        name: pillar.name.value.clone(),
        purpose: pillar.purpose.as_ref().map(|text| text.value.clone()),
        risk: pillar.risk.as_ref().map(|text| text.value.clone()),
        owner: pillar.owner.as_ref().map(|owner| cx.named(Kind::Role, owner)),
        description: pillar.description.as_ref().map(|text| text.value.clone()),
        objectives: objectives(cx, Some(&pillar.id)),
        practices: practices.map(|practice| cx.named(Kind::Practice, &practice.id)).collect(),
    }
}

fn objectives(cx: &Cx<'_>, pillar: Option<&str>) -> Vec<ObjectiveView> {
    let under = |objective: &&Thing<strategy::Objective>| {
        objective.pillar.as_ref().map(|pillar| &*pillar.id) == pillar
    };
    let objectives = cx.model.objectives.values().filter(under);
    let objective = |objective: &Thing<strategy::Objective>| ObjectiveView {
        id: objective.id.clone(),
        name: objective.name.value.clone(),
        description: objective.description.as_ref().map(|text| text.value.clone()),
        owner: objective.owner.as_ref().map(|owner| cx.named(Kind::Role, owner)),
        due: objective.due,
        measures: (objective.measure.iter().enumerate())
            .map(|(at, measure)| {
                measure_view(format!("measure-{}-{}", objective.id, at + 1), measure)
            })
            .collect(),
    };
    objectives.map(objective).collect()
}

fn measure_view(id: String, measure: &Measure) -> MeasureView {
    let values: Vec<Value> = progress::by_date(measure).into_iter().cloned().collect();
    MeasureView {
        id,
        name: measure.name.value.clone(),
        unit: measure.unit.as_ref().map(|unit| unit.value.clone()),
        baseline: measure.baseline,
        target: measure.target,
        latest: values.last().cloned(),
        percent: progress::share(measure).map(percent),
        source: measure.source.as_ref().map(|source| source.value.clone()),
        values,
    }
}

/// A share in whole per cent, held between nothing and all. Rounded down, so that 100 is said only
/// of what is reached.
fn percent(share: f64) -> u8 {
    let percent = (share * 100.0 + 1e-9).floor().clamp(0.0, 100.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the number was clamped to 0 … 100"
    )]
    let percent = percent as u8;
    percent
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn only_what_is_reached_is_whole() {
        assert_eq!([0.999, 1.0, 1.7, -0.3, 0.29].map(percent), [99, 100, 100, 0, 29]);
        assert_eq!(percent(f64::NAN), 0);
    }
}
