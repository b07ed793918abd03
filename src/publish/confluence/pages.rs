use super::client::{Client, V2, quoted};
use super::refusal::Refusal;
use serde_json::Value;

/// So many pages are listed with one request: the most that Confluence allows.
const BATCH: usize = 250;

/// So many are read with their texts.
const BATCH_OF_TEXTS: usize = 50;

/// A space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Space {
    /// Its number.
    pub id: String,
    /// Its key, as it stands in addresses.
    pub key: String,
    /// The number of its home page, if it has one.
    pub home: Option<String>,
}

/// A page as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its number, which it keeps.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The number of what it hangs below.
    pub parent: Option<String>,
    /// The number of its version.
    pub version: u64,
    /// What was said about that version.
    pub message: String,
    /// Whether it is in use, and neither archived nor in the bin.
    pub current: bool,
    /// Its text in storage format, where that was asked for. Confluence writes it anew, so that it
    /// is never what was sent.
    pub text: Option<String>,
}

/// What is kept with a page beside its text: 32 KB at most.
#[derive(Debug, Clone, PartialEq)]
pub struct Property {
    /// Its number.
    pub id: String,
    /// The number of its version.
    pub version: u64,
    /// What it says.
    pub value: Value,
}

impl Client {
    /// The space of that key.
    ///
    /// # Errors
    /// [`Refusal::Gone`] where there is none, or none that we may see.
    pub fn space(&mut self, key: &str) -> Result<Space, Refusal> {
        let all = self.list(&format!("{V2}/spaces?keys={}&limit=2", quoted(key)))?;
        let found = all.iter().find_map(|space| {
            Some(Space {
                id: word(&space["id"])?,
                key: word(&space["key"])?,
                home: word(&space["homepageId"]),
            })
        });
        found.ok_or(Refusal::Gone)
    }

    /// The page of that number with its text, in use or not.
    ///
    /// # Errors
    /// [`Refusal::Gone`] where there is none.
    pub fn page(&mut self, id: &str) -> Result<Page, Refusal> {
        let answer = self.get(&format!("{V2}/pages/{}?body-format=storage", quoted(id)))?;
        page(&answer).ok_or(Refusal::Gone)
    }

    /// Those of the pages of these numbers that are in use, without their texts.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn by_id(&mut self, ids: &[&str]) -> Result<Vec<Page>, Refusal> {
        self.batches(ids, BATCH, "")
    }

    /// The same with their texts.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn texts(&mut self, ids: &[&str]) -> Result<Vec<Page>, Refusal> {
        self.batches(ids, BATCH_OF_TEXTS, "&body-format=storage")
    }

    fn batches(&mut self, ids: &[&str], most: usize, more: &str) -> Result<Vec<Page>, Refusal> {
        let mut all = Vec::new();
        for batch in ids.chunks(most) {
            let ids = quoted(&batch.join(","));
            let path = format!("{V2}/pages?id={ids}&status=current&limit={most}{more}");
            all.extend(self.list(&path)?.iter().filter_map(page));
        }
        Ok(all)
    }

    /// All pages of a space that are in use, without their texts. The list may lag behind what was
    /// written a moment ago.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn all(&mut self, space: &str) -> Result<Vec<Page>, Refusal> {
        let path = format!("{V2}/spaces/{}/pages?status=current&limit={BATCH}", quoted(space));
        Ok(self.list(&path)?.iter().filter_map(page).collect())
    }

    /// The page of that title in a space, if one is in use. The list may lag.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn titled(&mut self, space: &str, title: &str) -> Result<Option<Page>, Refusal> {
        let (space, asked) = (quoted(space), quoted(title));
        let path = format!("{V2}/pages?space-id={space}&title={asked}&status=current&limit=25");
        let all = self.list(&path)?;
        let title = title.to_lowercase();
        Ok(all.iter().filter_map(page).find(|page| page.title.to_lowercase() == title))
    }

    /// The numbers of everything that hangs right below a page: pages, and whatever else there is.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn children(&mut self, id: &str) -> Result<Vec<String>, Refusal> {
        let path = format!("{V2}/pages/{}/direct-children?limit={BATCH}", quoted(id));
        let all = self.list(&path)?;
        let current = all.iter().filter(|child| child["status"] != "archived");
        Ok(current.filter_map(|child| word(&child["id"])).collect())
    }

    /// A page's property of that key, if it has it.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn property(&mut self, id: &str, key: &str) -> Result<Option<Property>, Refusal> {
        let path = format!("{V2}/pages/{}/properties?key={}", quoted(id), quoted(key));
        let all = self.list(&path)?;
        let found = all.into_iter().find(|one| one["key"] == key).and_then(|mut one| {
            let version = one.pointer("/version/number")?.as_u64()?;
            Some(Property { id: word(&one["id"])?, version, value: one["value"].take() })
        });
        Ok(found)
    }
}

pub(super) fn page(answer: &Value) -> Option<Page> {
    Some(Page {
        id: word(&answer["id"])?,
        title: word(&answer["title"])?,
        parent: word(&answer["parentId"]),
        version: answer.pointer("/version/number")?.as_u64()?,
        message: answer.pointer("/version/message").and_then(word).unwrap_or_default(),
        current: answer["status"] == "current",
        text: answer.pointer("/body/storage/value").and_then(word),
    })
}

/// A text of an answer; numbers stand as texts in version 2, and as numbers in part of version 1.
pub(super) fn word(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
