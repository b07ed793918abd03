use super::client::{Client, V1, V2, quoted};
use super::pages::{Page, Property, page};
use super::refusal::Refusal;
use crate::publish::wire::Trouble;
use serde_json::{Value, json};

/// What a page is to be.
#[derive(Debug, Clone, Copy)]
pub struct Text<'a> {
    /// Its title.
    pub title: &'a str,
    /// The number of the page above it.
    pub parent: &'a str,
    /// Its text in storage format.
    pub storage: &'a str,
}

/// What became of something of which nobody knows whether it was done.
enum Came<T> {
    /// It was done, and this is what is there.
    Done(T),
    /// It was not done.
    Not,
}

impl Client {
    /// Makes a page. Its title is unique in the space, so that nothing is made twice even where an
    /// answer got lost: `is_ours` says whether the page that stands there is the one.
    ///
    /// # Errors
    /// [`Refusal::Taken`] where there is another page of that title, in any case of its letters.
    pub fn create(
        &mut self,
        space: &str,
        text: Text<'_>,
        is_ours: impl Fn(&Page) -> bool,
    ) -> Result<Page, Refusal> {
        let body = json!({
            "spaceId": space,
            "status": "current",
            "title": text.title,
            "parentId": text.parent,
            "body": { "representation": "storage", "value": text.storage },
        });
        let path = format!("{V2}/pages");
        let mut unsure = false;
        for nth in 0.. {
            match self.send("POST", &path, &body) {
                Ok(answer) => return made(&answer),
                Err(Refusal::Trouble(Trouble::Unsure(why))) => {
                    unsure = true;
                    if !self.wait(nth) {
                        return Err(Trouble::Unsure(why).into());
                    }
                }
                Err(Refusal::Taken) if unsure => {
                    return self.appeared(space, text.title, is_ours)?.ok_or(Refusal::Taken);
                }
                Err(refusal) => return Err(refusal),
            }
            if let Some(page) = self.titled(space, text.title)? {
                let page = self.page(&page.id)?;
                return if is_ours(&page) { Ok(page) } else { Err(Refusal::Taken) };
            }
        }
        unreachable!("patience comes to an end")
    }

    /// The page of that title with its text, if it is the one that we mean; waits for it, since the
    /// wiki may say that a title is taken before its lists show by what.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn appeared(
        &mut self,
        space: &str,
        title: &str,
        is_ours: impl Fn(&Page) -> bool,
    ) -> Result<Option<Page>, Refusal> {
        for nth in 0.. {
            if let Some(page) = self.titled(space, title)? {
                let page = self.page(&page.id)?;
                return Ok(is_ours(&page).then_some(page));
            }
            if !self.wait(nth) {
                break;
            }
        }
        Ok(None)
    }

    /// Writes a page that is at `version`, title, place and text in one piece. It is a minor edit, so
    /// that those who watch are not mailed; `message` stands in the page's history.
    ///
    /// # Errors
    /// [`Refusal::Conflict`] where the page is at another version, [`Refusal::Taken`] where there is
    /// another page of that title.
    pub fn change(
        &mut self,
        id: &str,
        version: u64,
        text: Text<'_>,
        message: &str,
    ) -> Result<Page, Refusal> {
        let next = version + 1;
        let body = json!({
            "id": id,
            "status": "current",
            "title": text.title,
            "parentId": text.parent,
            "body": { "representation": "storage", "value": text.storage },
            "version": { "number": next, "message": message, "minorEdit": true },
        });
        let path = format!("{V2}/pages/{}", quoted(id));
        self.until_sure(
            |client| made(&client.send("PUT", &path, &body)?),
            |client| {
                let page = client.page(id)?;
                match page.version {
                    now if now == version => Ok(Came::Not),
                    now if now == next && page.message == message => Ok(Came::Done(page)),
                    _ => Err(Refusal::Conflict),
                }
            },
        )
    }

    /// Adds labels to a page, beside those that it has.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn label(&mut self, id: &str, labels: &[String]) -> Result<(), Refusal> {
        let all = labels.iter().map(|name| json!({ "prefix": "global", "name": name }));
        let body = Value::Array(all.collect());
        let path = format!("{V1}/content/{}/label", quoted(id));
        let send = |client: &mut Self| client.send("POST", &path, &body).map(drop);
        self.until_sure(send, |_| Ok(Came::Not))
    }

    /// Gives a page a property. One that it has is written over only where `keep` says so of what it
    /// says.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn give(
        &mut self,
        id: &str,
        key: &str,
        value: &Value,
        keep: impl Fn(&Value) -> bool,
    ) -> Result<(), Refusal> {
        for nth in 0.. {
            let there = self.property(id, key)?;
            if there.as_ref().is_some_and(|there| there.value == *value || keep(&there.value)) {
                return Ok(());
            }
            let all = format!("{V2}/pages/{}/properties", quoted(id));
            let sent = match there {
                None => self.send("POST", &all, &json!({ "key": key, "value": value })),
                Some(Property { id, version, .. }) => {
                    let version = json!({ "number": version + 1 });
                    let body = json!({ "key": key, "value": value, "version": version });
                    self.send("PUT", &format!("{all}/{}", quoted(&id)), &body)
                }
            };
            match sent {
                Ok(_) => return Ok(()),
                // Somebody else gave it in between, or nobody knows: it is looked at again.
                Err(Refusal::Conflict | Refusal::Trouble(Trouble::Unsure(_))) if self.wait(nth) => {
                }
                Err(refusal) => return Err(refusal),
            }
        }
        unreachable!("patience comes to an end")
    }

    /// Puts a page into the archive of its space, and waits until it is there: the wiki takes its
    /// time.
    ///
    /// # Errors
    /// [`Refusal::Forbidden`] where the wiki has no archive, or has not done it in time.
    pub fn archive(&mut self, id: &str) -> Result<(), Refusal> {
        let number: u64 = id.parse().map_err(|_| Refusal::Gone)?;
        let body = json!({ "pages": [{ "id": number }] });
        let path = format!("{V1}/content/archive");
        let (mut sent, mut unsure, mut why) = (false, false, String::new());
        for nth in 0.. {
            if !sent {
                match self.send("POST", &path, &body) {
                    Ok(_) => sent = true,
                    Err(Refusal::Trouble(Trouble::Unsure(_))) => unsure = true,
                    // It is on its way already, or the wiki is still busy with the page before: it
                    // takes one such job at a time.
                    Err(Refusal::Forbidden(said)) if unsure || nth < 2 => why = said,
                    Err(refusal) => return Err(refusal),
                }
            }
            if self.is_away(id)? {
                return Ok(());
            }
            if !self.wait(nth) {
                break;
            }
        }
        if sent || why.is_empty() {
            "it is still on its way to the archive".clone_into(&mut why);
        }
        Err(Refusal::Forbidden(why))
    }

    fn is_away(&mut self, id: &str) -> Result<bool, Refusal> {
        match self.page(id) {
            Ok(page) => Ok(!page.current),
            Err(Refusal::Gone) => Ok(true),
            Err(refusal) => Err(refusal),
        }
    }

    /// Puts a page into the bin of its space, where people can get it back.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn trash(&mut self, id: &str) -> Result<(), Refusal> {
        self.bin(&format!("{V2}/pages/{}", quoted(id)))
    }

    /// Puts what stands at `path` into the bin; what is not there is there already.
    pub(super) fn bin(&mut self, path: &str) -> Result<(), Refusal> {
        match self.until_sure(|client| client.delete(path), |_| Ok(Came::Not)) {
            Err(Refusal::Gone) => Ok(()),
            other => other,
        }
    }

    /// Does something, and looks before it is done again where its answer got lost.
    fn until_sure<T>(
        &mut self,
        mut act: impl FnMut(&mut Self) -> Result<T, Refusal>,
        mut look: impl FnMut(&mut Self) -> Result<Came<T>, Refusal>,
    ) -> Result<T, Refusal> {
        for nth in 0.. {
            let why = match act(self) {
                Err(Refusal::Trouble(Trouble::Unsure(why))) => why,
                other => return other,
            };
            if !self.wait(nth) {
                return Err(Trouble::Unsure(why).into());
            }
            if let Came::Done(value) = look(self)? {
                return Ok(value);
            }
        }
        unreachable!("patience comes to an end")
    }
}

fn made(answer: &Value) -> Result<Page, Refusal> {
    page(answer).ok_or_else(|| Refusal::Forbidden("it does not say what it made".to_owned()))
}
