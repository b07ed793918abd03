//! Tries what publishing needs.

use super::{Confluence, Fault, Trouble, of_item, stamp, whole};
use crate::publish::confluence::Page;
use crate::publish::confluence::refusal::Refusal;
use crate::publish::confluence::write::Text;
use crate::publish::driver::Checkup;

/// What the page is called that is made and removed again.
const SCRATCH: &str = "Operandi tries whether it can publish here";

impl Confluence {
    /// One thing after the other, to the first that does not work.
    pub(super) fn try_all(&mut self) -> Vec<Checkup> {
        let mut all = Vec::new();
        let came = self.root().map(|_| ());
        let key = &self.settings.space;
        let first = format!("the wiki answers, lets the user in and shows the space `{key}`");
        if !noted(&mut all, first, came) {
            return all;
        }
        let came = self.remember().map(|_| ());
        if !noted(&mut all, "the page above all others is there", came) {
            return all;
        }
        self.try_writing(&mut all);
        all
    }

    fn try_writing(&mut self, all: &mut Vec<Checkup>) {
        let Some(root) = self.root.clone() else { return };
        let storage = stamp::bare("doctor");
        let text = Text { title: SCRATCH, parent: &root.parent, storage: &storage };
        let is_ours =
            |page: &Page| page.text.as_deref().is_some_and(|text| stamp::is_bare(text, "doctor"));
        let made = match self.client.create(&root.space, text, is_ours) {
            // One that a doctor left who was interrupted.
            Err(Refusal::Taken) => {
                let there = self.client.appeared(&root.space, SCRATCH, is_ours);
                there.and_then(|page| page.ok_or(Refusal::Taken))
            }
            other => other,
        };
        let page = made.as_ref().map(|page| (page.id.clone(), page.version)).ok();
        let came = made.map(drop).map_err(|refusal| of_item(refusal, SCRATCH));
        let is_made = noted(all, "a page can be made", came);
        let Some((id, version)) = page.filter(|_| is_made) else { return };
        self.try_on(&id, version, text, all);
        let came = self.client.trash(&id).map_err(whole);
        noted(all, "a page can be put into the bin, which only `doctor` does", came);
    }

    fn try_on(&mut self, id: &str, version: u64, text: Text<'_>, all: &mut Vec<Checkup>) {
        let came = self.client.change(id, version, text, &stamp::message("doctor"));
        let came = came.map(drop).map_err(whole);
        if !noted(all, "a page can be changed", came) {
            return;
        }
        let came = self.client.label(id, &["operandi".to_owned()]).map_err(whole);
        if !noted(all, "a page can be labelled", came) {
            return;
        }
        let came = self.client.upload(id, "operandi.txt", b"operandi", "operandi");
        if !noted(all, "a file can be attached", came.map(drop).map_err(whole)) {
            return;
        }
        let came = self.client.files(id).map(drop).map_err(whole);
        if !noted(all, "files can be listed", came) {
            return;
        }
        let came = self.client.children(id).map(drop).map_err(whole);
        noted(all, "the pages below a page can be listed", came);
    }
}

/// Notes what came of a try; `false` where it did not work.
fn noted(all: &mut Vec<Checkup>, tried: impl Into<String>, came: Result<(), Fault>) -> bool {
    let came = came.map_err(|fault| match fault {
        Fault::Item(trouble) | Fault::Whole(trouble) => trouble,
        Fault::Lost(message) => Trouble {
            message,
            help: "wait until the other publisher is done, and try again".to_owned(),
        },
    });
    let is_well = came.is_ok();
    all.push(Checkup::new(tried, came));
    is_well
}
