//! Every thing of every kind, before and after, whether it is there and what its fields say.

use super::change::Form;
use super::fields::presence;
use super::kinds;
use super::record::{self, About};
use super::tell::{Draft, Telling};
use super::value::Named;
use super::{pages, record::reworded};
use crate::model::about::About as ModelItself;
use crate::model::exhibit::Exhibit;
use crate::model::{Kind, shapes};
use std::collections::{BTreeSet, HashMap};

/// Tells what became of every thing that has an id.
pub(super) fn compare(telling: &mut Telling<'_>) {
    let (base, head) = (telling.base, telling.head);
    let records = records();
    let all: BTreeSet<(Kind, &str)> =
        base.things.keys().chain(head.things.keys()).copied().collect();
    for key in all {
        match (base.things.get(&key), head.things.get(&key)) {
            (Some(old), Some(new)) => kept(telling, &records, [old, new]),
            (Some(old), None) => gone(telling, old),
            (None, Some(new)) => added(telling, new),
            (None, None) => {}
        }
    }
}

/// The name of each kind's record.
fn records() -> HashMap<Kind, &'static str> {
    let about = (Kind::Model, ModelItself::record_shape());
    shapes().into_iter().chain([about]).map(|(kind, shape)| (kind, shape.name)).collect()
}

fn named(thing: &Exhibit<'_>) -> Named {
    Named::new(thing.kind.word(), thing.id, &**thing.name)
}

fn added(telling: &mut Telling<'_>, thing: &Exhibit<'_>) {
    let Some([code, _]) = presence(thing.kind) else { return };
    let place = telling.head.place(thing.span);
    if telling.base.is_unsure_of(&place.path) {
        return;
    }
    let touches = kinds::concerned(telling, thing.kind, thing.id);
    let draft = Draft::new(code, named(thing), Form::Added, [None, Some(thing.span)]);
    telling.tell(draft.touches(touches));
}

fn gone(telling: &mut Telling<'_>, thing: &Exhibit<'_>) {
    let Some([_, code]) = presence(thing.kind) else { return };
    let place = telling.base.place(thing.span);
    if telling.head.is_unsure_of(&place.path) {
        return;
    }
    let touches = kinds::concerned(telling, thing.kind, thing.id);
    let draft = Draft::new(code, named(thing), Form::Removed, [Some(thing.span), None]);
    telling.tell(draft.touches(touches));
}

fn kept(
    telling: &mut Telling<'_>,
    records: &HashMap<Kind, &'static str>,
    [old, new]: [&Exhibit<'_>; 2],
) {
    let spans = [Some(old.span), Some(new.span)];
    let touches = kinds::concerned(telling, new.kind, new.id);
    let about = About { subject: named(new), of: None, spans, touches };
    record::renamed(telling, &about, [old.name.value.clone(), new.name.value.clone()]);
    let words = pages::descriptions(telling, [old, new]);
    let places = [old, new].map(|thing| thing.description.map(|text| text.span));
    reworded(telling, &about, "description", words, places);
    if let Some(record) = records.get(&new.kind) {
        record::compare(telling, record, &about, [&old.fields, &new.fields]);
    }
    kinds::compare(telling, new.kind, new.id, &about);
}
