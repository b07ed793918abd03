//! Who answers what.

use super::http::{Answer, Request};
use super::world::World;
use super::{Fake, version_one, version_two};
use serde_json::json;

/// An answer, or one that says what is wrong.
pub(super) type Said = Result<Answer, Answer>;

pub(super) fn answer(world: &mut World, request: &Request) -> Answer {
    if request.headers.get("authorization") != Some(&Fake::sign()) {
        return Answer::json(401, json!({ "message": "Unauthorized; scope does not match" }));
    }
    let parts = request.parts();
    let said = match parts.as_slice() {
        ["wiki", "api", "v2", rest @ ..] => version_two::answer(world, request, rest),
        ["wiki", "rest", "api", rest @ ..] => version_one::answer(world, request, rest),
        _ => Err(missing()),
    };
    said.unwrap_or_else(|wrong| wrong)
}

/// As version 2 says that something is wrong.
pub(super) fn wrong(status: u16, title: &str) -> Answer {
    let code = title.to_uppercase().replace(' ', "_");
    Answer::json(
        status,
        json!({ "errors": [{ "status": status, "code": code, "title": title, "detail": null }] }),
    )
}

pub(super) fn missing() -> Answer {
    wrong(404, "Not Found")
}

pub(super) fn number(text: &str) -> Result<u64, Answer> {
    text.parse().map_err(|_| wrong(400, "The provided id is not a number"))
}
