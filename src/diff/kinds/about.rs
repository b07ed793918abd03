//! The order of the stages, which the model says once.

use crate::diff::codes as c;
use crate::diff::parts::{self, pair};
use crate::diff::record::About;
use crate::diff::side::Side;
use crate::diff::tell::Telling;
use crate::diff::value::Named;
use crate::model::Kind;

pub(super) fn compare(telling: &mut Telling<'_>, about: &About) {
    let (base, head) = (telling.base, telling.head);
    let says =
        |side: &Side<'_>| side.model.model.as_ref().is_some_and(|about| !about.stages.is_empty());
    // Where neither says it, the order is that of writing, which means nothing here.
    if !says(base) && !says(head) {
        return;
    }
    let ids = |side: &Side<'_>| side.model.stages.keys().cloned().collect::<Vec<String>>();
    let before = ids(base);
    let order = pair(&before, &ids(head)).reordered();
    let named = |at: &usize| -> Named { head.any(&[Kind::Stage], &before[*at]) };
    let order = order.map(|order| order.iter().map(named).collect());
    parts::order(telling, &c::STAGES_ORDER, "stages", about, order);
}
