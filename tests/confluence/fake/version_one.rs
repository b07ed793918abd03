//! What version 2 has not: labels, uploads, moves, the archive.

use super::http::{Answer, Request};
use super::pages::current;
use super::routes::{Said, missing, number};
use super::world::{File, World};
use serde_json::{Value, json};
use std::collections::BTreeMap;

pub(super) fn answer(world: &mut World, request: &Request, parts: &[&str]) -> Said {
    match (request.method.as_str(), parts) {
        ("POST", ["content", "archive"]) => archive(world, &request.json()),
        ("POST", ["content", id, "label"]) => label(world, number(id)?, &request.json()),
        ("DELETE", ["content", id, "label"]) => {
            let name = request.query("name").ok_or_else(missing)?;
            current(world, number(id)?)?.labels.retain(|label| label != name);
            Ok(Answer::json(204, Value::Null))
        }
        ("PUT" | "POST", ["content", id, "child", "attachment"]) => {
            upload(world, request, number(id)?, None)
        }
        ("POST", ["content", id, "child", "attachment", file, "data"]) => {
            upload(world, request, number(id)?, Some(number(file.trim_start_matches("att"))?))
        }
        ("PUT", ["content", _, "child", "attachment", file]) => {
            let id = number(file.trim_start_matches("att"))?;
            world.files.get(&id).ok_or_else(missing)?;
            Ok(Answer::json(200, content(world, id)))
        }
        ("PUT", ["content", id, "move", "append", target]) => {
            let (id, target) = (number(id)?, number(target)?);
            current(world, target)?;
            current(world, id)?.parent = Some(target);
            Ok(Answer::json(200, json!({ "pageId": id.to_string() })))
        }
        _ => Err(missing()),
    }
}

fn message(status: u16, message: &str) -> Answer {
    Answer::json(status, json!({ "statusCode": status, "message": message }))
}

fn archive(world: &mut World, told: &Value) -> Said {
    if !world.archives {
        return Err(message(403, "Archiving is not available on this plan"));
    }
    let ids: Vec<u64> = (told["pages"].as_array().into_iter().flatten())
        .filter_map(|page| page["id"].as_u64())
        .collect();
    let slow = world.slow_archive;
    for id in ids {
        let page = current(world, id).map_err(|_| message(400, "not a current page"))?;
        page.status = "archived";
        page.going = slow;
    }
    let status = format!("{}/wiki/rest/api/longtask/1", world.url);
    Ok(Answer::json(202, json!({ "id": "1", "links": { "status": status } })))
}

fn label(world: &mut World, id: u64, told: &Value) -> Said {
    let there = current(world, id)?;
    let names = told.as_array().into_iter().flatten().filter_map(|label| label["name"].as_str());
    for name in names {
        let invalid =
            |c: char| c.is_whitespace() || c.is_uppercase() || ":;,.?&[]()#^*!@".contains(c);
        if name.is_empty() || name.len() > 255 || name.contains(invalid) {
            return Err(message(400, "label has invalid characters"));
        }
        if !there.labels.iter().any(|label| label == name) {
            there.labels.push(name.to_owned());
        }
    }
    let all = there.labels.iter().enumerate().map(
        |(n, name)| json!({ "id": n.to_string(), "name": name, "label": name, "prefix": "global" }),
    );
    let all: Vec<Value> = all.collect();
    Ok(Answer::json(200, json!({ "size": all.len(), "start": 0, "limit": 200, "results": all })))
}

/// Takes a file: `PUT` a new version where there is one of its name, `POST` a new file alone, or a
/// new version of the one that is named.
fn upload(world: &mut World, request: &Request, page: u64, of: Option<u64>) -> Said {
    let token = request.headers.get("x-atlassian-token").map(String::as_str);
    if !matches!(token, Some("nocheck" | "no-check")) {
        return Err(message(403, "XSRF check failed"));
    }
    current(world, page)?;
    let form = request.form();
    let field = |asked: &str| form.iter().find(|(name, _, _)| name == asked);
    let (_, name, bytes) = field("file").ok_or_else(|| message(400, "no file"))?;
    let name = name.clone().ok_or_else(|| message(400, "no name"))?;
    let comment = field("comment").map(|(_, _, text)| String::from_utf8_lossy(text).into_owned());
    let there = world
        .files
        .iter()
        .find(|(_, file)| file.page == page && file.name == name && file.status == "current");
    let there = of.or(there.map(|(id, _)| *id));
    if there.is_some() && of.is_none() && request.method == "POST" {
        return Err(message(
            400,
            "Cannot add a new attachment with same file name as an existing attachment",
        ));
    }
    let id = there.unwrap_or_else(|| world.number());
    let file = world.files.entry(id).or_insert(File {
        page,
        name,
        version: 0,
        comment: String::new(),
        status: "current",
        bytes: Vec::new(),
        properties: BTreeMap::new(),
    });
    file.version += 1;
    file.bytes.clone_from(bytes);
    file.comment = comment.unwrap_or_default();
    let told = content(world, id);
    let many = json!({ "results": [told], "size": 1, "start": 0, "limit": 1, "_links": {} });
    Ok(Answer::json(200, if of.is_some() { many["results"][0].clone() } else { many }))
}

/// A file as version 1 tells it.
fn content(world: &World, id: u64) -> Value {
    let file = &world.files[&id];
    json!({
        "id": format!("att{id}"),
        "type": "attachment",
        "status": file.status,
        "title": file.name,
        "version": {
            "number": file.version,
            "by": { "type": "known" },
            "when": "2026-01-01T00:00:00.000Z",
            "friendlyWhen": "Jan 01, 2026",
            "message": file.comment,
            "minorEdit": true,
        },
        "extensions": { "mediaType": "application/octet-stream", "comment": file.comment },
        "_expandable": {},
        "_links": { "download": "/y" },
    })
}
