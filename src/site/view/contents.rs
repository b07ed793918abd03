//! The pages of a site whose authors wrote no home page, as a list.

use super::Named;
use crate::model::id::humanise;
use crate::site::Document;
use crate::site::route;
use serde::Serialize;

/// Every page, by folder, in reading order.
#[derive(Debug, Serialize)]
pub struct ContentsView {
    /// The folders; the root comes first and has no title.
    pub folders: Vec<Folder>,
}

/// The pages of one folder.
#[derive(Debug, Serialize)]
pub struct Folder {
    /// Its name for people.
    pub title: String,
    /// Its pages.
    pub pages: Vec<Named>,
}

/// Lists the documents at `order`.
pub fn view(documents: &[Document<'_>], order: &[usize]) -> ContentsView {
    let mut folders = vec![Folder { title: String::new(), pages: Vec::new() }];
    let mut places = std::collections::HashMap::from([("", 0)]);
    for document in order.iter().map(|at| &documents[*at]) {
        let folder = document.path.split_once('/').map_or("", |(folder, _)| folder);
        let place = *places.entry(folder).or_insert_with(|| {
            folders.push(Folder { title: humanise(folder), pages: Vec::new() });
            folders.len() - 1
        });
        folders[place].pages.push(Named {
            id: document.path.to_owned(),
            name: document.title(),
            href: route::href(&document.route()),
        });
    }
    folders.retain(|folder| !folder.pages.is_empty());
    ContentsView { folders }
}
