//! Pages as wikitext of MediaWiki, in its own words alone: no extension is needed, and where its
//! marks and ours could meet, the tags that it knows stand instead.

mod blocks;
mod escape;
mod spans;
mod tables;

pub use self::escape::title;

use super::{Addresses, Page, Wiki};
use crate::render::nodes::key;
use crate::render::nodes::node::{Goal, Nodes};

/// `page` of `wiki` as wikitext: no white space at its end, which MediaWiki would drop. Addresses are
/// titles, of pages and of files.
pub fn page(wiki: &Wiki, page: &Page, to: Addresses<'_>) -> String {
    let mut writer = Writer { wiki, page, to, out: String::new(), notes: Vec::new() };
    writer.way_up();
    writer.blocks(&page.body);
    writer.close();
    writer.source();
    writer.category();
    let mut out = writer.out;
    out.truncate(out.trim_end().len());
    out
}

/// `text` so that the wiki shows just it.
pub fn escaped(text: &str) -> String {
    let mut out = String::new();
    escape::words(text, &mut out);
    out
}

struct Writer<'a> {
    wiki: &'a Wiki,
    page: &'a Page,
    to: Addresses<'a>,
    out: String,
    /// The footnotes met so far: id and text.
    notes: Vec<(String, Nodes)>,
}

/// Where a link leads on the wiki.
enum Lead {
    /// To a page of ours: its title (empty for the same page), and a place on it (empty for none).
    Page(String, String),
    /// To an address on the web.
    Url(String),
    /// Nowhere: words alone.
    Nowhere,
}

impl Writer<'_> {
    fn lead(&self, to: &Goal) -> Lead {
        let label = match to {
            Goal::Url(url) => return Lead::Url(url.clone()),
            Goal::To(label) => key(label),
        };
        match self.wiki.find(label) {
            Some((key, id)) if key == self.page.key && id.is_some() => {
                Lead::Page(String::new(), id.unwrap_or_default().to_owned())
            }
            Some((key, id)) => Lead::Page((self.to.page)(key), id.unwrap_or_default().to_owned()),
            None => match &self.wiki.site {
                Some(site) if !label.is_empty() => Lead::Url(format!("{site}{label}")),
                _ => Lead::Nowhere,
            },
        }
    }

    /// The title of the file that the nodes call `path`.
    fn file(&self, path: &str) -> Option<String> {
        self.page.files.get(path).map(|name| (self.to.file)(name))
    }

    fn word(&self, key: &str) -> String {
        self.wiki.words.get(key).to_owned()
    }

    /// The page above, which not every wiki shows by itself.
    fn way_up(&mut self) {
        let above = self.page.parent.as_ref().and_then(|key| self.wiki.page(key));
        if let Some(above) = above {
            self.out.extend(["← [[:", &*(self.to.page)(&above.key), "|"]);
            escape::words(&above.title, &mut self.out);
            self.out.push_str("]]");
            self.end();
        }
    }

    /// That the page is generated, and where it is written.
    fn source(&mut self) {
        let Some(source) = &self.page.source else { return };
        let words = self.word("wiki-generated");
        let (before, behind) = words.split_once("{source}").unwrap_or((&words, ""));
        self.end();
        self.out.push_str("----\n<small>");
        escape::words(before, &mut self.out);
        match source.href.as_deref().and_then(escape::url) {
            Some(url) => {
                self.out.extend(["[", &*url, " "]);
                escape::words(&source.path, &mut self.out);
                self.out.push(']');
            }
            None => escape::words(&source.path, &mut self.out),
        }
        escape::words(behind, &mut self.out);
        self.out.push_str("</small>");
    }

    /// The category of all pages of this model.
    fn category(&mut self) {
        let name = title(&self.wiki.title, MOST);
        self.end();
        self.out.extend(["[[Category:", &*name, "]]"]);
    }
}

/// The longest name of a category: MediaWiki's bound, without the name of the namespace.
const MOST: usize = 240;

#[cfg(test)]
mod tests;
