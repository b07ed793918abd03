//! Comparers for what is more than the sum of its fields, a file a kind.

mod about;
mod decision;
mod dimension;
mod meeting;
mod objective;
mod practice;
mod responsibilities;
mod scheme;
mod segregation;
mod stage;
mod step;
mod waivers;
mod workflow;

pub(super) use self::responsibilities::in_order as letters_in_order;
pub(super) use self::segregation::compare as segregation;
pub(super) use self::waivers::{compare as waivers, id as waiver_id};

use super::record::About;
use super::tell::Telling;
use crate::model::Kind;

/// Tells what no comparison of single fields can of the thing `id` of `kind`, which is in both
/// versions.
pub(super) fn compare(telling: &mut Telling<'_>, kind: Kind, id: &str, about: &About) {
    match kind {
        Kind::Model => about::compare(telling, about),
        Kind::Workflow => workflow::compare(telling, id, about),
        Kind::Decision => decision::compare(telling, id, about),
        Kind::Meeting => meeting::compare(telling, id, about),
        Kind::Stage => stage::compare(telling, id, about),
        Kind::Dimension => dimension::compare(telling, id, about),
        Kind::Objective => objective::compare(telling, id, about),
        Kind::Practice => practice::compare(telling, id, about),
        Kind::Scheme => scheme::compare(telling, id, about),
        Kind::Pillar
        | Kind::Role
        | Kind::Person
        | Kind::Team
        | Kind::Step
        | Kind::Tier
        | Kind::Criterion
        | Kind::Assessment
        | Kind::Initiative
        | Kind::Term => {}
    }
}

/// Whom a thing concerns whatever changes in it: those who have to come, to decide, to do.
pub(super) fn concerned(telling: &Telling<'_>, kind: Kind, id: &str) -> Vec<super::value::Named> {
    [telling.base, telling.head]
        .into_iter()
        .flat_map(|side| match kind {
            Kind::Meeting => meeting::concerned(side, id),
            Kind::Decision => decision::concerned(side, id),
            Kind::Workflow => workflow::concerned(side, id),
            _ => Vec::new(),
        })
        .collect()
}
