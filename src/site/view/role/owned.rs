//! What a role answers for beside its duties.

use crate::model::Kind;
use crate::model::reference::{Ref, ToRole};
use crate::model::thing::Things;
use crate::site::view::{Cx, Named};
use serde::Serialize;

/// Things of one kind that a role owns.
#[derive(Debug, Serialize)]
pub struct Owned {
    /// The key of the label.
    pub label: &'static str,
    /// The things.
    pub things: Vec<Named>,
}

/// Everything whose owner is role `id`, by kind.
pub(super) fn of(cx: &Cx<'_>, id: &str) -> Vec<Owned> {
    let model = cx.model;
    let mut owned = vec![
        things(cx, id, ("role-owns-pillar", Kind::Pillar), &model.pillars, |p| &p.owner),
        things(cx, id, ("role-owns-objective", Kind::Objective), &model.objectives, |o| &o.owner),
        things(cx, id, ("role-owns-workflow", Kind::Workflow), &model.workflows, |w| &w.owner),
        things(cx, id, ("role-owns-practice", Kind::Practice), &model.practices, |p| &p.owner),
        things(cx, id, ("role-owns-initiative", Kind::Initiative), &model.initiatives, |i| {
            &i.owner
        }),
    ];
    owned.retain(|owned| !owned.things.is_empty());
    owned
}

fn things<T>(
    cx: &Cx<'_>,
    id: &str,
    (label, kind): (&'static str, Kind),
    all: &Things<T>,
    owner: impl Fn(&T) -> &Option<Ref<ToRole>>,
) -> Owned {
    let held = all.iter().filter(|(_, t)| owner(&t.fields).as_ref().is_some_and(|o| o.id == id));
    Owned { label, things: held.map(|(key, _)| cx.named(kind, key)).collect() }
}
