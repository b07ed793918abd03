use super::client::Client;
use super::refusal::Refusal;
use serde_json::Value;
use std::collections::BTreeMap;

/// So many pages are read with one request: what MediaWiki grants to everybody.
const BATCH: usize = 50;

/// A page as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its number, which it keeps when it is moved.
    pub id: u64,
    /// Its title as the wiki writes it.
    pub title: String,
    /// The number of its last revision.
    pub revision: u64,
    /// Who made that revision; empty where the wiki hides it.
    pub user: String,
    /// The SHA-1 of the file that it shows, in hexadecimal digits, where it is the page of a file.
    pub file: Option<String>,
    /// Its text where it was asked for; the wiki drops white space at the end.
    pub text: Option<String>,
}

/// How much of pages is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Much {
    /// All but the text.
    Head,
    /// The text too.
    Whole,
}

impl Client {
    /// The pages of those titles that there are, by the title that was asked for.
    ///
    /// # Errors
    ///
    /// [`Refusal`].
    pub fn by_title(
        &mut self,
        titles: &[&str],
        much: Much,
    ) -> Result<BTreeMap<String, Page>, Refusal> {
        let mut found = BTreeMap::new();
        for batch in titles.chunks(BATCH) {
            let (pages, written) = self.pages("titles", &batch.join("|"), much)?;
            let by_title: BTreeMap<_, _> =
                pages.into_iter().map(|page| (page.title.clone(), page)).collect();
            for asked in batch {
                let title = written.get(*asked).map_or(*asked, String::as_str);
                if let Some(page) = by_title.get(title) {
                    found.insert((*asked).to_owned(), page.clone());
                }
            }
        }
        Ok(found)
    }

    /// The pages of those numbers that there are.
    ///
    /// # Errors
    ///
    /// [`Refusal`].
    pub fn by_id(&mut self, ids: &[u64], much: Much) -> Result<BTreeMap<u64, Page>, Refusal> {
        let mut found = BTreeMap::new();
        for batch in ids.chunks(BATCH) {
            let list: Vec<String> = batch.iter().map(u64::to_string).collect();
            let (pages, _) = self.pages("pageids", &list.join("|"), much)?;
            found.extend(pages.into_iter().map(|page| (page.id, page)));
        }
        Ok(found)
    }

    /// The titles of the pages below `prefix`, by number; those that only lead on are left out.
    ///
    /// # Errors
    ///
    /// [`Refusal`].
    pub fn below(&mut self, prefix: &str) -> Result<BTreeMap<u64, String>, Refusal> {
        let words = [
            ("action", "query"),
            ("list", "allpages"),
            ("apfilterredir", "nonredirects"),
            ("apprefix", prefix),
            ("aplimit", "max"),
        ];
        let mut found = BTreeMap::new();
        self.whole(&words, |answer| {
            for one in items(answer, "/query/allpages") {
                if let (Some(id), Some(title)) = (one["pageid"].as_u64(), one["title"].as_str()) {
                    found.insert(id, title.to_owned());
                }
            }
        })?;
        Ok(found)
    }

    /// Lets pages be shown anew, so that links to pages made after them lead there
    /// (<https://www.mediawiki.org/wiki/API:Purge>).
    ///
    /// # Errors
    ///
    /// [`Refusal`].
    pub fn refresh(&mut self, ids: &[u64]) -> Result<(), Refusal> {
        for batch in ids.chunks(BATCH) {
            let list: Vec<String> = batch.iter().map(u64::to_string).collect();
            self.read(&[("action", "purge"), ("pageids", &list.join("|"))])?;
        }
        Ok(())
    }

    /// Whether we may do something to the page of that title; nothing is done
    /// (<https://www.mediawiki.org/wiki/API:Info>, `intestactions`).
    ///
    /// # Errors
    ///
    /// [`Refusal::Forbidden`] where we may not.
    pub fn may(&mut self, action: &str, title: &str) -> Result<(), Refusal> {
        let words = [
            ("action", "query"),
            ("prop", "info"),
            ("intestactions", action),
            ("intestactionsdetail", "full"),
            ("errorformat", "plaintext"),
            ("titles", title),
        ];
        let answer = self.read(&words)?;
        let reasons = answer.pointer(&format!("/query/pages/0/actions/{action}"));
        let first = reasons.and_then(Value::as_array).and_then(|all| all.first());
        match first {
            None => Ok(()),
            Some(why) => Err(Refusal::Forbidden(
                text(why, "/text").or_else(|| text(why, "/code")).unwrap_or_default(),
            )),
        }
    }

    /// Pages that are there, and how the wiki writes the titles that were asked for otherwise.
    fn pages(
        &mut self,
        by: &str,
        list: &str,
        much: Much,
    ) -> Result<(Vec<Page>, BTreeMap<String, String>), Refusal> {
        let of_revisions = match much {
            Much::Head => "ids|user",
            Much::Whole => "ids|user|content",
        };
        let words = [
            ("action", "query"),
            ("prop", "revisions|imageinfo"),
            ("rvprop", of_revisions),
            ("rvslots", "main"),
            ("iiprop", "sha1"),
            (by, list),
        ];
        // An answer that would be too long comes in parts, and each names every page.
        let (mut pages, mut written) = (BTreeMap::<u64, Page>::new(), BTreeMap::new());
        self.whole(&words, |answer| {
            written.extend(normalized(answer));
            for one in items(answer, "/query/pages") {
                let Some(id) = one["pageid"].as_u64() else { continue };
                let page = pages.entry(id).or_insert_with(|| empty(id, one));
                if let Some(revision) = one.pointer("/revisions/0") {
                    page.revision = revision["revid"].as_u64().unwrap_or_default();
                    page.user = text(revision, "/user").unwrap_or_default();
                    page.text = text(revision, "/slots/main/content");
                }
                page.file = page.file.take().or_else(|| text(one, "/imageinfo/0/sha1"));
            }
        })?;
        Ok((pages.into_values().collect(), written))
    }

    /// Reads a list to its end: the wiki hands it out in parts
    /// (<https://www.mediawiki.org/wiki/API:Continue>).
    fn whole(
        &mut self,
        words: &[(&str, &str)],
        mut take: impl FnMut(&Value),
    ) -> Result<(), Refusal> {
        let mut more: Vec<(String, String)> = Vec::new();
        loop {
            let mut all = words.to_vec();
            all.extend(more.iter().map(|(name, value)| (name.as_str(), value.as_str())));
            let answer = self.read(&all)?;
            take(&answer);
            let Some(next) = answer.get("continue").and_then(Value::as_object) else {
                return Ok(());
            };
            let word =
                |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            more = next.iter().map(|(name, value)| (name.clone(), word(value))).collect();
        }
    }
}

fn items<'a>(answer: &'a Value, at: &str) -> impl Iterator<Item = &'a Value> {
    answer.pointer(at).and_then(Value::as_array).into_iter().flatten()
}

fn normalized(answer: &Value) -> impl Iterator<Item = (String, String)> {
    items(answer, "/query/normalized")
        .filter_map(|one| Some((one["from"].as_str()?.to_owned(), one["to"].as_str()?.to_owned())))
}

fn empty(id: u64, one: &Value) -> Page {
    let title = text(one, "/title").unwrap_or_default();
    Page { id, title, revision: 0, user: String::new(), file: None, text: None }
}

fn text(of: &Value, at: &str) -> Option<String> {
    of.pointer(at)?.as_str().map(str::to_owned)
}
