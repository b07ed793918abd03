//! The JSON Schema of definitions files (draft-07, which editors of TOML understand), made from
//! the same record declarations as the readers.
//!
//! It says what an editor can know of one file alone: keys, types, words, the form of ids. That a
//! reference leads somewhere only `operandi check` can tell.

mod forms;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod validate;

use crate::model::about::About;
use crate::model::governance::{Moved, Segregate, Waiver};
use crate::model::read::RecordShape;
use crate::model::{Kind, shapes};
use forms::{Forms, reference};
use serde_json::{Map, Value, json};

/// Where the schema is committed, and where a new project keeps its own.
pub const FILE: &str = "schema/operandi.json";

/// The form of ids, as a regular expression.
const ID: &str = "^[a-z0-9][a-z0-9-]*$";

/// The schema as it is committed and scaffolded.
pub fn schema_text() -> String {
    format!("{:#}\n", schema())
}

fn schema() -> Value {
    let mut forms = Forms::default();
    let mut properties = Map::new();
    let model = forms.thing(Kind::Model, About::record_shape());
    properties.insert(Kind::Model.word().to_owned(), model);
    for (kind, shape) in shapes() {
        let one = forms.thing(kind, shape);
        properties.insert(
            kind.word().to_owned(),
            json!({
                "description": shape.doc,
                "type": "object",
                "patternProperties": { ID: one },
                "additionalProperties": false,
            }),
        );
    }
    for (key, shape) in placed() {
        forms.record(shape);
        properties.insert(
            key.to_owned(),
            json!({ "description": shape.doc, "type": "array", "items": reference(shape.name) }),
        );
    }
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Operandi definitions",
        "description": "A file of definitions of an operating model: one table a thing, \
                        `[kind.id]`; the model itself is `[model]`.",
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
        "definitions": forms.definitions(),
    })
}

/// What stands in a list and has no id.
fn placed() -> [(&'static str, &'static RecordShape); 3] {
    [
        ("segregate", Segregate::record_shape()),
        ("moved", Moved::record_shape()),
        ("waiver", Waiver::record_shape()),
    ]
}

/// Where the schema of comparisons is committed.
pub const DIFF_FILE: &str = "schema/diff.json";

/// The schema of what `diff --output json` prints, made from the types that are printed.
pub fn diff_text() -> String {
    let settings = schemars::generate::SchemaSettings::draft07().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<crate::diff::Review>();
    schema.insert("title".to_owned(), "Operandi comparison".into());
    format!("{:#}\n", schema.to_value())
}
