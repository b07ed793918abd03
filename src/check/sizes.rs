//! The team sizes of stages, as far as several rules look at them.

use crate::model::Model;
use crate::model::maturity::{Stage, TeamSize};
use crate::model::thing::Thing;

/// A stage with the number of people that it is for.
pub(super) type Sized<'a> = (&'a Thing<Stage>, &'a TeamSize);

/// Each stage behind the first, by size, after the one below it that reaches highest.
pub(super) fn steps(model: &Model) -> Vec<[Sized<'_>; 2]> {
    let mut sized: Vec<Sized<'_>> = model
        .stages
        .values()
        .filter_map(|stage| Some((stage, stage.team_size.as_ref()?)))
        .filter(|(_, size)| size.min <= size.max)
        .collect();
    sized.sort_by_key(|(_, size)| (size.min, size.max));
    let mut steps = Vec::new();
    let mut highest: Option<Sized<'_>> = None;
    for stage in sized {
        steps.extend(highest.map(|below| [below, stage]));
        if highest.is_none_or(|(_, size)| size.max < stage.1.max) {
            highest = Some(stage);
        }
    }
    steps
}
