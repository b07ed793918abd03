//! Records and the forms of their fields, as JSON Schema.

use super::ID;
use crate::model::Kind;
use crate::model::kind::any_of;
use crate::model::read::{FieldShape, RecordShape, Shape};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The definitions met so far, by the name of the record.
#[derive(Debug, Default)]
pub(super) struct Forms {
    met: BTreeMap<&'static str, Value>,
}

/// What stands for the record `name`.
pub(super) fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/definitions/{name}") })
}

impl Forms {
    /// Every definition, by name.
    pub(super) fn definitions(self) -> Map<String, Value> {
        self.met.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect()
    }

    /// Defines the record of a kind, with the keys that every thing has.
    pub(super) fn thing(&mut self, kind: Kind, shape: &'static RecordShape) -> Value {
        let mut properties = Map::new();
        let name = "What people call it; may change freely.";
        properties.insert("name".to_owned(), text(name));
        properties.insert("description".to_owned(), text("What it is, at length; Markdown."));
        // What is built in has a name already, and the model may take the book's.
        let named = !matches!(kind, Kind::Model | Kind::Tier | Kind::Scheme);
        let required = named.then(|| Value::from("name")).into_iter().collect();
        self.define(shape, properties, required);
        reference(shape.name)
    }

    /// Defines a record that stands inside others.
    pub(super) fn record(&mut self, shape: &'static RecordShape) {
        if !self.met.contains_key(shape.name) {
            self.define(shape, Map::new(), Vec::new());
        }
    }

    fn define(
        &mut self,
        shape: &'static RecordShape,
        mut properties: Map<String, Value>,
        mut required: Vec<Value>,
    ) {
        for field in &shape.fields {
            properties.insert(field.name.clone(), self.field(field));
            if field.required {
                required.push(field.name.as_str().into());
            }
        }
        let mut schema = json!({
            "description": shape.doc,
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
        });
        if !required.is_empty() {
            schema["required"] = required.into();
        }
        self.met.insert(shape.name, schema);
    }

    fn field(&mut self, field: &FieldShape) -> Value {
        let form = self.form(&field.shape);
        let named = field.doc.replace('\n', " ");
        let doc = match about(&field.shape) {
            Some(more) => format!("{named}\n\n{more}"),
            None => named,
        };
        let mut schema = match form {
            // Beside `$ref`, draft-07 takes no other key into account.
            Value::Object(form) if form.contains_key("$ref") => json!({ "allOf": [form] }),
            form => form,
        };
        schema["description"] = doc.into();
        schema
    }

    fn form(&mut self, shape: &Shape) -> Value {
        match shape {
            Shape::Text | Shape::Prose => json!({ "type": "string" }),
            Shape::Code { example, pattern, .. } => code(example, *pattern),
            Shape::Word(words) => json!({ "enum": words }),
            Shape::Reference(kinds) => json!({ "type": "string", "pattern": ids(kinds) }),
            Shape::Bool => json!({ "type": "boolean" }),
            Shape::Integer => json!({ "type": "integer", "minimum": 0 }),
            Shape::Number => json!({ "type": "number" }),
            // TOML's own dates count as strings here, and quoted ones are accepted.
            Shape::Date => json!({
                "type": "string",
                "pattern": "^\\d{4}-\\d{2}-\\d{2}",
                "examples": ["2026-01-31"],
            }),
            Shape::List(inner) => json!({ "type": "array", "items": self.form(inner) }),
            Shape::Record(record) => {
                let record = record();
                self.record(record);
                reference(record.name)
            }
            Shape::Map([], inner) => {
                json!({ "type": "object", "additionalProperties": self.form(inner) })
            }
            Shape::Map(kinds, inner) => json!({
                "type": "object",
                "patternProperties": { ids(kinds): self.form(inner) },
                "additionalProperties": false,
            }),
            Shape::Either(forms) => {
                let forms: Vec<Value> = forms.iter().map(|form| self.form(form)).collect();
                json!({ "anyOf": forms })
            }
        }
    }
}

/// What a form means beyond its type, for people.
fn about(shape: &Shape) -> Option<String> {
    match shape {
        Shape::Prose => Some("Markdown.".to_owned()),
        Shape::Code { what, example, pattern: Some(_) } => {
            Some(format!("Write {what}, such as `{example}`."))
        }
        Shape::Reference(kinds) => Some(format!("Write the id of {}.", any_of(kinds))),
        Shape::Date => Some("Write a date, such as `2026-01-31`.".to_owned()),
        Shape::Map([], _) => None,
        Shape::Map(kinds, _) => Some(format!("Each key is the id of {}.", any_of(kinds))),
        Shape::List(inner) => match &**inner {
            Shape::Reference(kinds) => Some(format!("Write ids, each of {}.", any_of(kinds))),
            _ => None,
        },
        _ => None,
    }
}

fn text(doc: &str) -> Value {
    json!({ "type": "string", "description": doc })
}

fn code(example: &str, pattern: Option<&str>) -> Value {
    let Some(pattern) = pattern else { return json!({ "type": "string" }) };
    // The example is TOML: a text in quotes.
    let example = example.trim_matches('"');
    json!({ "type": "string", "pattern": pattern, "examples": [example] })
}

/// The form of an id of one of `kinds`: what lives inside others has two parts.
fn ids(kinds: &[Kind]) -> String {
    let inside = |kind: &Kind| matches!(kind, Kind::Step | Kind::Criterion);
    match (kinds.iter().all(inside), kinds.iter().any(inside)) {
        (true, _) => r"^[a-z0-9][a-z0-9-]*\.[a-z0-9][a-z0-9-]*$".to_owned(),
        (_, true) => r"^[a-z0-9][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)?$".to_owned(),
        _ => ID.to_owned(),
    }
}
