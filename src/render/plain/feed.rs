//! `feed.xml`: what changed in the model, an entry a version, for feed readers (Atom 1.0, RFC 4287).

use crate::diff::{Past, sentence};
use crate::render::figure::canvas::escape;
use crate::site::Words;
use std::fmt::Write as _;

/// The most changes that an entry tells; the page has more.
const MOST: usize = 30;

/// What a feed is called and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// Its language (BCP 47).
    pub lang: &'a str,
    /// The name of the site.
    pub title: &'a str,
    /// The whole address of the site in that language, which ends in a slash.
    pub root: &'a str,
    /// The page that tells the same, below it.
    pub page: &'a str,
}

/// The feed of the versions in `past`, the latest first. Names, as of that time, and titles of
/// versions are in whatever language their makers write.
pub fn text(about: About<'_>, past: &[Past], words: &dyn Words) -> String {
    let About { root, page, .. } = about;
    let (root, page) = (escape(root), escape(page));
    let updated = past.first().map(|past| past.release.day).unwrap_or_default();
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">\n\
         <id>{root}{page}</id>\n<title>{title}</title>\n<subtitle>{subtitle}</subtitle>\n\
         <updated>{updated}T00:00:00Z</updated>\n<author><name>{title}</name></author>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{root}{file}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{root}{page}\"/>\n",
        lang = escape(about.lang),
        title = escape(about.title),
        subtitle = escape(&words.get("nav-changes")),
        file = super::FEED,
    );
    for version in past {
        let release = &version.release;
        let address = format!("{root}{page}#{}", escape(&release.anchor()));
        // Writing to memory cannot fail.
        let _ = write!(
            xml,
            "<entry>\n<id>{address}</id>\n<title>{title}</title>\n\
             <updated>{day}T00:00:00Z</updated>\n\
             <link rel=\"alternate\" type=\"text/html\" href=\"{address}\"/>\n\
             <content type=\"html\">{content}</content>\n</entry>\n",
            title = escape(release.called().0),
            day = release.day,
            content = escape(&content(version, words)),
        );
    }
    xml.push_str("</feed>\n");
    xml
}

/// What a version changed, as HTML.
fn content(version: &Past, words: &dyn Words) -> String {
    let mut html = String::new();
    let mut say = |words: String| {
        let _ = write!(html, "<p>{}</p>", escape(&words));
    };
    if version.is_first {
        say(words.get("changes-first"));
    }
    if version.is_partial {
        say(words.get("changes-partial"));
    }
    let told = &version.changes[..version.changes.len().min(MOST)];
    if !told.is_empty() {
        html.push_str("<ul>");
        for change in told {
            let parts = sentence::of(change, words);
            let sentence: String = parts.iter().map(sentence::Part::text).collect();
            let _ = write!(html, "<li>{}</li>", escape(&sentence));
        }
        html.push_str("</ul>");
    }
    let more = version.changes.len() - told.len();
    if more > 0 {
        let _ = write!(html, "<p>{}</p>", escape(&words.count(more, "changes-more")));
    }
    html
}
