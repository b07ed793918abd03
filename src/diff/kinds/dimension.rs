//! The levels of a dimension, lowest first.

use crate::diff::codes as c;
use crate::diff::record::{self, About};
use crate::diff::tell::Telling;
use crate::diff::value::Value;
use crate::model::maturity::Dimension;
use crate::model::read::Field;

pub(super) fn compare(telling: &mut Telling<'_>, id: &str, about: &About) {
    let (before, after) =
        (telling.base.model.dimensions.get(id), telling.head.model.dimensions.get(id));
    let (Some(before), Some(after)) = (before, after) else { return };
    let levels = |dimension: &Dimension| {
        let levels = dimension.levels.iter().enumerate();
        let level = levels.map(|(at, level)| Value::Under {
            key: Box::new(Value::Code { code: (at + 1).to_string() }),
            value: Box::new(Value::Text { text: level.value.clone() }),
        });
        level.collect::<Vec<_>>()
    };
    let places = [before.levels.place(), after.levels.place()];
    record::set(telling, about, &c::LEVELS, "levels", [levels(before), levels(after)], places);
}
