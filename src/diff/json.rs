//! From a field's JSON and its shape to values that can be shown.

use super::side::Side;
use super::value::{Entry, Value};
use crate::model::read::{RecordShape, Shape};
use serde_json::Value as Json;

/// Whether nothing is said.
pub(super) fn is_absent(json: &Json) -> bool {
    match json {
        Json::Null => true,
        Json::Array(items) => items.is_empty(),
        Json::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

/// The value of `json`, which has this shape; several of a list or a table with free keys.
pub(super) fn values(json: &Json, shape: &Shape, side: &Side<'_>) -> Vec<Value> {
    match (json, shape) {
        (json, _) if is_absent(json) => Vec::new(),
        (Json::Array(items), Shape::List(inner)) => {
            items.iter().flat_map(|item| values(item, inner, side)).collect()
        }
        (Json::Object(entries), Shape::Map(kinds, inner)) => {
            let under = |(key, json): (&String, &Json)| {
                let key = if kinds.is_empty() {
                    Value::Code { code: key.clone() }
                } else {
                    Value::Thing(side.any(kinds, key))
                };
                let inner = values(json, inner, side).into_iter();
                inner
                    .map(|value| Value::Under {
                        key: Box::new(key.clone()),
                        value: Box::new(value),
                    })
                    .collect::<Vec<_>>()
            };
            entries.iter().flat_map(under).collect()
        }
        (Json::Object(fields), Shape::Record(shape)) => vec![record(fields, shape(), side)],
        (json, Shape::Either(forms)) => either(json, forms, side),
        (json, shape) => vec![scalar(json, shape, side)],
    }
}

fn record(fields: &serde_json::Map<String, Json>, shape: &RecordShape, side: &Side<'_>) -> Value {
    let entries = shape.fields.iter().filter_map(|field| {
        let values = values(fields.get(&field.name)?, &field.shape, side);
        (!values.is_empty()).then(|| Entry { key: field.name.clone(), values })
    });
    Value::Record { fields: entries.collect() }
}

/// A value that has one of several forms.
fn either(json: &Json, forms: &[Shape], side: &Side<'_>) -> Vec<Value> {
    match json {
        // Days from one to another.
        Json::Object(days) if days.len() == 2 && days.contains_key("from") => {
            let day = |key: &str| days.get(key).and_then(Json::as_str).unwrap_or_default();
            let text = if day("from") == day("to") {
                day("from").to_owned()
            } else {
                format!("{}/{}", day("from"), day("to"))
            };
            vec![text.parse().map_or(Value::Code { code: text }, |date| Value::Date { date })]
        }
        Json::Object(_) => {
            let shape = forms.iter().find(|form| matches!(form, Shape::Record(_)));
            shape.map(|shape| values(json, shape, side)).unwrap_or_default()
        }
        Json::Number(_) => match forms.iter().find(|form| matches!(form, Shape::Word(_))) {
            // A month by its number.
            Some(Shape::Word(words)) => {
                let at = json.as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or_default();
                let word = words.get(at.wrapping_sub(1)).copied().unwrap_or_default();
                vec![Value::Word { word: word.to_owned() }]
            }
            _ => vec![scalar(json, &Shape::Number, side)],
        },
        _ => forms.first().map(|form| scalar(json, form, side)).into_iter().collect(),
    }
}

fn scalar(json: &Json, shape: &Shape, side: &Side<'_>) -> Value {
    let text = || match json {
        Json::String(text) => text.clone(),
        other => other.to_string(),
    };
    match (json, shape) {
        (Json::Bool(flag), _) => Value::Flag { flag: *flag },
        (Json::Number(number), _) => Value::Number { number: number.as_f64().unwrap_or_default() },
        (Json::String(id), Shape::Reference(kinds)) => Value::Thing(side.any(kinds, id)),
        (Json::String(_), Shape::Text | Shape::Prose) => Value::Text { text: text() },
        (Json::String(_), Shape::Word(_)) => Value::Word { word: text() },
        (Json::String(day), Shape::Date) => {
            day.parse().map_or_else(|_| Value::Code { code: text() }, |date| Value::Date { date })
        }
        (Json::Object(hours), _) if hours.contains_key("from") => {
            // To the minute, as it is written.
            let part = |key: &str| hours.get(key).and_then(Json::as_str)?.get(..5);
            let (from, to) = (part("from").unwrap_or_default(), part("to").unwrap_or_default());
            Value::Code { code: format!("{from}-{to}") }
        }
        _ => Value::Code { code: text() },
    }
}
