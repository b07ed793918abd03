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
    /// Its text; the wiki drops white space at the end.
    pub text: String,
}

/// A file as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The SHA-1 of its bytes, in hexadecimal digits.
    pub sha1: String,
}

impl Client {
    /// The pages of those titles that there are, by the title that was asked for.
    ///
    /// # Errors
    ///
    /// [`Refusal`].
    pub fn by_title(&mut self, titles: &[&str]) -> Result<BTreeMap<String, Page>, Refusal> {
        let mut found = BTreeMap::new();
        for batch in titles.chunks(BATCH) {
            let (pages, written) = self.pages("titles", &batch.join("|"))?;
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
    pub fn by_id(&mut self, ids: &[u64]) -> Result<BTreeMap<u64, Page>, Refusal> {
        let mut found = BTreeMap::new();
        for batch in ids.chunks(BATCH) {
            let list: Vec<String> = batch.iter().map(u64::to_string).collect();
            let (pages, _) = self.pages("pageids", &list.join("|"))?;
            found.extend(pages.into_iter().map(|page| (page.id, page)));
        }
        Ok(found)
    }

    /// The pages below `prefix`, with redirects, by number: title alone.
    ///
    /// # Errors
    ///
    /// [`Refusal`].
    pub fn below(&mut self, prefix: &str) -> Result<BTreeMap<u64, String>, Refusal> {
        let words =
            [("action", "query"), ("list", "allpages"), ("apprefix", prefix), ("aplimit", "max")];
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

    /// The files of those names that there are, by the name that was asked for.
    ///
    /// # Errors
    ///
    /// [`Refusal`].
    pub fn files(&mut self, names: &[&str]) -> Result<BTreeMap<String, File>, Refusal> {
        let mut found = BTreeMap::new();
        for batch in names.chunks(BATCH) {
            let titles: Vec<String> = batch.iter().map(|name| format!("File:{name}")).collect();
            let words = [
                ("action", "query"),
                ("prop", "imageinfo"),
                ("iiprop", "sha1"),
                ("titles", &titles.join("|")),
            ];
            let (mut written, mut sums) = (BTreeMap::new(), BTreeMap::new());
            self.whole(&words, |answer| {
                written.extend(normalized(answer));
                for one in items(answer, "/query/pages") {
                    let sum = one.pointer("/imageinfo/0/sha1").and_then(Value::as_str);
                    if let (Some(title), Some(sum)) = (one["title"].as_str(), sum) {
                        sums.insert(title.to_owned(), sum.to_owned());
                    }
                }
            })?;
            for (name, title) in batch.iter().zip(&titles) {
                if let Some(sha1) = sums.remove(written.get(title).unwrap_or(title)) {
                    found.insert((*name).to_owned(), File { sha1 });
                }
            }
        }
        Ok(found)
    }

    /// Pages that are there, and how the wiki writes the titles that were asked for otherwise.
    fn pages(
        &mut self,
        by: &str,
        list: &str,
    ) -> Result<(Vec<Page>, BTreeMap<String, String>), Refusal> {
        let words = [
            ("action", "query"),
            ("prop", "revisions"),
            ("rvprop", "ids|user|content"),
            ("rvslots", "main"),
            (by, list),
        ];
        let (mut pages, mut written) = (Vec::new(), BTreeMap::new());
        self.whole(&words, |answer| {
            written.extend(normalized(answer));
            pages.extend(items(answer, "/query/pages").filter_map(page));
        })?;
        Ok((pages, written))
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

fn page(one: &Value) -> Option<Page> {
    let revision = one.pointer("/revisions/0")?;
    Some(Page {
        id: one["pageid"].as_u64()?,
        title: one["title"].as_str()?.to_owned(),
        revision: revision["revid"].as_u64()?,
        user: revision["user"].as_str().unwrap_or_default().to_owned(),
        text: revision.pointer("/slots/main/content")?.as_str()?.to_owned(),
    })
}
