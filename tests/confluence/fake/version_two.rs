//! Version 2.

use super::SPACE;
use super::http::{Answer, Request};
use super::pages::{attachment, child, current, list, page, property};
use super::routes::{Said, missing, number, wrong};
use super::storage::written;
use super::world::{Page, Properties, SPACE_ID, World};
use serde_json::{Value, json};

pub(super) fn answer(world: &mut World, request: &Request, parts: &[&str]) -> Said {
    match (request.method.as_str(), parts) {
        ("GET", ["spaces"]) => Ok(spaces(world, request)),
        ("GET", ["spaces", SPACE_ID]) => Ok(Answer::json(200, space(world))),
        ("GET", ["spaces", SPACE_ID, "pages"] | ["pages"]) => Ok(pages(world, request)),
        ("POST", ["pages"]) => create(world, &request.json()),
        ("GET", ["pages", id]) => {
            let id = number(id)?;
            let there = world.pages.get_mut(&id).ok_or_else(missing)?;
            if there.going > 0 {
                there.going -= 1;
            }
            let text = request.query("body-format") == Some("storage");
            Ok(Answer::json(200, page(world, id, text)))
        }
        ("PUT", ["pages", id]) => change(world, number(id)?, &request.json()),
        ("DELETE", ["pages", id]) => {
            current(world, number(id)?)?.status = "trashed";
            Ok(Answer::json(204, Value::Null))
        }
        ("GET", ["pages", id, "direct-children"]) => {
            let id = number(id)?;
            let all = world.pages.iter().filter(|(_, page)| page.parent == Some(id));
            let all = all.filter(|(_, page)| page.status != "trashed");
            let all = all.map(|(id, page)| child(*id, page)).collect();
            Ok(list(world, request, all))
        }
        ("GET", [of, id, "properties"]) => {
            let held = properties(world, of, id)?;
            let asked = |key: &str| request.query("key").is_none_or(|asked| asked == key);
            let all = held.iter().filter(|(key, _)| asked(key));
            let all = all.map(|(key, held)| property(key, held)).collect();
            Ok(list(world, request, all))
        }
        ("POST", [of, id, "properties"]) => {
            let number = world.number();
            give(properties(world, of, id)?, number, &request.json())
        }
        ("PUT", [of, id, "properties", which]) => {
            set(properties(world, of, id)?, number(which)?, &request.json())
        }
        ("GET", ["pages", id, "labels"]) => {
            let labels = current(world, number(id)?)?.labels.clone();
            let all = labels.iter().enumerate();
            let all = all
                .map(|(n, name)| json!({ "id": n.to_string(), "name": name, "prefix": "global" }));
            Ok(list(world, request, all.collect()))
        }
        ("GET", ["pages", id, "attachments"]) => {
            let id = number(id)?;
            current(world, id)?;
            let asked = |name: &str| request.query("filename").is_none_or(|asked| asked == name);
            let files = world.files.iter().filter(|(_, file)| file.page == id);
            let files = files.filter(|(_, file)| file.status == "current" && asked(&file.name));
            let all = files.map(|(id, file)| attachment(*id, file)).collect();
            Ok(list(world, request, all))
        }
        ("DELETE", ["attachments", id]) => {
            let id = number(id.trim_start_matches("att"))?;
            world.files.get_mut(&id).ok_or_else(missing)?.status = "trashed";
            Ok(Answer::json(204, Value::Null))
        }
        _ => Err(missing()),
    }
}

fn space(world: &World) -> Value {
    json!({
        "id": SPACE_ID,
        "key": SPACE,
        "name": "Operating model",
        "type": "global",
        "status": "current",
        "authorId": "u1",
        "spaceOwnerId": "u1",
        "createdAt": "2026-01-01T00:00:00.000Z",
        "homepageId": world.home().to_string(),
        "_links": { "webui": "/spaces/OPM" },
    })
}

fn spaces(world: &World, request: &Request) -> Answer {
    let asked = |name: &str, own: &str| request.query(name).is_none_or(|asked| asked == own);
    let known = asked("keys", SPACE) && asked("ids", SPACE_ID);
    list(world, request, if known { vec![space(world)] } else { Vec::new() })
}

/// Lists of pages; those by title and of a space do not know yet what is new.
fn pages(world: &World, request: &Request) -> Answer {
    let ids: Option<Vec<&str>> = request.query("id").map(|ids| ids.split(',').collect());
    let title = request.query("title").map(str::to_lowercase);
    let text = request.query("body-format") == Some("storage");
    let shown = |id: u64, there: &Page| {
        let asked = ids.as_ref().is_none_or(|ids| ids.contains(&&*id.to_string()));
        let named = title.as_ref().is_none_or(|title| there.title.to_lowercase() == *title);
        let known = ids.is_some() || there.since + world.lag < world.turn || world.lag == 0;
        let in_use = there.status == "current" || there.going > 0;
        asked && named && known && in_use && there.kind == "page"
    };
    let all = world.pages.iter().filter(|(id, there)| shown(**id, there));
    let all = all.map(|(id, _)| page(world, *id, text)).collect();
    list(world, request, all)
}

/// The text of a body in either of its two forms.
fn body(told: &Value) -> Result<&str, Answer> {
    let body = told["body"].get("storage").unwrap_or(&told["body"]);
    if body["representation"] != "storage" {
        return Err(wrong(400, "Unsupported body representation"));
    }
    body["value"].as_str().ok_or_else(|| wrong(400, "Body value is missing"))
}

fn create(world: &mut World, told: &Value) -> Said {
    if told["spaceId"] != SPACE_ID {
        return Err(missing());
    }
    let title = told["title"].as_str().ok_or_else(|| wrong(400, "Title is missing"))?;
    if world.titled(title).is_some() {
        return Err(taken());
    }
    let parent = match told["parentId"].as_str() {
        None => Some(world.home()),
        Some(id) => Some(number(id)?),
    };
    current(world, parent.unwrap()).map_err(|_| wrong(400, "Parent does not exist"))?;
    let id = world.add(title, parent, body(told)?);
    Ok(Answer::json(200, page(world, id, world.echoes)))
}

fn taken() -> Answer {
    wrong(
        400,
        "A page with this title already exists: A page already exists with the same TITLE in this space",
    )
}

fn change(world: &mut World, id: u64, told: &Value) -> Said {
    let text = written(body(told)?, id);
    let title = told["title"].as_str().ok_or_else(|| wrong(400, "Title is missing"))?.to_owned();
    let told_id = told["id"].as_str().and_then(|id| id.parse::<u64>().ok());
    if told_id != Some(id) || told["status"] != "current" {
        return Err(wrong(400, "Id and status must be those of the page"));
    }
    let parent = told["parentId"].as_str().map(number).transpose()?;
    if let Some(parent) = parent {
        current(world, parent).map_err(|_| wrong(400, "Parent does not exist"))?;
    }
    let other = world.titled(&title).filter(|other| *other != id);
    let turn = world.turn;
    let there = current(world, id)?;
    if told["version"]["number"] != there.version + 1 {
        return Err(wrong(
            409,
            &format!(
                "Version must be incremented on update. Current version is: {}",
                there.version
            ),
        ));
    }
    if other.is_some() {
        return Err(taken());
    }
    if there.title != title {
        there.title = title;
        there.since = turn;
    }
    there.body = text;
    there.version += 1;
    told["version"]["message"].as_str().unwrap_or_default().clone_into(&mut there.message);
    there.minor = told["version"]["minorEdit"] == true;
    there.parent = parent.or(there.parent);
    Ok(Answer::json(200, page(world, id, world.echoes)))
}

/// The properties of a page or a file.
fn properties<'a>(world: &'a mut World, of: &str, id: &str) -> Result<&'a mut Properties, Answer> {
    match of {
        "pages" => Ok(&mut current(world, number(id)?)?.properties),
        "attachments" => {
            let id = number(id.trim_start_matches("att"))?;
            Ok(&mut world.files.get_mut(&id).ok_or_else(missing)?.properties)
        }
        _ => Err(missing()),
    }
}

fn give(there: &mut Properties, number: u64, told: &Value) -> Said {
    let key = told["key"].as_str().ok_or_else(|| wrong(400, "Key is missing"))?.to_owned();
    if told["value"].to_string().len() > 32 * 1024 {
        return Err(wrong(400, "Value is longer than 32 KB"));
    }
    if there.contains_key(&key) {
        return Err(wrong(409, "Property with this key already exists"));
    }
    let held = (number, 1, told["value"].clone());
    let answer = property(&key, &held);
    there.insert(key, held);
    Ok(Answer::json(200, answer))
}

fn set(there: &mut Properties, which: u64, told: &Value) -> Said {
    let mut all = there.iter_mut();
    let (key, held) = all.find(|(_, held)| held.0 == which).ok_or_else(missing)?;
    if told["version"]["number"] != held.1 + 1 {
        return Err(wrong(409, "Version must be incremented on update"));
    }
    held.1 += 1;
    held.2 = told["value"].clone();
    Ok(Answer::json(200, property(key, held)))
}
