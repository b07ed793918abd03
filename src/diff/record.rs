//! The fields of one record, before and after.

use super::change::Form;
use super::codes as c;
use super::fields::{How, how};
use super::json::{is_absent, values};
use super::tell::{Draft, Spans, Telling};
use super::value::{Named, Value, Words};
use super::words;
use crate::model::exhibit;
use crate::model::read::{FieldShape, RecordShape};
use crate::source::span::Span;
use serde::Serialize;
use serde_json::Value as Json;

/// The fields of a record, as its shape declares them.
pub(super) type Fields = Vec<(&'static FieldShape, Json, Option<Span>)>;

/// What changed, as far as all its fields share it.
#[derive(Debug, Clone)]
pub(super) struct About {
    /// The thing.
    pub(super) subject: Named,
    /// What it is part of.
    pub(super) of: Option<Named>,
    /// Where it is defined, before and after.
    pub(super) spans: Spans,
    /// Whom it concerns, whatever changes.
    pub(super) touches: Vec<Named>,
}

impl About {
    /// A change of `field`.
    pub(super) fn draft(
        &self,
        code: &super::code::ChangeCode,
        field: &str,
        form: Form,
        places: Spans,
    ) -> Draft {
        let spans = [places[0].or(self.spans[0]), places[1].or(self.spans[1])];
        Draft::new(code, self.subject.clone(), form, spans)
            .of(self.of.clone())
            .field(field)
            .touches(self.touches.iter().cloned())
    }
}

/// The fields of a record as data.
pub(super) fn fields<T: Serialize>(
    shape: &'static RecordShape,
    record: &T,
    places: Vec<Option<Span>>,
) -> Fields {
    exhibit::fields(&shape.fields, record, places)
}

/// Tells every field of the record called `name` that is not what it was, but for those that have a
/// comparer of their own.
pub(super) fn compare(
    telling: &mut Telling<'_>,
    name: &str,
    about: &About,
    [before, after]: [&Fields; 2],
) {
    for ((shape, old, there), (_, new, here)) in before.iter().zip(after) {
        let places = [*there, *here];
        match how(name, &shape.name) {
            None | Some(How::Apart | How::Elsewhere) => {}
            Some(_) if is_absent(old) && is_absent(new) => {}
            Some(How::Wording) => wording(telling, about, shape, [old, new], places),
            Some(How::One(code)) => one(telling, about, code, shape, [old, new], places),
            Some(How::Usually(usual, code)) => {
                let usual = usually(usual, old, new);
                let filled =
                    |json: &Json| if json.is_null() { usual.clone() } else { json.clone() };
                one(telling, about, code, shape, [&filled(old), &filled(new)], places);
            }
            Some(How::Set(code)) => {
                let [old, new] = sides(telling, shape, [old, new]);
                set(telling, about, code, &shape.name, [old, new], places);
            }
            Some(How::Owner) => owner(telling, about, shape, [old, new], places),
        }
    }
}

/// What stands for nothing, in the form of the value that is given.
fn usually(usual: &str, old: &Json, new: &Json) -> Json {
    let number = old.is_number() || new.is_number();
    let parsed = usual.parse::<u64>().ok().filter(|_| number);
    parsed.map_or_else(|| Json::from(usual), Json::from)
}

fn sides(telling: &Telling<'_>, shape: &FieldShape, json: [&Json; 2]) -> [Vec<Value>; 2] {
    [values(json[0], &shape.shape, telling.base), values(json[1], &shape.shape, telling.head)]
}

fn one(
    telling: &mut Telling<'_>,
    about: &About,
    code: &'static super::code::ChangeCode,
    shape: &FieldShape,
    json: [&Json; 2],
    places: Spans,
) {
    let [old, new] = sides(telling, shape, json);
    single(telling, about, code, &shape.name, [old, new], places);
}

/// Tells that `field` has another value, if it has.
pub(super) fn single(
    telling: &mut Telling<'_>,
    about: &About,
    code: &super::code::ChangeCode,
    field: &str,
    [old, new]: [Vec<Value>; 2],
    places: Spans,
) {
    if identities(&old) == identities(&new) {
        return;
    }
    let words = match (&old[..], &new[..]) {
        ([Value::Text { text: before }], [Value::Text { text: after }]) => {
            match words::between(None, before, after) {
                Some(words) => vec![words],
                // Only its lines are broken elsewhere.
                None => return,
            }
        }
        _ => Vec::new(),
    };
    telling.tell(about.draft(code, field, Form::Set, places).values(old, new).words(words));
}

/// Tells what left and what joined a set, if anything did.
pub(super) fn set(
    telling: &mut Telling<'_>,
    about: &About,
    code: &super::code::ChangeCode,
    field: &str,
    [old, new]: [Vec<Value>; 2],
    places: Spans,
) {
    let (lost, gained) = (beyond(&old, &new), beyond(&new, &old));
    if !lost.is_empty() || !gained.is_empty() {
        telling.tell(about.draft(code, field, Form::Members, places).values(lost, gained));
    }
}

/// The values of `one` that `other` does not have, each as often as it has it more often, in order
/// of what they are, so that the order of writing makes no difference.
pub(super) fn beyond(one: &[Value], other: &[Value]) -> Vec<Value> {
    let mut left = identities(other);
    left.sort_unstable();
    let mut known = std::collections::BTreeMap::<String, usize>::new();
    for identity in left {
        *known.entry(identity).or_default() += 1;
    }
    let mut beyond: Vec<(String, &Value)> = Vec::new();
    for (value, identity) in one.iter().zip(identities(one)) {
        match known.get_mut(&identity).filter(|count| **count > 0) {
            Some(count) => *count -= 1,
            None => beyond.push((identity, value)),
        }
    }
    beyond.sort_by(|a, b| a.0.cmp(&b.0));
    beyond.into_iter().map(|(_, value)| value.clone()).collect()
}

fn identities(values: &[Value]) -> Vec<String> {
    values.iter().map(Value::identity).collect()
}

fn wording(
    telling: &mut Telling<'_>,
    about: &About,
    shape: &FieldShape,
    json: [&Json; 2],
    places: Spans,
) {
    let text = |json: &Json| json.as_str().unwrap_or_default().to_owned();
    let found = words::between(None, &text(json[0]), &text(json[1]));
    reworded(telling, about, &shape.name, found.into_iter().collect(), places);
}

/// Tells that a text was written anew, if any of its `words` were.
pub(super) fn reworded(
    telling: &mut Telling<'_>,
    about: &About,
    field: &str,
    words: Vec<Words>,
    places: Spans,
) {
    if !words.is_empty() {
        telling.tell(about.draft(&c::REWORDED, field, Form::Reworded, places).words(words));
    }
}

fn owner(
    telling: &mut Telling<'_>,
    about: &About,
    shape: &FieldShape,
    json: [&Json; 2],
    places: Spans,
) {
    let [old, new] = sides(telling, shape, json);
    let code = match (old.is_empty(), new.is_empty()) {
        (true, _) => &c::OWNER_ADDED,
        (_, true) => &c::OWNER_REMOVED,
        _ => &c::OWNER_MOVED,
    };
    single(telling, about, code, &shape.name, [old, new], places);
}

/// Tells that something has another name.
pub(super) fn renamed(telling: &mut Telling<'_>, about: &About, [before, after]: [String; 2]) {
    if before != after {
        let draft = Draft::new(&c::RENAMED, about.subject.clone(), Form::Set, about.spans);
        let name = |text| vec![Value::Text { text }];
        telling.tell(draft.of(about.of.clone()).field("name").values(name(before), name(after)));
    }
}
