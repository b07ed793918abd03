//! What a stage asks for, and its seats.

use crate::diff::change::Form;
use crate::diff::codes as c;
use crate::diff::parts::{self, pair};
use crate::diff::record::{self, About};
use crate::diff::side::Side;
use crate::diff::tell::Telling;
use crate::diff::value::Named;
use crate::insight::delta;
use crate::model::Kind;
use crate::model::maturity::{Criterion, Seat, Stage};
use crate::model::thing::Thing;
use std::collections::HashMap;

pub(super) fn compare(telling: &mut Telling<'_>, id: &str, about: &About) {
    let (before, after) = (telling.base.model.stages.get(id), telling.head.model.stages.get(id));
    let (Some(before), Some(after)) = (before, after) else { return };
    criteria(telling, about, [before, after]);
    seats(telling, about, [before, after]);
}

fn criteria(telling: &mut Telling<'_>, about: &About, [before, after]: [&Thing<Stage>; 2]) {
    let ids = |stage: &Stage| {
        stage.criterion.iter().map(|own| own.id.value.clone()).collect::<Vec<String>>()
    };
    let named = |criterion: &Criterion| {
        let id = format!("{}.{}", after.id, &**criterion.id);
        Named::new(Kind::Criterion.word(), id, &*criterion.text)
    };
    let paired = pair(&ids(before), &ids(after));
    let held = is_held(telling.base, &after.id);
    for at in &paired.gone {
        let gone = &before.criterion[*at];
        let spans = [Some(gone.id.span), None];
        parts::presence(telling, &c::CRITERION_REMOVED, Form::Removed, named(gone), about, spans);
    }
    for at in &paired.new {
        let new = &after.criterion[*at];
        let code = if held { &c::CRITERION_ADDED_TO_HELD } else { &c::CRITERION_ADDED };
        let spans = [None, Some(new.id.span)];
        parts::presence(telling, code, Form::Added, named(new), about, spans);
    }
    for [there, here] in &paired.kept {
        let (old, new) = (&before.criterion[*there], &after.criterion[*here]);
        let about = About {
            subject: named(new),
            of: Some(about.subject.clone()),
            spans: [Some(old.id.span), Some(new.id.span)],
            touches: Vec::new(),
        };
        let fields = |own: &Criterion| record::fields(Criterion::record_shape(), own, own.places());
        record::compare(telling, "Criterion", &about, [&fields(old), &fields(new)]);
    }
}

/// Whether the organisation or a team has reached the stage, or one behind it.
fn is_held(side: &Side<'_>, stage: &str) -> bool {
    let at = |id: &str| side.model.stages.get_index_of(id);
    let own = side.model.model.iter().filter_map(|about| about.stage.as_ref());
    let teams = side.model.teams.values().filter_map(|team| team.stage.as_ref());
    let reached = own.chain(teams).filter_map(|reached| at(&reached.id)).max();
    at(stage).is_some_and(|at| reached.is_some_and(|reached| at <= reached))
}

/// Seats go on as between stages: by id, else by the roles that they cover.
fn seats(telling: &mut Telling<'_>, about: &About, [before, after]: [&Thing<Stage>; 2]) {
    let view =
        |side: &'_ Side<'_>| side.insight.stages.iter().position(|view| view.stage == after.id);
    let (Some(there), Some(here)) = (view(telling.base), view(telling.head)) else { return };
    let delta =
        delta::between(&telling.base.insight.stages[there], &telling.head.insight.stages[here]);
    let by_id = |stage: &Thing<Stage>| -> HashMap<String, usize> {
        stage.seat.iter().enumerate().map(|(at, seat)| (seat.id(), at)).collect()
    };
    let (old, new) = (by_id(before), by_id(after));
    let named =
        |seat: &Seat| Named::new("seat", format!("{}.{}", after.id, seat.id()), &*seat.name);
    for gone in delta.dropped.iter().filter_map(|id| before.seat.get(*old.get(id)?)) {
        let spans = [Some(gone.name.span), None];
        parts::presence(telling, &c::SEAT_REMOVED, Form::Removed, named(gone), about, spans);
    }
    for added in delta.added.iter().filter_map(|id| after.seat.get(*new.get(id)?)) {
        let spans = [None, Some(added.name.span)];
        parts::presence(telling, &c::SEAT_ADDED, Form::Added, named(added), about, spans);
    }
    for kept in &delta.kept {
        let pair = (old.get(&kept.seats[0]), new.get(&kept.seats[1]));
        let (Some(was), Some(is)) = pair else { continue };
        let (was, is) = (&before.seat[*was], &after.seat[*is]);
        let about = About {
            subject: named(is),
            of: Some(about.subject.clone()),
            spans: [Some(was.name.span), Some(is.name.span)],
            touches: Vec::new(),
        };
        record::renamed(telling, &about, [was.name.value.clone(), is.name.value.clone()]);
        let fields = |seat: &Seat| record::fields(Seat::record_shape(), seat, seat.places());
        record::compare(telling, "Seat", &about, [&fields(was), &fields(is)]);
    }
}
