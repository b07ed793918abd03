//! Links within a document: to what stands in it, else to the site, else to nothing.
//!
//! The pieces of a document are made one by one, so that nobody knows then what else it will hold.
//! Labels are what links have on the site: a page's route, and an id on it.

pub(super) use crate::render::nodes::key;

use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Settles where every link of `document` leads. `site` is the address of the site's root in the
/// document's language, where it has one.
pub(super) fn settle(document: &mut Value, site: Option<&str>) {
    let mut known = BTreeSet::new();
    gather(document, &mut known);
    resolve(document, &known, site);
}

/// Gathers the labels; where two are the same, the first holds.
fn gather(value: &mut Value, known: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| gather(item, known)),
        Value::Object(fields) => {
            let is_new =
                fields.get("at").and_then(Value::as_str).is_none_or(|at| known.insert(at.into()));
            if !is_new {
                fields.insert("at".to_owned(), Value::Null);
            }
            fields.iter_mut().for_each(|(_, field)| gather(field, known));
        }
        _ => {}
    }
}

fn resolve(value: &mut Value, known: &BTreeSet<String>, site: Option<&str>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| resolve(item, known, site)),
        Value::Object(fields) => {
            for name in ["to", "href"] {
                if let Some(Value::String(to)) = fields.get(name) {
                    let to = key(to).to_owned();
                    fields.remove(name);
                    lead(fields, &to, known, site);
                }
            }
            fields.iter_mut().for_each(|(_, field)| resolve(field, known, site));
        }
        _ => {}
    }
}

/// Lets `fields` lead to the label `to`, to the page that it is on, or to the site.
fn lead(fields: &mut Map<String, Value>, to: &str, known: &BTreeSet<String>, site: Option<&str>) {
    let page = to.split('#').next().unwrap_or_default();
    if let Some(there) = [to, page].into_iter().find(|label| known.contains(*label)) {
        fields.insert("to".to_owned(), there.into());
    } else if to.contains("://") {
        fields.insert("url".to_owned(), to.into());
    } else if let Some(site) = site.filter(|_| !to.is_empty()) {
        fields.insert("url".to_owned(), format!("{}/{to}", site.trim_end_matches('/')).into());
    }
}

#[cfg(test)]
mod tests {
    use super::settle;
    use serde_json::json;

    #[test]
    fn links_lead_into_the_document_or_to_the_site_or_nowhere() {
        let document = |site| {
            let mut value = json!([
                { "at": "roles/a/index.html" },
                { "at": "roles/a/index.html", "c": [{ "to": "roles/a/index.html#duties" }] },
                { "href": "\u{f0000}roles/b/index.html" },
                { "to": "https://example.org/" },
            ]);
            settle(&mut value, site);
            value
        };
        assert_eq!(
            document(None),
            json!([
                { "at": "roles/a/index.html" },
                { "at": null, "c": [{ "to": "roles/a/index.html" }] },
                {},
                { "url": "https://example.org/" },
            ])
        );
        let with_site = document(Some("https://model.example.org/fr/"));
        assert_eq!(with_site[2]["url"], "https://model.example.org/fr/roles/b/index.html");
    }
}
