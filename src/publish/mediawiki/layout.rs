//! What a MediaWiki is to hold: pages below one page, and the pictures that they show.

use crate::publish::item::{Content, Item, What};
use crate::render::wiki::wikitext::{self, title};
use crate::render::wiki::{Addresses, Wiki, picture};
use std::collections::{BTreeMap, BTreeSet};

/// The longest title of a page, in bytes (<https://www.mediawiki.org/wiki/Manual:Page_title>).
const LONGEST: usize = 255;

/// The title of the page below which all others stand.
pub fn root(prefix: &str) -> String {
    // A namespace of the wiki may stand before.
    let parts = prefix.splitn(2, ':').map(|part| title(part, LONGEST / 2));
    capital(&parts.collect::<Vec<_>>().join(":"))
}

/// What a wiki is to hold of `wiki` below the page `prefix`: pictures and pages, each drawing with a PNG that
/// the pages show, since a wiki may lack what it takes to show drawings.
pub fn items(wiki: &Wiki, prefix: &str) -> Vec<Item> {
    let root = &*root(prefix);
    let places = places(wiki, root);
    let pictures: BTreeMap<&str, Vec<u8>> = wiki
        .files
        .iter()
        .filter(|(name, _)| name.strip_suffix(".svg").is_some())
        .filter_map(|(name, bytes)| Some((name.as_str(), picture::png(bytes)?)))
        .collect();
    let shown = |name: &str| {
        let own = name.strip_suffix(".svg").filter(|_| pictures.contains_key(name));
        own.map_or_else(|| name.to_owned(), |own| format!("{own}.png"))
    };
    let to_page = |key: &str| places.get(key).cloned().unwrap_or_default();
    let to_file = |name: &str| file(root, &shown(name));
    let to = Addresses { page: &to_page, file: &to_file };
    // Pictures first, so that a page finds those that it shows.
    let files = wiki.files.iter().map(|(name, bytes)| picture_of(root, name, bytes.clone()));
    let drawn = pictures.iter().map(|(name, png)| picture_of(root, &shown(name), png.clone()));
    let mut items: Vec<Item> = files.chain(drawn).collect();
    items.extend(wiki.pages.iter().map(|page| Item {
        key: page.key.clone(),
        what: What::Page,
        title: page.title.clone(),
        place: to_page(&page.key),
        parent: None,
        labels: Vec::new(),
        content: Content::Text(wikitext::page(wiki, page, to)),
    }));
    items
}

fn picture_of(root: &str, name: &str, bytes: Vec<u8>) -> Item {
    Item {
        key: format!("file/{name}"),
        what: What::File,
        title: name.to_owned(),
        place: file(root, name),
        parent: None,
        labels: Vec::new(),
        content: bytes.into(),
    }
}

/// Where the pages stand, by key: no two at one place, and none where the state is kept.
fn places(wiki: &Wiki, root: &str) -> BTreeMap<String, String> {
    let mut taken = BTreeSet::from([super::keep::title(root)]);
    let mut places = BTreeMap::new();
    for page in &wiki.pages {
        let wanted = match page.parent {
            None if page.key == "home" => root.to_owned(),
            _ => format!("{root}/{}", title(&page.title, LONGEST - root.len() - ROOM)),
        };
        let mut place = wanted.clone();
        for n in 2.. {
            if taken.insert(place.clone()) {
                break;
            }
            place = format!("{wanted} ({n})");
        }
        places.insert(page.key.clone(), place);
    }
    places
}

/// What is left for a slash and a number.
const ROOM: usize = 12;

/// The title of the file called `name`.
fn file(root: &str, name: &str) -> String {
    let (name, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let own = title(&format!("{root} {name}"), LONGEST - ROOM - ending.len());
    // A file has neither.
    format!("File:{}.{ending}", capital(&own.replace(['⁄', '꞉'], "-")))
}

/// MediaWiki writes the first letter of a title large.
fn capital(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
