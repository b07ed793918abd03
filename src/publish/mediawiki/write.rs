use super::client::Client;
use super::refusal::Refusal;
use serde_json::Value;

/// What is written where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit<'a> {
    /// A new page of this title, where there is none.
    Create(&'a str),
    /// The page of this number, as it was at this revision.
    Change(u64, u64),
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wrote {
    /// The number of the page.
    pub id: u64,
    /// The revision that the page has now.
    pub revision: u64,
    /// Whether somebody else changed the page in between, so that the wiki joined both texts
    /// without a word.
    pub merged: bool,
}

impl Client {
    /// Writes a text. The edit is minor and a bot's, so that those who watch are not mailed.
    ///
    /// # Errors
    ///
    /// [`Refusal::Conflict`] where the page is not what it was when it was read.
    pub fn edit(&mut self, edit: Edit<'_>, text: &str, summary: &str) -> Result<Wrote, Refusal> {
        let (id, base);
        let mut words = vec![
            ("action", "edit"),
            ("text", text),
            ("summary", summary),
            ("minor", "1"),
            ("bot", "1"),
            ("watchlist", "nochange"),
        ];
        let before = match edit {
            Edit::Create(title) => {
                words.extend([("title", title), ("createonly", "1")]);
                None
            }
            Edit::Change(page, revision) => {
                (id, base) = (page.to_string(), revision.to_string());
                words.extend([("pageid", id.as_str()), ("baserevid", &base), ("nocreate", "1")]);
                Some(revision)
            }
        };
        let answer = self.write(&words)?;
        let told = &answer["edit"];
        if told["result"].as_str() != Some("Success") {
            return Err(Refusal::Forbidden(said(told)));
        }
        let number = |name: &str| told[name].as_u64();
        let revision = number("newrevid").or(before).unwrap_or_default();
        let merged = before.is_some() && number("oldrevid").is_some_and(|old| Some(old) != before);
        Ok(Wrote { id: number("pageid").unwrap_or_default(), revision, merged })
    }

    /// Gives the page of that number another title; a redirect stays at the old one.
    ///
    /// # Errors
    ///
    /// [`Refusal::Conflict`] where there is a page of the new title.
    pub fn rename(&mut self, id: u64, to: &str, reason: &str) -> Result<(), Refusal> {
        let id = id.to_string();
        let words = [
            ("action", "move"),
            ("fromid", id.as_str()),
            ("to", to),
            ("reason", reason),
            ("movetalk", "1"),
            ("watchlist", "nochange"),
        ];
        self.write(&words).map(drop)
    }

    /// Uploads a file under that name, in the place of an older one.
    ///
    /// # Errors
    ///
    /// [`Refusal::Forbidden`] where the wiki takes no such files.
    pub fn upload(&mut self, name: &str, file: &[u8], comment: &str) -> Result<(), Refusal> {
        let words = [
            ("action", "upload"),
            ("filename", name),
            ("comment", comment),
            ("ignorewarnings", "1"),
            ("watchlist", "nochange"),
        ];
        let answer = match self.hand_over(file, &words) {
            // The same bytes stand there already.
            Err(Refusal::Forbidden(why)) if why.contains("fileexists-no-change") => return Ok(()),
            other => other?,
        };
        let told = &answer["upload"];
        match told["result"].as_str() {
            Some("Success") => Ok(()),
            _ => Err(Refusal::Forbidden(said(told))),
        }
    }
}

/// What the wiki says where it neither did it nor calls it an error.
fn said(told: &Value) -> String {
    let text = |name: &str| told[name].as_str().map(str::to_owned);
    text("info").or_else(|| text("code")).unwrap_or_else(|| told.to_string())
}
