//! Which declared renames lie between two versions.

use super::change::Form;
use super::codes as c;
use super::tell::{Draft, Telling};
use super::value::{Named, Value};
use super::version::Version;
use crate::model::rename::Renames;
use crate::model::{Kind, Model};
use std::collections::{BTreeMap, BTreeSet};

/// The renames from `base` to `head`: those that head declares, and, backwards, those that base
/// declares and head takes back. Only a thing that is gone from the one and new in the other can have
/// been renamed; of several declarations in a row, the last counts.
pub(super) fn between(base: &Version, head: &Version) -> Renames {
    let onward = declared(&head.model);
    let back = turned(&declared(&base.model));
    let mut found = Steps::new();
    let mut taken = BTreeSet::new();
    for steps in [&onward, &back] {
        for (kind, from) in steps.keys() {
            let is_old = is_there(&base.model, *kind, from) && !is_there(&head.model, *kind, from);
            let Some(to) = last(steps, *kind, from).filter(|_| is_old) else { continue };
            let is_new = is_there(&head.model, *kind, &to) && !is_there(&base.model, *kind, &to);
            if is_new && taken.insert((*kind, to.clone())) {
                found.entry((*kind, from.clone())).or_insert(to);
            }
        }
    }
    Renames::of(found.into_iter().map(|((kind, from), to)| (kind, from, to)))
}

/// New ids by kind and old id.
type Steps = BTreeMap<(Kind, String), String>;

/// The declarations of `model`.
fn declared(model: &Model) -> Steps {
    let moved = model.moved.iter().filter_map(|moved| {
        let kind = Kind::from_word(&moved.kind)?;
        Some(((kind, moved.from.value.clone()), moved.to.value.clone()))
    });
    moved.collect()
}

/// The same the other way round.
fn turned(steps: &Steps) -> Steps {
    steps.iter().map(|((kind, from), to)| ((*kind, to.clone()), from.clone())).collect()
}

/// Where the steps from `id` end; none where they go in a circle.
fn last(steps: &Steps, kind: Kind, id: &str) -> Option<String> {
    let mut at = id.to_owned();
    for _ in 0..=steps.len() {
        match steps.get(&(kind, at.clone())) {
            Some(next) => at.clone_from(next),
            None => return Some(at),
        }
    }
    None
}

fn is_there(model: &Model, kind: Kind, id: &str) -> bool {
    match (kind, id.split_once('.')) {
        (Kind::Step, Some((workflow, step))) => {
            model.workflows.get(workflow).is_some_and(|workflow| workflow.position(step).is_some())
        }
        (Kind::Criterion, Some((stage, criterion))) => {
            let stage = model.stages.get(stage);
            stage.is_some_and(|stage| stage.criterion.iter().any(|own| own.id.value == criterion))
        }
        _ => model.name(kind, id).is_some(),
    }
}

/// Tells the renames: a line each, whatever names the thing.
pub(super) fn tell(telling: &mut Telling<'_>, renames: &Renames) {
    for (kind, from, _) in renames.iter() {
        let to = renames.id(kind, from);
        let subject = telling.head.any(&[kind], &to);
        let spans = [
            telling.base.things.get(&(kind, &*to)).map(|thing| thing.span),
            telling.head.things.get(&(kind, &*to)).map(|thing| thing.span),
        ];
        let code = |id: &str| vec![Value::Code { code: id.to_owned() }];
        let subject = Named { id: to.clone(), ..subject };
        let draft = Draft::new(&c::ID_MOVED, subject, Form::Moved, spans).field("id");
        telling.tell(draft.values(code(from), code(&to)));
    }
}
