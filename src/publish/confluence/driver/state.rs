//! The state, on a page of its own.

use super::{Confluence, stamp, whole};
use crate::publish::confluence::Page;
use crate::publish::confluence::refusal::Refusal;
use crate::publish::confluence::write::Text;
use crate::publish::digest;
use crate::publish::driver::Fault;
use crate::publish::state::State;
use serde_json::{Value, json};

/// Where the state stands.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) id: String,
    pub(super) version: u64,
}

impl Confluence {
    /// What we published before, from the page that the property of the parent names; by its title
    /// where a run was killed before it gave that property.
    pub(super) fn remember(&mut self) -> Result<State, Fault> {
        let root = self.root()?;
        let named = match self.client.property(&root.parent, &self.property()) {
            Err(Refusal::Gone) => {
                return Err(Fault::whole(
                    format!("there is no page `{}`, or this user may not see it", root.parent),
                    "write in `parent` the number that stands in the page's address",
                ));
            }
            other => other.map_err(whole)?,
        };
        let named = named.and_then(|property| property.value["page"].as_str().map(str::to_owned));
        let page = match named.map(|id| self.client.page(&id)) {
            Some(Ok(page)) => Some(page),
            None | Some(Err(Refusal::Gone)) => {
                let there = self.client.titled(&root.space, &self.title(&root.parent));
                let there = there.map_err(whole)?;
                there.map(|page| self.client.page(&page.id)).transpose().map_err(whole)?
            }
            Some(Err(refusal)) => return Err(whole(refusal)),
        };
        let Some(page) = page else {
            self.state = None;
            return Ok(State::default());
        };
        if !page.current {
            return Err(Fault::whole(
                format!("the page `{}`, which says what was published, is put away", page.title),
                "restore it from the archive or the bin of the space",
            ));
        }
        let state = line(&page).and_then(|line| State::parse(&line)).map_err(|why| {
            Fault::whole(
                format!("the page `{}` is not as it was left: {why}", page.title),
                "restore the last version in its history that operandi made",
            )
        })?;
        self.state = Some(Place { id: page.id, version: page.version });
        Ok(state)
    }

    /// Puts `state` in the place of the one that was remembered.
    pub(super) fn keep(&mut self, state: &State) -> Result<(), Fault> {
        let root = self.root()?;
        let (title, storage) = (self.title(&root.parent), storage(state));
        let message = stamp::message(&digest([storage.as_bytes()]));
        let text = Text { title: &title, parent: &root.parent, storage: &storage };
        let page = match self.state.clone() {
            Some(Place { id, version }) => self.client.change(&id, version, text, &message),
            None => {
                let is_ours = |page: &Page| {
                    page.version == 1
                        && line(page).ok().and_then(|line| State::parse(&line).ok()).as_ref()
                            == Some(state)
                };
                match self.client.create(&root.space, text, is_ours) {
                    Err(Refusal::Taken) => {
                        // It will be found when it is looked for again, once lists show it.
                        let shown = self.client.appeared(&root.space, &title, |_| true);
                        shown.map_err(whole)?;
                        Err(Refusal::Conflict)
                    }
                    other => other,
                }
            }
        };
        let page = page.map_err(|refusal| match refusal {
            Refusal::Gone => Fault::Lost("the page of what was published was put away".to_owned()),
            other => whole(other),
        })?;
        let first = self.state.is_none() || page.version == 2;
        self.state = Some(Place { id: page.id.clone(), version: page.version });
        if first {
            let value = json!({ "page": page.id });
            let key = self.property();
            let given = self.client.give(&root.parent, &key, &value, |_: &Value| false);
            given.map_err(whole)?;
        }
        Ok(())
    }

    fn property(&self) -> String {
        format!("operandi-{}", self.settings.target)
    }

    /// The title of the page, which two targets of one space do not share.
    fn title(&self, parent: &str) -> String {
        format!("Operandi: what {} holds ({parent})", self.settings.target)
    }
}

/// `state` as the text of a page: on one line, in letters that nobody rewrites.
fn storage(state: &State) -> String {
    let mut line = String::new();
    for c in state.to_line().trim_end().chars() {
        // Nothing in it ends the CDATA section, and no letter outside of ASCII is normalised.
        if c == '>' || !c.is_ascii() {
            let mut units = [0; 2];
            line.extend(c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            line.push(c);
        }
    }
    format!(
        "<p>Operandi publishes an operating model to this space, and keeps here what it has \
         published. Please leave this page as it is: without it, operandi takes no page for its \
         own.</p><ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">json\
         </ac:parameter><ac:plain-text-body><![CDATA[{line}]]></ac:plain-text-body>\
         </ac:structured-macro>"
    )
}

/// The line in the text of a page.
fn line(page: &Page) -> Result<String, String> {
    let none = || "it holds no state".to_owned();
    let text = page.text.as_deref().ok_or_else(none)?;
    let begun = text.split_once("<![CDATA[").ok_or_else(none)?.1;
    Ok(begun.split_once("]]>").ok_or_else(none)?.0.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::item::What;
    use crate::publish::state::Known;

    #[test]
    fn a_state_comes_back_whatever_stands_in_it() {
        let mut state = State::default();
        let known = Known {
            what: What::Page,
            id: "7".into(),
            title: "]]> é 𐐀 <b> \\u003e \"\n".into(),
            place: "a".into(),
            parent: None,
            hash: String::new(),
            revision: "1".into(),
            digest: String::new(),
        };
        state.items.insert("role/]]>".into(), known);
        let storage = storage(&state);
        assert!(storage.is_ascii());
        let page = Page {
            id: "1".into(),
            title: String::new(),
            parent: None,
            version: 1,
            message: String::new(),
            current: true,
            text: Some(storage),
        };
        assert_eq!(State::parse(&line(&page).unwrap()), Ok(state));
    }
}
