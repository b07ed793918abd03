//! Every reference points at something that is there.

use super::Model;
use super::governance::{Moved, Placed};
use super::kind::{Kind, any_of};
use super::reference::Untyped;
use super::thing::Raw;
use crate::finding::{Finding, code};
use crate::model::read::{Offers, Reader};
use indexmap::IndexMap;
use std::collections::HashMap;

/// The ids of each kind, those included whose definitions were faulty.
pub(super) struct Known {
    ids: HashMap<Kind, IndexMap<String, ()>>,
}

impl Known {
    pub(super) fn of(model: &Model, raws: &[Raw]) -> Self {
        let mut ids: HashMap<Kind, IndexMap<String, ()>> = HashMap::new();
        for raw in raws {
            ids.entry(raw.kind).or_default().insert(raw.id.clone(), ());
        }
        for (id, workflow) in &model.workflows {
            let steps = workflow.step.iter().map(|step| (format!("{id}.{}", &**step.id), ()));
            ids.entry(Kind::Step).or_default().extend(steps);
        }
        for (id, stage) in &model.stages {
            let criteria = stage.criterion.iter().map(|c| (format!("{id}.{}", &**c.id), ()));
            ids.entry(Kind::Criterion).or_default().extend(criteria);
        }
        Self { ids }
    }

    fn has(&self, kind: Kind, id: &str) -> bool {
        self.ids.get(&kind).is_some_and(|ids| ids.contains_key(id))
    }

    fn of_kinds<'a>(&'a self, kinds: &'a [Kind]) -> impl Iterator<Item = &'a str> {
        kinds
            .iter()
            .filter_map(|kind| self.ids.get(kind))
            .flat_map(|ids| ids.keys())
            .map(String::as_str)
    }
}

/// Tells every reference to something that is not defined.
pub(super) fn check(model: &Model, known: &Known, reader: &mut Reader) {
    let offers = Offers::default();
    let mut lost: IndexMap<(Kind, String), Vec<Finding>> = IndexMap::new();
    model.references(&mut |reference: Untyped<'_>| {
        if !reference.kinds.iter().any(|kind| known.has(*kind, reference.id)) {
            let told = unknown(&reference, known, &offers);
            let kind = reference.kinds.first().copied().unwrap_or(Kind::Role);
            lost.entry((kind, reference.id.to_owned())).or_default().push(told);
        }
    });
    for ((kind, id), mut told) in lost {
        // A word that is missing in several places is seldom a slip.
        if told.len() > 1 && !Kind::ALL.iter().any(|kind| known.has(*kind, &id)) {
            let near =
                offers.near(&id, &any_of(&[kind]), || known.of_kinds(std::slice::from_ref(&kind)));
            told.sort_by_key(|finding| finding.span);
            let places = told.len();
            if let Some(first) = told.first_mut() {
                first.help.push(renamed(model, kind, &id, near.as_deref(), places));
            }
        }
        for finding in told {
            reader.tell(finding);
        }
    }
}

/// What to do where `id`, which is named in so many `places`, was renamed.
fn renamed(model: &Model, kind: Kind, id: &str, near: Option<&str>, places: usize) -> String {
    let is_this =
        |moved: &&Placed<Moved>| moved.kind.value == kind.word() && moved.from.value == id;
    if let Some(moved) = model.moved.iter().find(is_this) {
        return format!("`{id}` was renamed: write `{}` in all {places} places", moved.to.value);
    }
    let new = near.unwrap_or("…");
    format!(
        "`{id}` is named in {places} places: if it was renamed, write the new id there, and declare \
         it, so that calendars and links stay whole: [[moved]] kind = \"{kind}\", \
         from = \"{id}\", to = \"{new}\""
    )
}

fn unknown(reference: &Untyped<'_>, known: &Known, offers: &Offers) -> Finding {
    let wanted = any_of(reference.kinds);
    let id = reference.id;
    if let Some(other) = Kind::ALL.iter().find(|kind| known.has(**kind, id)) {
        return Finding::new(
            code::UNKNOWN_ID,
            reference.span,
            format!("`{id}` is {}, and {wanted} is needed here", other.with_article()),
        )
        .help(format!("name {wanted}"));
    }
    let kind = reference.kinds.first().copied().unwrap_or(Kind::Role);
    let finding =
        Finding::new(code::UNKNOWN_ID, reference.span, format!("there is no {kind} `{id}`"));
    match offers.near(id, &wanted, || known.of_kinds(reference.kinds)) {
        Some(near) => finding.help(format!("did you mean `{near}`?")),
        None if matches!(kind, Kind::Step | Kind::Criterion) => {
            finding.help(format!("write it as `{}`", kind.example_id()))
        }
        None if super::id::is_valid(id) => finding.help(format!("define it: `[{kind}.{id}]`")),
        None => finding.help(format!("name {wanted} by its id, which is not its name")),
    }
}
