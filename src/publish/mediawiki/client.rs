use super::refusal::{Fault, Refusal};
use super::session::sign_in;
use crate::publish::wire::{Effect, Part, Request, Trouble, Wire, multipart};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;
use std::collections::BTreeMap;

/// What stands for itself in a form (RFC 3986, section 2.3).
const FORM: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// A wiki that we are signed in to.
#[derive(Debug)]
pub struct Client {
    wire: Wire,
    user: String,
    secret: String,
    cookies: BTreeMap<String, String>,
    token: String,
}

impl Client {
    /// Signs in to the wiki whose `api.php` is at the address of `wire`, as `user` with a bot
    /// password.
    ///
    /// # Errors
    ///
    /// Where there is no wiki, or it does not let the user in.
    pub fn sign_in(wire: Wire, user: &str, secret: &str) -> Result<Self, Trouble> {
        let mut client = Self {
            wire,
            user: user.to_owned(),
            secret: secret.to_owned(),
            cookies: BTreeMap::new(),
            token: String::new(),
        };
        sign_in(&mut client)?;
        Ok(client)
    }

    /// How many requests were sent until now.
    pub fn asked(&self) -> usize {
        self.wire.asked()
    }

    /// Who writes: the name of the account, without that of its bot password.
    pub fn account(&self) -> &str {
        self.user.split('@').next().unwrap_or_default()
    }

    pub(super) fn address(&self) -> String {
        self.wire.address().join("")
    }

    pub(super) fn credentials(&self) -> (String, String) {
        (self.user.clone(), self.secret.clone())
    }

    pub(super) fn keep(&mut self, token: String) {
        self.token = token;
    }

    pub(super) fn forget(&mut self) {
        self.cookies.clear();
        self.token.clear();
    }

    /// Asks something that changes nothing.
    ///
    /// # Errors
    ///
    /// [`Refusal`].
    pub(super) fn read(&mut self, words: &[(&str, &str)]) -> Result<Value, Refusal> {
        self.patiently(Effect::Reads, &[], words)
    }

    /// Asks for a change, with the token of the session.
    ///
    /// # Errors
    ///
    /// [`Refusal`].
    pub(super) fn write(&mut self, words: &[(&str, &str)]) -> Result<Value, Refusal> {
        self.patiently(Effect::Writes, &[], words)
    }

    /// Hands a file over, as [`write`](Self::write) does with words.
    ///
    /// # Errors
    ///
    /// [`Refusal`].
    pub(super) fn hand_over(
        &mut self,
        file: &[u8],
        words: &[(&str, &str)],
    ) -> Result<Value, Refusal> {
        self.patiently(Effect::Writes, file, words)
    }

    /// Waits where the wiki is busy, and signs in anew once where the session is over: both say
    /// that nothing was done.
    fn patiently(
        &mut self,
        effect: Effect,
        file: &[u8],
        words: &[(&str, &str)],
    ) -> Result<Value, Refusal> {
        let mut renewed = false;
        let mut nth = 0;
        loop {
            let token = self.token.clone();
            let mut all = words.to_vec();
            all.push(("assert", "user"));
            if effect == Effect::Writes {
                all.push(("token", &token));
            }
            let answer = self.exchange(effect, file, &all)?;
            let Some(fault) = Fault::of(&answer) else { return Ok(answer) };
            if fault.is_stale() && !renewed {
                sign_in(self)?;
                renewed = true;
            } else if fault.is_busy() && self.wire.wait(nth, None) {
                nth += 1;
            } else {
                return Err(fault.refusal());
            }
        }
    }

    /// Asks once, without a word about who we are.
    pub(super) fn plain(
        &mut self,
        effect: Effect,
        words: &[(&str, &str)],
    ) -> Result<Value, Trouble> {
        let answer = self.exchange(effect, &[], words)?;
        match Fault::of(&answer) {
            None => Ok(answer),
            Some(fault) => Err(Trouble::refused(
                format!("the wiki refuses: {}", fault.info),
                "see Special:BotPasswords of the wiki for what this user may do",
            )),
        }
    }

    fn exchange(
        &mut self,
        effect: Effect,
        file: &[u8],
        words: &[(&str, &str)],
    ) -> Result<Value, Trouble> {
        let words = words.iter().chain(&[("format", "json"), ("formatversion", "2")]);
        let (kind, body) = if file.is_empty() {
            ("application/x-www-form-urlencoded".to_owned(), form(words))
        } else {
            let fields = words.map(|(name, value)| Part::Words(name, value));
            let file = Part::File("file", "file", "application/octet-stream", file);
            multipart(&fields.chain([file]).collect::<Vec<_>>())
        };
        let mut cookie = String::new();
        for (name, value) in &self.cookies {
            let between = if cookie.is_empty() { "" } else { "; " };
            cookie.extend([between, name, "=", value]);
        }
        let headers = [("content-type", kind.as_str()), ("cookie", cookie.as_str())];
        let headers = if cookie.is_empty() { &headers[..1] } else { &headers };
        let request = Request { effect, method: "POST", path: "", headers, body: &body };
        let reply = self.wire.send(&request)?;
        self.cookies.extend(reply.cookies);
        match serde_json::from_slice(&reply.body) {
            Ok(answer) => Ok(answer),
            Err(_) => Err(Trouble::refused(
                format!(
                    "`{}` does not answer as MediaWiki does (status {})",
                    self.address(),
                    reply.status
                ),
                "let `url` lead to its `api.php`; Special:Version of the wiki shows the address",
            )),
        }
    }
}

fn form<'a>(words: impl Iterator<Item = &'a (&'a str, &'a str)>) -> Vec<u8> {
    let mut out = String::new();
    for (name, value) in words {
        let between = if out.is_empty() { "" } else { "&" };
        out.extend([between, name, "="]);
        out.extend(utf8_percent_encode(value, FORM));
    }
    out.into_bytes()
}
