//! What it holds as version 2 tells it.

use super::SPACE;
use super::http::{Answer, Request};
use super::routes::missing;
use super::world::{File, Page, SPACE_ID, World};
use serde_json::{Value, json};

const THEN: &str = "2026-01-01T00:00:00.000Z";

/// The page of that number, if it is in use.
pub(super) fn current(world: &mut World, id: u64) -> Result<&mut Page, Answer> {
    world.pages.get_mut(&id).filter(|page| page.status == "current").ok_or_else(missing)
}

/// A part of `all`, and where it goes on.
pub(super) fn list(world: &World, request: &Request, all: Vec<Value>) -> Answer {
    let limit = request.query("limit").and_then(|limit| limit.parse().ok()).unwrap_or(25);
    let (limit, from) = (
        world.most.min(limit),
        request.query("cursor").and_then(|cursor| cursor.parse().ok()).unwrap_or(0_usize),
    );
    let mut links = json!({ "base": format!("{}/wiki", world.url) });
    if all.len() > from + limit {
        let kept = request.query.iter().filter(|(name, _)| *name != "cursor");
        let mut query: Vec<String> = kept.map(|(name, value)| format!("{name}={value}")).collect();
        query.push(format!("cursor={}", from + limit));
        let path = request.path.split('?').next().unwrap();
        links["next"] = format!("{path}?{}", query.join("&").replace(' ', "%20")).into();
    }
    let part: Vec<Value> = all.into_iter().skip(from).take(limit).collect();
    Answer::json(200, json!({ "results": part, "_links": links }))
}

/// A page, with its text where that is asked for.
pub(super) fn page(world: &World, id: u64, text: bool) -> Value {
    let page = &world.pages[&id];
    let status = if page.going > 0 { "current" } else { page.status };
    let storage = json!({ "storage": { "representation": "storage", "value": page.body } });
    json!({
        "id": id.to_string(),
        "status": status,
        "title": page.title,
        "spaceId": SPACE_ID,
        "parentId": page.parent.map(|parent| parent.to_string()),
        "parentType": page.parent.map(|_| "page"),
        "position": id,
        "authorId": "u1",
        "ownerId": "u1",
        "lastOwnerId": null,
        "createdAt": THEN,
        "version": version(page.version, &page.message, page.minor),
        "body": if text { storage } else { json!({}) },
        "_links": {
            "webui": format!("/spaces/{SPACE}/pages/{id}"),
            "editui": format!("/pages/resumedraft.action?draftId={id}"),
            "tinyui": format!("/x/{id}"),
            "base": format!("{}/wiki", world.url),
        },
    })
}

fn version(number: u64, message: &str, minor: bool) -> Value {
    json!({
        "createdAt": THEN,
        "message": message,
        "number": number,
        "minorEdit": minor,
        "authorId": "u1",
    })
}

pub(super) fn child(id: u64, page: &Page) -> Value {
    json!({
        "id": id.to_string(),
        "status": page.status,
        "title": page.title,
        "type": page.kind,
        "spaceId": SPACE_ID,
        "childPosition": id,
    })
}

pub(super) fn property(key: &str, (id, number, value): &(u64, u64, Value)) -> Value {
    json!({ "id": id.to_string(), "key": key, "value": value, "version": version(*number, "", false) })
}

pub(super) fn attachment(id: u64, file: &File) -> Value {
    json!({
        "id": format!("att{id}"),
        "status": file.status,
        "title": file.name,
        "createdAt": THEN,
        "pageId": file.page.to_string(),
        "mediaType": "application/octet-stream",
        "mediaTypeDescription": "File",
        "comment": file.comment,
        "fileId": format!("f{id}"),
        "fileSize": file.bytes.len(),
        "webuiLink": format!("/pages/viewpageattachments.action?pageId={}", file.page),
        "downloadLink": format!("/download/attachments/{}/{id}", file.page),
        "version": version(file.version, &file.comment, true),
        "_links": { "webui": "/x", "download": "/y" },
    })
}
