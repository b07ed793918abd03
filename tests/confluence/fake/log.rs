//! What was asked and answered, for `.ci/confluence.py`.

use super::http::{Answer, Request};
use serde_json::{Value, json};
use std::io::Write as _;

/// Adds a line to the file that `OPERANDI_EXCHANGES` names, if it does.
pub(super) fn note(request: &Request, answer: &Answer) {
    let Some(file) = std::env::var_os("OPERANDI_EXCHANGES") else { return };
    let form = request.form();
    let body = if form.is_empty() {
        request.json()
    } else {
        let fields = form.iter().map(|(name, _, bytes)| {
            (name.clone(), Value::from(String::from_utf8_lossy(bytes).into_owned()))
        });
        Value::Object(fields.collect())
    };
    let line = json!({
        "method": request.method,
        "path": request.path,
        "query": request.query,
        "type": request.headers.get("content-type"),
        "agent": request.headers.get("user-agent"),
        "request": body,
        "status": answer.status,
        "answer": answer.body,
    });
    let mut file = std::fs::OpenOptions::new().create(true).append(true).open(file).unwrap();
    file.write_all(format!("{line}\n").as_bytes()).unwrap();
}
