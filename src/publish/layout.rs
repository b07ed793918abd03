//! Where pages stand in a tree of files, and how they link to each other.

mod menu;
mod name;
mod relative;

use super::item::{Content, Item, What};
use crate::render::wiki::markdown::{self, Dialect};
use crate::render::wiki::{Addresses, Page, Wiki};
use std::collections::BTreeMap;

/// A way to lay out pages as files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// Which.
    pub profile: Profile,
    /// Stands before the title of every page, or is the folder of all.
    pub prefix: String,
    /// The address at which people read the wiki, with `/` behind, where it is known: links are
    /// whole then, and hold on every page.
    pub web: Option<String>,
    /// Whether the sidebar and the footer are ours.
    pub menu: bool,
}

/// The ways to lay out pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Files named by ids, which link to each other as files do.
    Folder,
    /// GitHub's wikis: pages beside each other, named by their titles.
    GitHub,
    /// GitLab's wikis: pages in folders, named by their titles.
    GitLab,
}

impl Layout {
    /// What a target in this layout is to hold of `wiki`: pages, those above first, then files.
    pub fn items(&self, wiki: &Wiki) -> Vec<Item> {
        let places = self.places(wiki);
        let mut items: Vec<Item> =
            wiki.pages.iter().map(|page| self.item(wiki, page, &places)).collect();
        if self.menu {
            items.extend(menu::items(self, wiki, &places));
        }
        items.extend(wiki.files.iter().map(|(name, bytes)| Item {
            key: format!("file/{name}"),
            what: What::File,
            title: name.clone(),
            place: self.file(name),
            parent: None,
            labels: Vec::new(),
            content: bytes.clone().into(),
        }));
        items
    }

    /// Where every page stands, by its key.
    fn places(&self, wiki: &Wiki) -> BTreeMap<String, String> {
        let mut places: BTreeMap<String, String> = BTreeMap::new();
        for page in &wiki.pages {
            let place = self.place(page, &places);
            places.insert(page.key.clone(), place);
        }
        places
    }

    fn item(&self, wiki: &Wiki, page: &Page, places: &BTreeMap<String, String>) -> Item {
        let here = places[&page.key].as_str();
        let to_page =
            |key: &str| places.get(key).map_or_else(String::new, |to| self.link(here, to));
        let to_file = |name: &str| self.link_to_file(here, name);
        let to = Addresses { page: &to_page, file: &to_file };
        Item {
            key: page.key.clone(),
            what: What::Page,
            title: page.title.clone(),
            place: here.to_owned(),
            parent: page.parent.clone(),
            labels: Vec::new(),
            content: Content::Text(markdown::page(wiki, page, self.dialect(), to)),
        }
    }

    fn dialect(&self) -> Dialect {
        match self.profile {
            Profile::Folder => Dialect::Plain,
            Profile::GitHub => Dialect::GitHub,
            Profile::GitLab => Dialect::GitLab,
        }
    }

    /// Where `page` stands; those above it have their places already.
    fn place(&self, page: &Page, places: &BTreeMap<String, String>) -> String {
        let prefix = name::of(&self.prefix);
        let home = page.parent.is_none() && page.key == "home";
        match self.profile {
            Profile::Folder => {
                let path = name::by_key(&page.key);
                if prefix.is_empty() { path } else { format!("{prefix}/{path}") }
            }
            Profile::GitHub if home && prefix.is_empty() => "Home.md".to_owned(),
            Profile::GitHub if home => format!("{prefix}.md"),
            Profile::GitHub if prefix.is_empty() => format!("{}.md", name::of(&page.title)),
            Profile::GitHub => {
                format!("{}.md", name::of(&format!("{} {}", self.prefix, page.title)))
            }
            Profile::GitLab if home && prefix.is_empty() => "home.md".to_owned(),
            Profile::GitLab if home => format!("{prefix}.md"),
            Profile::GitLab => {
                let above = page.parent.as_ref().filter(|key| *key != "home");
                let above = above.and_then(|key| places.get(key)?.strip_suffix(".md"));
                let above = above.unwrap_or(&prefix);
                let own = name::of(&page.title);
                if above.is_empty() { format!("{own}.md") } else { format!("{above}/{own}.md") }
            }
        }
    }

    /// Where the file called `name` stands.
    fn file(&self, name: &str) -> String {
        let prefix = name::of(&self.prefix);
        match (prefix.as_str(), self.profile) {
            ("", _) => format!("images/{name}"),
            (prefix, Profile::GitHub) => format!("images/{prefix}-{name}"),
            (prefix, _) => format!("{prefix}/images/{name}"),
        }
    }

    /// The link from the page at `here` to the one at `there`.
    fn link(&self, here: &str, there: &str) -> String {
        let encoded = crate::site::route::encoded;
        let bare = there.strip_suffix(".md").unwrap_or(there);
        match (self.profile, &self.web) {
            (Profile::Folder, _) => encoded(&relative::path(here, there)),
            (_, Some(web)) => format!("{web}{}", encoded(bare)),
            (Profile::GitHub, None) => encoded(bare),
            (Profile::GitLab, None) => format!("/{}", encoded(bare)),
        }
    }

    /// The link from the page at `here` to the file called `name`.
    fn link_to_file(&self, here: &str, name: &str) -> String {
        let path = self.file(name);
        let path = match self.profile {
            Profile::Folder => relative::path(here, &path),
            Profile::GitHub => path,
            Profile::GitLab => format!("/{path}"),
        };
        crate::site::route::encoded(&path)
    }

    /// What stands where a page was that went elsewhere: a line that leads on.
    pub fn pointer(&self, here: &str, there: &str, title: &str) -> String {
        let link = markdown::href(&self.link(here, there));
        format!("➜ [{}]({link})\n", markdown::escaped(title))
    }
}
