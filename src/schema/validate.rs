//! As much of JSON Schema as ours uses, for the tests here. Patterns of values are left to the
//! independent validator that CI runs (`.ci/schema.py`).

use crate::model::id;
use serde_json::Value;

/// What in `value` does not fit `schema`, a line each with its path.
pub(super) fn misfits(root: &Value, schema: &Value, value: &Value, path: &str) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(name) = schema["$ref"].as_str() {
        let pointer = name.trim_start_matches('#');
        let target = root.pointer(pointer).expect("every reference of the schema leads somewhere");
        return misfits(root, target, value, path);
    }
    if let Some(wanted) = schema["type"].as_str()
        && !is_a(wanted, value)
    {
        return vec![format!("{path}: not of type {wanted}")];
    }
    if let Some(words) = schema["enum"].as_array()
        && !words.contains(value)
    {
        found.push(format!("{path}: not one of the words"));
    }
    for part in schema["allOf"].as_array().into_iter().flatten() {
        found.extend(misfits(root, part, value, path));
    }
    if let Some(forms) = schema["anyOf"].as_array()
        && forms.iter().all(|form| !misfits(root, form, value, path).is_empty())
    {
        found.push(format!("{path}: fits none of the forms"));
    }
    for required in schema["required"].as_array().into_iter().flatten() {
        let key = required.as_str().expect("required keys are texts");
        if value.get(key).is_none() {
            found.push(format!("{path}: has no {key}"));
        }
    }
    for (at, item) in value.as_array().into_iter().flatten().enumerate() {
        found.extend(misfits(root, &schema["items"], item, &format!("{path}[{at}]")));
    }
    for (key, item) in value.as_object().into_iter().flatten() {
        let path = format!("{path}.{key}");
        match member(schema, key) {
            Some(Value::Bool(false)) => found.push(format!("{path}: unknown key")),
            Some(schema) => found.extend(misfits(root, schema, item, &path)),
            None => {}
        }
    }
    found
}

/// What `schema` says of the member `key` of an object.
fn member<'a>(schema: &'a Value, key: &str) -> Option<&'a Value> {
    // Every pattern of keys is one of ids, with a dot where kinds live inside others.
    let by_id =
        schema["patternProperties"].as_object().and_then(|patterns| patterns.values().next());
    schema["properties"]
        .get(key)
        .or_else(|| by_id.filter(|_| key.split('.').all(id::is_valid)))
        .or_else(|| schema.get("additionalProperties"))
}

fn is_a(wanted: &str, value: &Value) -> bool {
    match wanted {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64(),
        "number" => value.is_number(),
        other => panic!("the schema speaks of {other}, which these tests do not know"),
    }
}
