//! The progress of each measure.

use crate::render::chart::progress::{self, Input, Point, Words};
use crate::render::html::engine::{Drawn, Strings};
use crate::site::Words as _;
use crate::site::view::objectives::{MeasureView, ObjectivesView};
use std::collections::BTreeMap;

/// Values that a picture needs to say more than a sentence.
const FEWEST_VALUES: usize = 2;

/// A figure for each measure that has a course to show, by the measure's id on the page.
pub(in crate::render) fn draw(view: &ObjectivesView, strings: &Strings) -> BTreeMap<String, Drawn> {
    let under_pillars = view.pillars.iter().flat_map(|pillar| &pillar.objectives);
    let measures = under_pillars.chain(&view.loose).flat_map(|objective| &objective.measures);
    measures
        .filter(|measure| measure.values.len() >= FEWEST_VALUES)
        .map(|measure| (measure.id.clone(), figure(measure, strings)))
        .collect()
}

fn figure(measure: &MeasureView, strings: &Strings) -> Drawn {
    let point = |value: &crate::model::strategy::Value| Point {
        date: value.date,
        label: strings.date(value.date),
        value: value.value,
    };
    let unit = measure.unit.as_deref().unwrap_or_default();
    // A unit is the author's text: its braces are no gaps.
    let unit = unit.replace(['{', '}'], "");
    Drawn::from(progress::draw(&Input {
        id: format!("{}-chart", measure.id),
        title: measure.name.clone(),
        points: measure.values.iter().map(point).collect(),
        baseline: measure.baseline,
        target: measure.target,
        words: Words {
            value: format!("{{value}} {unit}").trim_end().to_owned(),
            baseline: strings.get("baseline").to_owned(),
            target: strings.get("target").to_owned(),
            date: strings.get("on-day").to_owned(),
            measure: strings.get("measured").to_owned(),
            empty: strings.get("none-yet").to_owned(),
            numbers: super::numbers(strings),
        },
    }))
}
