//! What a space is to hold.

use crate::publish::item::{Content, Item, What, gap};
use crate::render::wiki::{Addresses, Page, Wiki, storage};

/// The label of every page, by which people find all that is published.
const LABEL: &str = "operating-model";

/// The longest title that Confluence takes, in letters.
const LONGEST: usize = 255;

/// The pages of `wiki`, those above first, each with `prefix` before its title; then the files, at
/// each page that shows them, since Confluence has no files but at pages.
pub fn items(wiki: &Wiki, prefix: &str) -> Vec<Item> {
    let pages = wiki.pages.iter().map(|page| item(wiki, page, prefix));
    let files = wiki.pages.iter().flat_map(|page| {
        let shown = page.shows().into_iter();
        shown.filter_map(|name| Some(file(page, name, wiki.files.get(name)?)))
    });
    pages.chain(files).collect()
}

fn item(wiki: &Wiki, page: &Page, prefix: &str) -> Item {
    let (to_page, to_file) = (|key: &str| gap(key), |name: &str| name.to_owned());
    let to = Addresses { page: &to_page, file: &to_file };
    let title = [prefix, &page.title].join(" ");
    Item {
        key: page.key.clone(),
        what: What::Page,
        title: page.title.clone(),
        place: title.trim().chars().take(LONGEST).collect(),
        parent: page.parent.clone(),
        labels: vec![LABEL.to_owned(), page.label.to_owned()],
        content: Content::Text(storage::page(wiki, page, to)),
    }
}

fn file(page: &Page, name: &str, bytes: &[u8]) -> Item {
    Item {
        key: format!("file/{}/{name}", page.key),
        what: What::File,
        title: name.to_owned(),
        place: format!("{}/{name}", page.key),
        parent: Some(page.key.clone()),
        labels: Vec::new(),
        content: bytes.to_vec().into(),
    }
}
