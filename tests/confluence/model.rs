//! The reference model as a space of Confluence holds it.

use super::desk::Desk;
use jiff::civil::date;
use operandi::clock::Clock;
use operandi::compile::wiki::{Order, pages};
use operandi::publish::confluence::items;
use operandi::publish::item::{Content, Item, What, gap};
use operandi::source::disk;
use std::collections::BTreeSet;
use std::path::Path;

fn reference() -> Vec<Item> {
    let sources = disk::load(Path::new(".")).unwrap().0;
    let (compiled, made) = pages(&sources, Clock::on(date(2026, 11, 22)), &Order::default());
    items(&made.unwrap_or_else(|| panic!("{:#?}", compiled.findings)).wiki, "Model")
}

fn text(item: &Item) -> &str {
    match &item.content {
        Content::Text(text) => text,
        Content::Bytes(_) => "",
    }
}

#[test]
fn every_page_is_well_formed_and_every_link_leads_somewhere() {
    let items = reference();
    let keys: BTreeSet<&str> = items.iter().map(|item| item.key.as_str()).collect();
    let titles: BTreeSet<String> = items.iter().map(|item| item.place.to_lowercase()).collect();
    assert_eq!(titles.len(), items.len(), "titles are unique without regard to case");
    let marks: Vec<char> = gap("").chars().collect();
    let (mut links, mut images, mut letters) = (0, 0, 0);
    for item in items.iter().filter(|item| item.what == What::Page) {
        let whole = format!("<x xmlns:ac=\"ac\" xmlns:ri=\"ri\">{}</x>", text(item));
        let page =
            roxmltree::Document::parse(&whole).unwrap_or_else(|e| panic!("{} {e}", item.key));
        assert!(item.parent.as_ref().is_none_or(|parent| keys.contains(parent.as_str())));
        for node in page.descendants() {
            if let Some(href) = node.attribute("href").filter(|href| href.starts_with(marks[0])) {
                let key = href.split(marks[0]).nth(1).unwrap();
                assert!(keys.contains(key), "{}: {href}", item.key);
                links += 1;
            }
            if let Some(name) = node.attribute(("ri", "filename")) {
                let key = format!("file/{}/{name}", item.key);
                assert!(keys.contains(key.as_str()), "{key}");
                images += 1;
            }
            if node.attribute(("ac", "name")) == Some("colour") {
                letters += 1;
            }
        }
    }
    assert!(links > 100 && images > 3 && letters > 50, "{links} {images} {letters}");
}

#[test]
fn it_is_published_once() {
    let mut desk = Desk::new();
    let items = reference();
    let receipt = desk.publish(&items);
    assert_eq!((receipt.failed.len(), receipt.written.len()), (0, items.len()));
    let holds_gap =
        desk.fake.world(|world| world.pages.values().any(|page| page.body.contains(&gap("")[..4])));
    assert!(!holds_gap, "every link has its address");
    assert_eq!(desk.publish(&items).written, []);
}
