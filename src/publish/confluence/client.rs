use super::refusal::Refusal;
use crate::publish::wire::{Effect, Request, Trouble, Wire};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;
use std::time::Duration;

/// Where version 2 stands, below the address of the site and below that of the gateway.
pub(super) const V2: &str = "/wiki/api/v2";

/// Where version 1 stands.
pub(super) const V1: &str = "/wiki/rest/api";

/// What stands for itself in a query (RFC 3986, section 2.3), and the comma of lists.
const QUERY: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b',');

/// A wiki, and who we are to it. Every request says so: there is no session.
#[derive(Debug)]
pub struct Client {
    wire: Wire,
    user: String,
    sign: String,
}

impl Client {
    /// The wiki at the address of `wire`: that of a site (`https://NAME.atlassian.net`), or the
    /// gateway's for tokens with scopes (`https://api.atlassian.com/ex/confluence/CLOUD-ID`). `user`
    /// is the e-mail address of an account, `token` an API token of it.
    pub fn new(wire: Wire, user: &str, token: &str) -> Self {
        let sign = format!("Basic {}", BASE64_STANDARD.encode(format!("{user}:{token}")));
        Self { wire, user: user.to_owned(), sign }
    }

    /// How many requests were sent until now.
    pub fn asked(&self) -> usize {
        self.wire.asked()
    }

    /// Waits before something is looked at again for the `nth` time; `false` when it is time to
    /// give up.
    pub(super) fn wait(&self, nth: u32) -> bool {
        self.wire.wait(nth, None::<Duration>)
    }

    /// Asks for what stands at `path`.
    ///
    /// # Errors
    /// [`Refusal`].
    pub(super) fn get(&mut self, path: &str) -> Result<Value, Refusal> {
        self.ask(Effect::Reads, "GET", path, None)
    }

    /// Sends `body` with a method that changes something.
    ///
    /// # Errors
    /// [`Refusal`]; [`Trouble::Unsure`] in it where nobody knows whether it was done.
    pub(super) fn send(
        &mut self,
        method: &'static str,
        path: &str,
        body: &Value,
    ) -> Result<Value, Refusal> {
        let body = body.to_string();
        self.ask(Effect::Writes, method, path, Some(("application/json", body.as_bytes())))
    }

    /// Sends a form with a file, which version 1 takes only under a header of its own against
    /// forged requests.
    ///
    /// # Errors
    /// As [`send`](Self::send).
    pub(super) fn hand_over(&mut self, path: &str, form: (&str, &[u8])) -> Result<Value, Refusal> {
        self.ask(Effect::Writes, "PUT", path, Some(form))
    }

    /// Removes what stands at `path`, to where people can get it back.
    ///
    /// # Errors
    /// As [`send`](Self::send).
    pub(super) fn delete(&mut self, path: &str) -> Result<(), Refusal> {
        self.ask(Effect::Writes, "DELETE", path, None).map(drop)
    }

    /// All results of a list that comes in parts; `path` has a query.
    ///
    /// # Errors
    /// [`Refusal`].
    pub(super) fn list(&mut self, path: &str) -> Result<Vec<Value>, Refusal> {
        let mut all = Vec::new();
        let mut next = Some(path.to_owned());
        while let Some(path) = next {
            let mut answer = self.get(&path)?;
            if let Some(results) = answer["results"].as_array_mut() {
                all.append(results);
            }
            next = answer.pointer("/_links/next").and_then(Value::as_str).and_then(onwards);
        }
        Ok(all)
    }

    fn ask(
        &mut self,
        effect: Effect,
        method: &'static str,
        path: &str,
        body: Option<(&str, &[u8])>,
    ) -> Result<Value, Refusal> {
        let (kind, body) = body.unwrap_or(("application/json", b""));
        let headers = [
            ("authorization", self.sign.as_str()),
            ("accept", "application/json"),
            ("content-type", kind),
            ("x-atlassian-token", "nocheck"),
        ];
        let request = Request { effect, method, path, headers: &headers, body };
        let reply = self.wire.send(&request)?;
        let host = self.wire.address().host();
        match reply.status {
            200..=299 if reply.body.is_empty() => Ok(Value::Null),
            200..=299 => serde_json::from_slice(&reply.body).map_err(|_| foreign(host).into()),
            _ => Err(Refusal::of(&reply, host, &self.user)),
        }
    }
}

/// `value` as it stands in a query.
pub(super) fn quoted(value: &str) -> String {
    utf8_percent_encode(value, QUERY).to_string()
}

/// Where a list goes on. The wiki names that below its own site even where we came through the
/// gateway, and sometimes with a host; what counts is the path below ours, and nobody else is told
/// our secret.
fn onwards(next: &str) -> Option<String> {
    next.find(V2).map(|at| next[at..].to_owned())
}

fn foreign(host: &str) -> Trouble {
    Trouble::refused(
        format!("`{host}` does not answer as Confluence does"),
        "let `url` be the address of the site without a path, as `https://NAME.atlassian.net`",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_goes_on_below_our_address() {
        for next in [
            "/wiki/api/v2/pages?cursor=x",
            "https://evil.example/wiki/api/v2/pages?cursor=x",
            "/ex/confluence/1/wiki/api/v2/pages?cursor=x",
        ] {
            assert_eq!(onwards(next).as_deref(), Some("/wiki/api/v2/pages?cursor=x"));
        }
        assert_eq!(onwards("https://evil.example/"), None);
    }

    #[test]
    fn values_of_queries_are_quoted() {
        assert_eq!(quoted("1,2"), "1,2");
        assert_eq!(quoted("a&b=é #"), "a%26b%3D%C3%A9%20%23");
    }
}
