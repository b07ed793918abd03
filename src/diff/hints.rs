//! Renames that nobody has declared, perhaps: a removal and an addition that look alike.

use super::change::{Change, Form};
use super::review::Hint;
use super::side::Side;
use super::value::Named;
use crate::model::Kind;
use crate::model::read::Field;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Features that more things than this share tell nothing, and would take the time of pairing all.
const COMMON: usize = 16;

/// The likeliest pairs of what is gone and what is new, each thing at most once.
pub(super) fn of(base: &Side<'_>, head: &Side<'_>, changes: &[Change]) -> Vec<Hint> {
    let of_form = |form: Form| {
        let found = changes.iter().filter(move |change| change.form == form);
        found.filter(|change| {
            Kind::from_word(&change.subject.kind).is_some() && change.language.is_none()
        })
    };
    let gone: Vec<(&Named, BTreeSet<String>)> =
        of_form(Form::Removed).map(|change| (&change.subject, features(base, change))).collect();
    let mut by_feature: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, (_, features)) in gone.iter().enumerate() {
        for feature in features {
            by_feature.entry(feature).or_default().push(at);
        }
    }
    let mut scored: Vec<(usize, usize, &Named, usize)> = Vec::new();
    for change in of_form(Form::Added) {
        let own = features(head, change);
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for feature in &own {
            let holders =
                by_feature.get(feature.as_str()).filter(|holders| holders.len() <= COMMON);
            for at in holders.into_iter().flatten() {
                *shared.entry(*at).or_default() += 1;
            }
        }
        for (at, count) in shared {
            let most = own.len().max(gone[at].1.len());
            if count * 2 >= most {
                scored.push((count, most, &change.subject, at));
            }
        }
    }
    // The largest share first; among equals by id, so that the order never varies.
    scored.sort_by(|a, b| (b.0 * a.1).cmp(&(a.0 * b.1)).then((a.2, a.3).cmp(&(b.2, b.3))));
    let (mut taken, mut used, mut hints) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
    for (_, _, added, at) in scored {
        if taken.insert(added) && used.insert(at) {
            hints.push(hint(gone[at].0, added));
        }
    }
    hints.sort_by(|a: &Hint, b: &Hint| a.removed.cmp(&b.removed));
    hints
}

fn hint(removed: &Named, added: &Named) -> Hint {
    let block = format!(
        "[[moved]]\nkind = \"{}\"\nfrom = \"{}\"\nto = \"{}\"\n",
        removed.kind, removed.id, added.id
    );
    Hint { removed: removed.clone(), added: added.clone(), block }
}

/// What makes a thing what it is: its kind with its name, with each of its values, and with who and
/// what refers to it.
fn features(side: &Side<'_>, change: &Change) -> BTreeSet<String> {
    let subject = &change.subject;
    let kind = &subject.kind;
    let mut features = BTreeSet::new();
    // The same name weighs as much as two values.
    features.insert(format!("{kind} name {}", subject.name));
    features.insert(format!("{kind} called {}", subject.name.to_lowercase()));
    let around = change.of.as_ref().map_or("", |of| of.id.as_str());
    match (Kind::from_word(kind), subject.id.split_once('.')) {
        (Some(Kind::Step), Some((workflow, step))) => {
            let Some(workflow) = side.model.workflows.get(workflow) else { return features };
            let Some(at) = workflow.position(step) else { return features };
            let step = &workflow.step[at];
            for (party, cell) in &step.raci.cells {
                features.insert(format!("{around} {party} {}", cell.text()));
            }
            step.texts(&mut |text| {
                features.insert(format!("{kind} {}", &**text));
            });
        }
        (Some(of), _) => {
            let thing = side.things.get(&(of, subject.id.as_str()));
            for (field, value, _) in thing.into_iter().flat_map(|thing| &thing.fields) {
                if !super::json::is_absent(value) {
                    features.insert(format!("{kind} {} {value}", field.name));
                }
            }
        }
        _ => {}
    }
    features
}
