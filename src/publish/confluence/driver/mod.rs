//! The driver. What it leaves on the wiki, and why:
//!
//! * A page cannot be made and stamped in one go: version 1 of a page has no message. So all new
//!   pages are made first with a text that says whose they are ([`bare`]), then each is written once,
//!   with the numbers of all others for its links. What a killed run left bare is found by that text.
//! * Texts come back rewritten. So the message of a version holds the item's hash ([`stamp`]), and
//!   files have it in their comments.
//! * The state is a page of its own below the parent ([`state`]), since properties hold 32 KB.
//! * A file is asked for only where the model changed it, since Confluence lists files a page at a
//!   time. Somebody's newer version of one that the model did not change is left alone thereby.

mod bare;
mod doctor;
mod files;
mod look;
mod stamp;
mod state;
mod write;

use super::client::Client;
use super::refusal::Refusal;
use crate::publish::driver::{Checkup, Driver, Fault, Trouble, Written};
use crate::publish::item::{Item, What};
use crate::publish::live::Seen;
use crate::publish::plan::Step;
use crate::publish::receipt::Receipt;
use crate::publish::state::State;
use std::collections::{BTreeMap, BTreeSet};

/// Where on the wiki it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The name of the target in `book.toml`.
    pub target: String,
    /// The key of the space.
    pub space: String,
    /// The number of the page below which all others hang; the home page of the space if not given.
    pub parent: Option<String>,
}

/// A space of Confluence Cloud as a target.
#[derive(Debug)]
pub struct Confluence {
    client: Client,
    settings: Settings,
    root: Option<Root>,
    state: Option<state::Place>,
    /// The pages that are there and that the state knows or the items want, with their versions, by
    /// number.
    there: BTreeMap<String, u64>,
    /// Pages of others where items want to be: their numbers by what their titles fold to.
    foreign: BTreeMap<String, String>,
    /// The pages that this run made, by key, or why one could not be made.
    made: BTreeMap<String, Result<Made, Trouble>>,
    /// What this run is going to write.
    pending: BTreeSet<String>,
    /// The addresses of our pages below the root of the site, by key.
    addresses: BTreeMap<String, String>,
}

/// Where everything hangs.
#[derive(Debug, Clone)]
struct Root {
    /// The number of the space.
    space: String,
    /// Its key, as it stands in addresses.
    key: String,
    /// The number of the page above all.
    parent: String,
}

/// A page that was just made.
#[derive(Debug, Clone)]
struct Made {
    id: String,
    version: u64,
}

impl Confluence {
    /// The space and page of `settings` at the wiki of `client`.
    pub fn new(client: Client, settings: Settings) -> Self {
        Self {
            client,
            settings,
            root: None,
            state: None,
            there: BTreeMap::new(),
            foreign: BTreeMap::new(),
            made: BTreeMap::new(),
            pending: BTreeSet::new(),
            addresses: BTreeMap::new(),
        }
    }

    /// How many requests were sent until now.
    pub fn asked(&self) -> usize {
        self.client.asked()
    }

    /// The space and the page above all, asked for once.
    fn root(&mut self) -> Result<Root, Fault> {
        if let Some(root) = &self.root {
            return Ok(root.clone());
        }
        let key = &self.settings.space;
        let space = match self.client.space(key) {
            Err(Refusal::Gone) => {
                return Err(Fault::whole(
                    format!("there is no space `{key}`, or this user may not see it"),
                    "write in `space` the key that stands in the addresses of its pages, behind \
                     `/spaces/`, and let the user see the space",
                ));
            }
            other => other.map_err(whole)?,
        };
        let parent = self.settings.parent.clone().or(space.home).ok_or_else(|| {
            Fault::whole(
                format!("the space `{key}` has no home page to hang pages below"),
                "name a page with `parent`, by the number in its address",
            )
        })?;
        let root = Root { space: space.id, key: space.key, parent };
        self.root = Some(root.clone());
        Ok(root)
    }

    /// The number of the page `key`, if it is there by now.
    fn id_of(&self, key: &str, state: &State) -> Option<String> {
        if let Some(made) = self.made.get(key) {
            return made.as_ref().ok().map(|made| made.id.clone());
        }
        let known = state.items.get(key).filter(|known| self.there.contains_key(&known.id));
        known.map(|known| known.id.clone())
    }
}

impl Driver for Confluence {
    fn look(&mut self, items: &[Item]) -> Result<Seen, Fault> {
        self.see(items)
    }

    fn claim(&mut self, state: &State) -> Result<(), Fault> {
        self.keep(state)?;
        self.pending = state.pending.keys().cloned().collect();
        self.make_all(state)
    }

    fn write(&mut self, step: &Step, item: &Item, state: &State) -> Result<Written, Fault> {
        let known = match item.what {
            What::Page => self.write_page(step, item, state),
            What::File => self.write_file(step, item, state),
        };
        known.map(|known| Written { known, pointer: None })
    }

    fn archive(&mut self, step: &Step) -> Result<(), Fault> {
        self.put_away(step)
    }

    fn finish(&mut self, state: &State, _: &Receipt) -> Result<Option<String>, Fault> {
        self.keep(state)?;
        Ok(self.state.as_ref().map(|place| format!("{}@{}", place.id, place.version)))
    }

    fn doctor(&mut self) -> Vec<Checkup> {
        self.try_all()
    }
}

/// What a refusal means for the whole run.
fn whole(refusal: Refusal) -> Fault {
    match refusal {
        Refusal::Conflict => Fault::Lost("another publisher wrote at the same time".to_owned()),
        Refusal::Trouble(trouble) => Fault::Whole(trouble.into()),
        other => Fault::whole(other.to_string(), RIGHTS),
    }
}

/// What a refusal means for one thing, which is called `title`.
fn of_item(refusal: Refusal, title: &str) -> Fault {
    match refusal {
        Refusal::Conflict | Refusal::Gone => {
            Fault::Lost(format!("somebody else changed `{title}` at the same time"))
        }
        Refusal::Taken => Fault::Item(taken(title)),
        Refusal::Forbidden(_) => Fault::item(refusal.to_string(), RIGHTS),
        Refusal::Trouble(trouble) => Fault::Whole(trouble.into()),
    }
}

fn taken(title: &str) -> Trouble {
    Trouble {
        message: format!(
            "another page of the space is called `{title}`, perhaps in another case of its \
             letters, archived, or where this user may not see it"
        ),
        help: "rename one of the two, or set a `prefix` for all pages".to_owned(),
    }
}

const RIGHTS: &str = "let the user view, add and change pages, attachments and labels of the \
                      space; `publish doctor` says which of these does not work";
