//! The sidebar and the footer of a git wiki.

use super::{Layout, Profile};
use crate::publish::item::{Content, Item, What};
use crate::render::wiki::Wiki;
use crate::render::wiki::markdown::{escaped, href};
use std::collections::BTreeMap;

/// What stands beside every page.
pub(super) fn items(layout: &Layout, wiki: &Wiki, places: &BTreeMap<String, String>) -> Vec<Item> {
    let item = |key: &str, place: &str, text: String| Item {
        key: key.to_owned(),
        what: What::Page,
        title: place.trim_end_matches(".md").to_owned(),
        place: place.to_owned(),
        parent: None,
        labels: Vec::new(),
        content: Content::Text(text),
    };
    let side = sidebar(layout, wiki, places);
    match layout.profile {
        Profile::Folder => Vec::new(),
        Profile::GitLab => vec![item("menu/sidebar", "_sidebar.md", side)],
        Profile::GitHub => {
            let home = places.get("home").map(|home| layout.link("_Footer.md", home));
            let foot = home.map(|home| format!("[{}]({})\n", escaped(&wiki.title), href(&home)));
            let foot = foot.map(|foot| item("menu/footer", "_Footer.md", foot));
            [item("menu/sidebar", "_Sidebar.md", side)].into_iter().chain(foot).collect()
        }
    }
}

/// The home page, then the sections and the authors' pages under the headings of the site's
/// navigation. Things stand on the pages of their sections.
fn sidebar(layout: &Layout, wiki: &Wiki, places: &BTreeMap<String, String>) -> String {
    let mut groups: Vec<(&str, Vec<String>)> = Vec::new();
    let listed = |label: &str| matches!(label, "home" | "section" | "page");
    for page in wiki.pages.iter().filter(|page| listed(page.label)) {
        let to = href(&layout.link("_Sidebar.md", &places[&page.key]));
        let line = format!("- [{}]({to})", escaped(&page.title));
        match groups.iter_mut().find(|(group, _)| *group == page.group) {
            Some((_, lines)) => lines.push(line),
            None => groups.push((&page.group, vec![line])),
        }
    }
    let parts = groups.into_iter().map(|(group, lines)| {
        let lines = lines.join("\n");
        if group.is_empty() { lines } else { format!("**{}**\n\n{lines}", escaped(group)) }
    });
    parts.collect::<Vec<_>>().join("\n\n") + "\n"
}
