//! Somebody who publishes to a fake.

use super::client::PATIENCE;
use super::fake::{Fake, SPACE, TOKEN, USER};
use operandi::publish::apply::{self, Outcome, Wish};
use operandi::publish::confluence::{Client, Confluence, Settings};
use operandi::publish::driver::{Checkup, Driver, Fault, Trouble};
use operandi::publish::item::{Content, Item, What};
use operandi::publish::live::Seen;
use operandi::publish::plan::{Plan, Policy};
use operandi::publish::receipt::Receipt;
use operandi::publish::wire::{Address, Wire};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The name of a second target.
pub(super) const OTHER: &str = "wiki";

/// A wiki, and somebody who publishes to it: each time anew, as a process does.
pub(super) struct Desk {
    pub(super) fake: Arc<Fake>,
    pub(super) policy: Policy,
    pub(super) moved: BTreeMap<String, String>,
    token: String,
    settings: Settings,
    driver: Option<Confluence>,
}

impl Desk {
    pub(super) fn new() -> Self {
        Self::at(Arc::new(Fake::start()), TOKEN, SPACE, None)
    }

    /// Somebody else who publishes to the same wiki, under the name `target`.
    pub(super) fn beside(other: &Self, target: &str) -> Self {
        let mut desk = Self::at(Arc::clone(&other.fake), TOKEN, SPACE, None);
        target.clone_into(&mut desk.settings.target);
        desk
    }

    pub(super) fn signed(other: &Self, token: &str, space: &str, parent: Option<&str>) -> Self {
        Self::at(Arc::clone(&other.fake), token, space, parent)
    }

    fn at(fake: Arc<Fake>, token: &str, space: &str, parent: Option<&str>) -> Self {
        Self {
            fake,
            policy: Policy::default(),
            moved: BTreeMap::new(),
            token: token.to_owned(),
            settings: Settings {
                target: OTHER.to_owned(),
                space: space.to_owned(),
                parent: parent.map(str::to_owned),
            },
            driver: None,
        }
    }

    fn driver(&self) -> Confluence {
        let wire = Wire::new(Address::read(&self.fake.url).unwrap(), None, PATIENCE).unwrap();
        Confluence::new(Client::new(wire, USER, &self.token), self.settings.clone())
    }

    fn wish<'a>(&'a self, items: &'a [Item]) -> Wish<'a> {
        Wish { target: OTHER, items, moved: &self.moved, policy: &self.policy }
    }

    pub(super) fn plan(&self, items: &[Item]) -> Plan {
        apply::look(&mut self.driver(), self.wish(items)).unwrap().1
    }

    pub(super) fn apply(&self, items: &[Item], shown: Option<&Plan>) -> Result<Outcome, Trouble> {
        apply::apply(&mut self.driver(), self.wish(items), shown)
    }

    /// Publishes, which must go well.
    pub(super) fn publish(&mut self, items: &[Item]) -> Receipt {
        match self.apply(items, None) {
            Ok(Outcome::Done(receipt)) => receipt,
            other => panic!("{other:#?}"),
        }
    }

    /// Looks, and comes no further yet.
    pub(super) fn looked(&mut self, items: &[Item]) -> Seen {
        let mut driver = self.driver();
        let seen = driver.look(items).unwrap();
        self.driver = Some(driver);
        seen
    }

    /// Claims after all what was looked at, and gives the reason why that is too late.
    pub(super) fn claimed(&mut self, seen: &Seen, _: &[Item]) -> String {
        match self.driver.take().unwrap().claim(&seen.state) {
            Err(Fault::Lost(how)) => how,
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn doctor(&mut self) -> Vec<Checkup> {
        self.driver().doctor()
    }

    /// The number of the page of that title.
    pub(super) fn id(&self, title: &str) -> u64 {
        self.fake.world(|world| world.titled(title)).unwrap()
    }
}

pub(super) fn page(key: &str, title: &str, parent: Option<&str>, text: &str) -> Item {
    Item {
        key: key.to_owned(),
        what: What::Page,
        title: title.to_owned(),
        place: title.to_owned(),
        parent: parent.map(str::to_owned),
        labels: vec!["Operating model".to_owned()],
        content: Content::Text(text.to_owned()),
    }
}

pub(super) fn file(page: &str, name: &str, bytes: &[u8]) -> Item {
    Item {
        key: format!("file/{page}/{name}"),
        what: What::File,
        title: name.to_owned(),
        place: format!("{page}/{name}"),
        parent: Some(page.to_owned()),
        labels: Vec::new(),
        content: bytes.to_vec().into(),
    }
}

/// Titles with the titles above and the texts.
type Tree = BTreeMap<String, (String, String)>;

/// Names of files with their bytes.
type Files = Vec<(String, Vec<u8>)>;

/// What stands on the wiki, but for numbers: titles, titles above, texts; files.
pub(super) fn texts(desk: &Desk) -> (Tree, Files) {
    desk.fake.world(|world| {
        let numbers = world.pages.iter().map(|(id, page)| (id.to_string(), page.title.clone()));
        let numbers: Vec<(String, String)> = numbers.collect();
        let mut tree = world.tree();
        tree.retain(|title, _| !title.starts_with("Operandi: "));
        for (_, text) in tree.values_mut() {
            for (number, title) in &numbers {
                *text = text.replace(&format!("/pages/{number}"), &format!("/pages/{title}"));
            }
        }
        let files = world.files.values().filter(|file| file.status == "current");
        let mut files: Vec<_> = files.map(|file| (file.name.clone(), file.bytes.clone())).collect();
        files.sort();
        (tree, files)
    })
}
