//! How far a measure has come.

use crate::model::strategy::{Measure, Value};

/// The values of a measure by date.
pub fn by_date(measure: &Measure) -> Vec<&Value> {
    let mut values: Vec<&Value> = measure.values.iter().collect();
    values.sort_by_key(|value| value.date);
    values
}

/// The share of the way from baseline to target that the latest value has come: 0 at the
/// baseline, 1 at the target, below or above where it went further. Nothing where one of the
/// three is missing, or the way has no length.
pub fn share(measure: &Measure) -> Option<f64> {
    let latest = by_date(measure).last()?.value;
    let (from, to) = (measure.baseline?, measure.target?);
    ((to - from).abs() > f64::EPSILON).then(|| (latest - from) / (to - from))
}
