//! Lists of the pages for programs, `sitemap.xml` and `llms.txt`, and the feed of what changed.

pub mod feed;
pub mod llms;
pub mod sitemap;
#[cfg(test)]
mod tests;

use self::llms::Group;
use self::sitemap::Place;
use crate::config::Config;
use crate::diff::Past;
use crate::model::Model;
use crate::output::Output;
use crate::render::html::editions::Edition;
use crate::render::summary::Summaries;
use crate::site::Section;
use crate::site::outline::Part;
use crate::site::route::encoded;
use crate::site::view::{Cx, Show};
use crate::site::{Body, Page, Site};
use crate::source::Sources;
use jiff::Timestamp;
use std::collections::HashMap;

/// The file for search engines.
pub const SITEMAP: &str = "sitemap.xml";

/// The file for language models.
pub const LLMS: &str = "llms.txt";

/// The file for feed readers, in each language.
pub const FEED: &str = "feed.xml";

/// The heading, by the proposal, of what may be left out where there is little room.
const OPTIONAL: &str = "Optional";

/// A page as such lists name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Its file below the site's root.
    pub route: &'a str,
    /// Its name.
    pub title: &'a str,
    /// A sentence about it; may be empty.
    pub description: &'a str,
}

/// The names of the files that [`files`] gives.
pub fn names(config: &Config, model: &Model) -> impl Iterator<Item = String> {
    let sitemap = config.site_address().map(|_| SITEMAP);
    let llms = model.model.is_some().then_some(LLMS);
    let feed = has_feed(config, model).then_some(FEED);
    sitemap.into_iter().chain(llms).chain(feed).map(str::to_owned)
}

/// Whether there is a feed of what changed: the site has a page that tells it and a known address,
/// since those of a feed are whole.
pub fn has_feed(config: &Config, model: &Model) -> bool {
    config.site_address().is_some() && Section::Changes.is_shown(config, model)
}

/// The feed of what changed in `past`, in the language `lang` whose pages are in `folder`.
pub fn feed(cx: &Cx<'_>, past: &[Past], lang: &str, folder: &str) -> Option<(String, Output)> {
    let root = cx.config.site_address().filter(|_| has_feed(cx.config, cx.model))?;
    let name = cx.model.model.as_ref().map(|about| &*about.name);
    let about = feed::About {
        lang,
        title: cx.config.title().or(name).unwrap_or_default(),
        root: &format!("{root}{folder}"),
        page: &Section::Changes.route(),
    };
    let text = feed::text(about, past, cx.words);
    Some((FEED.to_owned(), text.into_bytes().into()))
}

/// The pages of `site` as search engines want them; none where the site's address is not known,
/// since theirs are whole addresses.
pub fn places(cx: &Cx<'_>, site: &Site<'_>, edition: Edition<'_>, sources: &Sources) -> Vec<Place> {
    let Some(root) = cx.config.site_address() else { return Vec::new() };
    let latest = sources.history().values().map(|revision| revision.modified).max();
    let place = |page: &Page| {
        let languages = edition.alternates(cx.config, &page.route).into_iter();
        // Another language has other letters.
        let languages = languages.filter(|_| !matches!(page.body, Body::IndexPart));
        Place {
            address: format!("{root}{}{}", edition.folder(), encoded(&page.route)),
            modified: modified(page, site, sources, latest),
            languages: languages.map(|(lang, address)| (lang.to_owned(), address)).collect(),
        }
    };
    listed(site).map(place).collect()
}

/// When what `page` tells was last changed: what is about one thing or written by hand, with its
/// own files; what gathers the model, with any of them, the `latest`.
fn modified(
    page: &Page,
    site: &Site<'_>,
    sources: &Sources,
    latest: Option<Timestamp>,
) -> Option<Timestamp> {
    let definition = match &page.body {
        Body::View(Show::Thing(..)) => page.source.map(|source| source.file),
        Body::Document => None,
        _ => return latest,
    };
    let document = page.document.and_then(|at| Some(site.documents.get(at)?.file));
    let files = definition.into_iter().chain(document);
    let known = files.filter_map(|file| sources.history().get(&sources.get(file).path));
    known.map(|revision| revision.modified).max()
}

/// The file for search engines with the pages of all editions, where the site's address is known.
pub fn sitemap(config: &Config, places: &[Place]) -> Vec<(String, Output)> {
    let root = config.site_address();
    let files = root.map(|root| sitemap::files(&root, places)).unwrap_or_default();
    files.into_iter().map(|(name, text)| (name, text.into_bytes().into())).collect()
}

/// The list of all pages of `site` for language models, where there is a model. `data` is the file
/// that holds the model.
pub fn files(cx: &Cx<'_>, site: &Site<'_>, data: &str) -> Vec<(String, Output)> {
    let summaries = Summaries::new(cx);
    let pages: Vec<Entry<'_>> = listed(site).map(|page| entry(page, &summaries)).collect();
    let address = cx.config.site_address();
    let mut files = Vec::new();
    if let Some(about) = &cx.model.model {
        let title = cx.config.title().unwrap_or(&about.name);
        let book = cx.config.book.as_ref().and_then(|book| book.description.as_deref());
        let summary = book.or(about.purpose.as_deref().map(|text| &**text)).unwrap_or_default();
        let words = ["nav-home", "llms-pages", "llms-data", "llms-model", "llms-model-description"];
        let words = words.map(|key| cx.words.get(key));
        let [home, others, data_title, model, description] = words.each_ref().map(String::as_str);
        let mut groups = groups(site, &pages, [home, others]);
        let data = Entry { route: data, title: model, description };
        groups.push(Group { title: data_title, pages: vec![data] });
        let address = address.as_deref().unwrap_or_default();
        files.push((LLMS.to_owned(), llms::text(title, summary, address, &groups)));
    }
    files.into_iter().map(|(name, text)| (name, text.into_bytes().into())).collect()
}

/// The pages that stand in lists: what is left out stands elsewhere too, or nowhere.
fn listed<'a>(site: &'a Site<'_>) -> impl Iterator<Item = &'a Page> {
    site.pages.iter().filter(|page| !matches!(page.body, Body::NotFound | Body::Print))
}

fn entry<'a>(page: &'a Page, summaries: &Summaries<'a>) -> Entry<'a> {
    Entry { route: &page.route, title: &page.title, description: summaries.of(page) }
}

/// The pages under the headings of the navigation. `words` are the headings of parts that have none.
fn groups<'a>(site: &'a Site<'_>, pages: &[Entry<'a>], words: [&'a str; 2]) -> Vec<Group<'a>> {
    let by_route: HashMap<&str, Entry<'a>> = pages.iter().map(|page| (page.route, *page)).collect();
    let [home, others] = words;
    let last = site.outline.len().saturating_sub(1);
    let group = |(at, part): (usize, &'a Part)| {
        let title = match part.title.as_str() {
            "" if at == 0 => home,
            "" if at == last => OPTIONAL,
            "" => others,
            title => title,
        };
        let pages = part.entries.iter();
        let pages = pages.filter_map(|entry| by_route.get(entry.route.as_str()).copied());
        Group { title, pages: pages.collect() }
    };
    site.outline.iter().enumerate().map(group).collect()
}
