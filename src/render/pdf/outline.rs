//! The levels of headings, which no document may skip (ISO 14289-1, 7.4.2). Chapters leave out what
//! the model does not have, and with it at times the heading above another.

use serde_json::Value;

/// Lets no heading below a chapter's title be more than one level below the one before it.
pub(super) fn settle(chapter: &mut Value) {
    level(chapter, &mut 1);
}

fn level(value: &mut Value, last: &mut u64) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| level(item, last)),
        Value::Object(fields) => {
            if fields.get("t").and_then(Value::as_str) == Some("h") {
                let wanted = fields.get("level").and_then(Value::as_u64).unwrap_or(2);
                *last = wanted.min(*last + 1);
                fields.insert("level".to_owned(), (*last).into());
            }
            fields.iter_mut().for_each(|(_, field)| level(field, last));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::settle;
    use serde_json::json;

    #[test]
    fn no_level_is_skipped() {
        let h = |level: u64| json!({ "t": "h", "level": level });
        let mut chapter =
            json!({ "c": [h(3), { "t": "card", "head": [h(4)], "c": [h(2), h(4)] }] });
        settle(&mut chapter);
        let settled = json!({ "c": [h(2), { "t": "card", "head": [h(3)], "c": [h(2), h(3)] }] });
        assert_eq!(chapter, settled);
    }
}
