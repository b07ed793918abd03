use crate::publish::wire::{Reply, Trouble};
use serde_json::Value;
use std::fmt;

/// Why the wiki did not do what it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The page is not as it was when it was read.
    Conflict,
    /// There is another page of that title in the space, perhaps one that we may not see.
    Taken,
    /// There is no such thing, or we may not see it.
    Gone,
    /// The wiki does not let it be done: what it says about that.
    Forbidden(String),
    /// Something else is wrong.
    Trouble(Trouble),
}

impl From<Trouble> for Refusal {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Conflict => to.write_str("somebody else changed the page at the same time"),
            Self::Taken => to.write_str("another page of the space has this title"),
            Self::Gone => to.write_str("it is not there, or this user may not see it"),
            Self::Forbidden(why) => write!(to, "the wiki does not allow it: {why}"),
            Self::Trouble(trouble) => trouble.fmt(to),
        }
    }
}

impl Refusal {
    /// What an answer of the wiki at `host` means that is none of success, to `user`.
    pub(super) fn of(reply: &Reply, host: &str, user: &str) -> Self {
        let said = said(&reply.body);
        match reply.status {
            401 => Self::Trouble(Trouble::refused(
                format!("`{host}` does not let `{user}` in"),
                "see whether `user` is the e-mail address of the account and whether the token is \
                 still good; a token with scopes works at \
                 `https://api.atlassian.com/ex/confluence/CLOUD-ID` alone, one without at the \
                 site's own address",
            )),
            404 | 410 => Self::Gone,
            409 => Self::Conflict,
            400 if is_title(&said) => Self::Taken,
            413 => Self::Forbidden("it is larger than 5 MB".to_owned()),
            status if said.is_empty() => Self::Forbidden(format!("status {status}")),
            _ => Self::Forbidden(said),
        }
    }
}

/// Whether a text says that a title is taken. Confluence has no code for it: version 2 says `A page
/// with this title already exists`, version 1 `A page already exists with the same TITLE`.
fn is_title(said: &str) -> bool {
    let said = said.to_lowercase();
    said.contains("title") && said.contains("already exists")
}

/// What an error says: version 2 has a list of them, version 1 a message.
fn said(body: &[u8]) -> String {
    let Ok(answer) = serde_json::from_slice::<Value>(body) else { return String::new() };
    let text = |value: &Value| value.as_str().map(str::trim).unwrap_or_default().to_owned();
    let errors = answer["errors"].as_array().into_iter().flatten();
    let mut all: Vec<String> =
        errors.flat_map(|error| [text(&error["title"]), text(&error["detail"])]).collect();
    all.push(text(&answer["message"]));
    all.retain(|part| !part.is_empty());
    all.join(": ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(status: u16, body: &str) -> Refusal {
        let reply = Reply { status, cookies: Vec::new(), body: body.into() };
        Refusal::of(&reply, "example.atlassian.net", "me@example.org")
    }

    #[test]
    fn what_both_versions_say_is_understood() {
        let two = r#"{"errors":[{"status":400,"code":"INVALID","title":"A page with this title already exists","detail":null}]}"#;
        let one = r#"{"statusCode":400,"message":"A page already exists with the same TITLE in this space"}"#;
        assert_eq!((of(400, two), of(400, one)), (Refusal::Taken, Refusal::Taken));
        assert_eq!(of(409, "<html>"), Refusal::Conflict);
        assert_eq!(of(404, ""), Refusal::Gone);
        assert_eq!(of(403, r#"{"message":"no"}"#), Refusal::Forbidden("no".into()));
        assert_eq!(of(403, "<html>"), Refusal::Forbidden("status 403".into()));
        assert!(of(401, "").to_string().contains("me@example.org"));
    }
}
