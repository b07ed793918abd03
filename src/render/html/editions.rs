//! The site in several languages: where each stands, and how a page leads to itself in the others.

use super::engine::{Languages, Translation};
use super::pages::Input;
use crate::config::Config;
use crate::site::route::{ROOT, TOP, encoded};
use crate::site::{Body, Page};

/// A language of the book and where its pages stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tongue {
    /// Its tag.
    pub lang: String,
    /// What it calls itself.
    pub name: String,
    /// The folder of its pages below the top of the site, with `/` behind; empty for the book's own.
    pub folder: String,
}

impl Tongue {
    /// The languages of a book, its own first.
    pub fn all(config: &Config, words: &Languages) -> Vec<Self> {
        let name = |tag: Option<&str>, lang: &str| {
            let given = tag.and_then(|tag| config.name_of(tag));
            let words = words.of(tag);
            let theirs = words.are_its_own().then(|| words.get("language-name"));
            given.or(theirs).unwrap_or(lang).to_owned()
        };
        let own = config.language();
        let first = Self { lang: own.to_owned(), name: name(None, own), folder: String::new() };
        let further = config.further_languages().map(|tag| Self {
            lang: tag.to_owned(),
            name: name(Some(tag), tag),
            folder: format!("{tag}/"),
        });
        std::iter::once(first).chain(further).collect()
    }
}

/// One edition among all.
#[derive(Debug, Clone, Copy)]
pub struct Edition<'a> {
    /// All languages of the book.
    pub all: &'a [Tongue],
    /// The number of this one.
    pub at: usize,
}

impl Edition<'_> {
    /// This one's folder.
    pub fn folder(&self) -> &str {
        &self.all[self.at].folder
    }

    /// What stands for the way to the top of the site.
    pub(super) fn top(&self) -> &'static str {
        if self.folder().is_empty() { ROOT } else { TOP }
    }

    /// The way to the top of the site from a page that `root` leads to the root of its edition from.
    pub(super) fn way_up(&self, root: &str) -> String {
        format!("{root}{}", "../".repeat(self.folder().matches('/').count()))
    }

    /// Language, name and link of the page at `route` in the other languages.
    pub(super) fn others(&self, route: &str) -> Vec<(&str, &str, String)> {
        let others = self.all.iter().enumerate().filter(|(at, _)| *at != self.at);
        let link = |tongue: &Tongue| format!("{}{}{}", self.top(), tongue.folder, encoded(route));
        others.map(|(_, tongue)| (&*tongue.lang, &*tongue.name, link(tongue))).collect()
    }

    /// Language and address of the page at `route` in all languages, for search engines, which want
    /// whole addresses; nothing where nobody knows them or there is but one language. The last is
    /// for readers of all others.
    pub fn alternates(&self, config: &Config, route: &str) -> Vec<(&str, String)> {
        let url = config.html().and_then(|html| html.site_url.as_ref());
        let Some(url) = url.filter(|url| url.contains("://") && self.all.len() > 1) else {
            return Vec::new();
        };
        let url = url.trim_end_matches('/');
        let address = |tongue: &Tongue| format!("{url}/{}{}", tongue.folder, encoded(route));
        let all = self.all.iter().map(|tongue| (&*tongue.lang, address(tongue)));
        all.chain(self.all.first().map(|own| ("x-default", address(own)))).collect()
    }
}

/// The same as a template has it.
pub(super) fn translations<'a>(others: &'a [(&str, &str, String)]) -> Vec<Translation<'a>> {
    others.iter().map(|(lang, name, href)| Translation { lang, name, href }).collect()
}

/// `html` in another language than its page: the heading that it begins with, which templates take
/// out, and the rest.
pub(super) fn foreign(html: &str, lang: &str) -> String {
    let begins = html.trim_start().strip_prefix("<h1");
    let (heading, rest) = match begins.and_then(|inside| inside.split_once("</h1>")) {
        Some((inside, rest)) => (format!("<h1 lang=\"{lang}\"{inside}</h1>"), rest),
        None => (String::new(), html),
    };
    if rest.trim().is_empty() {
        return heading;
    }
    format!("{heading}\n<div lang=\"{lang}\">{rest}</div>")
}

/// What tells a reader that some of `page`, or all that its author wrote, is in the language `lang`.
pub(super) fn notice(input: Input<'_>, page: &Page, lang: &str) -> String {
    let strings = input.strings;
    let known = format!("in-language-{lang}");
    let language = if strings.has(&known) {
        strings.get(&known).to_owned()
    } else {
        strings.fill("in-language", &[("language", &input.edition.all[0].name)])
    };
    let key = match page.body {
        Body::Document => "untranslated-page",
        _ => "untranslated-text",
    };
    strings.fill(key, &[("language", &language)])
}
