//! Publishing to real folders and repositories, and to a wiki in memory whose every request can be
//! the last.

mod cuts;
mod git;
mod laws;
mod memory;
mod pages;

use super::apply::{Outcome, Wish, apply};
use super::driver::{Driver, Trouble};
use super::item::{Content, Item, What};
use super::plan::{Plan, Policy};
use super::receipt::Receipt;
use std::collections::BTreeMap;

/// A page at a place made of its title.
pub(super) fn page(key: &str, title: &str, text: &str) -> Item {
    Item {
        key: key.into(),
        what: What::Page,
        title: title.into(),
        place: format!("{}.md", title.replace(' ', "-")),
        parent: None,
        labels: Vec::new(),
        content: Content::Text(text.into()),
    }
}

pub(super) fn wish<'a>(
    items: &'a [Item],
    moved: &'a BTreeMap<String, String>,
    policy: &'a Policy,
) -> Wish<'a> {
    Wish { target: "wiki", items, moved, policy }
}

pub(super) fn publish(driver: &mut dyn Driver, items: &[Item]) -> Result<Receipt, Trouble> {
    publish_as(driver, items, &BTreeMap::new(), &Policy::default())
}

pub(super) fn publish_as(
    driver: &mut dyn Driver,
    items: &[Item],
    moved: &BTreeMap<String, String>,
    policy: &Policy,
) -> Result<Receipt, Trouble> {
    match apply(driver, wish(items, moved, policy), None)? {
        Outcome::Done(receipt) => Ok(receipt),
        other => panic!("not done: {other:?}"),
    }
}

pub(super) fn shown(driver: &mut dyn Driver, items: &[Item], policy: &Policy) -> Plan {
    let moved = BTreeMap::new();
    super::apply::look(driver, wish(items, &moved, policy)).expect("it can be read").1
}
